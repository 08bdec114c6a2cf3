"""An exercise's file, read: what it says, or each thing that is wrong and the line it stands in.

The format is described in docs/writing-exercises.md.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, get_args

import msgspec

from nearer.exercises.model import Answer, Exercise, RoomName, Step

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PAIR = re.compile(r"([a-z][a-z ]*?)\s*:\s*(.*)")
LONGEST_ID = 39
"""So that a draft of a step has a name that a form can save it under."""
TAKEN = ("bring", "own", "sittings")
"""Ids that would be the addresses of other pages."""
LONGEST_TITLE = 80
HIGHEST = (4, 10, 100)
FENCE = "---"
MARKS = (
    (re.compile(r"!\["), "Pictures are not shown. Say it in words."),
    (
        re.compile(r"</?[A-Za-z][A-Za-z0-9-]*[\s/>]|<!--"),
        "HTML is not understood. Markdown is: `*words*`, lists, quotes.",
    ),
    (
        re.compile(r"\]\(\s*<?(?!/(?!/))|^\s*\[[^\]]+\]:|<(?:https?|mailto):"),
        "A link leads only to a page here, such as `[Help now](/help-now)`.",
    ),
)
"""What Markdown knows and an exercise does not, and the sentence that says so."""

NEEDED = ("id", "title", "room", "minutes", "summary", "sources")
OPTIONAL = ("cautions", "not now if", "instead", "sittings", "after", "adults")
STEP_NEEDED = ("id", "answer")
STEP_OPTIONAL = ("options", "from", "to", "highest", "seconds", "short", "why")


class Wrong(msgspec.Struct, frozen=True, order=True):
    """Something that is off: the line, counted from 1, and a sentence that says what."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.reason}"


class _Pair(NamedTuple):
    line: int
    value: str


class _Part(NamedTuple):
    """Some ``name: value`` lines and the text below them."""

    line: int
    heading: str
    pairs: dict[str, _Pair]
    text: str


def read(text: str) -> Exercise | tuple[Wrong, ...]:
    """The exercise, or everything that is wrong with its file, in the order of its lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n")
    wrong: list[Wrong] = []
    if lines[0].rstrip() != FENCE:
        return (Wrong(1, f"The file begins with a line that holds only `{FENCE}`."),)
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end:
        return (Wrong(len(lines), f"The first part is not closed by a line `{FENCE}`."),)
    head = _Part(1, "", _pairs(lines[1:end], 2, NEEDED + OPTIONAL, wrong), "")
    welcome, parts = _parts(lines, end + 1, wrong)
    wrong += _marks(lines)
    about = _about(head, end + 1, wrong)
    steps = tuple(_steps(parts, wrong))
    _check_whole(head, parts, steps, wrong)
    if wrong:
        return tuple(sorted(set(wrong)))
    return Exercise(steps=steps, welcome=welcome, **about)


def _pairs(
    lines: Iterable[str], first: int, known: tuple[str, ...], wrong: list[Wrong]
) -> dict[str, _Pair]:
    found: dict[str, _Pair] = {}
    for number, line in enumerate(lines, first):
        if not line.strip():
            continue
        pair = PAIR.fullmatch(line.strip())
        if pair is None:
            wrong.append(Wrong(number, f"This is not `name: value`: {_shown(line)}."))
        elif pair[1] not in known:
            names = ", ".join(known)
            wrong.append(Wrong(number, f"`{pair[1]}` is not known here. Known are: {names}."))
        elif pair[1] in found:
            wrong.append(Wrong(number, f"`{pair[1]}` stands here for the second time."))
        else:
            found[pair[1]] = _Pair(number, pair[2].strip())
    return found


def _marks(lines: Iterable[str]) -> Iterator[Wrong]:
    """What would not be shown as its author meant it."""
    for number, line in enumerate(lines, 1):
        for mark, reason in MARKS:
            if mark.search(line):
                yield Wrong(number, reason)


def _parts(lines: list[str], start: int, wrong: list[Wrong]) -> tuple[str, list[_Part]]:
    """The welcome, and each step's own lines."""
    begins = [at for at in range(start, len(lines)) if re.match(r"##?(\s|$)", lines[at])]
    welcome = "\n".join(lines[start : begins[0] if begins else len(lines)]).strip()
    parts = []
    for at, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        if not lines[at].startswith("##"):
            wrong.append(Wrong(at + 1, "A heading begins with two signs: `## Its name`."))
        body = lines[at + 1 : end]
        blank = next((n for n, line in enumerate(body) if not line.strip()), len(body))
        pairs = _pairs(body[:blank], at + 2, STEP_NEEDED + STEP_OPTIONAL, wrong)
        text = "\n".join(body[blank:]).strip()
        parts.append(_Part(at + 1, lines[at].lstrip("#").strip(), pairs, text))
    return welcome, parts


def _about(head: _Part, line: int, wrong: list[Wrong]) -> dict[str, Any]:
    """What a file says about itself, as the fields of an `Exercise`."""
    pairs = head.pairs
    for name in NEEDED:
        if not _value(pairs, name):
            where = pairs[name].line if name in pairs else line
            wrong.append(Wrong(where, f"`{name}` is needed before the second `{FENCE}`."))
    _check_id(pairs, wrong)
    if _value(pairs, "id") in TAKEN:
        wrong.append(Wrong(pairs["id"].line, "This id is taken by a page. Choose another."))
    if len(_value(pairs, "title")) > LONGEST_TITLE:
        wrong.append(Wrong(pairs["title"].line, f"A title has at most {LONGEST_TITLE} letters."))
    sittings = _number(pairs, "sittings", 1, 20, wrong)
    return {
        "id": _value(pairs, "id"),
        "title": _value(pairs, "title"),
        "room": _one_of(pairs, "room", get_args(RoomName), wrong),
        "minutes": _number(pairs, "minutes", 1, 60, wrong) or 1,
        "summary": _value(pairs, "summary"),
        "cautions": _value(pairs, "cautions"),
        "not_now_if": _several(pairs, "not now if", "|"),
        "instead": _value(pairs, "instead"),
        "sittings": sittings,
        "after": _one_of(pairs, "after", ("rest", "grounding"), wrong),
        "adults": _one_of(pairs, "adults", ("no", "yes"), wrong) == "yes",
        "sources": _several(pairs, "sources", ";"),
    }


