"""The feelings wheel: its words, what they mean, and a feeling as a person named it."""
