"""The signs in oneself: a mirror over two weeks, and what has moved since."""
