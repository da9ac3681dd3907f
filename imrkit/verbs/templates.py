"""Make blank templates, and give drafts back the places of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imrkit import files
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError, TemplateError
from imrkit.files import FileSource, StrPath
from imrkit.names import review_type_of, size_of
from imrkit.values.addin import AddinReference
from imrkit.values.findings import Finding, Severity
from imrkit.values.repairs import Repaired
from imrkit.values.snapshot import Identity
from imrkit.values.tags import PREFIX
from imrkit.verbs.drafts import lint
from imrkit.verbs.filling import fill
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.opening import opened

if TYPE_CHECKING:
    from imrkit.documents.brand import Brand


def new(
    review_type: str,
    force: str = "",
    *,
    size: str | None = None,
    brand: StrPath | Brand | None = None,
    master: FileSource | None = None,
    checklist: StrPath | Checklist = DEFAULT,
    embed_addin: AddinReference | None = None,
) -> bytes:
    """Make a blank template for a review type and a force; return the bytes of a ``.docx``.

    ``force``: its name; "" for that of the brand. ``size``: how much of the form it holds, of the
    checklist's sizes (“nil”, “core”, “full”); ``None``: that of the brand, else all of it.
    ``brand``: a TOML file, or its value; ``None``: the master's own looks.
    ``master``: a Word file of your own; ``None``: the one that the checklist's size or form names.
    One in which :func:`imrkit.lint` finds an error is refused: every template made from it would
    have the fault.
    ``embed_addin``: the add-in whose task pane Word opens with every document made from the
    template. Its id is then in each of them, until :meth:`imrkit.Draft.remove_addin`. Raises
    :class:`imrkit.errors.ImrkitError`: an unknown review type or size, a checklist,
    brand or master that cannot be used.
    """
    known = load_checklist(checklist)
    own = load_brand(brand, checklist=known)
    blank = looks_only(
        review_type,
        force or own.name,
        size=size or own.size or None,
        brand=own,
        master=master,
        checklist=known,
        embed_addin=embed_addin,
    )
    return _with_words(blank, own, known) if own.words else blank


def looks_only(
    review_type: str,
    force: str,
    *,
    size: str | None,
    brand: StrPath | Brand | None,
    master: FileSource | None,
    checklist: Checklist,
    embed_addin: AddinReference | None = None,
) -> bytes:
    """Make a blank template as :func:`new` does, without the words that a brand puts into places.

    What is moved into it has them, or was made to have others.
    """
    from imrkit.documents.template import new_template  # which the other verbs do not load

    return new_template(
        checklist,
        review_type_of(checklist, review_type),
        force=force,
        size=size_of(checklist, size),
        brand=load_brand(brand, checklist=checklist),
        master=None if master is None else _sound(master),
        master_name=files.UNNAMED if master is None else files.name_of(master),
        embed_addin=embed_addin,
    )


def load_brand(brand: StrPath | Brand | None, *, checklist: StrPath | Checklist = DEFAULT) -> Brand:
    """Load a brand from a TOML file and hold its places against a checklist; None: an empty one.

    Raises :class:`imrkit.errors.BrandError` with every mistake at once.
    """
    from imrkit.documents import brand as brands

    if brand is None or isinstance(brand, brands.Brand):
        return brand or brands.Brand()
    every = load_checklist(checklist).items
    places = [one.tag.removeprefix(PREFIX) for item in every for one in item.places]
    return brands.load_brand(brand, places)


def _with_words(blank: bytes, brand: Brand, checklist: Checklist) -> bytes:
    """Put the brand's words into those of their places that a template has."""
    held = {one.tag.removeprefix(PREFIX) for one in Draft.open(blank).controls()}
    words = {place: text for place, text in brand.words.items() if place in held}
    made = fill(blank, words, checklist=checklist)
    for one in made.unplaced:
        raise TemplateError(f"The brand’s words for “{one.where}” cannot be used: {one.reason}")
    return made.data


def _sound(master: FileSource) -> bytes:
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


def repair(draft: FileSource | Draft, *, checklist: StrPath | Checklist = DEFAULT) -> Repaired:
    """Give a draft back the places that a program other than Word took from it.

    Tags, titles, the extent of each place and its rows are restored; no word changes, and the
    file that was given stays as it is. Raises :class:`imrkit.errors.DocumentError` when the draft
    does not say which template it was made from, when it has all its places, or when one of them
    cannot be restored without guessing.
    """
    given = opened(draft)
    wanted = load_checklist(checklist)
    identity = given.identity
    if identity is None:
        raise DocumentError(
            "The draft does not say which template it was made from, so there is nothing to repair "
            "it by. Check it with a mapping instead (imrkit check --mapping)."
        )
    size = wanted.size(identity.size)
    blank = Draft.open(
        new(
            identity.review_type, "imrkit", size=None if size is None else size.id, checklist=wanted
        )
    )
    _require_same_places(identity, blank.identity, wanted)
    repaired = given.repaired(blank, identity.tags)
    if not repaired.restored and not repaired.missing:
        raise DocumentError("The draft has all its places; there is nothing to repair.")
    return repaired


def _require_same_places(draft: Identity, blank: Identity | None, used: Checklist) -> None:
    """Raise when a draft was born with places that a checklist does not have."""
    known = set() if blank is None else set(blank.tags)
    if unknown := [tag for tag in draft.tags if tag not in known]:
        raise DocumentError(
            f"The draft was made with {len(unknown)} places that the checklist “{used.id}”, "
            f"version {used.version}, does not have: {', '.join(unknown)}. Name the checklist "
            "that it was made from (--checklist)."
        )
