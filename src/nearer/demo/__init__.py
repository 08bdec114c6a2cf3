"""A year in the life of a made-up person, for looking around, for tests and for measuring."""
