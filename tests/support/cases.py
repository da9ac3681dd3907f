"""Read the cases of a check: small drafts written as data.

A case has a ``name`` and any of these keys:

- ``controls``: ``{tag, text, kind, placeholder, checked, story, title, rows}``; ``rows`` are lists
  of ``{column = text}``, where "" shows the column's prompt; the kind is that of the tag's part in
  the checklist unless given; ``placeholder`` may be ``"cannot tell"``
- ``blocks``: a text, ``{text, style, heading}``, or ``{rows = [[…]], spans = [[…]]}``; a text also
  with the ``number`` that Word counts or as ``bulleted``, rows with ``repeats`` of the first
- ``addressed``: true where the host tells where in the file each block and cell stands
- ``layout``: false where the host does not see those; ``pictures``: their alternative texts
- ``sections``: ``{header, footer, first_header, first_footer, even_header, even_footer}``
- ``stories``: ``{kind, text}`` beside the body; ``properties``: ``{name = value}`` of the file
- ``slots``: of a form, with a choice: ``{anchor, kind, options, section, text}``; an option is
  ``"[x] Yes"``, ``"[ ] No"``, or its text alone where nobody can tell
- ``file_name``: of the draft; ``key``: the key to the names, as the text of its TOML file
- ``leftovers``: ``{insertions, deletions, format_changes, comments, hidden}``
- ``decisions``: ``{item, state, reason, on, at}``; ``on`` is ``"this text"``, unless given
- ``responses``: the lead's, with the same keys
- ``signed``: ``"this text"`` or another
- ``born_with``: the tags that the template was made with
- ``made_from``: ``{id, version}`` of the checklist that it was made from, this one unless given
- ``entries``: those of a mapping; ``guidance``: how its guidance begins

A failing case also has ``finds``: ``{item, says, severity, where}``, one for each finding.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import imrkit
from imrkit.checklist import Checklist, Column, ItemPart
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks import Check
from imrkit.judging.mapping_use import MappingSource, MappingUse
from imrkit.key import parse_key
from imrkit.mapping import Mapping as TemplateMapping
from imrkit.mapping import MappingEntry, SlotName
from imrkit.values.annotations import (
    Comment,
    DocumentProperty,
    HiddenText,
    Picture,
    PropertyKind,
    Revision,
    RevisionKind,
)
from imrkit.values.controls import ContentControl, ControlKind
from imrkit.values.findings import Finding
from imrkit.values.frozen import FrozenDict
from imrkit.values.hashes import text_hash, whole_hash
from imrkit.values.layout import BlockLayout
from imrkit.values.record import (
    Decision,
    DecisionState,
    LeadResponse,
    Record,
    ResponseState,
    SignOff,
)
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind
from imrkit.values.snapshot import (
    Block,
    Cell,
    Identity,
    Margin,
    PageSection,
    Paragraph,
    Snapshot,
    Story,
    Table,
)
from imrkit.values.tags import ControlTag
from support.paths import TESTS

FOLDER = TESTS / "cases"
CHECKLIST = imrkit.load_checklist()
THIS = "this text"
_REVISIONS = {
    "insertions": RevisionKind.INSERTION,
    "deletions": RevisionKind.DELETION,
    "format_changes": RevisionKind.FORMAT_CHANGE,
}
AT = "2026-11-20T12:00:00+00:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A small draft, and what its check should find in it."""

    code: str
    fails: bool
    raw: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.code} {'finds' if self.fails else 'passes'}: {self.raw['name']}"

    @property
    def finds(self) -> list[Mapping[str, str]]:
        """What each finding should say, in order; empty for a passing case."""
        return list(self.raw.get("finds", []))


def all_cases() -> Iterator[Case]:
    """Yield every case of every file."""
    for file in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(file.read_text("utf-8"))
        for key in ("failing", "passing"):
            for raw in data[key]:
                yield Case(code=file.stem, fails=key == "failing", raw=raw)


def run(check: Check, case: Case) -> list[Finding]:
    """Return what a check finds in a case."""
    check_input = input_of(case.raw, CHECKLIST)
    if missing := check.missing_inputs(check_input):
        raise AssertionError(f"the case must give {missing}")
    return list(check.find(check_input))


