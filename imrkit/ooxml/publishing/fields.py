"""Turn fields that show a name, a path or a date of the file into their results (17.16.5).

Word makes the result anew from properties that the copy does not have, and the code of some holds a
path or data of other programs. All other fields stay. A field whose words stand in its code is a
prompt (MACROBUTTON), and goes with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.publishing.places import Places
from imrkit.ooxml.publishing.publication import Publication
from imrkit.ooxml.publishing.tally import Tally
from imrkit.ooxml.publishing.targets import is_file
from imrkit.ooxml.publishing.texts import R_PR, R, strip, take_out
from imrkit.ooxml.text.fields import name_of
from imrkit.ooxml.text.stories import Story
from imrkit.values.publishing import Removed, RemovedKind

_CHAR, _CODE, _SIMPLE, _DATA, _TYPE, _INSTRUCTION = (
    n.qn(f"w:{name}")
    for name in ("fldChar", "instrText", "fldSimple", "fldData", "fldCharType", "instr")
)
_LINK, _PROMPT = "HYPERLINK", "MACROBUTTON"
_TELLING = frozenset(
    {
        *("AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS"),
        *("FILENAME", "FILESIZE", "TEMPLATE", "INFO", "TITLE", "SUBJECT", "KEYWORDS", "COMMENTS"),
        *("DOCPROPERTY", "DOCVARIABLE", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME"),
        *("REVNUM", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED"),
        *("DDE", "DDEAUTO", "DATABASE", "DATA", "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT"),
        *("NEXTIF", "SKIPIF", "ADDRESSBLOCK", "GREETINGLINE", "FILLIN", "ASK", "AUTOTEXT"),
        *("AUTOTEXTLIST", "GLOSSARY", "ADDIN", "PRIVATE", "CITATION", "BIBLIOGRAPHY"),
    }
)


@dataclass(slots=True, kw_only=True)
class _Field:
    """A field while it is read."""

    code: list[str] = field(default_factory=list)
    # Its own characters, and all that stands before its result.
    pieces: list[Element] = field(default_factory=list)
    in_result: bool = False
    start: Element


def remove(publication: Publication) -> tuple[Removed, ...]:
    """Put the results of telling fields in their place."""
    tallies = {
        kind: Tally(kind) for kind in (RemovedKind.FIELD, RemovedKind.LINK, RemovedKind.PROMPT)
    }
    for story in publication.stories:
        _of_runs(story, publication.places, tallies)
        for element in reversed(list(story.root.iter(_SIMPLE))):
            kind = _kind_of(element.get(_INSTRUCTION, ""))
            if kind is not None:
                tallies[kind].add(story.part, publication.places.of(story.part, element))
                strip(element, _DATA)
        for data in list(story.root.iter(_DATA)):  # in base64, where nobody looks for a name
            take_out(data)
    return tuple(one for tally in tallies.values() for one in tally.removed())


def _of_runs(story: Story, places: Places, tallies: dict[RemovedKind, Tally]) -> None:
    for found in list(_fields_in(story.root)):
        kind = _kind_of("".join(found.code))
        if kind is None:
            continue
        tallies[kind].add(story.part, places.of(story.part, found.start))
        for piece in found.pieces:
            _take_out_of_run(piece)


def _kind_of(code: str) -> RemovedKind | None:
    """Return what is said of a field that goes; None for one that stays."""
    name, rest = name_of(code)
    if name == _PROMPT:
        return RemovedKind.PROMPT
    if name == _LINK:
        words = [word for word in rest.replace('"', " ").split() if not word.startswith("\\")]
        is_local = rest.lstrip().startswith("\\l")
        return RemovedKind.LINK if words and not is_local and is_file(words[0]) else None
    return RemovedKind.FIELD if name in _TELLING else None


def _fields_in(root: Element) -> Iterator[_Field]:
    """Yield the fields that are written as runs and end, the inner before the outer."""
    open_fields: list[_Field] = []
    for piece in _pieces(root):
        kind = piece.get(_TYPE) if piece.tag == _CHAR else ""
        if kind == "begin":
            open_fields.append(_Field(start=piece))
        for one in open_fields[:-1]:
            if not one.in_result:
                one.pieces.append(piece)  # of a field, or a word, in its code
        if not open_fields:
            continue
        innermost = open_fields[-1]
        if kind or not innermost.in_result:
            innermost.pieces.append(piece)
        if kind == "separate":
            innermost.in_result = True
        elif kind == "end":
            yield open_fields.pop()
        elif piece.tag == _CODE and not innermost.in_result:
            innermost.code.append(piece.text or "")


def _pieces(root: Element) -> Iterator[Element]:
    """Yield what runs hold, in order; of a story without a field nothing."""
    if next(root.iter(_CHAR), None) is None:
        return
    for run in root.iter(R):
        for child in run:
            if child.tag != R_PR:
                yield child


def _take_out_of_run(piece: Element) -> None:
    """Take a piece out of its run, and the run with it when it holds no other."""
    run = piece.getparent()
    if run is None:
        return
    take_out(piece)
    if run.tag == R and all(one.tag == R_PR for one in run):
        take_out(run)
