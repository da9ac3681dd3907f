"""The letters that are looked for with a key, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from imrkit.key.spellings import Form, forms, is_one_word
from imrkit.key.values import KeyEntry, NameKey
from imrkit.values.renaming import KeyKind
from imrkit.words import lexicon
from imrkit.words.letters import letters

_NUMBER_START = re.compile(r"(?:0044|44|0)0?(?=[1-9]\d{8})")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What some letters are of."""

    entries: tuple[int, ...]  # of the key: several where it does not say who is meant
    kind: KeyKind
    form: Form
    one_word: bool  # the key has it as one word that stands for the person by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedForms:
    """All letters that are looked for with a key."""

    forms: dict[str, Wanted]
    starts: frozenset[str]  # of each of them: its first letter, its first two, and so on
    alone: frozenset[str]  # those that may be one word of a text

    @classmethod
    def of(cls, key: NameKey) -> WantedForms:
        """Return the forms of a key: of each the surest readings, several if they are as sure."""
        found: dict[str, Wanted] = {}
        for plain, wanted in _every(key):
            known = found.setdefault(plain, wanted)
            if wanted.form < known.form:
                found[plain] = wanted
            elif wanted.form == known.form:
                entries = dict.fromkeys((*known.entries, *wanted.entries))
                found[plain] = replace(known, entries=tuple(entries))
        starts = frozenset(plain[:end] for plain in found for end in range(1, len(plain) + 1))
        alone = frozenset(plain for plain, one in found.items() if _may_be_alone(plain, one))
        return cls(forms=found, starts=starts, alone=alone)


def _may_be_alone(plain: str, wanted: Wanted) -> bool:
    """Tell whether letters may be one word of a text: initials have points between them."""
    if wanted.form in (Form.WHOLE, Form.TURNED):
        return not is_another_word(plain)
    return wanted.form is not Form.INITIALS


def is_another_word(plain: str) -> bool:
    """Tell whether letters of several words of a name are those of another word or name too."""
    return lexicon.is_common(plain) or lexicon.is_given_name(plain)


def _every(key: NameKey) -> Iterator[tuple[str, Wanted]]:
    for number, entry in enumerate(key.entries):
        for name in entry.names:
            one_word = is_one_word(name)
            for plain, form in forms(name):
                yield plain, _wanted(number, KeyKind.NAME, form, one_word)
        for plain in _addresses(entry):
            yield plain, _wanted(number, KeyKind.ADDRESS, Form.LISTED)
        for plain in _numbers(entry):
            yield plain, _wanted(number, KeyKind.NUMBER, Form.LISTED)


def _wanted(number: int, kind: KeyKind, form: Form, one_word: bool = False) -> Wanted:
    return Wanted(entries=(number,), kind=kind, form=form, one_word=one_word)


def _addresses(entry: KeyEntry) -> Iterator[str]:
    """Yield the letters of addresses, of their first lines and of their postcodes."""
    for address in entry.addresses:
        street = address.partition(",")[0]
        told = [address, *([street] if any(map(str.isdigit, street)) else [])]
        yield from map(letters, (*told, *_POSTCODE.findall(address)))


def _numbers(entry: KeyEntry) -> Iterator[str]:
    """Yield the letters and figures of numbers; of telephones with each way to begin them."""
    for number in entry.numbers:
        plain = letters(number)
        rest = _NUMBER_START.sub("", plain, count=1)
        yield plain
        if rest != plain:
            yield from (f"{start}{rest}" for start in ("0", "44", "440", "0044"))
