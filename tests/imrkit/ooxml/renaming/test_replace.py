"""Names planted in every place that a file has, and none of them left."""

from __future__ import annotations

import itertools
import re
import string
import time
from collections.abc import Sequence
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx import (
    MAIN,
    TYPES,
    WORD_TYPE,
    as_strict,
    cell,
    content_types,
    docx,
    docx_parts,
    p,
    part,
    relationship,
    relationships,
    row,
    run,
    style,
    table,
    unzipped,
    zipped,
)
from support.named_places import KEY, names_left, parts_with_names, planted

from imrkit.key import NameKey, parse_key
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.read_back import read_back
from imrkit.ooxml.renaming.replace import renamed, replace_names
from imrkit.values.renaming import Renamed, Replaced

CASE = parse_key(
    """
[names]
"Sioned Pritchard" = "Adult A"
"Rhys Pritchard" = "Adult B"
"Grace Mensah" = "Adult C"
"""
)


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_no_name_is_left_anywhere(data: Any) -> None:
    package = Package.open(zipped(parts_with_names(planted(data))))

    told = replace_names(package, parse_key(KEY))
    finished = package.to_bytes()

    assert names_left(unzipped(finished)) == []
    assert read_back(finished, parse_key(KEY)) == ()
    assert {one.outcome for one in told} == {Renamed.REPLACED}


def _renamed(data: bytes, key: NameKey = CASE) -> tuple[bytes, tuple[Replaced, ...]]:
    package = Package.open(data)
    told = replace_names(package, key)
    return package.to_bytes(), told


def _body(*content: str) -> str:
    """Return the body of a document after its names were replaced."""
    new, _ = _renamed(docx("".join(content)))
    return re.sub(r".*<w:body>|<w:sectPr.*", "", part(new), flags=re.DOTALL)


def test_a_code_looks_as_the_first_letter_of_the_name_did() -> None:
    body = _body(p(run("so Si", "<w:b/>"), run("oned Prit", "<w:i/>"), run("chard’s car")))

    assert re.findall(r"<w:rPr><w:(\w)/></w:rPr><w:t[^>]*>([^<]*)<", body) == [
        ("b", "so Adult A"),
        ("i", ""),
    ]
    assert ">’s car<" in body


def test_a_hyphen_or_a_break_inside_a_name_goes_and_one_beside_it_stays() -> None:
    body = _body(
        "<w:p><w:r><w:t>Sio</w:t><w:softHyphen/><w:t>ned</w:t><w:br/><w:t>Pritchard</w:t>"
        '<w:br/><w:t>fell</w:t><w:br w:type="page"/><w:t>Sioned</w:t></w:r></w:p>'
    )

    assert "softHyphen" not in body
    assert body.count("<w:br/>") == 1
    assert body.count('<w:br w:type="page"/>') == 1
    assert re.findall("<w:t[^>]*>([^<]+)<", body) == ["Adult A", "fell", "Adult A"]


def test_a_name_that_a_tracked_change_made_is_replaced_in_both_readings() -> None:
    body = _body(
        p(
            run("Sio"),
            '<w:del w:id="1" w:author="x"><w:r><w:delText>bhan</w:delText></w:r></w:del>',
            '<w:ins w:id="2" w:author="x"><w:r><w:t>ned</w:t></w:r></w:ins>',
            run(" fell"),
        )
    )

    assert "Adult A" in body
    assert "ned" not in body


