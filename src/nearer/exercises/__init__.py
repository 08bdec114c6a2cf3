"""Guided sittings: exercises read from files, done step by step, kept as they were answered."""
