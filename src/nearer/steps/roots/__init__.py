"""Step 2: where walls come from. Everything here is tender: it never comes back by itself."""
