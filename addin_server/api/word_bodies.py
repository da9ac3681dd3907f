"""What the task pane in Word sends and receives besides: a form that it follows, as values."""

from __future__ import annotations

from dataclasses import dataclass

from imrkit.judging.following.word_places import WordPlace
from imrkit.values.body import Body, BodyParagraph
from imrkit.values.slots import Slot
from imrkit.verbs.adoption import Approval, PlaceLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatDraft:
    """A Word file as one XML text, in UTF-8."""

    draft: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedDraft:
    """The same as a Word file."""

    draft: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FormToRead:
    """A file, and the paragraphs of the document that it is said to be of."""

    draft: bytes
    now: tuple[BodyParagraph, ...]
    # As TOML, whose words tell the form's labels from what somebody answered; null: none is known.
    mapping: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownForm:
    """What is needed to follow a form in Word, once its file was read."""

    body: Body
    slots: tuple[Slot, ...]  # of the file


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadForm(KnownForm):
    """A form, and whether it is that of the document."""

    is_of_document: bool  # most of its paragraphs stand there, in their order
    # The number of the paragraph of the document that each slot stands in now, from 0; null: in
    # none, or in a text box, a header or a footer.
    paragraphs: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedForm(KnownForm):
    """A form, and the paragraphs of the document as they are now."""

    now: tuple[BodyParagraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesToPlan:
    """A form, and what a person says that its places ask for."""

    followed: FollowedForm
    approved: tuple[Approval, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPlaces:
    """Which places Word is asked to put in, and which it is not."""

    places: tuple[WordPlace, ...]
    left: tuple[PlaceLeft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingToWrite:
    """A mapping that is to go into a draft, as TOML."""

    mapping: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingXml:
    """The mapping's part of a draft."""

    xml: str
