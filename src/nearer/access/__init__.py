"""Getting in and out: passphrases weighed, guesses slowed, a browser or a terminal let in."""
