"""Whether letters that are those of a name are meant as it where they stand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from imrkit.key.spellings import Form
from imrkit.key.wanted import Wanted, is_another_word
from imrkit.values.renaming import KeyKind
from imrkit.words import lexicon
from imrkit.words.letters import letters

_DOTTED = re.compile(r"[A-Z]\.[ \u00a0]?[A-Z](?:\.[ \u00a0]?[A-Z])?\.?")
_BEHIND = re.compile(r"(?P<owner>['’]s?)?[ \u00a0](?P<word>[^\W\d_]+)")
_YEAR_BEHIND = re.compile(r"[ \u00a0,]{1,2}\d{2,4}\b")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?:[ \u00a0]of)?[ \u00a0-]\Z")
_STARTS = re.compile(r"(?:\A|[.!?:;•\n\t])[\s“\"‘(•–-]{0,4}\Z")
_LAST_WORD = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]++)[.:]?[ \u00a0](?:\d{2,6}[ \u00a0])?\Z")
_PARTING = re.compile(r"[;:()\[\]{}&“”\"|•!?]")
_BROKEN = re.compile("[-\u2010\u2011\u00ad'’ʼ]")
_LETTERS_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,8}\Z")
_NUMBER_LABELS = frozenset({"collar", "number", "no", "badge", "shoulder", "warrant", "id"})
_SHORT_NUMBER = 4
_HEX = frozenset("abcdef")


class Certainty(Enum):
    """How sure it is that the words are meant."""

    SURE = "sure"
    LIKELY = "likely"  # the words around speak for it, or do not speak against it
    DOUBTFUL = "doubtful"  # more often something else than a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word or a figure of a text, or one of several that were put together."""

    start: int
    end: int
    letters: str


def certainty_of(
    text: str, pieces: Sequence[Piece], plain: str, wanted: Wanted, *, in_words: bool
) -> Certainty | None:
    """Tell how sure it is that pieces of a text are meant as the name; None when they are not."""
    start, end = pieces[0].start, pieces[-1].end
    if wanted.kind is KeyKind.NUMBER:
        return _of_number(text, start, plain)
    if wanted.kind is KeyKind.ADDRESS:
        return Certainty.SURE
    if _are_parted(text, pieces, wanted.form):
        return None
    if wanted.form is Form.INITIALS:
        return Certainty.SURE if _is_dotted(text, start, end) else None
    if wanted.form is Form.TURNED:
        return _of_turned(text, pieces, plain)
    if wanted.form is Form.WHOLE or (wanted.form is Form.LISTED and not wanted.one_word):
        return _of_whole(text, pieces)
    if wanted.form is Form.PLURAL and pieces[-1].letters in ("s", "es"):  # “Pritchard’s” is none
        return None
    if _is_part(text, start, end):
        return _of_part(text, pieces, in_words)
    if len(pieces) > 1 and (broken := _of_broken(text, pieces)) is not Certainty.SURE:
        return broken
    return _of_word(text, start, end, plain, wanted)


def _of_number(text: str, start: int, plain: str) -> Certainty:
    if len(plain) > _SHORT_NUMBER or not plain.isdigit():
        return Certainty.SURE
    labelled = _word_before(text, start) in _NUMBER_LABELS or _titled(text, start)
    return Certainty.SURE if labelled else Certainty.LIKELY


def _are_parted(text: str, pieces: Sequence[Piece], form: Form) -> bool:
    """Tell whether a sign stands between pieces that no name has there: “Pritchard (Sioned)”.

    A comma stands behind a last word that is first: “Pritchard, Sioned”, but not in a list of two.
    """
    gaps = [text[one.end : other.start] for one, other in itertools.pairwise(pieces)]
    if any(map(_PARTING.search, gaps)):
        return True
    return form is not Form.TURNED and any("," in gap for gap in gaps)


def _is_dotted(text: str, start: int, end: int) -> bool:
    return any(_DOTTED.fullmatch(text, start, last) for last in (end, end + 1))


def _of_turned(text: str, pieces: Sequence[Piece], plain: str) -> Certainty | None:
    """Judge a surname with an initial: “Pritchard’s” has none, and “Pritchards” are several."""
    capital = text[pieces[-1].start].isupper()
    if plain.endswith("s") and len(pieces) == 1 and capital:
        return Certainty.DOUBTFUL
    if pieces[-1].letters == "s" and not capital:
        return None
    return _of_whole(text, pieces)


def _of_whole(text: str, pieces: Sequence[Piece]) -> Certainty | None:
    """Judge several words of a name; of an initial with an everyday word, “A Young” is none."""
    if len(pieces) == 1:
        return _of_run_together(text, pieces[0])
    singles = [one for one in pieces if len(one.letters) == 1]
    words = [one for one in pieces if len(one.letters) > 1]
    if any(text[one.start].islower() and _spaced(text, one, pieces) for one in singles):
        return None
    if not all(map(lexicon.is_common, (one.letters for one in words))):
        return Certainty.SURE
    is_low = not any(text[one.start].isupper() for one in words)
    undotted = any(text[one.end : one.end + 1] != "." for one in singles)
    return Certainty.LIKELY if is_low or undotted else Certainty.SURE


