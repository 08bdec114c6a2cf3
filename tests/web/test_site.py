import logging
import threading
import time
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.testclient import TestClient

from nearer import NearerError
from nearer.web.rooms import Room, page
from nearer.web.site import THREADS, House, Site
from nearer.web.visit import Visit
from tests.web.small import SECRET, Drawer, SmallDoor, browsing


def site_of(folder: Path, show, **more) -> Site:
    """A site of one page."""
    return Site(
        House([Room("one", folder, [page("/", show=show, locked=True)])], SmallDoor(), **more)
    )


def until(done) -> None:
    """Wait for something that happens beside us."""
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_chores_are_done_while_the_site_runs_and_one_gone_wrong_does_not_end_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    done: list[int] = []

    def chores() -> None:
        done.append(1)
        raise NearerError("The shelf is stuck.")

    monkeypatch.setattr("nearer.web.site.EVERY", 0.01)
    with caplog.at_level(logging.WARNING), browsing(site_of(tmp_path, None, chores=chores)):
        until(lambda: len(done) >= 3)
    assert "The shelf is stuck." in caplog.text
    after = len(done)
    time.sleep(0.05)
    assert len(done) == after


def test_pages_run_in_a_few_threads_that_never_hold_up_the_others(tmp_path: Path):
    seen: set[str] = set()
    all_busy = threading.Barrier(THREADS, timeout=10)

    def show(visit: Visit[Drawer]) -> Response:
        seen.add(threading.current_thread().name)
        all_busy.wait()
        return PlainTextResponse("done")

    with browsing(site_of(tmp_path, show)) as browser:
        asking = [threading.Thread(target=browser.get, args=("/",)) for _ in range(2 * THREADS)]
        for one in asking:
            one.start()
        for one in asking:
            one.join()
    assert len(seen) == THREADS


def test_an_answer_that_breaks_midway_ends_there_and_tells_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    def pieces():
        yield b"the first half"
        raise ValueError(SECRET)

    def show(visit: Visit[Drawer]) -> Response:
        return StreamingResponse(pieces(), media_type="text/plain")

    with caplog.at_level(logging.DEBUG):
        client = TestClient(site_of(tmp_path, show), base_url="http://localhost")
        answer = client.get("/", headers={"accept-encoding": "identity"})
    assert answer.text == "the first half"
    assert "ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_a_visit_knows_the_moment_and_where_it_came_from(tmp_path: Path):
    def show(visit: Visit[Drawer]) -> Response:
        return PlainTextResponse(f"{visit.now.tzinfo} {visit.asked.address} {visit.asked.secure}")

    with browsing(site_of(tmp_path, show)) as browser:
        assert browser.get("/").text == "UTC testclient False"
