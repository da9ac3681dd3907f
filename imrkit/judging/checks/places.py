"""Checks of the places themselves: missing, doubled, unknown, of another checklist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from imrkit.checklist import Checklist
from imrkit.errors import TagError
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, check
from imrkit.judging.checks.kinds import CheckKind, kind_of
from imrkit.judging.checks.lost_places import lost_slots
from imrkit.judging.places import part_of
from imrkit.values.controls import ContentControl, short_title, walk
from imrkit.values.findings import Location, Severity
from imrkit.values.snapshot import Identity
from imrkit.values.tags import PREFIX, ControlTag, is_ours


@check("IMR101", "no-place", kind=CheckKind.INCOMPLETE, needs=("controls", PLACES))
def no_place(check_input: CheckInput) -> Iterator[Hit]:
    """An item has lost its place in the document.

    What it flags
    -------------
    A content control that the template was made with and that the draft no longer has; in a mapped
    draft, a heading or label that the mapping names and that the draft does not have: several of
    one item are told of once, and a label is there when a sentence begins with its words. Items
    that the template never asked for are gathered in a single note, without those that are asked
    for only where a form asks; of a template of ours that says its size, none is.

    Why it matters
    --------------
    Without its place an item cannot be followed, and a reader who looks for the heading that the
    commissioning body asked for does not find it.

    Example
    -------
    The table of records searched was deleted with the paragraph above it.

    Remedy
    ------
    Put the control back (undo, or copy it from a blank template), or restore the heading. When a
    program other than Word took most of them away, “imrkit repair” gives them back. If the item
    is answered in another section, record “answered elsewhere” and name the section.
    """
    yield from _lost_controls(check_input)
    yield from lost_slots(check_input)
    if check_input.size is None:  # else its template leaves out what it does on purpose
        yield from _not_asked(check_input)


def _lost_controls(check_input: CheckInput) -> Iterator[Hit]:
    identity = check_input.snapshot.identity
    by_id = {item.id: item for item in check_input.items}
    born = [] if identity is None else list(_visible(identity.tags, check_input))
    present = {control.tag for control in check_input.snapshot.controls or ()}
    lost = [tag for tag in born if tag not in present]
    if len(lost) > len(born) / 2:
        # No author deletes most of a template: a program that drops tags has saved the file.
        told = _still_titled(lost, check_input)
        titled = f" {told} of them can still be told by their titles." if told else ""
        yield Hit(
            location=Location(where="the whole document"),
            message=(
                f"{len(lost)} of the template’s {len(born)} places are no longer in the "
                f"document.{titled} Some programs other than Word drop them on saving and leave "
                "the text: go back to the copy before, or give the draft its places back with "
                "“imrkit repair”."
            ),
        )
        return
    for tag in lost:
        found = part_of(tag, by_id)
        if found is not None and not check_input.is_set_aside(found[0]):
            item, part = found
            yield Hit(
                item=item.id,
                location=Location(where=item.title, tag=tag),
                message=f"The place for “{part.label}” is no longer in the document.",
            )


def _still_titled(lost: Iterable[str], check_input: CheckInput) -> int:
    """Count the lost places whose title a control without a tag still has."""
    items = {item.id: item for item in check_input.checklist.items}
    titles = {
        control.title for control in walk(check_input.snapshot.controls or ()) if not control.tag
    }
    found = (part_of(tag, items) for tag in lost)
    return sum(one is not None and short_title(one[0].title_of(one[1])) in titles for one in found)


def _visible(tags: Iterable[str], check_input: CheckInput) -> Iterator[str]:
    """Yield the tags whose controls the host could see."""
    items = {item.id: item for item in check_input.checklist.items}
    for tag in tags:
        found = part_of(tag, items)
        if found is None or found[1].kind not in check_input.snapshot.unseen:
            yield tag


def _not_asked(check_input: CheckInput) -> Iterator[Hit]:
    identity = check_input.snapshot.identity
    born = {tag.removeprefix(PREFIX).split("#")[0] for tag in identity.tags} if identity else set()
    mapped = {entry.item for entry in check_input.mapping.entries} if check_input.mapping else set()
    mapped |= {one.item or "" for one in check_input.use.unsure}
    titles = [
        item.title
        for item in check_input.document_items()
        if not item.only_where_asked
        and not check_input.places_of(item)
        and item.id not in born | mapped
        and not check_input.is_set_aside(item)
        and CheckKind.MARKING not in map(kind_of, item.checks)
    ]
    if titles:
        told = "have no place in this template"
        if check_input.use.is_proposed:
            told = "have no place that was recognised in this template"
        yield Hit(
            severity=Severity.NOTE,
            location=Location(where="the whole document"),
            message=f"{len(titles)} items of the checklist {told}: {'; '.join(titles)}.",
        )


@check("IMR102", "duplicate-tag", needs=("controls",))
def duplicate_tag(check_input: CheckInput) -> Iterator[Hit]:
    """Two content controls carry the same tag.

    What it flags
    -------------
    A tag that stands on more than one control of the body. Rows of a repeating section share their
    tags, and the security marking is repeated in headers and footers: neither is a duplicate. In a
    draft that was not made from a template of imrkit's several places may answer one item.

    Why it matters
    --------------
    What stands in both is read as one answer, and the way from an item to its place is no longer
    single.

    Example
    -------
    A section was copied to start a new one, and its control came with it.

    Remedy
    ------
    Keep the answer in one of them and delete the other control.
    """
    by_id = {item.id: item for item in check_input.items}
    if check_input.snapshot.identity is None:
        return  # several places of somebody else's form may answer one item
    body = [control for control in check_input.snapshot.controls or () if _counts(control)]
    for tag, count in Counter(control.tag for control in body).items():
        if count > 1:
            found = part_of(tag, by_id)
            first = next(control for control in body if control.tag == tag)
            yield Hit(
                item=found[0].id if found else "",
                location=Location(
                    where=first.title or tag, tag=tag, part=first.part, path=first.path
                ),
                message=f"{count} content controls carry the tag {tag}.",
            )


def _counts(control: ContentControl) -> bool:
    return is_ours(control.tag) and control.story not in ("header", "footer")


@check("IMR103", "unknown-tag", needs=("controls",))
def unknown_tag(check_input: CheckInput) -> Iterator[Hit]:
    """A control's tag names nothing in the checklist.

    What it flags
    -------------
    A tag that begins with “imr:” and names no item, part or column of the checklist in use.
    Controls of other programs are left alone.

    Why it matters
    --------------
    What is written there counts for nothing, and the author does not see why.

    Example
    -------
    The template was made with a force's own checklist and is checked against another.

    Remedy
    ------
    Check the draft with the checklist that its template was made from, or correct the tag.
    """
    items = {item.id: item for item in check_input.checklist.items}
    columns = check_input.checklist.remembered(_column_tags)
    for control in walk(check_input.snapshot.controls or ()):
        tag = control.tag
        if is_ours(tag) and tag not in columns and part_of(tag, items) is None:
            yield Hit(
                location=Location(
                    where=control.title or tag, tag=tag, part=control.part, path=control.path
                ),
                message=f"The tag {tag} {_what_is_unknown(tag, items)}.",
            )


def _column_tags(checklist: Checklist) -> frozenset[str]:
    return frozenset(
        str(item.tag(part, column))
        for item in checklist.items
        for part in item.parts
        for column in part.columns
    )


def _what_is_unknown(tag: str, items: Container[str]) -> str:
    try:
        parsed = ControlTag.parse(tag)
    except TagError:
        return "is not in the form imr:<item>#<part>"
    if parsed.item not in items:
        return f"names the item “{parsed.item}”, which this checklist does not have"
    return "names a part that the item does not have"


@check("IMR104", "other-checklist", Severity.NOTE)
def other_checklist(check_input: CheckInput) -> Iterator[Hit]:
    """The template was made from another checklist or version.

    What it flags
    -------------
    A template of imrkit's that says that it was made from a checklist with another id, or from
    another version of this one, unless this version only adds items to it that no template of
    imrkit's holds. A template that does not say is left alone.

    Why it matters
    --------------
    The author was asked for other items, so “not started” and “no place” may be nobody's fault, and
    what only the other checklist asks for is not looked at.

    Example
    -------
    The template was made with a force's own checklist and is checked against the shipped one.

    Remedy
    ------
    Check the draft with the checklist that its template was made from (--checklist); if the newer
    or other one is meant, read the findings with that in mind.
    """
    identity = check_input.snapshot.identity
    if identity is not None and (message := _other_checklist(identity, check_input.checklist)):
        yield Hit(location=Location(where="the whole document"), message=message)


def _other_checklist(identity: Identity, used: Checklist) -> str:
    """Return which checklists differ, "" when none is known to."""
    born, version = identity.checklist, identity.checklist_version
    as_before = ("", used.version, *used.adds_to)
    if born and born != used.id:
        named = f"“{born}”, version {version}" if version else f"“{born}”"
        return (
            f"The template was made from the checklist {named}; the draft is checked against "
            f"“{used.id}”, version {used.version}."
        )
    if born and version not in as_before:
        return (
            f"The template was made from version {version} of the checklist “{born}”; the draft is "
            f"checked against version {used.version}."
        )
    return ""
