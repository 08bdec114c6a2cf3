"""Mindfulness: six short practices, each a script of timed prompts."""
