"""In and out: everything as plain JSON and Markdown, sealed backups, and taking them back."""
