"""Whatever someone does with a form, in whatever order: nothing is lost, nothing comes back."""

import html
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.evening import Evening, evening
from tests.keeping.desks import PLACES, Place

words = st.integers(10**6, 10**7).map(lambda n: f"heron{n}")


class Writing(RuleBasedStateMachine):
    """One person and one kind of record: begun, left, kept, changed, erased, again and again."""

    place: Place

    @initialize()
    def unlock(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.ana: Evening = evening(Path(self.folder.name) / "data")
        self.begun = ""
        self.kept: dict[str, str] = {}
        self.changing: dict[str, str] = {}
        self.gone: list[str] = []

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    @property
    def name(self) -> str:
        return self.place.texts[0]

    def fields(self, word: str, **more: str) -> dict[str, list[str]]:
        said = self.place.desk.fields_of(self.place.example)
        blank = {name: list(typed) for name, typed in said.items()}
        return {**blank, self.name: [word], **{name: [text] for name, text in more.items()}}

    def shows(self, path: str, word: str) -> bool:
        return word in html.unescape(self.ana.browser.get(path).text)

    @rule(word=words)
    def leave_a_new_one(self, word: str) -> None:
        self.ana.post(self.place.form, self.fields(word, enough="1"))
        self.begun = word

    @rule()
    def come_back_to_it(self) -> None:
        if self.begun:
            assert self.shows(self.place.form, self.begun)

    @rule()
    def start_fresh(self) -> None:
        which = self.place.which
        shelf = self.place.desk.shelf
        self.ana.post(f"{self.place.form}/fresh" if which else shelf.fresh_at(), {})
        if self.begun:
            assert not self.shows(self.place.form, self.begun)
        self.begun = ""

    @rule(word=words)
    def keep_a_new_one(self, word: str) -> None:
        before = {kept.id for kept in self.ana.vault.all(self.place.desk.shelf.kind)}
        answer = self.ana.post(self.place.form, self.fields(word))
        assert answer.status_code == 303
        (new,) = {k.id for k in self.ana.vault.all(self.place.desk.shelf.kind)} - before
        self.kept[new] = word
        self.begun = ""

    @rule(word=words, data=st.data())
    def leave_a_change(self, word: str, data: st.DataObject) -> None:
        if self.kept:
            id = data.draw(st.sampled_from(sorted(self.kept)))
            self.ana.post(f"{self.place.desk.shelf.path}/{id}/edit", self.fields(word, enough="1"))
            self.changing[id] = word

    @rule(word=words, data=st.data())
    def keep_a_change(self, word: str, data: st.DataObject) -> None:
        if self.kept:
            id = data.draw(st.sampled_from(sorted(self.kept)))
            self.ana.post(f"{self.place.desk.shelf.path}/{id}/edit", self.fields(word))
            self.kept[id] = word
            self.changing.pop(id, None)

    @rule(data=st.data())
    def erase_one(self, data: st.DataObject) -> None:
        if self.kept:
            id = data.draw(st.sampled_from(sorted(self.kept)))
            self.ana.post(f"{self.place.desk.shelf.path}/{id}/erase", {})
            self.gone.append(self.kept.pop(id))
            self.changing.pop(id, None)

    @invariant()
    def everything_kept_is_there_as_it_was_last_written(self) -> None:
        if not hasattr(self, "ana"):
            return
        path = self.place.desk.shelf.path
        for id, word in self.kept.items():
            assert self.shows(f"{path}/{id}", word)
            assert self.shows(f"{path}/{id}/edit", self.changing.get(id, word))
        self.ana.vault.refresh()
        here = {kept.id for kept in self.ana.vault.all(self.place.desk.shelf.kind)}
        assert here == set(self.kept)

    @invariant()
    def what_was_erased_is_found_nowhere(self) -> None:
        for word in getattr(self, "gone", [])[-2:]:
            if word not in {*self.kept.values(), *self.changing.values(), self.begun}:
                assert not self.ana.vault.search(word)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_nothing_is_lost(place: Place):
    machine: type[Writing] = type(f"Writing{place.name}", (Writing,), {"place": place})
    few = settings(max_examples=6, stateful_step_count=14, deadline=None)
    run_state_machine_as_test(machine, settings=few)