def test_an_id_is_the_same_wherever_it_is_asked_for_and_no_other() -> None:
    new, _ = _renamed(
        docx(
            p(
                '<w:bookmarkStart w:id="1" w:name="SionedNotes"/><w:bookmarkEnd w:id="1"/>',
                '<w:bookmarkStart w:id="2" w:name="PritchardNotes"/><w:bookmarkEnd w:id="2"/>',
                '<w:bookmarkStart w:id="3" w:name="AdultANotes"/><w:bookmarkEnd w:id="3"/>',
                '<w:hyperlink w:anchor="SionedNotes"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
                "<w:r><w:instrText> REF PritchardNotes \\h </w:instrText></w:r>",
                properties='<w:pStyle w:val="SionedStyle"/>',
            ),
            styles=style("SionedStyle", "Sioned’s own", based_on="SionedBase"),
        ),
        parse_key('[names]\n"Sioned Pritchard" = "Adult A"'),
    )

    xml = part(new)
    names = re.findall('w:name="([^"]+)"', xml)
    assert names == ["AdultANotes_2", "AdultANotes_3", "AdultANotes"]
    assert 'w:anchor="AdultANotes_2"' in xml
    assert " REF AdultANotes_3 \\h " in xml
    assert 'w:val="AdultAStyle"' in xml
    assert 'w:styleId="AdultAStyle"' in part(new, "word/styles.xml")
    assert 'w:val="Adult A’s own"' in part(new, "word/styles.xml")


def test_what_is_told_has_its_place_and_no_name() -> None:
    heading = p("Of Sioned and Grace", properties='<w:pStyle w:val="Heading1"/>')
    data = docx(
        heading + p("Sioned and Sioned") + table(row(cell(p("Pritchard fell")), cell(p()))),
        styles=style("Heading1", "heading 1"),
    )

    _, told = _renamed(data)

    assert [(one.outcome, one.codes, one.where, one.near, one.count) for one in told] == [
        (Renamed.REPLACED, ("Adult A",), "in the text", "Of Adult A and …", 3),
        (Renamed.UNDECIDED, ("Adult C",), "in the text", "Of Adult A and …", 1),
        (Renamed.UNDECIDED, ("Adult A", "Adult B"), "in a table", "Of Adult A and …", 1),
    ]


def test_what_nobody_can_tell_stays_and_is_told() -> None:
    new, told = _renamed(docx(p("Pritchard fell. Grace fell.")))

    assert "Pritchard fell. Grace fell." in part(new)
    assert {one.outcome for one in told} == {Renamed.UNDECIDED}


@pytest.mark.parametrize("key", ["georgia", "holly"])
def test_fonts_and_other_words_of_the_vocabulary_are_nobody(key: str) -> None:
    body = p(run("x", '<w:rFonts w:ascii="Georgia"/>'))
    section = '<w:pgBorders><w:top w:val="holly" w:sz="4"/></w:pgBorders>'
    data = docx(body, section=section)
    named = parse_key(f'[names]\n"{key.title()} Quartermaine" = "Adult A"')

    new, told = _renamed(data, named)

    assert told == ()
    assert unzipped(new) == unzipped(data)


def test_parts_without_a_name_keep_their_bytes_and_an_unnamed_file_all_of_them() -> None:
    parts = docx_parts(
        p("Sioned"), headers={"h1": p("Nobody")}, styles=style("Heading1", "heading 1")
    )
    new, _ = _renamed(zipped(parts))
    old, fresh = unzipped(zipped(parts)), unzipped(new)

    assert {name for name in old if old[name] != fresh[name]} == {"word/document.xml"}


def test_a_part_with_a_name_gets_another_and_what_leads_to_it_leads_there() -> None:
    parts = docx_parts(p())
    parts["word/media/Sioned%20Pritchard.png"] = b"\x89PNG"
    link = relationship("i1", f"{n.R}/image", "media/Sioned%20Pritchard.png")
    parts["word/_rels/document.xml.rels"] = relationships(link)
    parts[TYPES] = content_types(
        {MAIN: WORD_TYPE, "word/media/Sioned%20Pritchard.png": "image/png"}
    )

    new, told = _renamed(zipped(parts))

    package = Package.open(new)
    (one,) = package.relationships(package.main)
    assert one.target == "word/media/adult-a.png"
    assert package.read(one.target) == b"\x89PNG"
    assert "/word/media/adult-a.png" in part(new, TYPES)
    assert [(one.where, one.part) for one in told] == [
        ("in the name of a part", "word/media/adult-a.png")
    ]


