"""Parts of kinds that do not leave go, whoever leads to them; so does what nothing shows."""

from __future__ import annotations

import pytest
from support.docx import MAIN, TYPES, Store, docx, p, unzipped, zipped
from support.published import counts, published, with_part

from imrkit.ooxml.package import names as n

MS = "http://schemas.microsoft.com/office"
OPC = "http://schemas.openxmlformats.org/package/2006/relationships"
# By what is told of it: the source and the type of the relationship, and a name.
GONE = {
    "thumbnail": ("", f"{OPC}/metadata/thumbnail", "docProps/thumbnail.jpeg"),
    "add-in": ("", n.REL_TASK_PANES, "word/webextensions/taskpanes.xml"),
    "signature": ("", f"{OPC}/digital-signature/origin", "_xmlsignatures/origin.sigs"),
    "custom-ui": ("", f"{MS}/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
    "macro": (MAIN, f"{MS}/2006/relationships/vbaProject", "word/vbaProject.bin"),
    "glossary": (MAIN, n.REL_GLOSSARY, "word/glossary/document.xml"),
    "custom-xml": (MAIN, n.REL_CUSTOM_XML, "customXml/item9.xml"),
    "record": (MAIN, n.REL_CUSTOM_XML, "customXml/item8.xml"),
    "identity": (MAIN, n.REL_CUSTOM_XML, "customXml/item7.xml"),
    "unused-part": (MAIN, "http://example.org/of-no-known-kind", "word/unknown.xml"),
    "setting": (MAIN, f"{MS}/2020/10/relationships/intelligence", "word/intelligence.xml"),
}
CONTENT = {
    "record": '<record xmlns="urn:imrkit:record:1" schema-version="1"/>',
    "identity": '<identity xmlns="urn:imrkit:identity:1" template="t" template-version="1" '
    'checklist="imr" checklist-version="1" review-type="sar"/>',
}


@pytest.mark.parametrize("kind", GONE)
def test_a_part_goes(kind: str) -> None:
    source, type_, name = GONE[kind]
    given = with_part(docx(p("a")), name, CONTENT.get(kind, "<x>PC1</x>"), type_, source=source)
    parts, done = published(given)

    assert (name in parts, counts(done)) == (False, {kind: 1})
    assert f"/{name}" not in parts[TYPES].decode()


def test_what_only_such_a_part_leads_to_goes_with_it() -> None:
    given = with_part(docx(p("a")), "word/vbaProject.bin", b"x", GONE["macro"][1])
    given = with_part(
        given, "word/vbaData.xml", "<x/>", f"{MS}/2006/relationships/wordVbaData",
        source="word/vbaProject.bin",
    )  # fmt: skip
    parts, done = published(given)

    assert ("word/vbaData.xml" in parts, counts(done)) == (False, {"macro": 1})


def test_data_goes_with_its_store() -> None:
    parts, done = published(docx(p("a"), stores=[Store(xml="<a>PC1</a>", id="{1}")]))

    assert not [name for name in parts if name.startswith("customXml")]
    assert counts(done) == {"custom-xml": 1}


def test_a_part_that_nothing_leads_to_goes() -> None:
    given = zipped({**unzipped(docx(p("a"))), "word/left.xml": b"<x>PC1</x>", "junk.bin": b"PC1"})
    parts, done = published(given)

    assert (counts(done), b"PC1" in b"".join(parts.values())) == ({"unused-part": 2}, False)


def test_a_picture_that_no_words_show_any_more_goes() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><x r:embed="added"/></w:drawing></w:r>'
    parts, _ = published(with_part(docx(p("a", hidden)), "word/media/a.png", b"x", "image"))

    assert "word/media/a.png" not in parts


def test_a_picture_that_is_shown_stays() -> None:
    shown = '<w:r><w:drawing><x r:embed="added"/></w:drawing></w:r>'
    parts, done = published(with_part(docx(p("a", shown)), "word/media/a.png", b"x", "image"))

    assert ("word/media/a.png" in parts, counts(done)) == (True, {})


def test_a_header_that_no_page_has_goes() -> None:
    parts, done = published(docx(p("a"), section=" ", headers={"h": p("PC1")}))

    assert ("word/header-h.xml" in parts, counts(done)) == (False, {"unused-part": 1})


@pytest.mark.parametrize("old", sorted(n.MAIN_TYPES))
def test_a_template_or_a_file_with_macros_becomes_a_document(old: str) -> None:
    parts = dict(unzipped(docx(p("a"))))
    parts[TYPES] = parts[TYPES].replace(n.TYPE_DOCUMENT.encode(), old.encode())
    made, _ = published(zipped(parts))

    assert n.TYPE_DOCUMENT in made[TYPES].decode()
