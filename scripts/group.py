"""What a dependency group asks for, one a line: `python -m scripts.group teacher`."""

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def requirements(group: str) -> list[str]:
    """As they stand in the file. Raises KeyError for a group that does not."""
    found: list[str] = tomllib.loads(PROJECT.read_text("utf-8"))["dependency-groups"][group]
    return found


if __name__ == "__main__":
    print("\n".join(requirements(sys.argv[1])))
