"""Questionnaires others have made, with their own words and their published scoring."""
