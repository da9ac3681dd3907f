"""Phrasings that a check finds, each with the reason and a better one; signs, which need neither.

The lists are data: the TOML files beside this module. A file of phrasings::

    [[phrasings]]
    find = ["failed to engage", "non-compliant"]
    unless = ["the record said"]   # beside it in its sentence it is fair
    about = "person"               # only of people whom services meet; left out: of anybody
    question = true                # it is often fair, and so asked about; left out: it is not
    reason = "It puts on the person what the service did not find out."
    better = "“did not attend the three appointments offered; nobody asked why”"

A file of signs has a table for each kind of sign, with ``why`` and ``find``::

    [reasons]
    why = "They begin to say why something was done."
    find = ["because", "due to"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from imrkit.judging.wordlists.finder import Found, PhraseFinder
from imrkit.judging.wordlists.remembering import remembered
from imrkit.words.sentences import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """Phrasings of one kind that a reader would stumble over."""

    find: tuple[str, ...]  # see imrkit.judging.wordlists.finder
    unless: tuple[str, ...]  # what makes it fair, in the same sentence
    reason: str  # why it is found, in a sentence
    better: str  # what to write instead
    is_of_persons: bool = False  # only where a victim, child, family or patient is spoken of
    is_question: bool = False  # often fair: to be asked about


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrased:
    """Where a phrasing stands in a text."""

    start: int
    end: int
    phrasing: Phrasing


class Phrasings:
    """A list of phrasings, made ready to be looked for."""

    __slots__ = ("_by_phrase", "_finder", "_unless")

    def __init__(self, phrasings: tuple[Phrasing, ...]) -> None:
        self._by_phrase = {phrase: one for one in phrasings for phrase in one.find}
        self._finder = PhraseFinder(self._by_phrase)
        self._unless = {id(one): PhraseFinder(one.unless) for one in phrasings if one.unless}

    def find(self, text: str) -> Iterator[Phrased]:
        """Yield the phrasings that stand in a text, in order, without those that are fair there."""
        for start, end in remembered(_sentences, text):
            sentence = text[start:end]
            for one in self._finder.find(sentence):
                phrasing = self._by_phrase[one.phrase]
                excuse = self._unless.get(id(phrasing))
                if excuse is None or not excuse.is_in(sentence):
                    yield Phrased(start=start + one.start, end=start + one.end, phrasing=phrasing)


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))


@cache
def phrasings(name: str) -> Phrasings:
    """Return the phrasings of the file ``name``.toml."""
    entries = list_data(name)["phrasings"]
    return Phrasings(
        tuple(
            Phrasing(
                find=tuple(one["find"]),
                unless=tuple(one.get("unless", ())),
                reason=one["reason"],
                better=one["better"],
                is_of_persons=one.get("about", "") == "person",
                is_question=one.get("question", False),
            )
            for one in entries
        )
    )


@cache
def signs(name: str) -> Mapping[str, PhraseFinder]:
    """Return the signs of the file ``name``.toml, by their kind."""
    kinds = list_data(name)
    return MappingProxyType({kind: PhraseFinder(one["find"]) for kind, one in kinds.items()})


class Kinds:
    """Signs of several kinds, looked for at once."""

    __slots__ = ("_by_phrase", "_finder")

    def __init__(self, by_kind: Mapping[str, Iterable[str]]) -> None:
        self._by_phrase: dict[str, list[str]] = {}
        for kind, phrases in by_kind.items():
            for phrase in phrases:
                self._by_phrase.setdefault(phrase, []).append(kind)
        self._finder = PhraseFinder(self._by_phrase)

    def find(self, text: str) -> Iterator[tuple[str, Found]]:
        """Yield the signs that stand in a text, in order, each with its kind."""
        for one in self._finder.find(text):
            for kind in self._by_phrase[one.phrase]:
                yield kind, one


@cache
def kinds(name: str) -> Kinds:
    """Return the signs of the file ``name``.toml, to be looked for together."""
    return Kinds({kind: one["find"] for kind, one in list_data(name).items()})


@cache
def any_sign(name: str, *kinds: str) -> PhraseFinder:
    """Return one finder of the signs of some kinds of the file ``name``.toml."""
    data = list_data(name)
    return PhraseFinder(phrase for kind in kinds for phrase in data[kind]["find"])


@cache
def list_data(name: str) -> Mapping[str, Any]:
    """Return the file ``name``.toml as it stands."""
    file = resources.files("imrkit") / "judging" / "wordlists" / "data" / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8"))
