"""Everything a vault holds as a folder of Markdown: one file a month, one heading a day."""

from collections.abc import Sequence
from itertools import groupby

from nearer.exchange.drawn import picture
from nearer.exchange.written import written
from nearer.language import ENGLISH
from nearer.steps.yourself.model import CheckIn
from nearer.vault.book import AnyKept
from nearer.vault.records import local
from nearer.vault.vault import Vault


def folder(vault: Vault) -> dict[str, bytes]:
    """The folder's files by name: ``2026-11.md`` and so on, and ``sketches/*.svg`` beside them.

    Days and hours are those of the place where each record was lived.
    """
    lived = sorted(
        (kept for kept in vault.everything() if kept.record.diary),
        key=lambda kept: (local(kept.record).date(), kept.record.at, kept.id),
    )
    files = {
        f"{name}.md": month(list(many)).encode()
        for name, many in groupby(lived, lambda kept: f"{local(kept.record):%Y-%m}")
    }
    for kept in lived:
        if isinstance(kept.record, CheckIn) and kept.record.sketch:
            files[sketch_name(kept)] = picture(kept.record.sketch)
    return files


def month(lived: Sequence[AnyKept]) -> str:
    """One month's file: its days, and under each what was kept, in the order it was lived."""
    parts = [f"# {ENGLISH.month(local(lived[0].record).date())}"]
    for day, many in groupby(lived, lambda kept: local(kept.record).date()):
        parts.append(f"## {ENGLISH.day(day)}")
        parts.extend(written(kept.record, sketch_name(kept)) for kept in many)
    return "\n\n".join(parts) + "\n"


def sketch_name(kept: AnyKept) -> str:
    """The file a record's drawing is in; empty when it has none."""
    record = kept.record
    if not isinstance(record, CheckIn) or not record.sketch:
        return ""
    return f"sketches/{local(record):%Y-%m-%d-%H%M}-{kept.id[:8]}.svg"
