"""Relationships that never ended, and letters that are not sent."""
