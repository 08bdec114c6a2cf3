"""Teaches the listener which words call for help: `python -m bench.calls FILE ...`."""
