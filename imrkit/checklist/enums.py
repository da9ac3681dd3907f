"""What an item of a checklist may be: for whom, told by whom, answered where, on whose word."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Who an item is for."""

    OFFICER = "officer"  # writes the review
    LEAD = "lead"  # oversees it


class CheckMode(StrEnum):
    """Who can tell that an item is answered."""

    AUTO = "auto"  # software can decide
    ASSISTED = "assisted"  # software can flag, a person decides
    HUMAN = "human"  # only a person can tell


class Where(StrEnum):
    """Where an item is answered."""

    DOCUMENT = "document"  # at a place of its own in the document
    WHOLE_DOCUMENT = "whole-document"  # anywhere: it has no place of its own
    LEAD = "lead"  # in the lead's own records; never enters a document


class Position(StrEnum):
    """Which part of a template of ours an item stands in."""

    COVER = "cover"
    BODY = "body"
    SIGN_OFF = "sign-off"


class Layout(StrEnum):
    """How a template of ours is laid out."""

    LONG = "long"  # a cover, then sections; wide tables on landscape pages where they belong
    SHORT = "short"  # sections begin below the cover's table; wide tables behind the sign-off
    ONE_PAGE = "one-page"  # no sections: the items alone make the headings


class Provenance(StrEnum):
    """How far an item is supported by a public source."""

    FAQ_DIRECT = "faq-direct"  # said in the published FAQ on the practice advice
    FAQ_THEME = "faq-theme"  # the FAQ names the theme; wording and prompts are ours
    OTHER = "other"  # supported by another public source, in the part that could be read
    BACKGROUND = "background"  # domain knowledge; verify before relying on it
    LOCAL = "local"  # added by a force or another agency in its own checklist
