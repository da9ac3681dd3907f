"""Find the abbreviations of a draft that nothing in it explains."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from imrkit.judging.checks.quotations import quotations
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs

_ABBREVIATION = re.compile(
    r"(?<![\w’'/&.@#-])(?<![A-Z]{2}\d\d )"
    r"(?P<name>[A-Z][A-Z&]{0,5}[A-Z])(?=s?\b)(?P<s>s?)(?![\w&@]|[-–/]\w|[’']?\d|\s\d)"
)
# “The PAROM1 was late”: a form or a scheme with a number; a person’s code has no article.
_WITH_NUMBER = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Nn]o|[Ee]ach|[Ee]very)\s"
    r"(?P<name>(?:[A-Z]{3,6}-?\d|[A-Z]{2}-?\d\d)\d?[A-Z]?)(?=s?\b)(?![\w&@]|[-–/’']\w)"
)
_ROMAN = re.compile(r"[IVXLC]{2,5}")
_PERSON_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Adult|Child|Baby|Person|Sib|Witness|Victim)\.?\s$"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")
_SMALL = frozenset(["a", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"])
_LINE = re.compile(
    r"^\W{0,4}(?P<name>[A-Z][A-Z&]{0,5}[A-Z])s?\s{0,3}"
    r"(?:[-–—:=\t]|\bmeans?\b|\bstands for\b)\s{0,3}(?P<rest>\S.*)"
)
# “CH, DC and PS: call handler, detective constable, sergeant”: several, and their words in a row.
_SEVERAL = re.compile(
    r"^\W{0,4}(?P<names>[A-Za-z&]{2,10}(?:(?:,|/| and| or)\s?(?:and\s)?[A-Za-z&]{2,10}){1,9})"
    r"\s{0,3}[:=–]\s"
)
_TOLD = re.compile(r"\s?(?:[–—=:]|, (?:which|the|an?)\b|(?:stands? for|means?)\b)")
# “UK GDPR, the data protection law”: no words of its own, but what kind of thing it is.
_KIND_OF_THING = re.compile(
    r"\s?[,(–—]\s?(?:which is )?(?:the|an?|our|its)\s(?:[\w’'-]{1,20}\s){0,8}?"
    r"(?:law|act|tool|form|system|database|register|record|scheme|process|meeting|panel|team|unit|body"
    r"|service|guidance|model|checklist|assessment|protocol|board|network|order|plan|agreement)s?\b"
)
# “DC: detective constable. INS: inspector.”: a key in one paragraph.
_IN_KEY = re.compile(r"(?:^|[.;]\s)(?P<name>[A-Z][A-Z&]{0,5}[A-Z]):\s(?=[a-z])")
_FEWEST_IN_KEY = 3
_STOPS = re.compile(r"[.;)]")
_TITLE = 4  # passages of the body among which the title stands
_LONGEST = 120  # characters beside an abbreviation that are looked at for its words


def unexplained(
    prose: Iterable[Passage], everything: Sequence[Passage]
) -> Mapping[str, list[Mention]]:
    """Return the abbreviations in prose that nothing in a draft explains, each with its places."""
    found: dict[str, list[Mention]] = {}
    for passage in prose:
        for name, mention in _abbreviations(passage):
            found.setdefault(name, []).append(mention)
    if not found:
        return found
    told = {*_explained(everything, frozenset(found)), *_in_title(everything)}
    words = _plain_words(everything)
    return {
        name: mentions
        for name, mentions in found.items()
        if name not in told and name.casefold() not in words
    }


def _abbreviations(passage: Passage) -> Iterator[tuple[str, Mention]]:
    text = passage.text
    if not any(char.islower() for char in text) or text.rstrip().endswith("?"):
        return
    quoted = list(quotations(text))
    for match in (*_ABBREVIATION.finditer(text), *_WITH_NUMBER.finditer(text)):
        name = match["name"]
        if _is_known(name) or _ROMAN.fullmatch(name) or _is_in_capitals(text, match):
            continue
        if _PERSON_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        if any(start <= match.start() < end for start, end in quoted):
            continue
        yield name, Mention(passage=passage, start=match.start("name"), end=match.end("name"))


def _in_title(everything: Iterable[Passage]) -> Iterator[str]:
    """Yield the abbreviations of the report’s own title: they say which kind of review it is."""
    body = (one for one in everything if one.in_body)
    for passage in itertools.islice(body, _TITLE):
        if passage.is_heading:
            yield from (match["name"] for match in _ABBREVIATION.finditer(passage.text))


def _is_known(name: str) -> bool:
    return signs("abbreviations")["known"].is_in(name.replace("&", ""))


def _is_in_capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether it is a word of a stretch in capitals: “THE OFFICER SAID”."""
    before = text[max(0, match.start() - _LONGEST) : match.start()].rpartition("\n")[2]
    behind = text[match.end("name") : match.end("name") + _LONGEST].partition("\n")[0]
    return not any(char.islower() for char in before + behind.removeprefix("s"))


