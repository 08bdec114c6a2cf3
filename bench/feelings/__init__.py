"""How well feelings are suggested, beside three other tools: `python -m bench.feelings`."""
