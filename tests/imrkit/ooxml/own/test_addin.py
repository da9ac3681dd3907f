"""An add-in that opens with a document is added exactly, replaced, taken out without a trace."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from support.docx import (
    RELS,
    TYPES,
    WORD_TYPE,
    content_types,
    docx,
    p,
    relationship,
    relationships,
    unzipped,
)
from support.libreoffice import to_text
from support.word import validate

import imrkit
from imrkit import AddinReference
from imrkit.errors import DocumentError
from imrkit.ooxml.own.addin import embed, remove
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package

ADDIN = AddinReference(id="12345678-90ab-cdef-1234-567890abcdef", version="0.1.0.0")
LATER = AddinReference(id=ADDIN.id, version="0.2.0.0")
OTHER = AddinReference(id="00000000-0000-0000-0000-000000000001", version="1.0")

PANES = "word/webextensions/taskpanes.xml"
PANES_RELS = "word/webextensions/_rels/taskpanes.xml.rels"
EXTENSION = "word/webextensions/webextension1.xml"
OURS = {PANES, PANES_RELS, EXTENSION}
OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships"
PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml"
EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml"

EXTENSION_XML = """\
<?xml version='1.0' encoding='UTF-8' standalone='yes'?>
<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" \
id="{B01D07E0-9BCA-56D5-A86D-8D1DBE682B8A}">\
<we:reference id="12345678-90ab-cdef-1234-567890abcdef" version="0.1.0.0" \
store="EXCatalog" storeType="EXCatalog"/>\
<we:alternateReferences/>\
<we:properties>\
<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>\
</we:properties>\
<we:bindings/>\
</we:webextension>"""
PANES_XML = """\
<?xml version='1.0' encoding='UTF-8' standalone='yes'?>
<wetp:taskpanes \
xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">\
<wetp:webextensionref r:id="rId1"/>\
</wetp:taskpane>\
</wetp:taskpanes>"""


def embedded(data: bytes, addin: AddinReference = ADDIN) -> bytes:
    package = Package.open(data)
    embed(package, addin)
    return package.to_bytes()


def cleaned(data: bytes) -> bytes:
    package = Package.open(data)
    assert remove(package)
    return package.to_bytes()


def links(data: bytes, name: str) -> list[dict[str, str]]:
    root = etree.fromstring(unzipped(data)[name])
    return [{str(key): str(value) for key, value in one.attrib.items()} for one in root]


def without_layout(data: bytes) -> dict[str, bytes]:
    """The parts of a file; the two that list others as the canonical form of their XML."""
    parts = unzipped(data)
    for name in (TYPES, RELS):
        parts[name] = etree.tostring(etree.fromstring(parts[name]), method="c14n")
    return parts


def extension(addin_id: str, content: str) -> str:
    return (
        f'<we:webextension xmlns:we="{n.WEB_EXTENSION}" xmlns:r="{n.R}" id="{{1}}">'
        f'<we:reference id="{addin_id}" version="1.0" store="en-GB" storeType="OMEX"/>{content}'
        "</we:webextension>"
    )


def property_(name: str, value: str) -> str:
    return f'<we:properties><we:property name="{name}" value="{value}"/></we:properties>'


def with_panes(*extensions: str, files: dict[str, str | bytes] | None = None) -> bytes:
    """A document that Word saved with task panes of other people in it."""
    numbered = list(enumerate(extensions, 1))
    panes = "".join(
        f'<p:taskpane dockstate="right" visibility="1" width="400" row="{i}">'
        f'<p:webextensionref xmlns:r="{n.R}" r:id="rId{i}"/></p:taskpane>\n'
        for i, _ in numbered
    )
    parts = {f"word/webextensions/webextension{i}.xml": xml for i, xml in numbered}
    return docx(
        p("x"),
        files={
            TYPES: content_types(
                {
                    "word/document.xml": WORD_TYPE,
                    PANES: PANES_TYPE,
                    **dict.fromkeys(parts, EXTENSION_TYPE),
                }
            ),
            RELS: relationships(
                relationship("rId1", n.REL_DOCUMENT, "word/document.xml"),
                relationship("rId2", n.REL_TASK_PANES, "/word/webextensions/taskpanes.xml"),
            ),
            PANES: f'<p:taskpanes xmlns:p="{n.TASK_PANES}">\n{panes}</p:taskpanes>',
            PANES_RELS: relationships(
                *(
                    relationship(f"rId{i}", n.REL_WEB_EXTENSION, f"webextension{i}.xml")
                    for i, _ in numbered
                )
            ),
            **parts,
            **(files or {}),
        },
    )


THEIRS = extension("wa1", property_("their.setting", "1"))
THEIR_AUTO = extension("wa2", property_("Office.AutoShowTaskpaneWithDocument", "true"))
SWITCHED_OFF = extension(ADDIN.id, property_("Office.AutoShowTaskpaneWithDocument", "false"))


@pytest.fixture(scope="module")
def blank() -> bytes:
    return imrkit.new("dardr", "Example Police")