def _explained(everything: Iterable[Passage], names: frozenset[str]) -> Iterator[str]:
    """Yield the abbreviations whose words stand somewhere: in brackets, a table, or in full."""
    row: list[Passage] = []
    initials = {name.replace("&", "").casefold(): name for name in names if len(name) > 2}
    for passage in everything:
        if row and (passage.row is None or passage.where != row[0].where):
            yield from _in_row(row, names)
            row = []
        if passage.row is not None:
            row.append(passage)
        yield from _in_brackets(passage.text, names)
        yield from _in_full(passage.text, initials)
        yield from _numbered_told(passage.text, names)
        key = [one["name"] for one in _IN_KEY.finditer(passage.text)]
        yield from key if len(key) >= _FEWEST_IN_KEY else ()
    yield from _in_row(row, names)


def _numbered_told(text: str, names: frozenset[str]) -> Iterator[str]:
    """Yield those with a number that words in brackets, a colon or a dash beside them explain."""
    for name in names:
        at = text.find(name) if name[-2].isdigit() or name[-1].isdigit() else -1
        while at >= 0:
            behind = text[at + len(name) : at + len(name) + 3].lstrip("”’\"'s ")
            if text[max(0, at - 1) : at] == "(" or behind[:1] in ("(", ":", "–", ","):
                yield name
                break
            at = text.find(name, at + 1)


def _in_row(row: Sequence[Passage], names: frozenset[str]) -> Iterator[str]:
    """Yield the abbreviation that a row of a table is about: alone in a cell, words in another."""
    for cell in row:
        name = cell.text.strip().removesuffix("s").removeprefix("UK ")
        others = [one.text for one in row if one is not cell]
        is_key = cell is row[0] and len(row) == 2 and len(others[0].split()) > 1
        if name in names and (is_key or any(_begins_like(name, other) for other in others)):
            yield name


def _in_brackets(text: str, names: frozenset[str]) -> Iterator[str]:
    for line in text.split("\n"):
        match = _LINE.match(line)
        if match and match["name"] in names and _begins_like(match["name"], match["rest"]):
            yield match["name"]
        yield from _of_several(line, names)
    for match in _ABBREVIATION.finditer(text):
        name = match["name"]
        if name not in names:
            continue
        before = text[max(0, match.start() - _LONGEST) : match.start()]
        behind = text[match.end() : match.end() + _LONGEST]
        if before.rstrip("“‘\"'")[-1:] in ("(", "[") and _ends_like(name, before.rstrip("([“‘\"'")):
            yield name
        opened = behind.lstrip("”’\"' ,–-")
        words = _STOPS.split(opened.lstrip("( "), maxsplit=1)[0]
        is_told = opened[:1] == "(" or _TOLD.match(behind)
        if (is_told and _begins_like(name, words)) or _KIND_OF_THING.match(behind):
            yield name


def _of_several(line: str, names: frozenset[str]) -> Iterator[str]:
    """Yield the abbreviations that stand together before a colon, each with words behind it."""
    match = _SEVERAL.match(line)
    firsts = {word[0].casefold() for word in _WORD.findall(line[match.end() :])} if match else ()
    for name in _WORD.findall(match["names"]) if match else ():
        if name in names and name[0].casefold() in firsts:
            yield name


def _ends_like(name: str, before: str) -> bool:
    """Tell whether one of the words just before begins with the first letter of a name."""
    words = _WORD.findall(before)[-2 * len(name) - 2 :]
    return any(word[0].casefold() == name[0].casefold() for word in words)


def _begins_like(name: str, words: str) -> bool:
    """Tell whether some words begin as a name does, and are more than one."""
    found = _WORD.findall(words[:_LONGEST])
    own = [
        word for word in found if word.casefold() not in ("the", "a", "an", "for", "which", "is")
    ]
    return len(own) > 1 and any(word[0].casefold() == name[0].casefold() for word in own[:3])


def _in_full(text: str, initials: Mapping[str, str]) -> Iterator[str]:
    """Yield the abbreviations whose words stand in a text, one after the other."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _SMALL]
    letters = "".join(word[0] for word in words).casefold()
    for short, name in initials.items():
        at = letters.find(short)
        while at >= 0:
            own = words[at : at + len(short)]
            if all(word[0].isupper() for word in own) or all(len(word) > 3 for word in own):
                yield name
                break
            at = letters.find(short, at + 1)


def _plain_words(everything: Iterable[Passage]) -> frozenset[str]:
    """Return the words that a draft writes in small letters: their capitals are emphasis."""
    counted: Counter[str] = Counter()
    for passage in everything:
        counted.update(word for word in _WORD.findall(passage.text) if word.islower())
    return frozenset(counted)
