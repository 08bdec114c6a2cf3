"""A word for it: feelings a text may be about, each with the words that led there."""
