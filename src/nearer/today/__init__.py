"""Today, the home page: a greeting, one way in, and one small suggestion with its reason."""
