"""Map other people's forms, know them again, and read what a draft answers."""

from __future__ import annotations

from pathlib import Path

from imrkit import files
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.files import FileSource, StrPath
from imrkit.judging.mapped_draft import MappedDraft, mapped_draft
from imrkit.mapping import Mapping, Proposals, Recognition, to_toml
from imrkit.mapping import recognise as recognise_slots
from imrkit.names import review_type_of
from imrkit.verbs.drafts import use_of
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.mapping_choice import Shelf, proposed, shelf, slots_of
from imrkit.verbs.opening import opened


def map(
    template: FileSource | Draft,
    *,
    review_type: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Proposals:
    """Propose which item of a checklist each place of somebody's form may answer, or none.

    ``template``: a blank form or a draft. ``review_type`` ``None``: any. A person goes through
    the proposals; :func:`imrkit.approve` makes a mapping of them. Raises
    :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    kind = None if review_type is None else review_type_of(wanted, review_type).id
    return proposed(opened(template).slots(), wanted, kind, _name_of(template))


def read(
    draft: FileSource | Draft,
    *,
    mapping: StrPath | Mapping | None = None,
    mappings: Shelf | None = None,
    review_type: str | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> MappedDraft:
    """Read what a draft answers, item by item, in whatever template it is written.

    Arguments are those of :func:`imrkit.check`. Raises :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    given = opened(draft)
    use = use_of(given, wanted, mapping=mapping, mappings=mappings, review_type=review_type)
    return mapped_draft(wanted, given.snapshot(), use, slots_of(given, use))


def recognise(
    draft: FileSource | Draft,
    *,
    mappings: Shelf | None = None,
    checklist: StrPath | Checklist = DEFAULT,
) -> Recognition | None:
    """Return the mapping whose form a draft is written in, and how the two differ.

    ``mappings``: a folder of mappings, or some of them; those that imrkit ships are looked
    through, too. ``None`` when it is none of them. Raises :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    return recognise_slots(opened(draft).slots(), shelf(mappings, wanted))


def load_mappings(
    mappings: StrPath | None = None, *, checklist: StrPath | Checklist = DEFAULT
) -> tuple[Mapping, ...]:
    """Load the mappings of a folder, and behind them those that imrkit ships.

    Those for other checklists are left out. Raises :class:`imrkit.errors.MappingError` with every
    mistake at once.
    """
    return shelf(mappings, load_checklist(checklist))


def remember(
    mapping: Mapping, folder: StrPath, *, checklist: StrPath | Checklist = DEFAULT
) -> Path:
    """Put a mapping into a folder of mappings, so that its form is known again; return its file.

    A file that is there is not overwritten. Raises :class:`imrkit.errors.DocumentError`.
    """
    path = Path(folder) / f"{mapping.id}.toml"
    files.write_new(path, to_toml(mapping, load_checklist(checklist)).encode())
    return path


def _name_of(template: FileSource | Draft) -> str:
    if isinstance(template, Draft):
        return ""
    name = files.name_of(template)
    return "" if name == files.UNNAMED else Path(name).name