@pytest.fixture(scope="module")
def opening() -> bytes:
    return imrkit.new("dardr", "Example Police", embed_addin=ADDIN)


# What is added


def test_the_parts_are_exactly_these(blank: bytes, opening: bytes) -> None:
    before, after = unzipped(blank), unzipped(opening)

    assert set(after) - set(before) == OURS
    assert after[EXTENSION].decode() == EXTENSION_XML
    assert after[PANES].decode() == PANES_XML


def test_the_relationships_are_exactly_these(blank: bytes, opening: bytes) -> None:
    before, after = links(blank, RELS), links(opening, RELS)

    assert after[:-1] == before
    assert after[-1].pop("Id") not in {one["Id"] for one in before}
    assert after[-1] == {"Type": f"{OFFICE_2011}/webextensiontaskpanes", "Target": PANES}
    assert links(opening, PANES_RELS) == [
        {"Id": "rId1", "Type": f"{OFFICE_2011}/webextension", "Target": "webextension1.xml"}
    ]


def test_the_content_types_are_exactly_these(blank: bytes, opening: bytes) -> None:
    before, after = links(blank, TYPES), links(opening, TYPES)

    assert [one for one in after if one not in before] == [
        {"PartName": f"/{PANES}", "ContentType": PANES_TYPE},
        {"PartName": f"/{EXTENSION}", "ContentType": EXTENSION_TYPE},
    ]
    assert len(after) == len(before) + 2


def test_every_other_part_keeps_its_bytes(blank: bytes, opening: bytes) -> None:
    before, after = unzipped(blank), unzipped(opening)

    assert {name for name in before if before[name] != after[name]} == {TYPES, RELS}


def test_it_is_not_there_unless_asked_for(blank: bytes) -> None:
    assert b"webextension" not in b"".join(unzipped(blank).values())
    assert not any("webextension" in name for name in unzipped(blank))


def test_the_same_command_gives_the_same_bytes(opening: bytes) -> None:
    assert imrkit.new("dardr", "Example Police", embed_addin=ADDIN) == opening


def test_a_pane_that_is_offered_at_once_is_asked_for(blank: bytes) -> None:
    at_once = AddinReference(id=ADDIN.id, version=ADDIN.version, visible=True)

    after = unzipped(embedded(blank, at_once))

    assert after[PANES].decode() == PANES_XML.replace('visibility="0"', 'visibility="1"')
    assert after[EXTENSION].decode() == EXTENSION_XML


# Replaced


def test_a_second_time_changes_nothing(opening: bytes) -> None:
    assert embedded(opening) == opening


@pytest.mark.parametrize("addin", [LATER, OTHER])
def test_another_version_or_add_in_takes_its_place(addin: AddinReference, blank: bytes) -> None:
    assert embedded(embedded(blank), addin) == embedded(blank, addin)


def test_it_stands_beside_another_s_pane() -> None:
    data = embedded(with_panes(THEIRS))
    package = Package.open(data)
    parts = unzipped(data)

    assert parts[EXTENSION].decode() == THEIRS
    assert [one.target for one in package.relationships(PANES)] == [
        EXTENSION,
        "word/webextensions/webextension2.xml",
    ]
    assert parts[PANES].count(b"taskpane ") == 2
    assert package.related("", n.REL_TASK_PANES) == (PANES,)
    assert embedded(data) == data


def test_it_takes_the_place_of_another_that_opens_with_the_document() -> None:
    parts = unzipped(embedded(with_panes(THEIR_AUTO)))

    assert parts[EXTENSION].decode() == EXTENSION_XML
    assert set(parts) >= OURS
    assert b"wa2" not in b"".join(parts.values())


def test_a_stray_part_is_not_taken_for_ours() -> None:
    parts = unzipped(embedded(docx(p("x"), files={PANES: "stray"})))

    assert parts[PANES] == b"stray"
    assert b'visibility="0"' in parts["word/webextensions/taskpanes1.xml"]


# Taken out


def test_a_template_without_it_is_the_same_as_one_that_never_had_it(
    blank: bytes, opening: bytes
) -> None:
    draft = imrkit.Draft.open(opening)

    assert draft.remove_addin()
    assert draft.to_bytes() == blank


def test_a_draft_loses_it_and_nothing_else(opening: bytes) -> None:
    with_it, without = imrkit.Draft.open(opening), imrkit.Draft.open(opening)
    for draft in (with_it, without):
        draft.fill("imr:people-pen-picture", ["She laughed easily."])

    without.remove_addin()
    before, after = unzipped(with_it.to_bytes()), unzipped(without.to_bytes())

    assert set(before) - set(after) == OURS
    assert {name for name in after if before[name] != after[name]} == {TYPES, RELS}
    assert b"webextension" not in b"".join(after.values())


def test_any_file_is_the_same_after_adding_and_taking_out() -> None:
    data = docx(p("x"), headers={"h": p("y")}, files={"word/odd.xml": " <odd  a='b'/>\r\n"})

    assert without_layout(cleaned(embedded(data))) == without_layout(data)


