from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.web.small import browsing, small_site

FORM = "application/x-www-form-urlencoded"


def test_repeated_fields_arrive_in_their_order(stranger: TestClient):
    answer = stranger.post("/echo/me", data={"a": ["2", "1"], "b": ""})
    assert answer.text == "{'a': ['2', '1'], 'b': ['']} {} {'name': 'me'}"


def test_files_arrive_beside_the_fields(stranger: TestClient):
    answer = stranger.post("/echo/me", data={"a": "1"}, files={"f": ("n.age", b"12345")})
    assert answer.text == "{'a': ['1']} {'f': 5} {'name': 'me'}"


def test_a_large_file_never_touches_the_disk(stranger: TestClient, monkeypatch: pytest.MonkeyPatch):
    def to_disk(_: object) -> None:
        raise AssertionError("a file was written to the disk")

    monkeypatch.setattr("tempfile.SpooledTemporaryFile.rollover", to_disk)
    answer = stranger.post("/large", files={"f": ("n", b"x" * 3_000_000)})
    assert answer.text == "{} {'f': 3000000} {}"


def test_two_megabytes_are_the_usual_limit(owner: TestClient):
    fits = owner.post("/words", data={"words": "x" * (2 * 1024 * 1024 - 6)})
    assert fits.status_code == 303
    assert owner.post("/words", data={"words": "x" * (2 * 1024 * 1024)}).status_code == 413


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_too_large_is_refused_with_a_sentence(stranger: TestClient, announced: bool):
    body = b"a=" + b"x" * 5000
    content = body if announced else iter([body[:3000], body[3000:]])
    answer = stranger.post("/echo/me", content=content, headers={"content-type": FORM})
    assert answer.status_code == 413
    assert "more than fits" in answer.text


def test_a_body_as_large_as_allowed_is_taken(stranger: TestClient):
    body = b"a=" + b"x" * 4094
    answer = stranger.post("/echo/me", content=body, headers={"content-type": FORM})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"nonsense"),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense\r\n\r\n"),
        ("multipart/form-data; boundary=x", b"--y\r\n"),
        (FORM, b"&".join(b"a=1" for _ in range(1200)) + b"&b" * 200),
    ],
)
def test_a_body_that_is_no_form_is_a_page_not_a_crash(stranger: TestClient, kind: str, body: bytes):
    answer = stranger.post("/echo/me", content=body, headers={"content-type": kind})
    assert answer.status_code in {200, 400, 413}
    assert "<h1>" in answer.text or answer.status_code == 200


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("small")


@given(kind=st.sampled_from([FORM, "multipart/form-data; boundary=x", "", "é"]), body=st.binary())
def test_no_bytes_break_the_reading_of_a_form(browser: Path, kind: str, body: bytes):
    with browsing(small_site(browser)) as visitor:
        headers = {b"content-type": kind.encode("latin-1")}
        assert visitor.post("/echo/me", content=body, headers=headers).status_code != 500


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_arrives_as_it_was_typed(browser: Path, text: str):
    with browsing(small_site(browser)) as visitor:
        plain = visitor.post("/echo/me", data={"a": text}).text
    assert plain == f"{ {'a': [text]} } {{}} {{'name': 'me'}}"
