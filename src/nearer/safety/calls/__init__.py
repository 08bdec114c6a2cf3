"""Words that call for help: which card, if any, a person's own words ask for. Pure and local."""
