"""Replace the real names of a key by its codes in all parts of a file."""

from __future__ import annotations

import posixpath
import re

from imrkit.errors import DocumentError
from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import renaming
from imrkit.key.values import NameKey
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.package.relationships import source_of
from imrkit.ooxml.renaming.first_look import may_hold
from imrkit.ooxml.renaming.in_part import PartRenamer
from imrkit.ooxml.renaming.inner_files import look_inside
from imrkit.ooxml.renaming.links import rename_links, rename_parts
from imrkit.ooxml.renaming.tally import Tally
from imrkit.values.renaming import Replaced

_CONTENT_TYPES = "[Content_Types].xml"
_BEGINNINGS = (b"<", b"\xff\xfe<", b"\xfe\xff\x00<")
_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|]')


def replace_names(package: Package, key: NameKey) -> tuple[Replaced, ...]:
    """Replace what a key holds by its codes, everywhere in a file; return what became of it.

    What a person has to decide (two people with one surname, “Grace”) stays and is told, and so
    does what stands in a file inside the file. To be told beforehand, call it with a copy.
    """
    finder = KeyFinder(key)
    tally = Tally(finder)
    rename_parts(package, finder, tally)
    rename_links(package, finder, tally)
    renamer = PartRenamer(package, finder, tally)
    for part in package.names:
        if part == _CONTENT_TYPES or source_of(part) is not None:
            continue
        data = package.read(part)
        if not _is_xml(data) or (may_hold(data, finder) and not _renamed(renamer, part)):
            look_inside(data, part, finder, tally)
    renamer.finish()
    return tally.told()


def renamed(file_name: str, key: NameKey) -> str:
    """Return the name of a file with real names replaced; one without any as it is."""
    stem, extension = posixpath.splitext(file_name)
    found = renaming(KeyFinder(key), stem.replace("_", " "))
    if not found.changes:
        return file_name
    return _NO_FILE_NAME.sub("-", found.applied(stem)) + extension


def _is_xml(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_BEGINNINGS)


def _renamed(renamer: PartRenamer, part: str) -> bool:
    """Replace names in a part; False when it cannot be read as XML."""
    try:
        renamer.rename(part)
    except DocumentError:
        return False
    return True
