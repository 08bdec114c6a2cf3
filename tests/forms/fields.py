"""Every free-text field of the product, by the address its form is sent to.

A field that is new has to be put here, in `TOLD` or in `OTHER`, or the walk through all forms
fails. What listens to a person's words (a card that offers help) has to listen to all of `TOLD`.
"""

from tests.forms.walking import Field


def written(kept: str, names: str, *, new: str) -> set[Field]:
    """The same fields in the form of a new record and in that of a kept one."""
    return {Field(form, name) for form in (new, f"{kept}/*/edit") for name in names.split()}


TOLD = {
    *written("/check-in", "note own body-note nourished drained", new="/check-in"),
    *written("/journal", "title text tags people", new="/journal/new"),
    *written("/practices/kept", "thought feeling body", new="/practices/*/after"),
    *written("/people", "alias note", new="/people/new"),
    *written("/signs/myself", "note", new="/signs/myself/new"),
    *written("/signs/questionnaires/kept", "note", new="/signs/questionnaires/*"),
    *written("/signs/someone", "alias own mine next", new="/signs/someone/new"),
    *written(
        "/signs/again",
        "familiar home hoped early keeps notice standard",
        new="/signs/again/new",
    ),
    *written(
        "/roots/beliefs",
        "belief learned fits speaks_for speaks_against friend reframe",
        new="/roots/beliefs/new",
    ),
    *written("/roots/wounds", "now helps safe kindness", new="/roots/wounds/about/*/now"),
    *written("/roots/unfinished", "who good carry wary next", new="/roots/unfinished/new"),
    *written("/roots/letters", "to text", new="/roots/letters/new"),
    *written("/roots/circumstances", "text", new="/roots/circumstances/new"),
    *written("/season", "own", new="/season/new"),
    *(Field("/exercises/sittings/*/step/*", name) for name in ("text", "own")),
    *(Field("/routine", f"what-{place}") for place in range(7)),
}
"""Where someone writes about themselves or another person, and it is kept."""

OTHER = {
    Field("/feelings", "q"): "looks for a word on the wheel",
    Field("/library", "q"): "looks for an article",
    Field("/search", "q"): "looks for what was kept",
    Field("/signs/someone/first", "alias"): "a name, carried to the form that keeps it",
    Field("/routine", "title"): "what a calendar calls the time",
    Field("/exercises/bring", "text"): "a file that somebody else wrote",
    Field("/settings", "name"): "what the person is called here",
    Field("/welcome/space", "name"): "what the person is called here",
    Field("/unlock/recovery", "key"): "the recovery key",
}
"""Every other one, and what it is for."""

HEARD = {Field("/feelings/word", "text")}
"""A line to find a word for: looked at and not kept, and listened to all the same."""
