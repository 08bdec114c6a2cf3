"""Opaque rows in SQLite or PostgreSQL: bytes in, bytes out; it never sees a word."""