def test_a_file_inside_is_told_of_and_not_changed() -> None:
    inner = docx(p(run("Sio"), run("ned")))
    new, told = _renamed(docx(files={"word/embeddings/a.docx": inner}))

    assert unzipped(new)["word/embeddings/a.docx"] == inner
    assert [(one.outcome, one.codes) for one in told] == [(Renamed.OUT_OF_REACH, ("Adult A",))]


def test_measures_ids_and_the_dates_of_the_file_are_nobody() -> None:
    """A person’s number, date and name of three letters are none where programs write theirs."""
    key = parse_key(
        '[names]\n"Dee Quartermaine" = "Adult A"\n[dates]\n"Adult A" = ["2 March 2025"]\n'
        '[numbers]\n"Adult A" = ["447100"]\n'
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/'
        '2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2025-03-02T09:00:00Z'
        "</dcterms:created></cp:coreProperties>"
    )
    body = (
        '<w:p w14:paraId="4DEE12AB"><w:r><w:drawing><wp:posOffset xmlns:wp="http://schemas.'
        'openxmlformats.org/drawingml/2006/wordprocessingDrawing">447100</wp:posOffset></w:drawing>'
        '</w:r><w:ins w:id="1" w:author="x" w:date="2025-03-02T09:00:00Z"/></w:p>'
    )
    item = '<a id="{0DEE12AB-5DEE-4DEE-8DEE-4471004471FF}"/>'
    data = docx(body, files={"docProps/core.xml": core, "customXml/item1.xml": item})

    new, told = _renamed(data, key)

    assert told == ()
    assert unzipped(new) == unzipped(data)
    assert read_back(new, key) == ()


def test_a_strict_file_stays_one() -> None:
    new, _ = _renamed(as_strict(docx(p("Sioned fell"))))

    assert "purl.oclc.org" in part(new)
    assert "Adult A fell" in part(new)


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("Sioned Pritchard IMR v2.docx", "Adult A IMR v2.docx"),
        ("IMR_PRITCHARD_Sioned_final.docx", "IMR_Adult A_final.docx"),
        ("IMR final.docx", "IMR final.docx"),
        ("Pritchard.docx", "Pritchard.docx"),  # of two
    ],
)
def test_the_name_of_a_file_is_renamed(name: str, becomes: str) -> None:
    assert renamed(name, CASE) == becomes


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_words_beside_the_names_stay_as_they_were(data: Any) -> None:
    """The same file with codes planted instead of names is what replacing gives, word for word."""
    texts = data.draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
    cuts = data.draw(st.lists(st.integers(0, 40), max_size=4))
    named = docx("".join(p(*_cut(one.format("Sioned Pritchard"), cuts)) for one in texts))

    new, _ = _renamed(named)

    words = re.sub("<[^>]*>", "", part(new).replace("</w:p>", "\n")).strip().split("\n")
    assert [unescape(one) for one in words] == [one.format("Adult A") for one in texts]


SENTENCES = (
    "On Monday {} fell & hurt herself.",
    "{} said: “No.”",
    "it was {}’s <own> car,  twice",
    "Nobody of that name",
    "the street, the man, son of hers",
)


def _cut(text: str, cuts: Sequence[int]) -> list[str]:
    places = [0, *sorted({cut for cut in cuts if cut < len(text)}), len(text)]
    return [run(text[start:end]) for start, end in itertools.pairwise(places)]


def test_time_grows_with_the_document() -> None:
    lines = (f'"Forename{one}q Surname{one}q" = "Adult {one}"' for one in string.ascii_lowercase)
    key = parse_key("\n".join(["[names]", *lines]))
    some = p(run("On Monday Forename"), run("bq Surnamebq told the others that she had gone. "))

    def taken(paragraphs: int) -> float:
        package = Package.open(docx(some * paragraphs))
        started = time.process_time()
        replace_names(package, key)
        return time.process_time() - started

    taken(10)
    assert taken(2000) < 8 * taken(500) + 0.05
