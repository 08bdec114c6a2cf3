import gzip
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from nearer.web.site import Site
from nearer.web.static import KINDS, Static
from nearer.web.ways import OWN
from tests.web.small import browsing, small_room, small_site

IMPORT = re.compile(r'^(?:import|export)\b(?:[^";]*\bfrom)?\s*"([^"]+)"', re.MULTILINE)
FILES: dict[str, str | bytes] = {
    "a.js": "export {};\n",
    "deep/b.css": "body { margin: 0 }\n",
    "c.png": b"\x89PNG" * 50,
}


def test_a_file_may_be_kept_for_ever_under_its_address(stranger: TestClient, site: Site):
    answer = stranger.get(site.static.address("web/app.js"))
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"


def test_an_address_from_before_an_update_still_answers_but_is_not_kept(stranger: TestClient):
    answer = stranger.get("/static/0123456789ab/web/app.js")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"


def test_files_travel_compressed_to_those_who_can_read_it(stranger: TestClient, site: Site):
    address = site.static.address("web/base.css")
    small = stranger.get(address)
    plain = stranger.get(address, headers={"accept-encoding": "identity"})
    assert small.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert small.content == plain.content
    assert int(small.headers["content-length"]) < int(plain.headers["content-length"])
    assert small.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path", ["web/missing.js", "web/../site.py", "web/%2e%2e/site.py", "../../etc/passwd", "web/"]
)
def test_only_what_lies_in_a_static_folder_is_served(stranger: TestClient, path: str):
    assert stranger.get(f"/static/x/{path}").status_code == 404


def test_files_only_answer_reading(stranger: TestClient, site: Site):
    assert stranger.post(site.static.address("web/app.js")).status_code == 405


def test_every_rooms_files_are_found_with_their_kind(tmp_path: Path):
    static = Static([OWN, small_room(tmp_path, FILES)])
    assert {"small/a.js", "small/deep/b.css", "small/c.png", "web/app.js"} <= set(static.files)
    assert static.files["small/c.png"].kind == "image/png"
    assert static.files["small/c.png"].small is None
    packed = static.files["small/a.js"].small
    assert packed is not None
    assert gzip.decompress(packed) == b"export {};\n"


def test_any_change_in_any_file_changes_every_address(tmp_path: Path):
    before = Static([small_room(tmp_path, FILES)]).address("small/a.js")
    again = Static([small_room(tmp_path, FILES)]).address("small/a.js")
    after = Static([small_room(tmp_path, {**FILES, "deep/b.css": "body{}"})]).address("small/a.js")
    moved = Static([small_room(tmp_path, {**FILES, "deep/d.css": ""})]).address("small/a.js")
    assert before == again
    assert len({before, after, moved}) == 3


def test_a_file_of_an_unknown_kind_stops_the_start(tmp_path: Path):
    with pytest.raises(KeyError, match="exe"):
        Static([small_room(tmp_path, {"a.exe": b""})])


def test_a_template_cannot_name_a_file_that_is_not_there(site: Site):
    with pytest.raises(KeyError):
        site.static.address("web/missing.js")


def test_a_file_that_moves_breaks_no_import(site: Site):
    scripts = {name: file.plain.decode() for name, file in site.static.files.items()}
    for name, script in scripts.items():
        for target in IMPORT.findall(script):
            found = (Path("/") / name).parent / target
            assert str(found.resolve()).lstrip("/") in scripts, f"{name} imports {target}"


def test_what_may_be_served_is_a_short_list():
    assert set(KINDS) == {".css", ".js", ".json", ".png", ".svg", ".webp"}


def test_a_head_request_for_a_file_has_no_body(tmp_path: Path):
    site = small_site(tmp_path)
    with browsing(site) as browser:
        assert browser.head(site.static.address("web/app.js")).content == b""
