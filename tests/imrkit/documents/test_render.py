"""A master is words with places for words: rendered within limits, mended, or refused by name."""

from __future__ import annotations

import pytest
from support.docx import cell, docx, p, part, row, sdt, table
from support.hostile import with_relationships

from imrkit.documents.draft import Draft
from imrkit.documents.render import render
from imrkit.errors import TemplateError
from imrkit.values.controls import walk

WORDS = {"force": "Example Police", "notice": "ab"}
ID = '<w:id w:val="7"/><w:richText/>'


def rendered(body: str, words: dict[str, str] = WORDS) -> bytes:
    """Return a rendered master with this body."""
    return render(docx(body), "master.docx", words, title="Title", logo=None).to_bytes()


def test_a_value_is_words_whatever_it_holds() -> None:
    data = rendered(p("{{ force }}"), {"force": "R&D <x> </w:t> {{ notice }}"})

    (block,) = Draft.open(data).snapshot().blocks or ()
    assert getattr(block, "text", "") == "R&D <x> </w:t> {{ notice }}"


def test_copies_of_a_control_made_by_a_loop_get_ids_of_their_own() -> None:
    body = p("{%p for one in notice %}") + sdt(p("{{ one }}"), ID) + p("{%p endfor %}")

    controls = Draft.open(rendered(body)).controls()

    assert [one.text for one in controls] == ["a", "b"]
    assert len({one.id for one in controls}) == 2


IF, END = "{%tr if force == '' %}", "{%tr endif %}"


@pytest.mark.parametrize(
    "body",
    [
        sdt(p("{%p if force == '' %}") + p("x") + p("{%p endif %}"), ID),
        table(sdt(row(cell(p(IF))) + row(cell(p("x"))) + row(cell(p(END))), ID), columns=1),
    ],
)
def test_a_control_that_a_condition_left_empty_shows_its_placeholder(body: str) -> None:
    data = rendered(body)

    (control,) = walk(Draft.open(data).controls())
    assert control.placeholder and control.text == "Click or tap here to enter text."
    assert "<w:sdtContent/>" not in part(data)


@pytest.mark.parametrize(
    "body",
    [
        p("{{ ", sdt("<w:r><w:t>force }}</w:t></w:r>", ID, title="Named")),
        p(sdt("<w:r><w:t>{% if force %}</w:t></w:r>", ID, title="Named"), "x{% endif %}")
        + p(sdt("<w:r><w:t>x {{ force</w:t></w:r>", ID, title="Named"), " }}"),
    ],
)
def test_a_variable_cut_by_the_edge_of_a_control_is_refused_with_its_place(body: str) -> None:
    with pytest.raises(TemplateError, match=r"master\.docx.*“Named” \(body\)"):
        rendered(body)


@pytest.mark.parametrize("code", ["{{ force|upper }}", "{% if force and notice %}x{% endif %}"])
def test_variables_conditions_and_plain_filters_are_the_language_of_a_master(code: str) -> None:
    (block,) = Draft.open(rendered(p(code))).snapshot().blocks or ()

    assert getattr(block, "text", "") in ("EXAMPLE POLICE", "x")


@pytest.mark.parametrize(
    "code",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ force.__class__.__mro__ }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 99999999 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% for a in force %}{% for b in force %}{% for c in force %}x{% endfor %}{% endfor %}"
        "{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'x' %}",
        "{% set a = force ~ force %}{{ a }}",
        "{{ force|replace('a', 'aaaaaaaaaa') }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ force.center(1000000000) }}",
        "{{ force|center(1000000000) }}",
        "{{ undefined }}",
        "{{ force",
    ],
)
def test_a_master_that_tries_more_than_to_show_words_is_refused(code: str) -> None:
    with pytest.raises(TemplateError, match=r"master\.docx"):
        rendered(p(code))


@pytest.mark.parametrize(
    "shown",
    [
        "self",
        "self.x",
        "self|upper",
        "['a', 'b']",
        "{'a': 1}",
        "force.upper",
        "force.upper|title",
        "force['upper']",
        "force[:2]",
        "none",
    ],
)
def test_what_is_no_words_is_not_shown(shown: str) -> None:
    with pytest.raises(TemplateError, match="tries to do more than show words, and is refused: "):
        rendered(p(f"{{{{ {shown} }}}}"))


@pytest.mark.parametrize("shown", ["loop", "loop.changed", "loop.cycle|upper", "loop['changed']"])
def test_of_a_loop_only_its_numbers_and_items_are_shown(shown: str) -> None:
    with pytest.raises(TemplateError, match="tries to do more than show words"):
        rendered(p(f"{{% for one in notice %}}{{{{ {shown} }}}}{{% endfor %}}"))


def test_a_loop_tells_its_numbers_and_goes_over_rows() -> None:
    rows = "[['Date', 'Event'], ['3 May', 'Call']]"
    data = rendered(
        p(f"{{% for row in {rows} %}}{{{{ loop.index }}}} {{{{ row[0]|upper }}}}; {{% endfor %}}")
    )

    (block,) = Draft.open(data).snapshot().blocks or ()
    assert getattr(block, "text", "").strip() == "1 DATE; 2 3 MAY;"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{% for a in many %}{% for b in many %}{{ a|upper }}{% endfor %}{% endfor %}", "turns"),
        ("{% for a in many %}{% endfor %}{% for b in many %}{% endfor %}", "turns"),
        ("{{ force }}" * 2_001, "at most 2,000 variables"),
        ("{% for a in few %}{{ long|upper|lower|length }}{% endfor %}", "can be opened"),
        ("{% for a in few %}{{ long }}{% endfor %}", "can be opened"),
    ],
)
def test_a_master_that_makes_more_than_a_file_holds_is_refused_in_time(
    text: str, told: str
) -> None:
    words = {"force": "x", "many": "a" * 600, "few": "a" * 600, "long": "a" * 100_000}

    with pytest.raises(TemplateError, match=f"is refused: .*{told}"):
        rendered(p(text), words)


def test_a_master_of_more_than_a_form_is_refused() -> None:
    with pytest.raises(TemplateError, match="refused: it holds more than 20,000 elements"):
        rendered("<w:p/>" * 20_000)


def test_a_master_of_more_text_than_a_form_is_refused() -> None:
    with pytest.raises(TemplateError, match="refused: its text holds more than 2 MB of XML"):
        rendered(p("x" * 2_200_000))


def test_a_master_of_more_links_than_a_form_is_refused() -> None:
    with pytest.raises(TemplateError, match=r"refused: its parts have 1,0\d\d relationships"):
        render(with_relationships(1_010), "master.docx", WORDS, title="Title", logo=None)
