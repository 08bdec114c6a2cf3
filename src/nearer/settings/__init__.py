"""Settings: how the house looks, who may come in, and taking everything along or away."""
