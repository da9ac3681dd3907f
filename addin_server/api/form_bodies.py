"""What is sent and answered when somebody's form is adopted, as values."""

from __future__ import annotations

from dataclasses import dataclass

from addin_server.api.bodies import DraftToSave, Remarks
from imrkit.verbs.adoption import AdoptedPlace, Approval, PlaceLeft
from imrkit.verbs.form_look import FormLook


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedDraft(FormLook):
    """What is known of the places of a draft's form."""

    can_remember: bool  # this server keeps the mappings of forms


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToAdopt(DraftToSave):
    """A draft in somebody's template, and what a person says that its places ask for."""

    approved: tuple[Approval, ...] = ()  # the others ask for nothing of the checklist
    title: str = ""  # what the form is called; "" when nobody has said
    puts_places: bool = True  # False: the draft only carries the mapping
    lifts_protection: bool = False  # of the copy that is answered


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedDraft(Remarks):
    """A copy of a draft whose form was adopted, with its edits and its record."""

    draft: bytes
    mapping: str  # what was approved, as TOML; it travels in the draft
    done: tuple[AdoptedPlace, ...]  # places that have their content controls now
    left: tuple[PlaceLeft, ...]  # places that were left as they are, or a part of them


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingToRemember:
    """A mapping that a person approved, to know the form again by."""

    mapping: str  # as TOML
    title: str  # what the form is called


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedMapping:
    """A mapping that this server keeps."""

    id: str
    title: str
