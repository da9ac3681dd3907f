"""Every regular expression of imrkit and its server, and the texts that cost each the most."""

from __future__ import annotations

import datetime as dt
import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from marshmallow.validate import Regexp

from imrkit.judging.checks.marking import marking_pattern
from imrkit.judging.following.lines import words_pattern
from imrkit.key import KeyEntry, NameKey
from imrkit.key.finding import kept_pattern
from imrkit.ooxml.package.other_formats import BEGINNINGS
from imrkit.ooxml.read_back.matcher import left_out_pattern, names_pattern
from imrkit.ooxml.read_back.words_of_key import dates_of
from imrkit.words.whole_words import whole_words
from imrkit.words.wording import Ending, Wording
from support.pattern_attacks import Worst, attacks, bounds
from support.pattern_sources import sources

KEY = NameKey(
    entries=(KeyEntry(code="Adult A", names=("Gareth Hughes",), dates=(dt.date(1989, 9, 17),)),),
    kept=("Grace Road",),
)
# Made by a function, from what a mapping or a checklist says: examples, and how each is run.
MADE: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = MappingProxyType(
    {
        "imrkit.words.whole_words:whole_words": (("search", whole_words("head of")),),
        "imrkit.judging.checks.marking:marking_pattern": (
            ("search", marking_pattern("TOP SECRET")),
            ("search", marking_pattern("OFFICIAL-SENSITIVE")),
        ),
        "imrkit.judging.checks.open_choices:_pattern": (
            ("search", re.compile(r"(?<!\w)Category\ 2(?!\w)", re.IGNORECASE)),
            ("search", re.compile(r"\b(?:MAPPA|category) 2(?!\w)", re.IGNORECASE)),
        ),
        "imrkit.judging.following.lines:words_pattern": (("search", words_pattern("a b a b")),),
        "imrkit.key.finding:kept_pattern": (("search", kept_pattern(KEY)),),
        "imrkit.ooxml.read_back.matcher:left_out_pattern": (("search", left_out_pattern(KEY)),),
        "imrkit.ooxml.read_back.matcher:names_pattern": (
            ("search", names_pattern(["gareth hughes", "o neill"])),
        ),
        "imrkit.ooxml.read_back.matcher:Matcher.__init__": tuple(
            ("search", re.compile(pattern)) for pattern, _ in dates_of(KEY)
        ),
        # Of a file's first bytes, at their beginning alone.
        "imrkit.ooxml.package.other_formats:BEGINNINGS": tuple(
            ("match", re.compile(one.pattern.decode(), re.ASCII | one.flags & re.IGNORECASE))
            for one in BEGINNINGS.values()
        ),
        "imrkit.words.wording:Wording.of": tuple(
            made
            for anchor in ("a b:", "R b c", "a * b * c")
            for ending in Ending
            for wording in (Wording.of(anchor, ending),)
            for made in (("search", wording.first), *(("match", head) for head in wording.heads))
        ),
        "imrkit.words.wording:_tails": tuple(
            ("search", tail.pattern)
            for ending in Ending
            for anchor in ("a * b c * d", "a *")
            for tail in Wording.of(anchor, ending).tails
        ),
    }
)
# What hurt the patterns that stood here before, beyond what their own trees give.
KNOWN: Mapping[str, tuple[Worst, ...]] = MappingProxyType(
    {
        "imrkit.words.date_forms:_REFERENCE": (
            Worst("", "§"),
            Worst("", "§ "),
            Worst("", "a1.1 to "),
        ),
        "imrkit.words.date_forms:_DAYS": (
            Worst("1", " "),
            Worst("", "1 may ", ""),
            Worst("2 - ", "\t"),
        ),
        "imrkit.judging.statements.labels:_LABEL": (
            Worst("R", "\t"),
            Worst("R .", " "),
            Worst("", "1."),
        ),
        "imrkit.judging.checks.marking:marking_pattern": (
            Worst("OFFICIAL", " "),
            Worst("TOP", "\u00a0"),
            Worst("", "TOP \n"),
            Worst("", "OFFICIAL\n-"),
        ),
        "imrkit.judging.checks.marking:_JOINED": (
            Worst("", "&"),
            Worst("and", " "),
            Worst("", "and "),
        ),
        "imrkit.judging.checks.content:_BRACKETS": (
            Worst("[", " "),
            Worst("", "[insert "),
            Worst("[insert [name", " "),
            Worst("", "[type ,"),
        ),
        "imrkit.words.wording:Wording.of": (
            Worst("R", "\t"),
            Worst("a", "\n"),
            Worst("", "1.\t"),
            Worst("1.", " "),
            Worst("a", "\u00a0"),
        ),
        "imrkit.words.wording:_tails": (
            Worst("b", " "),
            Worst("", "b\t"),
            Worst(" b", "\u00a0", "x"),
        ),
        "imrkit.toml.lines:_HEADER": (Worst("[[", " "), Worst("[[", "\u00a0"), Worst("[", "a.")),
        "imrkit.words.normal_form:_LONG_RUN": (
            Worst("a", "\u0301\u0316"),
            Worst("", "\u0301" * 29 + "a"),
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A regular expression, how it is run, and the texts that cost it the most."""

    name: str  # "imrkit.words.date_forms:_REFERENCE", numbered when several are made there
    pattern: re.Pattern[str]
    how: str  # "search", "match" or "fullmatch"
    worst: tuple[Worst, ...]

    def texts(self) -> Iterator[tuple[Worst, int]]:
        """Yield each with the repeats from which bounded repeats no longer hide how it grows."""
        length = max(40, 3 * bounds(self.pattern))
        for worst in self.worst:
            yield worst, max(12, length // len(worst.repeated))


def patterns() -> Iterator[Pattern]:
    """Yield every regular expression that the source holds; raise when one is not to be reached."""
    for place, how in sources().items():
        made = MADE[place] if place in MADE else tuple((how, one) for one in _values(place))
        for number, (own_how, pattern) in enumerate(made):
            yield Pattern(
                name=place if len(made) == 1 else f"{place}[{number}]",
                pattern=pattern,
                how=own_how,
                worst=tuple(dict.fromkeys((*attacks(pattern), *KNOWN.get(place, ())))),
            )


def _values(place: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of a constant: one, or those in a tuple or mapping."""
    module, _, constant = place.partition(":")
    value: Any = getattr(importlib.import_module(module), constant, None)
    if value is None:
        raise LookupError(f"{place} is made in a function: give examples in {__name__}.MADE")
    several = value.values() if isinstance(value, dict) else value
    for one in several if isinstance(value, (dict, tuple)) else [value]:
        pattern: re.Pattern[Any] = one.regex if isinstance(one, Regexp) else one
        of_bytes = isinstance(pattern.pattern, bytes)
        text = pattern.pattern.decode("latin-1") if of_bytes else pattern.pattern
        yield re.compile(text, pattern.flags | re.ASCII) if of_bytes else pattern
