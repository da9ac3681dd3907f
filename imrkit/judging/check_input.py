"""The input of every check: a draft, its record and the items that it is held against."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from imrkit.checklist import Checklist, ChecklistItem, ItemPart, ReviewType, Role, Size, Where
from imrkit.errors import TagError
from imrkit.judging.characteristics import RecordTable, records
from imrkit.judging.mapped_places import MappedPlaces, mapped_places
from imrkit.judging.mapping_use import MappingUse
from imrkit.judging.passages import HeadingIndex, Passage, passages, titled_blocks
from imrkit.judging.places import Place, places_hash, places_of_controls
from imrkit.judging.text_boxes import with_boxes_in_body
from imrkit.judging.titled_columns import with_titled_columns
from imrkit.key import NameKey
from imrkit.mapping import Mapping, MappingEntry
from imrkit.values.frozen import FrozenDict
from imrkit.values.hashes import whole_hash
from imrkit.values.record import Decision, DecisionState, Record
from imrkit.values.snapshot import Snapshot
from imrkit.values.tags import ControlTag, is_ours

T = TypeVar("T")

NO_PLACES = "The draft has no places that imrkit knows; a mapping would name them."
_NO_MAPPING = MappingUse()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInput:
    """All that judging a draft needs: values only."""

    checklist: Checklist
    snapshot: Snapshot
    record: Record
    review_type: ReviewType | None  # None: not known, every item is looked at
    role: Role | None  # None: both
    use: MappingUse
    items: tuple[ChecklistItem, ...]  # for the review type and the role, in order
    places: MappingOf[str, tuple[Place, ...]]  # item id -> its places, in document order
    # Of the mapping: those whose heading or label does not stand in the draft.
    entries_without_place: tuple[MappingEntry, ...]
    slots_read: int  # how many slots of the mapping the draft has
    whole_hash: str  # of the draft: see imrkit.values.hashes
    passages: tuple[Passage, ...]  # every text of the package that this host sees
    headings: HeadingIndex  # of the body
    # What the body records of the protected characteristics: of each table, or under each heading.
    records: tuple[RecordTable, ...] = ()
    key: NameKey | None = None  # to the names; None: nobody has given it
    is_whole: bool = True  # False: one item alone is looked at
    _remembered: dict[object, object] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    @classmethod
    def make(
        cls,
        *,
        checklist: Checklist,
        snapshot: Snapshot,
        record: Record,
        review_type: ReviewType | None = None,
        role: Role | None = None,
        use: MappingUse = _NO_MAPPING,
        only: ChecklistItem | None = None,
        key: NameKey | None = None,
        file_name: str = "",
    ) -> CheckInput:
        """Find the places of the checklist's items in a draft.

        ``use``: the mapping that they are read through, beside the controls of ours.
        ``only``: look at one item; whatever belongs to others is left out of the snapshot.
        ``file_name``: of the draft; "" when it is not known.
        """
        if only is not None:
            snapshot = _narrowed(snapshot, only)
        hash_ = whole_hash(snapshot)
        snapshot = with_boxes_in_body(snapshot)
        mapped = MappedPlaces() if use.mapping is None else mapped_places(use.mapping, snapshot)
        if use.is_proposed:
            read_by_title = with_titled_columns(mapped.places, snapshot.blocks or ())
            mapped = replace(mapped, places=tuple(read_by_title))
        kind = None if review_type is None else review_type.id
        read = passages(snapshot, file_name)
        return cls(
            checklist=checklist,
            snapshot=snapshot,
            record=record,
            review_type=review_type,
            role=role,
            use=use,
            entries_without_place=mapped.lost,
            slots_read=mapped.found,
            items=_items(checklist, snapshot, kind, role) if only is None else (only,),
            places=_by_item(checklist, snapshot, mapped),
            whole_hash=hash_,
            passages=read,
            headings=HeadingIndex.of(read),
            records=records(titled_blocks(snapshot)),
            key=key,
            is_whole=only is None,
        )

    def remembered(self, read: Callable[[CheckInput], T]) -> T:
        """Return what ``read`` finds in the draft: it is read once, however many checks ask."""
        if read not in self._remembered:
            self._remembered[read] = read(self)
        return cast(T, self._remembered[read])

    @property
    def has_places(self) -> bool:
        """True when the draft can be read item by item: controls of ours, or a mapping."""
        mapping = self.mapping
        is_mapped = mapping is not None and bool(mapping.entries or not self.use.is_proposed)
        return bool(self.places) or is_mapped or self.snapshot.identity is not None

    @property
    def mapping(self) -> Mapping | None:
        """The mapping that the draft is read through; None: there is none."""
        return self.use.mapping

    def places_of(self, item: ChecklistItem) -> tuple[Place, ...]:
        """Return an item's places, in document order."""
        return self.places.get(item.id, ())

    def unseen_parts(self, item: ChecklistItem) -> tuple[ItemPart, ...]:
        """Return the parts of an item whose places this host cannot see, if they are there.

        One that is asked for only where a form asks is there when the template says so.
        """
        if item.only_where_asked and not self._is_asked_for(item):
            return ()
        seen = {place.item_part for place in self.places_of(item)}
        unseen = self.snapshot.unseen
        return tuple(
            part
            for part in item.parts
            if (part.kind in unseen and part.id not in seen and not part.only_where_asked)
            or any(column.kind in unseen for column in part.columns)
        )

    def _is_asked_for(self, item: ChecklistItem) -> bool:
        """Tell whether the template was made with a place for an item, or the draft has one."""
        identity = self.snapshot.identity
        tags = () if identity is None else identity.tags
        return bool(self.places_of(item)) or any(_names(tag, item) for tag in tags)

    @property
    def size(self) -> Size | None:
        """How much of its form the template held that the draft was made from; None: all."""
        return _size(self.checklist, self.snapshot)

    def was_made_without(self, item: ChecklistItem, part: ItemPart) -> bool:
        """Tell whether the draft was made from a template of ours that held no such place."""
        identity = self.snapshot.identity
        return identity is not None and str(item.tag(part)) not in identity.tags

    def hash_of(self, item: ChecklistItem) -> str:
        """Return the hash that a decision on an item is bound to; "" when nothing is written.

        It is that of the item's places, and of the whole draft for an item without a place.
        An item of which this host sees a part only has none.
        """
        if self.unseen_parts(item):
            return ""
        if item.where is Where.WHOLE_DOCUMENT:
            return self.whole_hash
        return places_hash(self.places_of(item))

    def decision(self, item: ChecklistItem) -> Decision | None:
        """Return the decision on an item, or ``None``."""
        return self.record.decision(item.id)

    def is_set_aside(self, item: ChecklistItem) -> bool:
        """Tell whether somebody decided that nothing need stand at an item's place."""
        decision = self.decision(item)
        return decision is not None and decision.state is not DecisionState.CONFIRMED

    def document_items(self) -> tuple[ChecklistItem, ...]:
        """Return the items that have a place of their own in a document."""
        return tuple(item for item in self.items if item.where is Where.DOCUMENT)


