"""A word for it as a page shows it: offers with their reasons, or that no word stands out."""

from typing import TYPE_CHECKING

import msgspec

from nearer.feelings.model import Feeling
from nearer.feelings.suggest.model import Heard
from nearer.feelings.taxonomy import wheel

if TYPE_CHECKING:
    from nearer.feelings.suggest.own import Earlier

LINE = ".line"
"""The draft that carries a line, looked at on the wheel's own page, until a feeling is kept."""
LONGEST = 20_000
"""Letters that are listened to: a whole note, and the beginning of a very long page."""


class Offer(msgspec.Struct, frozen=True):
    """A word of the wheel, and the person's own words that led to it.

    Without any it comes from the whole of the text, or from what they chose before.
    """

    feeling: Feeling
    because: tuple[str, ...]

    @property
    def quoted(self) -> str:
        """Their words, in quotes."""
        return ", ".join(f"“{words}”" for words in self.because)


class Leads(msgspec.Struct, frozen=True):
    """What someone did, as it stands in the text, and words for how that may feel."""

    said: str
    feelings: tuple[Feeling, ...]


class Offers(msgspec.Struct, frozen=True):
    """What ``feelings/offers.html`` shows. Nothing in it is chosen, and nothing chooses itself."""

    offers: tuple[Offer, ...] = ()
    stories: tuple[Leads, ...] = ()
    mixed: bool = False
    learned: bool = False
    """Whether what the person chose before had a part in it."""
    blank: bool = False
    """Whether there was nothing to go by."""

    @property
    def unsure(self) -> bool:
        """Whether no word stands out; then the wheel itself is better."""
        return not self.blank and not self.offers and not self.stories


def offers_for(text: str, earlier: "Earlier | None") -> Offers:
    """What may be offered for a text. ``earlier`` is what the person chose before, if it counts."""
    if not text.strip():
        return Offers(blank=True)
    # Its numbers take twenty megabytes, which a server that nobody asks has no use for.
    from nearer.feelings.suggest.listening import listen

    return shown(listen(text[:LONGEST], earlier), learned=earlier is not None)


def shown(heard: Heard, *, learned: bool = False) -> Offers:
    """The same with what each word means. No word is offered twice."""
    known = ((wheel().get(one.word), one.because) for one in heard.suggestions)
    first = tuple(Offer(feeling, because) for feeling, because in known if feeling)
    taken = {one.feeling.word for one in first}
    stories = []
    for story in heard.stories:
        leads = [one for one in map(wheel().get, story.leads) if one and one.word not in taken]
        taken.update(one.word for one in leads)
        stories.append(Leads(story.said, tuple(leads)))
    return Offers(first, tuple(stories), heard.mixed, learned)