def test_a_draft_without_one_is_not_touched() -> None:
    data = with_panes(THEIRS)
    draft = imrkit.Draft.open(data)

    assert not draft.remove_addin()
    assert unzipped(draft.to_bytes()) == unzipped(data)


def test_another_s_pane_stays() -> None:
    data = with_panes(THEIRS)
    with_ours = embedded(data)

    after = unzipped(cleaned(with_ours))

    assert set(after) == set(unzipped(data))
    assert after[EXTENSION].decode() == THEIRS
    assert links(cleaned(with_ours), PANES_RELS) == links(data, PANES_RELS)
    assert after[PANES].count(b"taskpane ") == 1


@pytest.mark.parametrize("written_by_word", [SWITCHED_OFF, THEIR_AUTO])
def test_one_that_word_wrote_is_found_by_its_property(written_by_word: str) -> None:
    after = unzipped(cleaned(with_panes(written_by_word)))

    assert set(after) == set(unzipped(docx(p("x"))))
    assert b"webextension" not in b"".join(after.values())


def test_the_picture_that_word_took_of_it_goes_too() -> None:
    snapshot = '<we:snapshot r:embed="rId1"/>'
    rels = "word/webextensions/_rels/webextension1.xml.rels"
    image = relationship("rId1", f"{n.R}/image", "../media/image1.png")
    shared = relationship("rId2", f"{n.R}/image", "../media/image2.png")
    files: dict[str, str | bytes] = {
        rels: relationships(image, shared),
        "word/media/image1.png": b"one",
        "word/media/image2.png": b"two",
        "word/_rels/document.xml.rels": relationships(
            relationship("rId1", f"{n.R}/image", "media/image2.png")
        ),
    }
    auto_show = property_("Office.AutoShowTaskpaneWithDocument", "true")
    own = extension(ADDIN.id, f"{auto_show}<we:bindings/>{snapshot}")

    after = unzipped(cleaned(with_panes(own, files=files)))

    assert rels not in after
    assert "word/media/image1.png" not in after
    assert after["word/media/image2.png"] == b"two"


def test_a_list_that_is_named_twice_is_taken_out_once() -> None:
    twice = relationships(
        relationship("rId1", n.REL_DOCUMENT, "word/document.xml"),
        relationship("rId2", n.REL_TASK_PANES, PANES),
        relationship("rId3", n.REL_TASK_PANES, f"/{PANES}"),
    )

    after = cleaned(with_panes(THEIR_AUTO, files={RELS: twice}))

    assert [one["Id"] for one in links(after, RELS)] == ["rId1"]
    assert PANES not in unzipped(after)


def test_a_pane_that_leads_nowhere_is_tolerated() -> None:
    data = with_panes(THEIRS, files={PANES_RELS: relationships()})

    assert not remove(Package.open(data))


def test_a_broken_part_is_an_error_that_names_it() -> None:
    package = Package.open(with_panes("<open"))

    with pytest.raises(DocumentError, match=r"webextension1\.xml is not XML"):
        remove(package)


# What others make of it


@pytest.mark.programs
def test_the_word_validator_finds_nothing(opening: bytes, tmp_path: Path) -> None:
    path = tmp_path / "opening.docx"
    path.write_bytes(opening)

    assert validate(path) == []


@pytest.mark.programs
def test_the_word_validator_looks_at_the_parts(opening: bytes, tmp_path: Path) -> None:
    package = Package.open(opening)
    package.edit(EXTENSION).append(etree.Element("odd"))
    path = tmp_path / "odd.docx"
    path.write_bytes(package.to_bytes())

    assert len(validate(path)) == 1


def test_python_docx_keeps_it(opening: bytes) -> None:
    out = io.BytesIO()
    Document(io.BytesIO(opening)).save(out)
    before, after = unzipped(opening), unzipped(out.getvalue())

    assert {name: after[name] for name in (PANES, EXTENSION)} == {
        name: before[name] for name in (PANES, EXTENSION)
    }
    assert Package.open(out.getvalue()).related("", n.REL_TASK_PANES) == (PANES,)
    assert Package.open(out.getvalue()).related(PANES, n.REL_WEB_EXTENSION) == (EXTENSION,)
    assert remove(Package.open(out.getvalue()))


@pytest.mark.programs
def test_libreoffice_opens_it_and_sees_no_difference(
    blank: bytes, opening: bytes, tmp_path: Path
) -> None:
    texts = []
    for name, data in (("blank", blank), ("opening", opening)):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        texts.append(to_text(path, tmp_path))

    assert "Example Police" in texts[0]
    assert texts[1] == texts[0]


def test_the_report_is_the_same(blank: bytes, opening: bytes) -> None:
    reports = []
    for data in (blank, opening):
        draft = imrkit.Draft.open(data)
        draft.fill("imr:people-pen-picture", ["She laughed easily. [add dates]"])
        reports.append(imrkit.check(draft.to_bytes()).to_dict())

    assert reports[0]["findings"]
    assert reports[1] == reports[0]
