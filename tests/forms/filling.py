"""The forms of a page as a browser would send them, to be sent with something written in."""

import re
from html.parser import HTMLParser

from tests.forms.walking import WRITTEN, Field, shape

Fields = dict[str, list[str]]


class Form:
    """One form: where it is sent, what is in it, and which fields take words."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.fields: Fields = {}
        self.written: list[str] = []

    def put(self, name: str, value: str) -> None:
        self.fields.setdefault(name, []).append(value)

    def told(self) -> dict[Field, str]:
        """Its fields that take words, as the walk names them, and by their own names."""
        return {Field(shape(self.address), name): name for name in self.written}

    def saying(self, name: str, words: str) -> Fields:
        """What is sent when these words are written into one field."""
        return {**self.fields, name: [words]}


class Forms(HTMLParser):
    """The forms of a page that are sent by POST."""

    def __init__(self, path: str, html: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._path = path
        self._form: Form | None = None
        self._select = self._area = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = None
            if given.get("method") == "post":
                self._form = Form(re.split("[?#]", given.get("action") or self._path)[0])
                self.found.append(self._form)
        elif self._form and (tag in ("textarea", "select") or given.get("name")):
            self._take(tag, given, self._form)
        elif self._form and tag == "option" and "selected" in given:
            self._form.fields[self._select] = [given.get("value", "")]

    def _take(self, tag: str, given: dict[str, str], form: Form) -> None:
        name, kind = given.get("name", ""), given.get("type", "text")
        if tag == "textarea":
            self._area = name
            form.written.append(name)
            form.put(name, "")
        elif tag == "select":
            self._select = name
            form.fields.setdefault(name, [""])
        elif tag == "input" and kind in WRITTEN:
            form.written.append(name)
            form.put(name, given.get("value", ""))
        elif tag == "input" and (kind not in ("checkbox", "radio", "submit") or "checked" in given):
            form.put(name, given.get("value", "on"))

    def handle_data(self, data: str) -> None:
        if self._area and self._form:
            self._form.fields[self._area][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
