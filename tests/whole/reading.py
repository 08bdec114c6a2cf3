"""A page read as a browser reads it: its links, ids, headings, fields and what is said."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urlsplit

from tests.evening import Evening
from tests.forms.walking import everywhere

NO_PAGE = ("/leave", "/static/", "/measures")
VOID = {"br", "hr", "img", "input", "link", "meta", "option", "wbr"}
"""What needs no end, an option among them."""
OPEN = {"path", "circle", "rect", "line", "polyline", "use", "ellipse"}
"""SVG shapes: closed by themselves, and unclosed when they say so with a slash."""
NAMED_BY_LABEL = {"input", "select", "textarea"}


class Paper(HTMLParser):
    """Everything these tests ask of one page."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__()
        self.path = path
        self.text = text
        self.links: list[str] = []
        self.assets: list[str] = []
        self.ids: Counter[str] = Counter()
        self.refers: set[str] = set()
        self.levels: list[int] = []
        self.controls: list[dict[str, str]] = []
        self.labelled: set[str] = set()
        self.forms: list[str] = []
        self.title = ""
        self.unclosed: list[str] = []
        self._inside: list[str] = []
        self.feed(text)
        self.unclosed += self._inside

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag not in VOID and tag not in OPEN:
            self._inside.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if tag in OPEN | {"option"}:
            return
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()
        else:
            self.unclosed.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if self._inside and self._inside[-1] == "title":
            self.title += data

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if "id" in given:
            self.ids[given["id"]] += 1
        for name in ("aria-describedby", "aria-labelledby", "list", "for"):
            self.refers |= set(given.get(name, "").split())
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag in {"script", "link"}:
            self.assets.append(given.get("src") or given.get("href", ""))
        elif tag == "form":
            self.forms.append(given.get("action", ""))
        elif tag == "label":
            self.labelled.add(given.get("for", ""))
        elif tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.levels.append(int(tag[1]))
        elif tag in NAMED_BY_LABEL and given.get("type") != "hidden":
            self.controls.append({**given, "in label": str("label" in self._inside)})

    @property
    def ways(self) -> list[str]:
        """The addresses of this house it leads to, without their queries and places."""
        paths = [urlsplit(link).path for link in self.links if link.startswith("/")]
        return [path for path in paths if not path.startswith(NO_PAGE)]

    @property
    def nameless(self) -> list[str]:
        """Fields that nothing says the name of."""
        return [
            one.get("name", "?")
            for one in self.controls
            if one["in label"] == "False"
            and one.get("id") not in self.labelled
            and not {"aria-label", "aria-labelledby"} & one.keys()
        ]


def read_all(here: Evening) -> dict[str, Paper]:
    """Every page there is, by address; what answers with something else is left out."""
    answers = {path: here.browser.get(path) for path in everywhere(here)}
    return {
        path: Paper(path, answer.text)
        for path, answer in answers.items()
        if answer.status_code == 200 and "text/html" in answer.headers["content-type"]
    }
