"""The signs in someone else: how it is for me to be with them. Safety first, no total, no label."""
