"""Make a blank template: a master for the looks, the checklist for the content controls."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from imrkit import files
from imrkit.checklist import (
    Checklist,
    ChecklistItem,
    ItemPart,
    Layout,
    Position,
    ReviewType,
    Size,
)
from imrkit.documents.brand import Brand
from imrkit.documents.masters import shipped_master, shipped_pages
from imrkit.documents.render import LOGO_HEIGHT, SMALL_LOGO, render
from imrkit.errors import TemplateError
from imrkit.ooxml.templates.blank import MARKING, Blank, SectionItems
from imrkit.ooxml.templates.facts import Facts
from imrkit.ooxml.templates.parts import in_layout_order
from imrkit.values.addin import AddinReference
from imrkit.values.controls import LIST_KINDS, ControlKind
from imrkit.values.snapshot import Identity
from imrkit.values.tags import PREFIX

TEMPLATE_VERSION = "2"
NOTICE = (
    "Prepared with imrkit. The checklist behind it is advice, not official guidance; the "
    "commissioning body’s template and terms of reference stay in charge."
)
MAX_FORCE = 120
_MOST = 16  # templates that are kept, some 60 KB each
_LINES = LIST_KINDS | {ControlKind.PLAIN_TEXT, ControlKind.DATE}


def new_template(
    checklist: Checklist,
    review_type: ReviewType,
    *,
    force: str,
    size: Size | None = None,
    brand: Brand | None = None,
    master: bytes | None = None,
    master_name: str = files.UNNAMED,
    embed_addin: AddinReference | None = None,
) -> bytes:
    """Return a blank template as the bytes of a ``.docx``; the same input gives the same bytes.

    ``size``: ``None`` for all that the form asks. ``master``: a Word file, which messages call
    ``master_name``; None: the one that the size or the form names. A template is made once, and
    given again to whoever asks for the same: drafts are held against theirs one after the other.

    Raises :class:`imrkit.errors.TemplateError` when the master or brand does not fit.
    """
    asked = (review_type, force, size, brand or Brand(), master, master_name, embed_addin)
    kept = checklist.remembered(_kept)
    for known, blank in tuple(kept):
        if known == asked:
            return blank
    made = _made(checklist, *asked)
    if brand is None or brand.logo is None:  # else it is read again: another may stand there now
        kept.append((asked, made))
    return made


def _kept(_: Checklist) -> deque[tuple[object, bytes]]:
    """Return where the templates made of a checklist last are kept, with what was asked for."""
    return deque(maxlen=_MOST)


def _made(
    checklist: Checklist,
    review_type: ReviewType,
    force: str,
    size: Size | None,
    brand: Brand,
    master: bytes | None,
    master_name: str,
    embed_addin: AddinReference | None,
) -> bytes:
    form = checklist.form(review_type.form)
    items = checklist.asked(review_type, size)
    title = (size and size.document_title) or form.title
    arranged = Layout.LONG if size is None else size.layout
    own_master = (size and size.master) or form.master
    rendered = render(
        shipped_master(own_master) if master is None else master,
        own_master if master is None else master_name,
        {**_words(checklist, review_type, force, title), "address": brand.address},
        title=f"{title}: {review_type.label}",
        logo=_logo_of(brand),
        logo_height=SMALL_LOGO if arranged is Layout.ONE_PAGE else LOGO_HEIGHT,
    )
    blank = Blank(
        rendered,
        facts=Facts(
            _facts(items, review_type, force.strip(), brand),
            dict(_repeats(items, review_type)),
            _ids(_at(checklist.items, Position.COVER)) - _ids(_at(items, Position.COVER)),
        ),
        colour=brand.colour,
        table_colour=brand.table_colour,
    )
    blank.require()
    blank.brand(font=brand.font, heading_font=brand.heading_font, picture=brand.logo_alt)
    blank.fill(
        cover=_at(items, Position.COVER),
        sections=_sections(checklist, _at(items, Position.BODY)),
        sign_off=_at(items, Position.SIGN_OFF),
        arranged=arranged,
    )
    return blank.finish(
        _identity(checklist, review_type, size, items),
        embed_addin,
        force=force.strip(),
        pages={} if brand.words else shipped_pages(),  # its words will move them
    )


def _logo_of(brand: Brand) -> bytes | None:
    if brand.logo is None:
        return None
    from imrkit.documents.read_brand import read_logo  # most templates have none

    found = read_logo(brand.logo)
    if isinstance(found, str):
        raise TemplateError(f"The brand cannot be used: {found}.")
    return found


def _words(checklist: Checklist, review_type: ReviewType, force: str, title: str) -> dict[str, str]:
    if not force.strip():
        raise TemplateError(
            "The name of the force is empty. Give it (--force), or put it into the brand (name)."
        )
    if len(force) > MAX_FORCE or not force.isprintable():
        raise TemplateError(
            f"The name of the force is longer than {MAX_FORCE} characters or holds one that "
            "cannot be printed."
        )
    return {
        "force": force.strip(),
        "form_title": title,
        "review_type": review_type.label,
        "review_short": review_type.short,
        "review_mandate": review_type.mandate,
        "checklist_title": checklist.title,
        "checklist_version": checklist.version,
        "notice": NOTICE,
    }


def _at(items: Iterable[ChecklistItem], position: Position) -> list[ChecklistItem]:
    return [item for item in items if item.position is position]


def _sections(checklist: Checklist, items: Iterable[ChecklistItem]) -> list[SectionItems]:
    held = list(items)
    groups = [
        (section, [item for item in held if item.section == section.id])
        for section in checklist.sections
    ]
    return [(section, found) for section, found in groups if found]


def _ids(items: Iterable[ChecklistItem]) -> set[str]:
    return {part.id for item in items for part in item.parts}


def _facts(
    items: Iterable[ChecklistItem], review_type: ReviewType, force: str, brand: Brand
) -> dict[str, str]:
    """Return each fact by the tag of its control, with what is known of it from the start.

    Facts are what the cover asks for in fields of a line, and whatever another part shows.
    """
    known = {
        "force": force,
        "type": review_type.label,
        MARKING: brand.marking,
        "handling": brand.handling,
    }
    shown = {one.same_as for item in items for one in item.parts}
    facts = {}
    for item in items:
        for part in item.parts:
            tag = str(item.tag(part))
            on_cover = item.position is Position.COVER and part.kind in _LINES
            if on_cover or tag.removeprefix(PREFIX) in shown:
                facts[tag] = _known(part, known) if on_cover else ""
    return facts


def _known(part: ItemPart, known: Mapping[str, str]) -> str:
    words = known.get(part.id, "")
    if words and part.options and words not in part.options:
        if part.id == MARKING:
            offered = ", ".join(part.options)
            raise TemplateError(f"The brand’s marking “{words}” is not one of: {offered}.")
        return ""
    return words


def _repeats(items: Iterable[ChecklistItem], review_type: ReviewType) -> Iterator[tuple[str, str]]:
    """Yield the tag of each part that shows another’s words, with the tag of the other."""
    for item in items:
        for part in item.parts:
            if part.same_as and (not part.same_for or review_type.id in part.same_for):
                yield str(item.tag(part)), PREFIX + part.same_as


def _identity(
    checklist: Checklist,
    review_type: ReviewType,
    size: Size | None,
    items: Iterable[ChecklistItem],
) -> Identity:
    order = {Position.COVER: 0, Position.BODY: 1, Position.SIGN_OFF: 2}
    placed = sorted(items, key=lambda item: order[item.position])
    return Identity(
        template=review_type.form,
        template_version=TEMPLATE_VERSION,
        checklist=checklist.id,
        checklist_version=checklist.version,
        review_type=review_type.name,
        size="" if size is None else size.id,
        tags=tuple(str(item.tag(part)) for item in placed for part in in_layout_order(item)),
    )
