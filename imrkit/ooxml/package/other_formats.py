"""The formats that a draft may be in and that imrkit does not read, told by how the file begins,
and how each is saved as a Word document.

It goes by the signature, whatever the name says: many a .docx is an old .doc renamed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from imrkit.errors import DocumentError

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_SAVE = (
    "Open it in Word, save it as .docx (File, Save As, “Word Document”), and try again with the "
    "new file."
)
_SAVE_ELSEWHERE = (
    "Open it in the program that made it, or in Word, save it as .docx (“Word Document”), and try "
    "again with the new file."
)
_LONGEST = 600  # bytes at the beginning that are looked at
# What is said of a file, and how one begins of which that is true.
BEGINNINGS = {
    f"in Rich Text Format (.rtf). {_SAVE}": re.compile(rb"\{\\rtf"),
    "a PDF. Ask for the Word document (.docx) that it was made from.": re.compile(rb"%PDF-"),
    f"in the XML format of Word 2003. {_SAVE}": re.compile(
        rb'<\?xml[^>]*+>\s*+<\?mso-application progid="Word\.Document"'
    ),
    f"in the format OpenDocument (.fodt). {_SAVE_ELSEWHERE}": re.compile(
        rb"<\?xml[^>]*+>\s*+<office:document\s"
    ),
    f"a web page. {_SAVE}": re.compile(rb"(?i)\s*+(?:MIME-Version:|<!doctype html|<html)"),
}
_OPEN_DOCUMENT = re.compile(rb"application/vnd\.oasis\.opendocument\.text\b")


def refuse_other_formats(data: bytes, name: str) -> None:
    """Raise :class:`DocumentError` when a file begins as one of another format does."""
    beginning = data[:_LONGEST].removeprefix(b"\xef\xbb\xbf")
    found = (said for said, pattern in BEGINNINGS.items() if pattern.match(beginning))
    said = _of_old_office(data) if data.startswith(_OLE) else next(found, "")
    if said:
        raise DocumentError(f"{name} is {said}")


def refuse_other_archives(members: Mapping[str, bytes], name: str) -> None:
    """Raise :class:`DocumentError` when an archive is the text document of another program."""
    if _OPEN_DOCUMENT.match(members.get("mimetype", b"").strip()):
        raise DocumentError(f"{name} is in the format OpenDocument (.odt). {_SAVE_ELSEWHERE}")
    if "Index/Document.iwa" in members:
        raise DocumentError(
            f"{name} is a document of Pages (.pages). Open it there, choose File, Export To, Word, "
            "and try again with the new file."
        )


def _of_old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return (
            "protected with a password or an encrypting label. Open it in Word, remove the "
            "protection from a copy, and try again with the copy."
        )
    if "WordDocument".encode("utf-16-le") in data:
        return f"in the old Word format (.doc). {_SAVE}"
    return "an old Office file and not a Word document (.docx)."
