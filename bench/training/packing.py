"""Floats become small integers with one scale a row."""

import io
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

REACH = 4.0
"""Where few levels are used they span this many times a row's root mean square; beyond is cut."""


def packed(
    name: str, rows: NDArray[np.floating], levels: int = 127
) -> dict[str, NDArray[np.generic]]:
    """``name`` (8-bit integers from -levels to levels) and ``name_scale``, one a row."""
    most = np.abs(rows).max(axis=1)
    if levels < 127:
        most = np.minimum(most, REACH * np.sqrt((rows**2).mean(axis=1)))
    scale = np.maximum(most / levels, 1e-7).astype(np.float16)
    whole = np.rint(rows / scale.astype(np.float32)[:, None])
    return {name: np.clip(whole, -levels, levels).astype(np.int8), f"{name}_scale": scale}


def as_file(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    """The arrays as one compressed file; the same arrays give the same bytes."""
    held = io.BytesIO()
    stored: dict[str, Any] = {name: arrays[name] for name in sorted(arrays)}
    np.savez_compressed(held, **stored)
    return held.getvalue()
