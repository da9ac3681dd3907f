"""A file that is no Word document is refused in one sentence; all others lose nothing."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from support.docx import (
    MAIN,
    MAIN_RELS,
    RELS,
    TYPES,
    bad_files,
    content_types,
    docx,
    docx_parts,
    element,
    p,
    relationship,
    relationships,
    sdt,
    unzipped,
    zipped,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError, ImrkitError
from imrkit.ooxml.package import archive
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.parsing import parse_xml
from imrkit.ooxml.package.relationships import rels_name

BAD = bad_files()
# What the reader is told to do about it.
REMEDIES = {
    "text renamed .docx": "save it as .docx",
    "empty": "copied or downloaded whole",
    "truncated": "Copy or download it again",
    "no content types": "Word document (.docx)",
    "workbook": "Word document (.docx)",
    "old .doc": "save it as .docx",
    "encrypted": "remove the protection",
    "other old Office file": "Word document (.docx)",
    "part twice": "try again",
    "document type": "try again",
    "malformed XML": "try again",
    "corrupt member": "Copy or download it again",
    "no main document": "Word document (.docx)",
    "no body": "try again",
    "another root element": "Word document (.docx)",
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_refused_with_its_name_in_plain_sentences(what: str) -> None:
    with pytest.raises(DocumentError) as caught:
        Draft(Package.open(BAD[what], "review.docx")).snapshot()

    assert "review.docx" in str(caught.value)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_refused_with_a_remedy(what: str) -> None:
    with pytest.raises(DocumentError, match=r"\.") as caught:
        Draft(Package.open(BAD[what], "review.docx")).snapshot()

    assert REMEDIES[what] in str(caught.value)


@pytest.mark.parametrize("kind", ["header", "footer"])
@pytest.mark.parametrize("type_", [f"{n.R}/image", n.REL_CUSTOM_XML, "urn:other"])
def test_what_a_header_reference_leads_to_is_told_by_its_relationship(
    kind: str, type_: str
) -> None:
    section = f'<w:{kind}Reference w:type="default" r:id="rId7"/>'
    link = relationship("rId7", type_, "media/logo.png")
    data = docx(
        sdt(p("x"), tag="t"),
        section=section,
        files={MAIN_RELS: relationships(link), "word/media/logo.png": b"\x89PNG"},
    )

    for read in (Draft.controls, Draft.snapshot, Draft.defects):
        with pytest.raises(DocumentError) as caught:
            read(Draft(Package.open(data, "review.docx")))
        assert str(caught.value) == (
            f"review.docx is damaged: a {kind} of its pages leads to the part "
            f"word/media/logo.png, which is no {kind} but “{type_.rsplit('/', 1)[-1]}”. Open it in "
            "Word, save it under a new name, and try again."
        )


def test_a_word_file_without_its_main_part_is_called_damaged() -> None:
    parts = docx_parts(p("x"))
    del parts[MAIN]

    with pytest.raises(DocumentError) as caught:
        Package.open(zipped(parts), "review.docx")

    assert str(caught.value) == (
        "review.docx is damaged: it lacks its main part, word/document.xml. Copy or download it "
        "again, or go back to an earlier copy."
    )


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder"):
        Draft.open(tmp_path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"draft\.docx does not exist"):
        Draft.open(tmp_path / "draft.docx")


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(docx())

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(DocumentError, match="may not be read"):
        Draft.open(path)


def test_a_header_that_is_broken_is_refused_by_name() -> None:
    data = docx(headers={"h": p("x")}, files={"word/header-h.xml": "<w:hdr"})

    with pytest.raises(DocumentError, match=r"word/header-h\.xml"):
        Draft.open(data).snapshot()


def test_broken_content_types_are_refused() -> None:
    with pytest.raises(DocumentError, match="damaged"):
        Package.open(docx(files={TYPES: "<Types"}))


def test_a_document_type_without_a_body_is_refused() -> None:
    with pytest.raises(DocumentError, match="document type"):
        parse_xml(b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "x.xml")


def test_an_entity_bomb_is_refused_and_not_expanded() -> None:
    inner = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{inner}]><x>&a9;</x>'

    with pytest.raises(DocumentError):
        parse_xml(bomb.encode(), "x.xml")


def test_parts_that_unpack_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_SMALL_UNPACKED", 20_000)
    data = docx(files={f"word/media/{i}.bin": bytes(5_000) for i in range(4)})

    with pytest.raises(DocumentError, match="too large once unpacked"):
        Package.open(data)


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PARTS", 3)

    with pytest.raises(DocumentError, match="more than 3 parts"):
        Package.open(docx())


def test_a_member_under_a_password_is_refused() -> None:
    data = bytearray(docx())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        offset = archive.start_dir
    data[offset + 8] |= 1  # the flag of the first entry in the directory
    data[6] |= 1

    with pytest.raises(DocumentError, match="damaged"):
        Package.open(bytes(data))


@pytest.mark.parametrize(
    ("method", "named"),
    [(9, "deflate64"), (12, "bzip2"), (14, "lzma"), (93, "zstd"), (95, "xz"), (99, "99")],
)
def test_a_method_of_packing_that_word_does_not_write_is_refused_by_its_name(
    method: int, named: str
) -> None:
    data = bytearray(docx())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        offset = archive.start_dir
    data[8] = data[offset + 10] = method

    with pytest.raises(DocumentError, match=f"word/document.xml is packed by the method “{named}”"):
        Package.open(bytes(data))


def test_a_directory_that_points_before_the_file_is_refused() -> None:
    data = bytearray(docx())
    end = data.rindex(b"PK\x05\x06")
    data[end + 16 : end + 20] = (len(data) * 2).to_bytes(4, "little")

    with pytest.raises(DocumentError):
        Package.open(bytes(data))


def test_a_member_without_a_name_is_refused() -> None:
    parts = docx_parts(p("x"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        archive.writestr("A", b"nameless")
    raw = bytearray(out.getvalue())
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 28 : at + 30] = b"\x00\x00"  # its name has no characters …
    raw[at + 30 : at + 32] = b"\x01\x00"  # … and its extra field has one

    with pytest.raises(DocumentError):
        Package.open(bytes(raw))


def test_a_name_that_is_not_the_text_it_says_it_is_is_refused() -> None:
    data = docx(files={"word/media/bild-ä.png": b""})
    name = "word/media/bild-ä.png".encode()

    with pytest.raises(DocumentError):
        Package.open(data.replace(name, name.replace(b"\xc3\xa4", b"\xff\xff")))


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_flipped_bytes_opens_or_is_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test that repeats
    good = docx(p("x"), headers={"h": p("y")}, styles="<w:docDefaults/>")
    opened = refused = 0
    for _ in range(200):
        data = bytearray(good)
        for _ in range(chance.randint(1, 3)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            Draft.open(bytes(data)).snapshot()
            opened += 1
        except ImrkitError:
            refused += 1

    assert opened + refused == 200


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_open(kind: str) -> None:
    data = docx(p("x"), files={TYPES: content_types({MAIN: kind})})

    assert Package.open(data).main == MAIN


def test_the_content_type_of_the_main_part_may_be_a_default() -> None:
    types = content_types({}).replace(
        '"application/xml"',
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"',
    )

    assert Package.open(docx(p("x"), files={TYPES: types})).main == MAIN


def test_the_main_part_may_have_any_name_and_its_target_any_form() -> None:
    parts = docx_parts(p("x"))
    parts["word/other.xml"] = parts.pop(MAIN)
    parts[RELS] = relationships(relationship("rId1", n.REL_DOCUMENT, "/word/x/../other.xml"))
    parts[TYPES] = str(parts[TYPES]).replace("word/document.xml", "word/other.xml")

    assert Package.open(zipped(parts)).main == "word/other.xml"


def test_parts_that_nobody_edits_keep_their_bytes() -> None:
    odd = b'<?xml version="1.0"?>\r\n<a  b = "c" ></a>\n\n'
    data = docx(p("x"), files={"word/odd.xml": odd, "word/media/i.png": bytes(range(256))})
    package = Package.open(data)
    package.tree("word/odd.xml")

    assert unzipped(package.to_bytes()) == unzipped(data)


def test_editing_one_part_leaves_the_others_alone() -> None:
    package = Package.open(docx(p("x"), headers={"h": p("y")}))
    before = unzipped(package.to_bytes())
    package.edit(MAIN).set("edited", "1")
    after = unzipped(package.to_bytes())

    assert {name for name in after if after[name] != before[name]} == {MAIN}
    assert b'edited="1"' in after[MAIN]


def test_the_same_content_gives_the_same_bytes() -> None:
    data = docx(p("x"))

    assert Package.open(data).to_bytes() == Package.open(data).to_bytes()
    assert Package.open(Package.open(data).to_bytes()).to_bytes() == Package.open(data).to_bytes()


def test_the_content_types_come_first_and_the_other_parts_keep_their_order() -> None:
    names = list(unzipped(docx(p("x"))))
    written = list(unzipped(Package.open(docx(p("x"))).to_bytes()))

    assert written == [TYPES, *(name for name in names if name != TYPES)]


def test_an_edited_part_is_read_as_it_would_be_written() -> None:
    package = Package.open(docx(p("x")))
    package.edit(MAIN).set("edited", "1")

    assert package.read(MAIN) == unzipped(package.to_bytes())[MAIN]


def test_a_part_is_added_with_its_type_and_relationship() -> None:
    package = Package.open(docx(p("x")))
    package.put("customXml/item1.xml", b"<a/>", "application/xml")
    id_ = package.relate(MAIN, n.REL_CUSTOM_XML, "customXml/item1.xml")
    again = Package.open(package.to_bytes())

    assert again.related(MAIN, n.REL_CUSTOM_XML) == ("customXml/item1.xml",)
    assert f'Id="{id_}"' in again.read(MAIN_RELS).decode()
    assert 'Target="../customXml/item1.xml"' in again.read(MAIN_RELS).decode()
    assert 'PartName="/customXml/item1.xml"' in again.read(TYPES).decode()


def test_a_part_is_replaced_and_not_typed_twice() -> None:
    package = Package.open(docx(p("x")))
    package.edit("word/document.xml").set("edited", "1")
    package.put(MAIN, element("document", "<w:body/>").encode(), "application/x")

    assert "edited" not in package.read(MAIN).decode()
    assert package.read(TYPES).decode().count("PartName") == 1
    assert 'ContentType="application/x"' in package.read(TYPES).decode()


def test_a_new_relationship_takes_an_id_that_is_free() -> None:
    links = relationships(relationship("rId2", "t", "a.xml"), relationship("rId1", "t", "b.xml"))
    package = Package.open(docx(files={MAIN_RELS: links}))

    assert package.relate(MAIN, "t", "word/c.xml") == "rId3"


def test_a_new_relationship_takes_no_id_that_a_reference_without_a_target_asks_for() -> None:
    body = p("x") + '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>'
    package = Package.open(docx(body, files={MAIN_RELS: relationships()}))

    assert package.relate(MAIN, "t", "word/c.xml") == "rId2"


def test_a_part_without_relationships_gets_them_beside_it() -> None:
    package = Package.open(docx(files={"customXml/item1.xml": "<a/>"}))
    package.relate("customXml/item1.xml", "t", "customXml/itemProps1.xml")

    assert 'Target="itemProps1.xml"' in package.read("customXml/_rels/item1.xml.rels").decode()


@pytest.mark.parametrize(
    ("source", "expected"),
    [("", "_rels/.rels"), ("word/document.xml", "word/_rels/document.xml.rels")],
)
def test_relationships_stand_in_a_part_of_their_own(source: str, expected: str) -> None:
    assert rels_name(source) == expected


@pytest.mark.parametrize(
    "target", ["styles.xml", "/word/styles.xml", "../word/styles.xml", "./x/../styles.xml"]
)
def test_targets_are_read_from_the_folder_of_their_source(target: str) -> None:
    links = relationships(relationship("rId1", n.REL_STYLES, target))
    package = Package.open(docx(files={MAIN_RELS: links, "word/styles.xml": element("styles", "")}))

    assert package.related(MAIN, n.REL_STYLES) == ("word/styles.xml",)


def test_a_target_cannot_leave_the_package() -> None:
    links = relationships(relationship("rId1", "t", "../../../../etc/passwd"))
    package = Package.open(docx(files={MAIN_RELS: links}))

    assert [one.target for one in package.relationships(MAIN)] == ["etc/passwd"]


def test_external_targets_are_kept_as_written_and_are_no_parts() -> None:
    links = relationships(
        relationship("rId1", n.REL_STYLES, "https://example.org/../a", "External")
    )
    package = Package.open(docx(files={MAIN_RELS: links}))

    assert package.relationships(MAIN)[0].target == "https://example.org/../a"
    assert package.related(MAIN, n.REL_STYLES) == ()


def test_targets_that_are_not_there_are_tolerated() -> None:
    links = relationships(relationship("rId1", n.REL_STYLES, "styles.xml"))
    package = Package.open(docx(p("x"), files={MAIN_RELS: links}))

    assert package.related(MAIN, n.REL_STYLES) == ()
    assert Draft(package).snapshot().blocks is not None


def test_a_free_name_is_one_that_no_part_has() -> None:
    package = Package.open(docx(files={"customXml/item1.xml": "<a/>"}))

    assert package.free_name("customXml/item{}.xml") == "customXml/item2.xml"


def test_a_part_that_cannot_be_edited_can_still_be_written() -> None:
    package = Package.open(docx(files={"word/odd.xml": "<not xml"}))
    with pytest.raises(DocumentError):
        package.edit("word/odd.xml")

    assert unzipped(package.to_bytes())["word/odd.xml"] == b"<not xml"


def test_a_relationship_is_taken_out_by_its_id() -> None:
    links = relationships(relationship("rId1", "t", "a.xml"), relationship("rId2", "t", "a.xml"))
    package = Package.open(docx(files={MAIN_RELS: links}))
    package.unrelate(MAIN, {"rId1"})

    assert [one.id for one in package.relationships(MAIN)] == ["rId2"]


def test_a_part_that_something_leads_to_is_not_taken_out() -> None:
    package = Package.open(docx(p("x"), headers={"h": p("y")}))
    package.discard("word/header-h.xml")
    package.discard(MAIN)
    package.discard("word/none.xml")

    assert {MAIN, "word/header-h.xml"} <= set(package.names)


def test_a_part_goes_with_its_relationships_its_type_and_what_only_it_leads_to() -> None:
    data = docx(p("x"), headers={"h": p("y")})
    package = Package.open(data)
    for name in ("word/a.xml", "word/b.xml"):
        package.put(name, b"<a/>", "application/a")
    package.relate("word/a.xml", "t", "word/b.xml")
    package.relate("word/a.xml", "t", "word/a.xml")
    package.relate("word/a.xml", "t", "word/header-h.xml")
    package.relate("word/b.xml", "t", "word/a.xml")
    package.edit("word/b.xml")
    package.unrelate("word/b.xml", {"rId1"})
    package.discard("word/a.xml")

    assert set(package.names) == set(unzipped(data))
    assert "application/a" not in package.read(TYPES).decode()
    assert package.read("word/header-h.xml") == unzipped(data)["word/header-h.xml"]


def test_parts_that_lead_to_each_other_go_however_many_they_are() -> None:
    size = 2_000
    chain = {f"word/x{i}.xml": "<x/>" for i in range(size)} | {
        rels_name(f"word/x{i}.xml"): relationships(
            relationship("rId1", f"{n.R}/x", f"x{i + 1}.xml")
        )
        for i in range(size)
    }
    package = Package.open(docx(p("x"), files=chain))
    kept = set(package.names) - set(chain)

    package.discard("word/x0.xml")

    assert set(package.names) == kept
