"""Every sentence and every date a person reads goes through here, so that both shells share it."""

from nearer.language.speech import ENGLISH, N_, Language, speaking, spoken

__all__ = ["ENGLISH", "N_", "Language", "speaking", "spoken"]
