"""The people in one's life, and how safe a step with each of them would be."""
