"""The vault at the terminal: the commands about a space, and those that read what is in it."""
