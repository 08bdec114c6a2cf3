"""The vault: a person's words, sealed one by one. `SPEC.md` is the format."""
