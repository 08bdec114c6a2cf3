"""Every sentence a person reads can be collected for translators."""

import io

from scripts.strings import catalog, sentences


def found(template: str) -> list[tuple[int, str, object]]:
    given = sentences(io.BytesIO(template.encode()), {}, (), {})
    return [(line, name, text) for line, name, text, _ in given]


def test_a_templates_sentences_are_found_with_their_lines():
    template = '<h1>{{ _("It\'s evening") }}</h1>\n<p>{{ _( "You could {act}", act=x) }}</p>'
    assert found(template) == [(1, "_", "It's evening"), (2, "_", "You could {act}")]


def test_one_and_many_are_found_as_a_pair():
    assert found('{{ n_("{n} day", "{n} days", count) }}') == [(1, "n_", ("{n} day", "{n} days"))]


def test_what_is_not_a_sentence_stays_out():
    assert found("{{ _(page.heading) }} {{ clean_('x') }}") == []


def test_sentences_of_code_and_of_templates_are_collected():
    texts = {message.id for message in catalog()}
    assert {"Leave quickly", "Help now"} <= texts


def test_every_placeholder_has_a_name():
    nameless = [str(message.id) for message in catalog() if "{}" in str(message.id)]
    assert nameless == []
