"""Nearer: a private guide for people who want to become emotionally available."""

__version__ = "0.1.0"


class NearerError(Exception):
    """Something a person can act on. The message is the sentence they read.

    ``status`` is the HTTP status a page answers with, ``exit_code`` what a command ends with.
    Every error a room raises on purpose derives from this; both shells turn it into words.
    """

    status = 400
    exit_code = 1
