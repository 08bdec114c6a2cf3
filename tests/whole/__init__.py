"""What holds of every page of the house at once, with a year of every kind of record in it."""
