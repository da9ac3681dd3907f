"""What is found: passages of a package, and the identifiers that stand in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from imrkit.judging.passages import Passage
from imrkit.words.letters import letters


class IdentifierKind(StrEnum):
    """What an identifier is."""

    NAME = "name"
    BIRTH_DATE = "date of birth"
    ADDRESS = "address"
    POSTCODE = "postcode"
    EMAIL = "e-mail address"
    TELEPHONE = "telephone number"
    HANDLE = "name on social media"
    VEHICLE = "vehicle mark"
    NHS_NUMBER = "NHS number"
    INSURANCE_NUMBER = "national insurance number"
    PRISON_NUMBER = "prison number"
    CUSTODY_NUMBER = "custody number"
    INCIDENT_NUMBER = "incident number"
    CRIME_NUMBER = "crime number"
    COLLAR_NUMBER = "collar number"
    INTELLIGENCE = "intelligence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an identifier stands."""

    passage: Passage
    start: int  # in the passage's text
    end: int

    @property
    def text(self) -> str:
        """The words of the draft."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """An identifier, with every place where it stands, in reading order."""

    kind: IdentifierKind
    mentions: tuple[Mention, ...]  # at least one
    sure: bool = True  # False: it may be none
    code: str = ""  # what stands for it, by the key or as the draft does; "" when not known

    @property
    def text(self) -> str:
        """The identifier as the draft writes it first, in one line."""
        return " ".join(self.mentions[0].text.split())


class Taken:
    """Which characters of passages are part of a mention, in time that grows with the texts."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._taken: dict[int, bytearray] = {}
        for mention in mentions:
            self.add(mention)

    def add(self, mention: Mention) -> None:
        """Take the characters of a mention."""
        place = id(mention.passage)
        if place not in self._taken:
            self._taken[place] = bytearray(len(mention.passage.text))
        characters = self._taken[place]
        characters[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)

    def has(self, mention: Mention) -> bool:
        """Tell whether one of a mention's characters is taken."""
        characters = self._taken.get(id(mention.passage), b"")
        return any(characters[mention.start : mention.end])


def grouped(kind: IdentifierKind, mentions: Iterable[Mention]) -> list[Identifier]:
    """Return an identifier for each different text; only letters and digits tell them apart."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(letters(mention.text), []).append(mention)
    return [Identifier(kind=kind, mentions=tuple(same)) for same in found.values()]
