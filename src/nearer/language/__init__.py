"""Every sentence a person reads passes through here."""


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "say this later"
    """Mark a sentence for translation where it is named; a page says it later."""
    return text