def _of_run_together(text: str, piece: Piece) -> Certainty | None:
    """Judge a name and an initial written as one word: “jhughes”, but “Anne” is no Ann E."""
    if is_another_word(piece.letters):
        return None
    is_address = text[piece.end : piece.end + 1] == "@"
    is_surname = lexicon.is_surname(piece.letters) and not is_address
    return Certainty.LIKELY if is_surname else Certainty.SURE


def _spaced(text: str, piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Tell whether a piece stands apart from its neighbours of the name by a space."""
    before = piece is not pieces[0] and text[piece.start - 1].isspace()
    behind = piece is not pieces[-1] and text[piece.end].isspace()
    return before or behind


def _is_part(text: str, start: int, end: int) -> bool:
    """Tell whether letters stand right before or behind: “JusticeForDelyth”."""
    return text[max(0, start - 1) : start].isalpha() or text[end : end + 1].isalpha()


def _of_part(text: str, pieces: Sequence[Piece], in_words: bool) -> Certainty | None:
    before = _LETTERS_BEFORE.search(text, max(0, pieces[0].start - 8), pieces[0].start)
    if before and lexicon.is_small(letters(before[0])):  # “MacDonald” is no Donald
        return None
    return Certainty.DOUBTFUL if in_words else Certainty.SURE


def _of_broken(text: str, pieces: Sequence[Piece]) -> Certainty | None:
    """Judge a word that was found in several pieces: “Prit-chard”, “Ann Marie”, “man, son”."""
    gaps = [text[one.end : other.start] for one, other in itertools.pairwise(pieces)]
    if all(not gap or _BROKEN.search(gap) for gap in gaps):
        return Certainty.SURE
    if all(lexicon.is_common(one.letters) or len(one.letters) == 1 for one in pieces):
        return None
    names = any(
        lexicon.is_small(one.letters)
        or lexicon.is_given_name(one.letters)
        or lexicon.is_surname(one.letters)
        for one in pieces
    )
    return Certainty.SURE if names else Certainty.LIKELY


def _of_word(text: str, start: int, end: int, plain: str, wanted: Wanted) -> Certainty | None:
    """Judge one word of a name, or a name of one word."""
    common = lexicon.is_common(plain)
    if _HEX.issuperset(plain) and _is_beside_a_figure(text, start, end):  # “4DEE12AB” is an id
        return None
    if not text[start].isupper():
        if common or len(plain) < 3:
            return None
        return Certainty.SURE if len(plain) > 4 else Certainty.DOUBTFUL
    if wanted.form is Form.PLURAL:
        known = common or lexicon.is_surname(plain) or lexicon.is_given_name(plain)
        return None if known else Certainty.DOUBTFUL
    if len(plain) < 3 and not wanted.one_word:
        return Certainty.SURE if _titled(text, start) else None if common else Certainty.DOUBTFUL
    return _of_everyday(text, start, end, wanted) if common else Certainty.SURE


def _is_beside_a_figure(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start].isdigit() or text[end : end + 1].isdigit()


def _titled(text: str, start: int) -> bool:
    return lexicon.is_title(_word_before(text, start))


def _word_before(text: str, start: int) -> str:
    before = _LAST_WORD.search(text, max(0, start - 30), start)
    return letters(before["word"]) if before else ""


def _of_everyday(text: str, start: int, end: int, wanted: Wanted) -> Certainty | None:
    """Judge an everyday word with a capital (“Grace”, “April”), one that the key lists by itself
    as meant wherever it stands alone."""
    if _titled(text, start):
        return Certainty.SURE
    if _is_in_date(text, start, end):
        return None
    behind = _BEHIND.match(text, end)
    word = behind["word"] if behind else ""
    plain = letters(word)
    if word[:1].isupper() and (lexicon.is_word(plain) or plain in lexicon.THINGS):
        return Certainty.DOUBTFUL
    if wanted.form is Form.LISTED:
        return Certainty.SURE
    if behind and plain in lexicon.ACTS | (lexicon.RELATIONS if behind["owner"] else frozenset()):
        return Certainty.SURE
    if _STARTS.search(text, max(0, start - 8), start) or not start:
        return Certainty.DOUBTFUL
    return Certainty.LIKELY


def _is_in_date(text: str, start: int, end: int) -> bool:
    """Tell whether a word that may name a month or a day stands in a date."""
    if not lexicon.is_no_name(letters(text[start:end])):
        return False
    return (
        _word_before(text, start) in lexicon.DATES_NEAR
        or _DAY_BEFORE.search(text, max(0, start - 12), start) is not None
        or _YEAR_BEHIND.match(text, end) is not None
    )