def input_of(raw: Mapping[str, Any], checklist: Checklist) -> CheckInput:
    """Make the check input of a case."""
    snapshot = _snapshot(raw, checklist)
    use = _use(raw)
    draft = CheckInput.make(checklist=checklist, snapshot=snapshot, record=Record(), use=use)
    return CheckInput.make(
        checklist=checklist,
        snapshot=snapshot,
        record=_record(raw, draft),
        use=use,
        key=parse_key(raw["key"]) if "key" in raw else None,
        file_name=raw.get("file_name", ""),
    )


def _snapshot(raw: Mapping[str, Any], checklist: Checklist) -> Snapshot:
    return Snapshot(
        controls=tuple(_control(one, checklist) for one in raw.get("controls", ())),
        blocks=_blocks(raw),
        layout=tuple(map(_layout, raw.get("blocks", ()))) if raw.get("layout", True) else None,
        pictures=tuple(Picture(alternative_text=one) for one in raw.get("pictures", ())),
        sections=tuple(_section(one) for one in raw.get("sections", ())),
        **_annotations(**raw.get("leftovers", {})),
        identity=_identity(raw, checklist),
        slots=_slots(raw["slots"]) if "slots" in raw else None,
        stories=tuple(
            Story(kind=one["kind"], blocks=(_block(one["text"]),)) for one in raw.get("stories", ())
        ),
        properties=tuple(
            DocumentProperty(kind=PropertyKind.CORE, name=name, value=value)
            for name, value in raw.get("properties", {}).items()
        ),
    )


def _blocks(raw: Mapping[str, Any]) -> tuple[Block, ...]:
    blocks = tuple(map(_block, raw.get("blocks", ())))
    return tuple(map(_addressed, blocks, range(len(blocks)))) if raw.get("addressed") else blocks


def _addressed(block: Block, number: int) -> Block:
    part, path = "word/document.xml", (0, number)
    if isinstance(block, Paragraph):
        return replace(block, part=part, path=path)
    rows = tuple(
        tuple(replace(one, part=part, path=(*path, row, cell)) for cell, one in enumerate(cells))
        for row, cells in enumerate(block.rows)
    )
    return replace(block, rows=rows, part=part, path=path)


def _slots(raw: Sequence[Mapping[str, Any]]) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            kind=SlotKind(one.get("kind", "choice")),
            anchor=one["anchor"],
            part="form",
            path=(number,),
            areas=(
                AnswerArea(
                    kind=AreaKind.FIELD, part="form", path=(number,), text=one.get("text", "")
                ),
            ),
            options=tuple(map(_option, one.get("options", ()))),
            section=tuple(one.get("section", ())),
        )
        for number, one in enumerate(raw)
    )


def _option(text: str) -> Option:
    chosen = {"[x] ": True, "[ ] ": False}.get(text[:4])
    return Option(text=text if chosen is None else text[4:], is_chosen=chosen)


def _annotations(*, comments: int = 0, hidden: int = 0, **revisions: int) -> dict[str, Any]:
    """Return what is left in a file, of which no more is known than how much there is."""
    return {
        "comments": (Comment(),) * comments,
        "hidden": (HiddenText(),) * hidden,
        "revisions": tuple(
            Revision(kind=_REVISIONS[name])
            for name, count in revisions.items()
            for _ in range(count)
        ),
    }


def _identity(raw: Mapping[str, Any], checklist: Checklist) -> Identity | None:
    if "born_with" not in raw and "made_from" not in raw:
        return None
    made_from = raw.get("made_from", {"id": checklist.id, "version": checklist.version})
    return Identity(
        template="full",
        template_version="1",
        checklist=made_from["id"],
        checklist_version=made_from["version"],
        review_type="dardr",
        tags=tuple(raw.get("born_with", ())),
    )


def _control(raw: Mapping[str, Any], checklist: Checklist) -> ContentControl:
    tag = raw["tag"]
    part = _part(tag, checklist)
    kind = ControlKind(raw.get("kind", part.kind if part else ControlKind.RICH_TEXT))
    rows = tuple(
        tuple(
            ContentControl(
                tag=f"{tag}.{column}",
                title="",
                kind=_column_kind(part, column),
                text=text or _prompt(part, column),
                placeholder=not text,
            )
            for column, text in row.items()
        )
        for row in raw.get("rows", ())
    )
    return ContentControl(
        tag=tag,
        title=raw.get("title", ""),
        kind=kind,
        story=raw.get("story", "body"),
        text=raw.get("text", ""),
        placeholder=_placeholder(raw),
        checked=raw.get("checked"),
        rows=rows,
    )


def _placeholder(raw: Mapping[str, Any]) -> bool | None:
    found = raw.get("placeholder", False)
    return None if found == "cannot tell" else bool(found)


