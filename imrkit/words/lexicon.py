"""The lists of words that names are told by, and the words that stand around one."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from importlib.resources.abc import Traversable


def _data(name: str) -> Traversable:
    return resources.files("imrkit") / "words" / "data" / name


@functools.cache
def _list(name: str) -> frozenset[str]:
    lines = _data(f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@functools.cache
def _cues() -> dict[str, frozenset[str]]:
    kinds = tomllib.loads(_data("cues.toml").read_text("utf-8"))
    return {name: frozenset(kind["words"].split()) for name, kind in kinds.items()}


def cues(name: str) -> frozenset[str]:
    """Return the words of one kind that stand around names; ``data/cues.toml`` says of which."""
    return _cues()[name]


CIVIL_TITLES = cues("civil_titles")
FORMS_OF_ADDRESS = cues("forms_of_address")
RANKS = cues("ranks")
BEFORE_RANKS = cues("before_ranks")
PARTICLES = cues("particles")
CAPITAL_PARTICLES = cues("capital_particles")
RELATIONS = cues("relations")
ROLES = RELATIONS | cues("roles")
ACTS = cues("acts")
THINGS = cues("things")
BEFORE_THINGS = cues("before_things")
DATES_NEAR = cues("dates_near")
NO_INITIALS = cues("no_initials")
_ENDINGS = tuple(cues("endings"))


def is_given_name(word: str) -> bool:
    """Tell whether letters are those of a given name."""
    return word in _list("given_names")


def is_surname(word: str) -> bool:
    """Tell whether letters are those of a surname, by a list or by their ending."""
    return word in _list("surnames") or (len(word) > 5 and word.endswith(_ENDINGS))


def is_word(word: str) -> bool:
    """Tell whether letters are those of an everyday English word."""
    words = _list("words")
    return word in words or word.removesuffix("s") in words or word in FORMS_OF_ADDRESS


def is_no_name(word: str) -> bool:
    """Tell whether letters are those of a place, a day, a nation, a system, a brand."""
    return word in _list("no_names")


def is_common(word: str) -> bool:
    """Tell whether letters are those of an everyday word, a place, or a thing named with others."""
    return is_word(word) or is_no_name(word) or word in THINGS


def is_title(word: str) -> bool:
    """Tell whether letters are those of a title or rank that a surname may follow."""
    return word in CIVIL_TITLES or word in RANKS


def stands_before_names(word: str) -> bool:
    """Tell whether letters are those of a title, or of a word before one: “Retired”, “Acting”."""
    return is_title(word) or word in BEFORE_RANKS


def is_small(word: str) -> bool:
    """Tell whether letters are those of a small word inside names: “de”, “Mac”, “ap”."""
    return word in PARTICLES or word in CAPITAL_PARTICLES
