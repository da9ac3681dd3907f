"""Names of people in the passages of a draft, without a key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from imrkit.judging.identifiers.agreed_names import agreed_names, gives_names, is_given
from imrkit.judging.identifiers.evidence import Weight, is_person, names_body, weight
from imrkit.judging.identifiers.runs import Stretch, joined, stretches
from imrkit.judging.identifiers.tokens import NAMES, Sort, Token, tokens
from imrkit.judging.identifiers.values import (
    Identifier,
    IdentifierKind,
    Mention,
    Taken,
)
from imrkit.judging.passages import Passage
from imrkit.words import lexicon
from imrkit.words.letters import letters

# “known to her friends as “Dee””, “an officer whom the log names only as “Baz””.
_NICKNAME = re.compile(
    r"\b(?:known|nicknamed|nickname|calls?|called|names?|named|alias|aka)\b[^“\"‘.\n]{0,50}[“\"‘]"
    r"(?P<name>[^\W\d_a-z][^\W\d_]{1,15}(?:[ -][^\W\d_]{1,15})?)[”\"’]"
)
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.[ \u00a0]?){2,3}(?![ \u00a0]?[A-Z])")
_ABBREVIATION = 3  # letters of one that could be a name in capitals
_SHOUTED_FIRST = re.compile(r",[ \u00a0]")
# Whoever signs a report stands in it by name.
_SIGNS = re.compile(
    r"\b(?:authors?|(?:prepared|completed|written|compiled|approved|authori[sz]ed|reviewed) by"
    r"|(?:counter)?signed(?: by| off by)?|signatures?|review lead|reviewer)\b[^\n.:]{0,30}"
    r":[^\n:]{0,30}\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Found:
    mention: Mention
    parts: tuple[str, ...]  # the letters of each of its words
    much: bool


def names(passages: Sequence[Passage], *, allowed: Iterable[str] = ()) -> list[Identifier]:
    """Return the names found, each with all its mentions.

    ``allowed``: names that may stand. Those of people who sign the report are left out, and so are
    pseudonyms that the draft explains.
    """
    read = [(passage, list(tokens(passage.text))) for passage in passages]
    found = [one for passage, words in read for one in _in(passage, words)]
    known = {part for one in found for part in one.parts if _is_telling(part, one)}
    taken = Taken(one.mention for one in found)
    found += [one for passage, words in read for one in _again(passage, words, known, taken)]
    left_out = {letters(name) for name in allowed}
    agreed = agreed_names(passages) | _given(passages, found) | _of_land(read)
    kept = (
        one
        for one in found
        if not _signs(one.mention)
        and not _is_allowed(one, left_out)
        and not agreed.issuperset(one.parts)
    )
    return _people(kept, read)


def _given(passages: Sequence[Passage], found: Iterable[_Found]) -> frozenset[str]:
    """Return the first names by which a draft that gives its people pseudonyms calls them."""
    if not gives_names(passages):
        return frozenset()
    places: dict[str, set[int]] = {}
    full: set[str] = set()
    for one in found:
        if len(one.parts) == 1:
            places.setdefault(one.parts[0], set()).add(id(one.mention.passage))
        if len(one.parts) > 1 or one.much:
            full.update(one.parts)
    return frozenset(name for name, at in places.items() if is_given(at) and name not in full)


def _of_land(read: Iterable[tuple[Passage, Sequence[Token]]]) -> frozenset[str]:
    """Return the words of names that a public body bears: of “Carrick Vale Council”."""
    return frozenset(
        part.letters
        for passage, words in read
        for one in stretches(passage.text, words)
        if len(one.words) > 1 and one.title is None and names_body(one.after)
        for part in one.core
        if part.sort is not Sort.GIVEN
    )


def _is_allowed(found: _Found, allowed: set[str]) -> bool:
    return "".join(found.parts) in allowed or letters(found.mention.text) in allowed


def _in(passage: Passage, words: Sequence[Token]) -> Iterator[_Found]:
    taken = 0
    for stretch in stretches(passage.text, words):
        if stretch.start < taken:
            continue
        if _is_abbreviation(stretch, passage):
            continue
        end, weighed = stretch.end, weight(stretch)
        core = list(stretch.core)
        if given := _given_behind(stretch, words):
            end, weighed = given[-1].end, Weight.MUCH
            core += given
        if weighed:
            taken = end
            yield _Found(
                Mention(passage=passage, start=stretch.start, end=end),
                tuple(one.letters for one in core),
                weighed is Weight.MUCH,
            )
    yield from _quoted(passage)


def _is_abbreviation(stretch: Stretch, passage: Passage) -> bool:
    """Tell whether a word of a few capitals stands alone in a text that is not in capitals."""
    only = stretch.words[0]
    return (
        len(stretch.words) == 1
        and only.shouted
        and len(only.letters) <= _ABBREVIATION
        and not (passage.text.isupper() and " " in passage.text.strip())
        and weight(stretch) is not Weight.MUCH
    )


def _given_behind(stretch: Stretch, words: Sequence[Token]) -> list[Token]:
    """Return the given names behind a surname in capitals and a comma: “HUGHES, Gareth”."""
    one = stretch.words[-1]
    if len(stretch.words) > 1 or not one.shouted or len(one.letters) < 3:
        return []
    behind = words[stretch.next : stretch.next + 3]
    if not behind or not _SHOUTED_FIRST.fullmatch(stretch.text[one.end : behind[0].start]):
        return []
    given: list[Token] = []
    for word in behind:
        if not word.capital or word.sort in (Sort.WORD, Sort.NO_NAME):
            break
        if given and not joined(stretch.text, given[-1], word):
            break
        given.append(word)
    return given


def _quoted(passage: Passage) -> Iterator[_Found]:
    for nickname in _NICKNAME.finditer(passage.text):
        mention = Mention(passage=passage, start=nickname.start("name"), end=nickname.end("name"))
        parts = tuple(letters(part) for part in nickname["name"].split())
        core = tuple(part for part in parts if not _is_form_of_address(part))
        if core:  # “without the “Mister””, “called him “Sarge”” names nobody
            yield _Found(mention, core, True)
    for initials in _INITIALS.finditer(passage.text):
        plain = letters(initials[0])
        if plain not in lexicon.NO_INITIALS:
            end = initials.start() + len(initials[0].rstrip())
            mention = Mention(passage=passage, start=initials.start(), end=end)
            yield _Found(mention, (plain,), False)


def _is_form_of_address(part: str) -> bool:
    return lexicon.is_title(part) or part in lexicon.FORMS_OF_ADDRESS


def _is_telling(part: str, found: _Found) -> bool:
    """Tell whether a word of a name is looked for alone."""
    return found.much and len(part) > 1 and part not in lexicon.THINGS


def _again(
    passage: Passage, words: Sequence[Token], known: set[str], taken: Taken
) -> Iterator[_Found]:
    """Yield where a word of a name that was found stands alone."""
    for stretch in stretches(passage.text, words):
        for one in stretch.words:
            mention = Mention(passage=passage, start=one.start, end=one.end)
            told = one.letters in known and not taken.has(mention)
            if told and _stands_for_a_person(stretch, one):
                yield _Found(mention, (one.letters,), False)


def _stands_for_a_person(stretch: Stretch, one: Token) -> bool:
    after, before = stretch.after, stretch.before
    if after and after.capital and after.sort in (Sort.WORD, Sort.BOTH_WAYS):
        return False
    if before and not stretch.comma and before.letters in lexicon.BEFORE_THINGS - {"the"}:
        return False
    if one.sort in NAMES or one.sort is Sort.UNKNOWN:
        return True
    return is_person(stretch) or one.owns or not one.starts


def _signs(mention: Mention) -> bool:
    passage = mention.passage
    line = passage.text[max(0, mention.start - 60) : mention.start].rpartition("\n")[2]
    labels = (f"{label.rstrip(' :')}:" for label in passage.label.split("\n"))
    return bool(_SIGNS.search(line) or any(map(_SIGNS.search, labels)))


def _people(
    found: Iterable[_Found], read: Sequence[tuple[Passage, Sequence[Token]]]
) -> list[Identifier]:
    """Return a person for each name; a part of one belongs to the first who has it."""
    order = {id(passage): number for number, (passage, _) in enumerate(read)}
    people: dict[frozenset[str], list[_Found]] = {}
    holders: dict[str, frozenset[str]] = {}
    for one in sorted(found, key=lambda one: -len(one.parts)):
        person = frozenset(one.parts)
        if person not in people and len(person) == 1:
            person = holders.get(one.parts[0], person)
        people.setdefault(person, []).append(one)
        for part in person:
            holders.setdefault(part, person)
    persons = []
    for several in people.values():
        several.sort(key=lambda one: (order[id(one.mention.passage)], one.mention.start))
        at = {(id(one.mention.passage), one.mention.start): one.mention for one in several}
        sure = any(one.much for one in several)
        persons.append(Identifier(kind=IdentifierKind.NAME, mentions=tuple(at.values()), sure=sure))
    return sorted(
        persons, key=lambda one: (order[id(one.mentions[0].passage)], one.mentions[0].start)
    )