def _prompt(part: ItemPart | None, column: str) -> str:
    found = [one.placeholder for one in (part.columns if part else ()) if one.id == column]
    return found[0] if found else ""


def _part(tag: str, checklist: Checklist) -> ItemPart | None:
    try:
        parsed = ControlTag.parse(tag)
    except imrkit.ImrkitError:
        return None
    item = checklist.item(parsed.item)
    parts = item.parts if item else ()
    return next((part for part in parts if part.id == parsed.part), None)


def _column_kind(part: ItemPart | None, column: str) -> ControlKind:
    found: list[Column] = [one for one in (part.columns if part else ()) if one.id == column]
    return found[0].kind if found else ControlKind.PLAIN_TEXT


def _block(raw: Any) -> Block:
    if isinstance(raw, str):
        return Paragraph(text=raw)
    if "rows" in raw:
        spans = raw.get("spans", [[1] * len(row) for row in raw["rows"]])
        return Table(rows=tuple(map(_cells, raw["rows"], spans)))
    return Paragraph(text=raw["text"], style=raw.get("style", ""), heading_level=raw.get("heading"))


def _layout(raw: Any) -> BlockLayout:
    if isinstance(raw, str):
        return BlockLayout()
    return BlockLayout(
        number=raw.get("number", ""),
        is_bulleted=raw.get("bulleted", False),
        repeats_titles=raw.get("repeats", False),
    )


def _cells(texts: Sequence[str], spans: Sequence[int]) -> tuple[Cell, ...]:
    return tuple(
        Cell(text=text, columns=columns) for text, columns in zip(texts, spans, strict=True)
    )


def _section(raw: Mapping[str, str]) -> PageSection:
    margins = []
    for pages, prefix in (("default", ""), ("first", "first_"), ("even", "even_")):
        named = [kind for kind in ("header", "footer") if prefix + kind in raw]
        if named or not prefix:
            margins += [
                Margin(kind=kind, pages=pages, text=raw.get(prefix + kind, ""))
                for kind in ("header", "footer")
            ]
    return PageSection(margins=tuple(margins))


def _use(raw: Mapping[str, Any]) -> MappingUse:
    if "entries" not in raw and "guidance" not in raw:
        return MappingUse()
    mapping = TemplateMapping(
        id="case",
        title="A case",
        checklist="imr",
        review_type="",
        guidance=tuple(raw.get("guidance", ())),
        entries=tuple(map(_entry, raw.get("entries", ()))),
    )
    return MappingUse(source=MappingSource.GIVEN, mapping=mapping)


def _entry(raw: Mapping[str, Any]) -> MappingEntry:
    kind = next(kind for kind in SlotKind if kind in raw)
    return MappingEntry(
        slot=SlotName(kind=kind, anchor=raw[kind], occurrence=raw.get("occurrence", 1)),
        item=raw["item"],
        item_part=raw.get("part", ""),
        part_column=raw.get("part_column", ""),
        columns=FrozenDict(raw.get("columns", {})),
    )


def _record(raw: Mapping[str, Any], draft: CheckInput) -> Record:
    decisions = tuple(
        Decision(
            item=one["item"],
            state=DecisionState(one["state"]),
            role="officer",
            at=one.get("at", AT),
            reason=one.get("reason", ""),
            hash=_hash(one["item"], one.get("on", THIS), draft),
        )
        for one in raw.get("decisions", ())
    )
    responses = tuple(
        LeadResponse(
            item=one["item"],
            state=ResponseState(one["state"]),
            role="lead",
            at=one.get("at", AT),
            reason=one.get("reason", ""),
            hash=_hash(one["item"], one.get("on", THIS), draft),
        )
        for one in raw.get("responses", ())
    )
    signed = raw.get("signed")
    if signed is None:
        return Record(decisions=decisions, responses=responses)
    wanted = whole_hash(draft.snapshot) if signed == THIS else "0" * 64
    sign_off = SignOff(role="lead", at=AT, hash=wanted)
    return Record(decisions=decisions, responses=responses, sign_off=sign_off)


def _hash(item_id: str, on: str, draft: CheckInput) -> str:
    item = draft.checklist.item(item_id)
    if item is None:
        raise AssertionError(f"there is no item {item_id}")
    if on == THIS:
        return draft.hash_of(item)
    # The hash of the words that were there before: given in place of the item's text.
    return text_hash(on) if on else ""
