"""Step 1, Yourself: check-ins, the journal, and reading one's own days back."""
