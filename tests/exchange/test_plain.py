"""Everything as JSON, and the same again from it."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given

from nearer.app.kinds import KINDS
from nearer.exchange.plain import FORMAT, NotAnExport, export, export_json, read_json
from nearer.vault.preferences import Preferences
from tests.exchange.records import BUSY, PAGE, RECORDS, new_vault


@given(RECORDS)
def test_whatever_was_kept_is_the_same_after_the_way_out_and_back(records):
    with TemporaryDirectory() as folder:
        vault = new_vault(Path(folder) / "data")
        kept = vault.keep_all(records)
        taken = read_json(export_json(vault), KINDS)
        assert dict(taken.records) == {one.id: one.record for one in kept}
        assert taken.preferences == vault.preferences


@pytest.fixture
def exported(tmp_path: Path) -> bytes:
    vault = new_vault(tmp_path / "data")
    vault.keep(PAGE)
    vault.revise(vault.keep(BUSY).id, BUSY)
    return export_json(vault)


def test_the_format_is_readable_by_itself(exported):
    everything = json.loads(exported)
    first, second = everything["records"]
    assert everything["format"] == FORMAT
    assert everything["preferences"]["name"] == "Ana"
    assert (first["kind"], first["version"], first["revision"]) == ("check-in", 1, 2)
    assert first["at"] == "2026-10-30T20:40:00+01:00"
    assert first["fields"]["feelings"][0] == {"word": "calm", "strength": 3}
    assert first["fields"]["drained"] == []
    assert second["fields"]["title"] == "What I did\nnot say"
    assert exported.startswith(b'{\n  "format"')
    assert exported.endswith(b"}\n")


def test_the_same_vault_gives_the_same_bytes(tmp_path):
    vault = new_vault(tmp_path / "data")
    vault.keep_all([BUSY, BUSY, BUSY, PAGE])
    assert export_json(vault) == export_json(vault)
    lived = [record.at for record in export(vault).records]
    assert lived == sorted(lived)


def changed(exported: bytes, change: Callable[[Any], object]) -> bytes:
    everything = json.loads(exported)
    change(everything)
    return json.dumps(everything).encode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda all: all.update(format="nearer-export/9"), "newer Nearer"),
        (lambda all: all["records"][0].update(id="../../etc"), "not a record's id"),
        (lambda all: all["records"][0].update(kind="dream"), "dream"),
        (lambda all: all["records"][0].update(kind="preferences"), "preferences"),
        (lambda all: all["records"][0].update(zone="Mars/Phobos"), "not a time zone"),
        (lambda all: all["records"][0].update(at="yesterday"), "not a moment"),
        (lambda all: all["records"][0].update(at="2026-10-30T20:40:00"), "offset"),
        (lambda all: all["records"][0].update(at="0001-01-01T00:00:00+14:00"), "not a moment"),
        (lambda all: all["records"][0]["fields"].update(mood=9), "mood"),
        (lambda all: all["preferences"].update(idle_minutes=0), "idle_minutes"),
        (lambda all: all["preferences"].pop("zone"), "zone"),
        (lambda all: all.pop("records"), "records"),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_is_taken(exported, change, sentence: str):
    with pytest.raises(NotAnExport, match=sentence):
        read_json(changed(exported, change), KINDS)


@pytest.mark.parametrize("content", [b"", b"not json", b"\xff\xfe", b'{"format": '])
def test_what_is_no_json_is_no_export(content: bytes):
    with pytest.raises(NotAnExport, match="no export of Nearer's"):
        read_json(content, KINDS)


def test_part_of_a_second_is_dropped_as_records_know_none(exported):
    taken = read_json(
        changed(exported, lambda all: all["records"][0].update(at="2026-10-30T20:40:00.5+01:00")),
        KINDS,
    )
    assert taken.records[0][1].at == BUSY.at


def test_a_field_this_version_does_not_know_is_passed_over(exported):
    taken = read_json(
        changed(exported, lambda all: all["records"][0]["fields"].update(weather="rain")), KINDS
    )
    assert taken.records[0][1] == BUSY


def test_settings_travel_beside_the_records(tmp_path):
    vault = new_vault(tmp_path / "data")
    vault.prefer(msgspec.structs.replace(vault.preferences, theme="dark"))
    assert export(vault).records == []
    assert export(vault).preferences["theme"] == "dark"
    assert datetime.fromisoformat(export(vault).preferences["at"]) == vault.preferences.at
    assert len(vault.all(Preferences)) == 1
