"""“I keep ending up with people who are far away”: a look across, with no one to blame."""
