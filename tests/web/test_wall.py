import logging

import pytest
from starlette.testclient import TestClient

from nearer.web.guard import host_name
from nearer.web.site import Site
from tests.web.small import KEY, SECRET, SmallDoor, browsing

EVERYWHERE = ("/words", "/more", "/nothing", "/broken", "/enter", "/static/x/web/app.js")


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_carries_the_headers_that_keep_others_out(owner: TestClient, path: str):
    headers = owner.get(path).headers
    policy = headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert not [part for part in policy if "unsafe" in part or "*" in part or ":" in part]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]


@pytest.mark.parametrize("path", ["/words", "/more", "/nothing", "/broken", "/enter"])
def test_no_page_is_stored_by_the_browser(owner: TestClient, path: str):
    assert owner.get(path).headers["cache-control"] == "no-store"


def test_strict_transport_is_promised_only_where_there_is_transport_security(site: Site):
    with browsing(site) as plain, browsing(site, "https://localhost") as secure:
        assert "strict-transport-security" not in plain.get("/more").headers
        assert "max-age" in secure.get("/more").headers["strict-transport-security"]


@pytest.mark.parametrize("host", ["localhost", "localhost:8642", "127.0.0.1:1", "[::1]:8642"])
def test_it_answers_under_its_own_names(stranger: TestClient, host: str):
    assert stranger.get("/enter", headers={"host": host}).status_code == 303


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "", "[::1", "a@localhost:b"],
)
def test_under_a_strange_name_it_shows_nothing(owner: TestClient, host: str):
    answer = owner.get("/words", headers={"host": host})
    assert answer.status_code == 421
    assert SECRET not in answer.text


def test_a_malformed_host_has_no_name():
    assert host_name("[::1") == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8642", "sec-fetch-site": "cross-site"},
    ],
)
def test_another_site_can_change_nothing(
    owner: TestClient, door: SmallDoor, headers: dict[str, str]
):
    answer = owner.post("/words", data={"words": "planted"}, headers=headers)
    assert answer.status_code == 403
    assert door.drawer.words == [SECRET]


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"origin": "http://127.0.0.1:8642"},
        {},
    ],
)
def test_our_own_pages_can_change_things(
    owner: TestClient, door: SmallDoor, headers: dict[str, str]
):
    answer = owner.post("/words", data={"words": "mine"}, headers=headers)
    assert answer.status_code == 303
    assert door.drawer.words == [SECRET, "mine"]


def test_a_guarded_page_is_not_even_shown_to_another_site(stranger: TestClient):
    assert stranger.get("/echo/a", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert stranger.get("/echo/a", headers={"sec-fetch-site": "same-origin"}).status_code == 200


def test_a_link_from_another_site_may_show_an_ordinary_page(stranger: TestClient):
    assert stranger.get("/enter", headers={"sec-fetch-site": "cross-site"}).status_code == 303


def test_what_broke_is_noted_without_a_word_of_the_persons(
    owner: TestClient, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.DEBUG):
        answer = owner.get("/broken")
    assert answer.status_code == 500
    assert "ValueError" in caplog.text
    assert "in broken" in caplog.text
    assert SECRET not in caplog.text + answer.text


def test_a_template_that_asks_for_too_much_breaks_without_telling(
    owner: TestClient, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.DEBUG):
        assert owner.get("/half-drawn").status_code == 500
    assert "TemplateError" in caplog.text


def test_pages_are_compressed(owner: TestClient):
    assert owner.get("/words").headers["content-encoding"] == "gzip"


def test_the_session_cookie_is_for_here_alone(site: Site):
    with browsing(site) as plain, browsing(site, "https://localhost") as secure:
        cookies = plain.get("/enter").headers.get_list("set-cookie")
        safe = secure.get("/enter").headers.get_list("set-cookie")
    session = next(cookie for cookie in cookies if cookie.startswith(f"nearer-session={KEY};"))
    assert "httponly" in session.lower()
    assert "samesite=strict" in session.lower()
    assert "max-age" not in session.lower()
    sealed = next(cookie for cookie in safe if cookie.startswith("__Host-nearer-session="))
    assert "; secure" in sealed.lower()
    assert "path=/" in sealed.lower()
    assert all("; secure" in cookie.lower() for cookie in safe)
