"""What nobody changed is written as it was packed; what leaves the force is packed anew."""

import io
import zipfile
import zlib

import pytest
from support.docx import MAIN, docx, p, unzipped

from imrkit.ooxml.package.package import Package

STYLES = "word/styles.xml"


def as_packed(data: bytes) -> dict[str, bytes]:
    """Return the members of an archive, still compressed."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            start = info.header_offset + 30 + len(info.filename.encode()) + len(info.extra)
            found[info.filename] = data[start : start + info.compress_size]
    return found


def packed_by(data: bytes, level: int, behind: bytes = b"") -> bytes:
    """Return a file that another program packed: harder or less, with something before it."""
    out = io.BytesIO(behind)
    out.seek(len(behind))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in unzipped(data).items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("level", [0, 1, 9])
def test_parts_that_nobody_edits_are_written_as_they_were_packed(level: int) -> None:
    data = packed_by(docx(p("words " * 500)), level)
    package = Package.open(data)
    package.edit(MAIN).set("edited", "1")
    made = package.to_bytes()

    before, after = as_packed(data), as_packed(made)
    assert {name for name in after if after[name] != before[name]} == {MAIN}
    assert unzipped(made) == {name: package.read(name) for name in package.names}
    assert zipfile.ZipFile(io.BytesIO(made)).testzip() is None


def test_a_part_that_is_put_again_under_another_name_is_packed_as_it_was() -> None:
    package = Package.open(packed_by(docx(p("x"), styles="<w:style/>" * 50), 1))
    package.put("word/glossary/styles.xml", package.read(STYLES))
    held = as_packed(package.to_bytes())

    assert held["word/glossary/styles.xml"] == held[STYLES]
    assert unzipped(package.to_bytes())["word/glossary/styles.xml"] == package.read(STYLES)


def test_a_part_that_is_replaced_is_not_taken_for_the_old_one() -> None:
    package = Package.open(docx(p("x")))
    package.put(STYLES, b"<w:styles/>")

    assert unzipped(package.to_bytes())[STYLES] == b"<w:styles/>"


def test_members_that_are_not_compressed_are() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in unzipped(docx(p("words " * 500))).items():
            archive.writestr(name, content)
    made = Package.open(out.getvalue()).to_bytes()

    assert unzipped(made) == unzipped(out.getvalue())
    assert zlib.decompress(as_packed(made)[MAIN], -15) == unzipped(made)[MAIN]


def test_packed_anew_nothing_of_how_the_file_was_packed_stays() -> None:
    """A stream may hold more than its content: what leaves the force is made of the content."""
    data = docx(p("words " * 500))
    levels = {Package.open(packed_by(data, level)).to_bytes(anew=True) for level in (0, 1, 9)}

    assert len(levels) == 1
    assert len({Package.open(packed_by(data, level)).to_bytes() for level in (0, 1, 9)}) == 3
