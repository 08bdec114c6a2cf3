from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nearer.web.paths import is_local, local_path

HERE = "http://127.0.0.1:8642/unlock"
pieces = st.lists(
    st.sampled_from(["/", "\\", "evil.example", "http:", "https:", "@", ":", "\t", "\n", "?", "#"])
    | st.text(max_size=4),
    max_size=6,
).map("".join)


def as_a_browser_goes(path: str) -> str:
    """Where a browser ends up: it drops tabs and newlines, and takes a backslash for a slash."""
    dropped = path.strip("".join(map(chr, range(33)))).translate({9: None, 10: None, 13: None})
    return urljoin(HERE, dropped.replace("\\", "/"))


@given(path=pieces)
@example(path="//evil.example")
@example(path="/\\evil.example")
@example(path="/\t/evil.example")
def test_a_path_taken_for_local_leads_nowhere_else(path: str):
    if is_local(path):
        assert urlsplit(as_a_browser_goes(path)).netloc == "127.0.0.1:8642"


@pytest.mark.parametrize(
    "path", ["/", "/today", "/day/2026-03-05?kind=journal#note", "/feelings/é"]
)
def test_our_own_paths_are_local(path: str):
    assert local_path(path) == path


@pytest.mark.parametrize(
    "path", ["", "today", "//x", "/\\x", "https://x/", "javascript:x", "/a\nb"]
)
def test_anything_else_becomes_home(path: str):
    assert local_path(path) == "/today"
    assert local_path(path, "/unlock") == "/unlock"
