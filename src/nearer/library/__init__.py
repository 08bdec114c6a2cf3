"""Articles in plain language, with sources and a “what this is not”, found without a network."""
