"""Make blank templates."""

from __future__ import annotations

from imrkit import files
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.brand import Brand
from imrkit.files import FileSource, StrPath
from imrkit.names import review_type_of, size_of
from imrkit.values.addin import AddinReference
from imrkit.values.tags import PREFIX
from imrkit.verbs.loading import load_checklist


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
    if not own.words:
        return blank
    from imrkit.verbs.own_looks import with_words  # which most templates do not need

    return with_words(blank, own, known)


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
    if brand is None or isinstance(brand, Brand):
        return brand or Brand()
    from imrkit.documents.read_brand import load_brand as read  # which reads files

    every = load_checklist(checklist).items
    places = [one.tag.removeprefix(PREFIX) for item in every for one in item.places]
    return read(brand, places)


def _sound(master: FileSource) -> bytes:
    from imrkit.verbs.own_looks import sound_master  # which most templates do not need

    return sound_master(master)
