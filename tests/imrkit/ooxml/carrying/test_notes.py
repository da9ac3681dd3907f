"""A note comes with what refers to it, and with all that stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.carrying import Carried, carried, values
from support.docx import docx, p, run, style
from support.word import validate

from imrkit.ooxml.package import names as n

SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'


def reference(kind: str, id_: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'


def note(kind: str, id_: int, *content: str) -> str:
    return f'<w:{kind} w:id="{id_}">{p(*content)}</w:{kind}>'


def with_notes(kind: str, held: str) -> bytes:
    body = p(reference(kind, 1))
    return docx(body, footnotes=held) if kind == "footnote" else docx(body, endnotes=held)


def notes(found: Carried, kind: str) -> dict[str, str]:
    """Map the id of each note to its words."""
    (part,) = found.package.related(found.package.main, f"{n.R}/{kind}s")
    root = found.package.tree(part)
    return {
        one.get(n.qn("w:id"), ""): "".join(map(str, one.itertext()))
        for one in root.iter(n.qn(f"w:{kind}"))
    }


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_stands_behind_those_of_the_target(kind: str) -> None:
    source = with_notes(kind, note(kind, 1, "mine"))
    target = with_notes(kind, note(kind, 1, "theirs") + note(kind, 7, "unused"))

    found = carried(source, target, times=2)

    ids = found.values(f".//w:{kind}Reference/@w:id")
    assert [notes(found, kind)[id_] for id_ in ids] == ["theirs", "mine", "mine"]
    assert len(set(ids)) == 3


@pytest.mark.programs
def test_a_document_without_notes_gets_a_part_for_them_and_what_parts_them(tmp_path: Path) -> None:
    source = docx(
        p(reference("footnote", 5)),
        footnotes=note("footnote", 5, run("mine", '<w:rStyle w:val="Mark"/>')),
        styles=style("Mark", "footnote reference", kind="character"),
    )

    found = carried(source, docx(p("x"), settings='<w:zoom w:percent="100"/><w:compat/>'))

    assert notes(found, "footnote") == {"-1": "", "0": "", "1": "mine"}
    assert found.values(".//w:footnoteReference/@w:id") == ["1"]
    settings = found.package.tree("word/settings.xml")
    assert [one.tag for one in settings] == [
        n.qn(f"w:{name}") for name in ("zoom", "footnotePr", "compat")
    ]
    assert values(settings, "w:footnotePr/w:footnote/@w:id") == ["-1", "0"]
    assert values(found.package.tree("word/styles.xml"), "//@w:styleId") == ["Mark"]
    file = tmp_path / "made.docx"
    file.write_bytes(found.data)
    assert validate(file) == []


def test_a_reference_to_no_note_is_told_of_and_leads_to_no_other() -> None:
    target = docx(p("x"), footnotes=note("footnote", 1, "theirs"))

    found = carried(docx(p("y", reference("footnote", 1))), target)

    assert found.values(".//w:footnoteReference") == []
    assert [one.what for one in found.losses] == ["A reference to a footnote led to none"]
