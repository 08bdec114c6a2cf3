"""The one place that knows every room: their routes, their records. Importing it imports none."""
