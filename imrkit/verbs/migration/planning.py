"""A plan while it is made: what was planned so far, and what its makers ask of both documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from imrkit.checklist import Checklist, ItemPart
from imrkit.values.controls import Binding
from imrkit.values.ledger import Outcome
from imrkit.values.losses import Loss
from imrkit.values.moving import BlockKind, Hold, Movable, Move, SourceBlock, SourcePlace
from imrkit.values.tags import ControlTag
from imrkit.verbs.migration.form_words import FormWords, folded
from imrkit.verbs.migration.placed import Placed
from imrkit.verbs.migration.targets import Targets, parsed

HOLDING = "the holding section at the end"
MARGINS = (BlockKind.HEADER, BlockKind.FOOTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of a block."""

    outcome: Outcome
    to: str
    loss: Loss | None = None


@dataclass(slots=True, kw_only=True)
class Plan:
    """What goes where, and what becomes of each block."""

    moves: list[Move] = field(default_factory=list)
    fates: dict[int, Fate] = field(default_factory=dict)
    origins: dict[int, str] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)  # of no single block


class Planning:
    """A plan while it is made."""

    def __init__(
        self,
        movable: Movable,
        source: Placed,
        targets: Targets,
        own_words: Iterable[str],
        checklist: Checklist,
    ) -> None:
        """``own_words``: each text that the template says by itself."""
        self.plan = Plan()
        # What a place has given to each fact that controls of the template share: words, label.
        self.facts: dict[Binding, tuple[str, str]] = {}
        self.movable = movable
        self.targets = targets
        self._source = source
        self._checklist = checklist
        self._blocks = {block.id: block for block in movable.blocks}
        self._form = FormWords(source.words, source.is_guidance)
        self._said = Counter(map(folded, own_words))  # texts that stand there, or will
        self._headings = self._headings_above()

    def block(self, id: int) -> SourceBlock:
        """Return a block."""
        return self._blocks[id]

    def move(
        self,
        move: Move,
        blocks: Iterable[int],
        outcome: Outcome,
        to: str,
        loss: Loss | None = None,
    ) -> None:
        """Add a move, and say what becomes of its blocks."""
        self.plan.moves.append(move)
        for block in blocks:
            self.plan.fates[block] = Fate(outcome=outcome, to=to, loss=loss)

    def lose(self, loss: Loss) -> None:
        """Note a loss of no single block."""
        self.plan.losses.append(loss)

    def say(self, texts: Iterable[str]) -> None:
        """Note texts that stand in the new document, beside those that it says by itself."""
        self._said.update(map(folded, texts))

    def label_of(self, place: SourcePlace) -> str:
        """Return the words by which the draft's form asks for what stands at a place."""
        label = self._source.labels.get(place.path)
        if label:
            return label
        tag = parsed(place.tag)
        item = None if tag is None else self._checklist.item(tag.item)
        part = None if tag is None else self.part_of(tag)
        return item.title_of(part) if item and part else place.title

    def part_of(self, tag: ControlTag) -> ItemPart | None:
        """Return the part that a tag names; ``None`` when the checklist has none."""
        item = self._checklist.item(tag.item)
        parts = () if item is None else item.parts
        return next((one for one in parts if one.id == tag.part), None)

    def heading_of(self, block: int) -> str:
        """Return the form's heading above a block; "" before the first."""
        return self._headings.get(block, "")

    def hold(
        self, blocks: Sequence[int], label: str, *, tag: str = "", loss: Loss | None = None
    ) -> None:
        """Put blocks into the holding section, under their label."""
        heading = self.heading_of(blocks[0])
        held = Hold(blocks=tuple(blocks), heading=heading, label=label, tag=tag)
        self.move(held, blocks, Outcome.UNMATCHED, HOLDING, loss)

    def is_of_form(self, block: SourceBlock) -> bool:
        """Tell whether a block outside the places says what its form says, and no more."""
        is_own = block.is_prompt or block.is_contents or block.kind in MARGINS
        return is_own or self._form.are(block.text)

    def is_replaced(self, block: SourceBlock) -> bool:
        """Tell whether a block says a text of its form and nothing else, but for page numbers."""
        is_line = block.is_plain or block.kind in MARGINS
        return is_line and not block.is_prompt and self._form.has(block.text)

    def is_said(self, block: SourceBlock) -> bool:
        """Tell whether the new document says the same words by itself; each such text once."""
        words = folded(block.text)
        if not block.is_plain or self._said[words] <= 0:
            return False
        self._said[words] -= 1
        return True

    def _headings_above(self) -> dict[int, str]:
        """Return the form's heading above each block."""
        found: dict[int, str] = {}
        heading = ""
        for block in self.movable.blocks:
            if block.place is None and block.level is not None and self._form.are(block.text):
                heading = folded(block.text)
            elif block.kind in MARGINS:
                heading = ""
            found[block.id] = heading
        return found

    def origin_of(self, block: SourceBlock) -> str:
        """Return the form's heading and label that a block stands at."""
        heading = self._headings[block.carried_by or block.id]
        if block.place is None:
            return heading
        label = self.label_of(self.movable.places[block.place])
        return " › ".join(dict.fromkeys(filter(None, (heading, label))))
