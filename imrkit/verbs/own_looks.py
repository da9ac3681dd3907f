"""What a force gives to a template: a master of its own, and words for some of its places."""

from __future__ import annotations

from imrkit import files
from imrkit.checklist import Checklist
from imrkit.documents.brand import Brand
from imrkit.documents.draft import Draft
from imrkit.errors import TemplateError
from imrkit.files import FileSource
from imrkit.values.findings import Finding, Severity
from imrkit.values.tags import PREFIX
from imrkit.verbs.drafts import lint
from imrkit.verbs.filling import fill


def with_words(blank: bytes, brand: Brand, checklist: Checklist) -> bytes:
    """Put the brand's words into those of their places that a template has."""
    held = {one.tag.removeprefix(PREFIX) for one in Draft.open(blank).controls()}
    words = {place: text for place, text in brand.words.items() if place in held}
    made = fill(blank, words, checklist=checklist)
    for one in made.unplaced:
        raise TemplateError(f"The brand’s words for “{one.where}” cannot be used: {one.reason}")
    return made.data


def sound_master(master: FileSource) -> bytes:
    """Return the bytes of a master; raise :class:`TemplateError` with every error in its build."""
    held = Draft.open(master)
    errors = [one for one in lint(held) if one.severity is Severity.ERROR]
    if errors:
        lines = [f"  {_line(one)}" for one in errors]
        raise TemplateError(
            f"The master {files.name_of(master)} is refused, for every template made from it would "
            "have the errors that “imrkit lint” finds in it:\n" + "\n".join(lines)
        )
    return held.to_bytes()


def _line(error: Finding) -> str:
    """Return what lint says of an error, where it is and what to do."""
    place = error.location
    under = f", under “{place.headings[-1]}”" if place.headings else ""
    return f"{error.code}, {place.where}{under}: {error.message} {error.remedy}"
