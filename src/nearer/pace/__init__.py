"""How much the house may ask of someone today: a season, enough for today."""
