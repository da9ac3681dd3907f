"""The originals behind pictures and charts go; the picture, and what the chart shows, stay."""

from __future__ import annotations

import pytest
from support.docx import docx, p
from support.published import body, counts, published, with_link, with_part

import imrkit

O = "urn:schemas-microsoft-com:office:office"  # noqa: E741
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
SHAPE = '<v:shape alt="A list of calls"><v:imagedata r:id="picture"/></v:shape>'


def ole(kind: str = "Embed") -> str:
    return (
        f'<w:r><w:object w:dxaOrig="1" w:dyaOrig="2">{SHAPE.replace("<v:shape", OLE_SHAPE)}'
        f'<o:OLEObject xmlns:o="{O}" Type="{kind}" ProgID="Excel.Sheet.12" r:id="added"/>'
        "</w:object></w:r>"
    )


OLE_SHAPE = f'<v:shape xmlns:o="{O}" o:ole=""'


def with_picture(data: bytes) -> bytes:
    return with_part(
        data, "word/media/p.emf", b"picture", "image", id_="picture", content_type="image/x-emf"
    )


@pytest.mark.parametrize("kind", ["oleObject", "package"])
def test_an_embedded_file_goes_and_its_picture_stays(kind: str) -> None:
    given = with_part(with_picture(docx(p(ole()))), "word/embeddings/x.bin", b"secret", kind)
    parts, done = published(given)

    assert counts(done) == {"embedded-file": 1}
    assert (b"secret" in b"".join(parts.values()), "word/media/p.emf" in parts) == (False, True)
    text = parts["word/document.xml"].decode()
    assert ("<w:pict>" in text, "OLEObject" in text, "A list of calls" in text) == (1, 0, 1)


def test_an_object_that_is_only_linked_is_a_picture() -> None:
    given = with_link(with_picture(docx(p(ole("Link")))), "oleObject", "file:///c:/x", id_="added")
    parts, done = published(given)

    assert b"file:" not in b"".join(parts.values())
    assert counts(done)["embedded-file"] == 1


def test_a_control_of_a_form_is_a_picture() -> None:
    control = f'<w:r><w:object>{SHAPE}<w:control r:id="added" w:name="PC1"/></w:object></w:r>'
    given = with_part(with_picture(docx(p(control))), "word/activeX/a.xml", "<x>PC1</x>", "control")

    assert "<w:pict>" in body(given)
    assert b"PC1" not in b"".join(published(given)[0].values())


def test_a_chart_keeps_what_it_shows_without_its_workbook() -> None:
    chart = (
        f'<c:chartSpace xmlns:c="{C}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
        '2006/relationships"><c:v>12</c:v><c:externalData r:id="added"/></c:chartSpace>'
    )
    name = "word/charts/chart1.xml"
    given = with_part(docx(p('<w:r><x r:id="added"/></w:r>')), name, chart, "chart")
    given = with_part(given, "word/embeddings/b.xlsx", b"PK", "package", source=name)
    parts, done = published(given)

    assert (b"<c:v>12</c:v>" in parts[name], b"externalData" in parts[name]) == (True, False)
    assert ("word/embeddings/b.xlsx" in parts, counts(done)) == (False, {"embedded-file": 1})


def test_the_untouched_picture_behind_an_effect_goes() -> None:
    effect = (
        f'<w:r><w:drawing><a:ext xmlns:a="{C}" uri="u"><a14:imgProps xmlns:a14="{A14}">'
        '<a14:imgLayer r:embed="added"/></a14:imgProps></a:ext></w:drawing></w:r>'
    )
    kind = "http://schemas.microsoft.com/office/2007/relationships/hdphoto"
    parts, done = published(with_part(docx(p(effect)), "word/media/h.wdp", b"whole", kind))

    assert ("word/media/h.wdp" in parts, counts(done)) == (False, {"picture-data": 1})
    assert b"imgProps" not in parts["word/document.xml"]


def test_a_file_that_word_has_not_taken_over_is_told_and_there_is_no_copy() -> None:
    given = docx(p("a") + '<w:altChunk r:id="added"/>' + p("b"))
    done = imrkit.publish(with_part(given, "word/chunk.html", "<p>PC1</p>", "aFChunk"))

    assert (done.data, [one.kind.value for one in done.left]) == (None, ["imported-file"])


def test_the_drawing_that_a_shape_once_was_goes() -> None:
    """Word keeps it beside a shape for older programs, zipped: words, charts and all."""
    shape = f'<v:shape xmlns:o="{O}" o:gfxdata="UEsDBBQ=" alt="A list"><v:imagedata/></v:shape>'
    given = docx(p(f"<w:r><w:pict>{shape}</w:pict></w:r>"))

    assert ("UEsDBBQ=" in body(given), "A list" in body(given)) == (False, True)
    assert counts(published(given)[1]) == {"picture-data": 1}


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
ADDIN = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11"
ADDIN_PART = "http://schemas.microsoft.com/office/2011/relationships/webextension"


def content_addin(around: str = "{}") -> bytes:
    """Return a file in whose text an add-in stands."""
    named = f'<we:webextensionref xmlns:we="{ADDIN}" r:id="added"/>'
    data = f'<a:graphic xmlns:a="{A}"><a:graphicData>{named}</a:graphicData></a:graphic>'
    inside = f'<wp:inline xmlns:wp="{WP}"><wp:docPr id="1" name="A"/>{data}</wp:inline>'
    drawing = f"<w:drawing>{inside}</w:drawing>"
    content = p("a", f"<w:r>{around.format(drawing)}</w:r>")
    part = f'<we:webextension xmlns:we="{ADDIN}" id="secret"/>'
    return with_part(docx(content), "word/webextensions/w.xml", part, ADDIN_PART)


def test_an_addin_that_stands_in_the_text_goes_with_what_names_it() -> None:
    parts, done = published(content_addin())

    assert b"secret" not in b"".join(parts.values())
    assert b"webextensionref" not in parts["word/document.xml"]
    assert counts(done) == {"add-in": 1}


def test_the_picture_of_an_addin_stays() -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="we">{}</mc:Choice>'
        f"<mc:Fallback><w:pict>{SHAPE}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    text = body(with_picture(content_addin(both)))

    assert ("webextensionref" in text, "A list of calls" in text) == (False, True)
    assert "AlternateContent" not in text
