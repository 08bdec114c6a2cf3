"""Beliefs about being close: the first one, what stands beside it, how believable each is."""
