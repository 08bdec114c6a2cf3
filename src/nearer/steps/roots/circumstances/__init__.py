"""What is going on just now, and when to look at it again."""
