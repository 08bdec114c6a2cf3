"""Texts longer than a label, as they lie in the package, one folder a language."""

from importlib.resources import files
from importlib.resources.abc import Traversable

CONTENT = "content"
ENGLISH = "en"


def folder(name: str = "") -> Traversable:
    """A folder of texts, such as ``exercises``."""
    return files("nearer") / CONTENT / ENGLISH / name


def text(name: str) -> str:
    """One text, such as ``signs/myself.toml``. Raises FileNotFoundError."""
    return folder(name).read_text("utf-8")
