"""The signs: in oneself, in someone else, and questionnaires others have made."""
