"""Trained numbers as they lie in the package: small integers and the scales to read them by."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

FILE: Final = "weights.npz"

Floats = NDArray[np.float32]
Keys = NDArray[np.uint32]


class Weights:
    """Arrays by name; what was stored as small integers comes back as floats."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        self._stored = stored

    def floats(self, name: str) -> Floats:
        """A matrix or vector, ready to reckon with."""
        return self._stored[name].astype(np.float32)

    def integers(self, name: str) -> list[int]:
        """Small whole numbers, as they were stored."""
        numbers: list[int] = self._stored[name].tolist()
        return numbers

    def keys(self, name: str) -> Keys:
        """Sorted fingerprints of the features a table has rows for."""
        return self._stored[name]

    def table(self, name: str) -> "Table":
        """A table of small integers with one scale a row."""
        return Table(self._stored[name], self._stored[f"{name}_scale"])


class Table:
    """Rows of small integers, read only where they are needed."""

    def __init__(self, rows: NDArray[np.int8], scale: NDArray[np.float16]) -> None:
        self._rows = rows
        self._scale = scale

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self, numbers: NDArray[np.intp]) -> Floats:
        """The rows with these numbers as floats."""
        scale = self._scale[numbers].astype(np.float32)
        return self._rows[numbers].astype(np.float32) * scale[:, None]


def fingerprint(feature: str) -> int:
    """A feature's number, 32 bits: the same on every machine, also for what is no sound text."""
    return crc32(feature.encode(errors="surrogatepass"))


def places(keys: Keys, wanted: NDArray[np.uint32]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Where each wanted fingerprint stands in sorted keys, and whether it stands there at all."""
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return at, keys[at] == wanted


def weights_of(package: str) -> Weights:
    """The weights that ship in a package. It takes some ten milliseconds."""
    with (files(package) / FILE).open("rb") as file, np.load(file) as stored:
        return Weights({name: stored[name] for name in stored.files})
