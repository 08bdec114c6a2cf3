"""The way in: what this is, making a space, unlocking it, and carrying on where one was."""
