"""The answers that a choice offers: boxes to tick, and words of which one stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imrkit.ooxml.slots.lines import Blank, FormLine, Takes
from imrkit.ooxml.slots.remembered import remembered
from imrkit.values.slots import AreaKind, Option

_WORDS = frozenset(
    one
    for words in (
        "yes, no, y, n, n/a, na, not known, unknown, not applicable, don’t know, don't know, dk",
        "unsure, draft, final, male, female, other, none, low, medium, high, standard, true, false",
        "ydy, nac ydy, oes, nac oes, do, naddo",
    )
    for one in words.split(", ")
)
_YES = frozenset({"yes", "y", "ydy", "oes", "do"})
_YES_NO = _YES | {"no", "n", "n/a", "na", "partly", "not known", "unknown", "nac ydy", "nac oes"}
_PARTING = re.compile(r"\s*+(?:/(?![Aa]\b)|\|)\s*+|\s*+\t\s*+|\s{2,}+|\s++or\s++")
_MAY_PART = re.compile(r"[/|\t(]|\s\s|\sor\s")  # a bracket may hold a hint, which counts for space
_OR = " or "
_HINT = re.compile(
    r"\((?:please )?(?:delete|circle|tick|select|choose|highlight)[^()]{0,60}\)", re.I
)
_MOST_LETTERS = 300  # of a line of typed options
_MOST, _LONGEST = 8, 4  # of typed options, and words of one


@remembered
def typed_options(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the options that a text is made of, each with its place; () when it is no choice.

    At least the first and half of them are words that everybody knows as an answer: yes, no, male.
    """
    if len(text) > _MOST_LETTERS or not _MAY_PART.search(text):
        return ()
    plain = _HINT.sub(lambda hint: " " * len(hint[0]), text)
    if plain.strip(" .:").casefold() in _WORDS:
        return ()  # “n/a” is one answer
    parts = tuple(_parts(plain))
    words = [one.casefold().strip(" .:") for one, _, _ in parts]
    asks = any(one.endswith((":", "?")) for one, _, _ in parts)
    if asks or not 2 <= len(parts) <= _MOST or any(len(one.split()) > _LONGEST for one in words):
        return ()
    are_known = [one in _WORDS for one in words]
    if _OR in plain and not all(are_known):
        return ()
    return parts if are_known[0] and sum(are_known) * 2 >= len(parts) else ()


def yes_and_no(titles: Sequence[str]) -> frozenset[str]:
    """Return those titles of columns that are the answers to tick in them; none without a yes."""
    offered = frozenset(one for one in titles if one.casefold().strip() in _YES_NO)
    return offered if any(one.casefold().strip() in _YES for one in offered) else frozenset()


@remembered
def struck_options(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the options that strokes with space around them part: “Draft / Final”."""
    parts = tuple(_parts(text))
    strokes = text.count(" / ") + text.count(" | ")
    short = all(1 <= len(one.split()) <= _LONGEST for one, _, _ in parts)
    is_choice = strokes and strokes == len(parts) - 1 and short and text[:1] != "/"
    return parts if is_choice and not any(map(str.isdigit, text)) else ()


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    at = 0
    for sign in _PARTING.finditer(text):
        yield from _part(text, at, sign.start())
        at = sign.end()
    yield from _part(text, at, len(text))


def _part(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    words = text[start:end].strip()
    if words:
        first = text.index(words, start)
        yield words, first, first + len(words)


def options_in(line: FormLine, start: int, end: int) -> tuple[Option, ...]:
    """Return the options that stand in a line from a place to another."""
    blanks = line.blanks_in(start, end)
    ticks = [one for one in blanks if one.takes is Takes.TICK]
    if ticks:
        return tuple(_ticked(line, ticks, start, end))
    chosen = next((one for one in blanks if one.takes is Takes.CHOICE), None)
    if chosen is not None:
        return tuple(_of_list(line, chosen))
    text = line.text[start:end]
    typed = () if blanks else typed_options(text) or struck_options(text)
    return tuple(
        Option(text=words, part=line.part, path=line.path, start=start + first, end=start + last)
        for words, first, last in typed
    )


def _ticked(line: FormLine, ticks: list[Blank], start: int, end: int) -> Iterator[Option]:
    """Yield what each box stands for: the words behind it, or before it when words come first."""
    first = not line.text[start : ticks[0].start].strip(" \t\u00a0:,;-–")
    for at, box in enumerate(ticks):
        before = ticks[at - 1].end if at else start
        after = ticks[at + 1].start if at + 1 < len(ticks) else end
        words = line.text[box.end : after] if first else line.text[before : box.start]
        yield Option(
            text=words.strip(" \t\u00a0:,;/-–\n"),
            is_chosen=box.is_ticked,
            part=line.part,
            path=box.path,
            start=0 if box.area is AreaKind.CONTROL else box.start,
            end=0 if box.area is AreaKind.CONTROL else box.end,
        )


def _of_list(line: FormLine, blank: Blank) -> Iterator[Option]:
    for words in blank.options:
        yield Option(
            text=words,
            is_chosen=words == blank.text,
            part=line.part,
            path=blank.path,
            start=0 if blank.area is AreaKind.CONTROL else blank.start,
            end=0 if blank.area is AreaKind.CONTROL else blank.end,
        )


def is_options(line: FormLine) -> bool:
    """Tell whether a line is made of options and nothing else: boxes with words, or “Yes / No”."""
    ticks = [one for one in line.blanks if one.takes is Takes.TICK]
    if ticks:
        lead = line.text[: ticks[0].start]
        if has_label_before(line, ticks):
            return False
        return "?" not in lead and ":" not in lead and len(lead.split()) <= _LONGEST
    return bool(typed_options(line.text))


def has_label_before(line: FormLine, ticks: Sequence[Blank]) -> bool:
    """Tell whether a label stands before boxes that each have their words behind them."""
    behind = line.text[ticks[-1].end :].strip()
    return bool(behind) and any(map(str.isalpha, line.text[: ticks[0].start]))


def are_apart(options: tuple[Option, ...]) -> bool:
    """Tell whether options stand side by side, to be ticked or struck out, and in no list."""
    return len({(one.path, one.start) for one in options}) > 1


def ticked(line: FormLine) -> str:
    """Return the words of the options that are ticked on a line of options, a line for each."""
    chosen = (one.text for one in options_in(line, 0, len(line.text)) if one.is_chosen)
    return "\n".join(filter(None, chosen))
