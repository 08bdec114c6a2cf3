"""Whatever someone does in an exercise, in whatever order, no word of theirs is ever lost."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from nearer.exercises.model import Sitting
from tests.evening import evening
from tests.exercises.doing import IDS, at, begin, bring
from tests.small_house import Form

WRITTEN = ("line", "much", "one", "some", "where")
words = st.text("abc é\n<&", min_size=1, max_size=12).filter(lambda text: text.strip())
ways = st.sampled_from(["on", "back", "enough", "whole", "keep"])


def typed(text: str, step: str) -> str:
    """A text as a field of that step holds it."""
    return text if step == "much" else " ".join(text.split())


class Doing(RuleBasedStateMachine):
    """A person wanders about in a sitting; ``said`` is what each step has to say by now."""

    @initialize(form=st.sampled_from(["short", "whole"]))
    def sit_down(self, form):
        self.folder = tempfile.TemporaryDirectory()
        self.ana = evening(Path(self.folder.name))
        bring(self.ana)
        self.kept = begin(self.ana, form=form)
        self.here = self.ana.browser.get(f"{at(self.kept)}/go-on").headers["location"]
        self.said: dict[str, str] = {}

    @property
    def step(self) -> str:
        return self.here.rsplit("/", 1)[1]

    @rule(text=words, way=ways)
    def answer_and_go(self, text, way):
        text = typed(text, self.step)
        goes = self.ana.post(self.here, {"text": text, "way": way}).headers["location"]
        self.said[self.step] = text
        self.arrive(goes)

    @rule(text=words)
    def type_and_leave_it(self, text):
        text = typed(text, self.step)
        self.ana.post(f"/drafts/sitting-{self.kept.id}-{self.step}", {"text": text})
        self.said[self.step] = text

    @rule(way=ways)
    def send_it_as_it_stands(self, way):
        fields = {**Form(self.ana.get(self.here)).fields, "text": self.said.get(self.step, "")}
        self.arrive(self.ana.post(self.here, {**fields, "way": way}).headers["location"])

    @rule(step=st.sampled_from(IDS))
    def follow_an_old_address(self, step):
        answer = self.ana.browser.get(at(self.kept, step))
        self.here = at(self.kept, step) if answer.status_code == 200 else answer.headers["location"]

    @rule()
    def come_back_another_day(self):
        self.arrive(self.ana.browser.get(f"{at(self.kept)}/go-on").headers["location"])

    def arrive(self, address: str) -> None:
        """Only a step is a place to write; from anywhere else one goes on."""
        if "/step/" not in address:
            self.ana.get(address)
            address = self.ana.browser.get(f"{at(self.kept)}/go-on").headers["location"]
        self.here = address

    @invariant()
    def nothing_is_lost(self):
        if not hasattr(self, "kept"):
            return
        self.ana.vault.refresh()
        sitting = self.ana.vault.get(Sitting, self.kept.id).record
        for step in WRITTEN:
            draft = self.ana.vault.drafts.get(f"sitting-{self.kept.id}-{step}")
            given = sitting.answer(step)
            shown = draft["text"][0] if draft else given.text if given else ""
            assert shown.strip("\n").rstrip() == self.said.get(step, "").strip("\n").rstrip()

    def teardown(self):
        if hasattr(self, "folder"):
            self.folder.cleanup()


TestNothingIsLost = Doing.TestCase
TestNothingIsLost.settings = settings(max_examples=12, stateful_step_count=20)
