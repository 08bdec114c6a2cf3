"""The web shell: visits, forms, templates, static files and the wall around them; no rooms."""
