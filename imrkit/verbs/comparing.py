"""Compare two files: templates, a template and a draft, or drafts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from imrkit import files
from imrkit.checklist import DEFAULT, Checklist
from imrkit.documents.draft import Draft
from imrkit.files import FileSource, StrPath
from imrkit.judging.check_input import CheckInput
from imrkit.judging.comparing import Comparison, Side, compare
from imrkit.judging.mapping_use import used_mapping
from imrkit.mapping import Mapping
from imrkit.verbs.drafts import review_type_in, use_of
from imrkit.verbs.loading import load_checklist
from imrkit.verbs.mapping_choice import Shelf, slots_of
from imrkit.verbs.opening import opened


def diff(
    a: FileSource | Draft,
    b: FileSource | Draft,
    *,
    mapping_a: StrPath | Mapping | None = None,
    mapping_b: StrPath | Mapping | None = None,
    mappings: Shelf | None = None,
    checklist: StrPath | Checklist = DEFAULT,
    quotes: bool = False,
) -> Comparison:
    """Return how two files differ, in the words of the checklist.

    Each is a template or a draft. One in somebody's template is read as :func:`imrkit.check` reads
    it: through the mapping that is given, else the one that travels in it, else that of a form that
    is known (``mappings``), else one made of what is surely proposed, which the result says.
    ``quotes``: with words of drafts, and their names. Without, only labels and choices of templates
    that a person has approved a mapping of, or of ours, are said.
    Looks are not compared. Raises :class:`imrkit.errors.ImrkitError`.
    """
    wanted = load_checklist(checklist)
    first = _side(a, "a", mapping_a, mappings, wanted, quotes=quotes)
    second = _side(b, "b", mapping_b, mappings, wanted, quotes=quotes)
    if first.called == second.called:
        first, second = replace(first, called="a"), replace(second, called="b")
    return compare(first, second, quotes=quotes)


def _side(
    file: FileSource | Draft,
    letter: str,
    mapping: StrPath | Mapping | None,
    mappings: Shelf | None,
    checklist: Checklist,
    *,
    quotes: bool,
) -> Side:
    """Return a file as it is compared; ``letter``: how a draft is called that is not named."""
    draft = opened(file)
    use = use_of(draft, checklist, mapping=mapping, mappings=mappings, review_type=None)
    snapshot = draft.snapshot()
    slots = () if use.mapping is None else slots_of(draft, use)
    given = CheckInput.make(
        checklist=checklist,
        snapshot=snapshot if use.mapping is None else replace(snapshot, slots=slots),
        record=draft.record,
        review_type=review_type_in(checklist, snapshot, use),
        use=use,
    )
    used = used_mapping(use, slots, given.slots_read)
    side = Side(called=letter, given=given, used=used, slots=slots)
    name = "" if isinstance(file, Draft) else files.name_of(file)
    is_named = name not in ("", files.UNNAMED) and (quotes or side.may_be_quoted)
    return replace(side, called=Path(name).name) if is_named else side
