"""A kind of fault: how it is planted, and for which items it may be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from support.mutants.form import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """What was planted, and where it may be found."""

    words: str = ""  # of the fault; "" when something is absent
    at: tuple[Any, ...] = ()  # elements of the document that a finding may lie at
    is_anywhere: bool = False  # it is about the document as a whole


# Changes a form by one of several wordings; None: the form has no such place.
Planter = Callable[[Form, int], Plant | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of fault."""

    name: str
    items: frozenset[str]  # those that a finding may be for; empty: any
    plant: Planter


KINDS: dict[str, Kind] = {}


def kind(*items: str) -> Callable[[Planter], Planter]:
    """Note a function as the way in which a kind is planted; its name is that of the kind."""

    def note(plant: Planter) -> Planter:
        name = plant.__name__.replace("_", "-")
        KINDS[name] = Kind(name=name, items=frozenset(items), plant=plant)
        return plant

    return note


def one_of(wordings: tuple[str, ...], number: int) -> str:
    """Return one of several wordings, another for each form."""
    return wordings[number % len(wordings)]