def _size(checklist: Checklist, snapshot: Snapshot) -> Size | None:
    identity = snapshot.identity
    return None if identity is None else checklist.size(identity.size)


def _items(
    checklist: Checklist, snapshot: Snapshot, kind: str | None, role: Role | None
) -> tuple[ChecklistItem, ...]:
    """Return the items that are looked at.

    Those with a place in a document are, whatever the size of its template: the place may be put
    in. Of the others a small template asks only for those that its size names.
    """
    size = _size(checklist, snapshot)
    return tuple(
        item
        for item in checklist.view(review_type=kind, role=role)
        if size is None or item.where is Where.DOCUMENT or size.has(item.id)
    )


def _by_item(
    checklist: Checklist, snapshot: Snapshot, mapped: MappedPlaces
) -> MappingOf[str, tuple[Place, ...]]:
    """Return the places of each item: controls of ours, and behind them what a mapping names."""
    by_id = {item.id: item for item in checklist.items}
    places: dict[str, list[Place]] = {}
    for place in (*places_of_controls(snapshot.controls or (), by_id), *mapped.places):
        places.setdefault(place.item, []).append(place)
    return FrozenDict({item: tuple(found) for item, found in places.items()})


def _narrowed(snapshot: Snapshot, item: ChecklistItem) -> Snapshot:
    identity = snapshot.identity
    tags = () if identity is None else tuple(tag for tag in identity.tags if _names(tag, item))
    controls = snapshot.controls
    return replace(
        snapshot,
        controls=None if controls is None else tuple(c for c in controls if _names(c.tag, item)),
        identity=None if identity is None else replace(identity, tags=tags),
    )


def _names(tag: str, item: ChecklistItem) -> bool:
    try:
        return is_ours(tag) and ControlTag.parse(tag).item == item.id
    except TagError:
        return False
