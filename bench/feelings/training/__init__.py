"""Trains what suggests feelings, from public data and our own sentences: `make model DATA=DIR`."""
