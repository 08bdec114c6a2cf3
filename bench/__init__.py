"""What Nearer claims about speed, measured here and now: `make bench`."""
