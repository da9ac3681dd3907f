"""How the entries of a checklist's TOML, loaded, become values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from imrkit.checklist.enums import CheckMode, Layout, Position, Provenance, Role, Where
from imrkit.checklist.items import ChecklistItem, Column, Help, ItemPart, Openings
from imrkit.checklist.law import LegalSentence, LegalStatus
from imrkit.checklist.sizes import Size
from imrkit.checklist.values import (
    ChecklistSection,
    Form,
    PublishedAdvice,
    ReviewName,
    ReviewType,
    Source,
    Term,
)
from imrkit.values.controls import ControlKind
from imrkit.values.frozen import FrozenDict

PLACING_KEYS = ("after", "before", "off")


def build_advice(raw: Mapping[str, Any]) -> PublishedAdvice:
    """Make a value of a loaded ``published_advice`` table."""
    return PublishedAdvice(**raw)


def build_entry(name: str, raw: Mapping[str, Any]) -> Any:
    """Make a value of one loaded entry of the list ``name``."""
    known = {key: _frozen(value) for key, value in raw.items() if key not in PLACING_KEYS}
    return _BUILDERS[name](known)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _review_type(raw: dict[str, Any]) -> ReviewType:
    return ReviewType(**{**raw, "names": tuple(ReviewName(**one) for one in raw["names"])})


def _sentence(raw: dict[str, Any]) -> LegalSentence:
    return LegalSentence(**{**raw, "status": LegalStatus(raw["status"])})


def _section(raw: dict[str, Any]) -> ChecklistSection:
    return ChecklistSection(**raw)


def _size(raw: dict[str, Any]) -> Size:
    return Size(**{**raw, "layout": Layout(raw["layout"]), "prompts": FrozenDict(raw["prompts"])})


def _item(raw: dict[str, Any]) -> ChecklistItem:
    return ChecklistItem(
        **{
            **raw,
            "roles": frozenset(Role(role) for role in raw["roles"]),
            "review_types": frozenset(raw["review_types"]),
            "check_mode": CheckMode(raw["check_mode"]),
            "where": Where(raw["where"]),
            "position": Position(raw["position"]),
            "provenance": Provenance(raw["provenance"]),
            "help": tuple(Help(**entry) for entry in raw["help"]),
            "parts": tuple(_part(part) for part in raw["parts"]),
            "checks": FrozenDict(
                {name: FrozenDict(settings) for name, settings in raw["checks"].items()}
            ),
        }
    )


def _part(raw: Mapping[str, Any]) -> ItemPart:
    return ItemPart(
        **{
            **raw,
            "kind": ControlKind(raw["kind"]),
            "options": tuple(raw["options"]),
            "columns": tuple(_column(column) for column in raw["columns"]),
        }
    )


def _column(raw: Mapping[str, Any]) -> Column:
    return Column(
        **{
            **raw,
            "kind": ControlKind(raw["kind"]),
            "options": tuple(raw["options"]),
            "needed_when": _openings(raw["needed_when"]),
            "needed_unless": _openings(raw["needed_unless"]),
        }
    )


def _openings(raw: Mapping[str, Any]) -> Openings:
    return FrozenDict({column: tuple(words) for column, words in raw.items()})


_BUILDERS: Mapping[str, Any] = MappingProxyType(
    {
        "review_types": _review_type,
        "forms": lambda raw: Form(**raw),
        "sizes": _size,
        "terms": lambda raw: Term(**raw),
        "sources": lambda raw: Source(**raw),
        "law": _sentence,
        "sections": _section,
        "items": _item,
    }
)