def _steps(parts: Iterable[_Part], wrong: list[Wrong]) -> Iterator[Step]:
    for part in parts:
        for name in STEP_NEEDED:
            if not _value(part.pairs, name):
                wrong.append(Wrong(part.line, f"The step “{part.heading}” needs `{name}`."))
        if not part.heading:
            wrong.append(Wrong(part.line, "A step needs a name after `##`."))
        if not part.text:
            wrong.append(Wrong(part.line, "The step says nothing: its text is missing."))
        _check_id(part.pairs, wrong)
        answer = _one_of(part.pairs, "answer", get_args(Answer), wrong)
        _check_step(part, answer, wrong)
        yield Step(
            id=_value(part.pairs, "id"),
            name=part.heading,
            answer=msgspec.convert(answer, Answer),
            text=part.text,
            options=_several(part.pairs, "options", "|"),
            lowest=_value(part.pairs, "from"),
            most=_value(part.pairs, "to"),
            highest=_number(part.pairs, "highest", 1, 100, wrong) or 10,
            seconds=_number(part.pairs, "seconds", 10, 1200, wrong) or 0,
            short=_one_of(part.pairs, "short", ("no", "yes"), wrong) == "yes",
            why=_value(part.pairs, "why"),
        )


def _check_step(part: _Part, answer: str, wrong: list[Wrong]) -> None:
    """What a kind of answer needs beside it, and what it has no use for."""
    uses = {
        "choice": ("options",),
        "several": ("options",),
        "scale": ("from", "to"),
        "pause": ("seconds",),
    }.get(answer, ())
    for name in uses:
        if not _value(part.pairs, name):
            wrong.append(Wrong(part.line, f"An answer `{answer}` needs `{name}`."))
    allowed = {*uses, *(("highest",) if answer == "scale" else ())}
    for name in ("options", "from", "to", "highest", "seconds"):
        if name in part.pairs and name not in allowed:
            line = part.pairs[name].line
            wrong.append(Wrong(line, f"`{name}` has no use with an answer `{answer}`."))
    if "options" in uses and not 2 <= len(_several(part.pairs, "options", "|")) <= 12:
        line = part.pairs["options"].line if "options" in part.pairs else part.line
        wrong.append(Wrong(line, "There are 2 to 12 options, with `|` between them."))
    highest = part.pairs.get("highest")
    if highest and answer == "scale" and highest.value not in map(str, HIGHEST):
        wrong.append(Wrong(highest.line, "The highest number of a scale is 4, 10 or 100."))


def _check_whole(
    head: _Part, parts: list[_Part], steps: tuple[Step, ...], wrong: list[Wrong]
) -> None:
    """What no single line can tell."""
    if not steps:
        wrong.append(Wrong(head.line, "There is no step: a heading that begins with `## `."))
    elif not any(step.short for step in steps):
        wrong.append(Wrong(parts[0].line, "At least one step needs `short: yes`."))
    seen: set[str] = set()
    for part, step in zip(parts, steps, strict=True):
        if step.id and step.id in seen:
            wrong.append(Wrong(part.pairs["id"].line, f"There is another step `{step.id}`."))
        seen.add(step.id)
    asks = head.pairs.get("not now if")
    if asks and not _value(head.pairs, "instead"):
        wrong.append(Wrong(asks.line, "`not now if` needs `instead`: what to offer then."))


def _check_id(pairs: dict[str, _Pair], wrong: list[Wrong]) -> None:
    pair = pairs.get("id")
    if pair and pair.value and not (ID.fullmatch(pair.value) and len(pair.value) <= LONGEST_ID):
        reason = f"An id is lower case letters, digits and hyphens, at most {LONGEST_ID}."
        wrong.append(Wrong(pair.line, reason))


def _value(pairs: dict[str, _Pair], name: str) -> str:
    return pairs[name].value if name in pairs else ""


def _several(pairs: dict[str, _Pair], name: str, between: str) -> tuple[str, ...]:
    texts = (text.strip() for text in _value(pairs, name).split(between))
    return tuple(text for text in texts if text)


def _number(
    pairs: dict[str, _Pair], name: str, least: int, most: int, wrong: list[Wrong]
) -> int | None:
    pair = pairs.get(name)
    if pair is None or not pair.value:
        return None
    if not re.fullmatch(r"[0-9]{1,6}", pair.value) or not least <= int(pair.value) <= most:
        wrong.append(Wrong(pair.line, f"`{name}` is a whole number from {least} to {most}."))
        return None
    return int(pair.value)


def _one_of(pairs: dict[str, _Pair], name: str, known: tuple[str, ...], wrong: list[Wrong]) -> str:
    """The value, or the first known one where none is given or it is not known."""
    pair = pairs.get(name)
    if pair is None or not pair.value:
        return known[0]
    if pair.value not in known:
        names = ", ".join(known)
        shown = _shown(pair.value)
        wrong.append(Wrong(pair.line, f"`{name}` is {shown}, which is not one of: {names}."))
        return known[0]
    return pair.value


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text if len(text) <= 40 else text[:40] + '…'}”"
