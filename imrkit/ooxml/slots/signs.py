"""Signs by which a paragraph of a form is told: each is one question about it, and why it helps."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imrkit.ooxml.slots.lines import FormLine
from imrkit.ooxml.slots.remembered import remembered

LONGEST_LABEL = 30  # words; questions of real forms reach that, prose is mostly longer
_FEW = 8  # words in which a stop is one of an abbreviation or between two names
_ENOUGH = 1_000  # letters that tell whether a paragraph is prose
_HELP_LETTERS = 500  # of the help that a slot keeps
_LONG = 20  # words from which a sentence is somebody's prose and not a hint

_STYLES = re.compile(r"guid|instruct|help|hint|note|prompt|example", re.IGNORECASE)
_CAPTION = re.compile(r"caption|footnote|header|footer", re.IGNORECASE)
_NEW_SENTENCE = re.compile(r"[.!?][”’\")]?\s+[(A-Z“‘]")
_WORD = re.compile(r"[^\W_]\S*+")
_LAST = 12  # letters in which an abbreviation at the end of a text stands
_SHORT_WORD = 5  # letters and stop of what could be an abbreviation
_ASKED = re.compile(r"[^.!?:]{3,200}+\?")  # a question, whatever stands behind it
# A full stop behind these ends no sentence.
_ABBREVIATION = re.compile(r"\b(?:No|Nos|etc|e\.g|i\.e|Ref|Tel|Co|Ltd|St|approx|inc|[A-Z])\.\Z")
_INSTRUCTION = re.compile(
    r"(?:please|note|n\.?b\.?|example|e\.g\.|this (?:form|report|section|document|template)"
    r"|the (?:form|person)|the author (?:should|must|will|may|can|needs|is)"
    r"|if (?:you|there|the|yes|no)|to include|for example|delete|once (?:complete|you)"
    r"|do not|use|see)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"(?:please )?(?:also )?"
    r"(?:give|describe|explain|set out|state|list|summari[sz]e|outline|tell|say|record|provide"
    r"|detail|comment|note|identify|analyse|consider|show|name|enter|write)\b",
    re.IGNORECASE,
)
_ABOUT_THE_FORM = re.compile(
    r"\b(?:rows?|lines?|pages?|sheets?|boxes|tables?) (?:may|can|should|must) be"
    r"|\b(?:add|insert|copy|use|attach|continue on)"
    r"(?: (?:a|an|more|further|extra|additional|separate)){1,3}"
    r" (?:rows?|lines?|pages?|sheets?|boxes|tables?)\b",
    re.IGNORECASE,
)
_GUIDANCE_HEADING = re.compile(
    r"\b(?:guidance|instructions?|guidelines|how to (?:complete|use|fill)|completing th[ei]s?"
    r"|notes? (?:for|on|to)|about this (?:form|template)|checklist for)\b",
    re.IGNORECASE,
)
_TYPED_NUMBER = re.compile(
    r"[ \t]*+(?:\(?(?:[A-Z]{0,2}\d{1,2}[a-z]?(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,5})[.):]"
    r"|\d{1,2}(?:\.\d{1,2})+|\d{1,2})"
    r"[ \t\u00a0]++(?=\S)"
)
_BULLET = re.compile(r"[•◦▪·‣►➢➤\uf0b7\uf0a7\uf0d8*]\s++|[-–]\s++")
_DATE = re.compile(
    r"\W{0,3}(?:\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar"
    r"|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[\d\s:.,/–-]*+\Z)",
    re.IGNORECASE,
)
# What is written in stead of an answer, and looks like a heading for its capitals.
_STOCK = re.compile(
    r"\W{0,3}(?:TB[ACD]|TO FOLLOW|N/?A|N/?K|NONE|NIL|YES|NO|NOT (?:KNOWN|APPLICABLE|RECORDED)"
    r"|(?:AS|SEE) ABOVE)\W{0,3}"
)
_CONTENTS = frozenset({"contents", "table of contents", "contents page", "cynnwys"})


@remembered
def word_count(text: str) -> int:
    """Return how many words a text has; signs alone are none."""
    return len(_WORD.findall(text))


@remembered
def is_sentence(text: str) -> bool:
    """Tell whether a text is a sentence or several, and no label: labels end without a stop."""
    number = _TYPED_NUMBER.match(text)
    plain = text[number.end() if number else 0 :].strip()
    words = word_count(plain)
    if words < 4 or plain.endswith((":", "?")) or _ASKED.match(plain):
        return words > LONGEST_LABEL
    stops = plain.endswith((".", "!", ".”", ".)"))
    if stops and not _ABBREVIATION.search(plain, max(0, len(plain) - _LAST)):
        return True
    if words < _FEW:
        return False
    return words > LONGEST_LABEL or _NEW_SENTENCE.search(plain) is not None


def is_prose(line: FormLine) -> bool:
    """Tell whether a paragraph is something that somebody wrote at length."""
    text = line.text[:_ENOUGH]
    return is_sentence(text) and word_count(text) >= _LONG and not looks_like_help(line)


def looks_like_help(line: FormLine) -> bool:
    """Tell whether a paragraph looks like the form's own help.

    Forms set help in italics, in a colour, in a style of its own, or in brackets; labels in a
    colour are bold.
    """
    looks, text = line.looks, line.words.strip()
    return (
        (looks.italic and not looks.bold)
        or (looks.coloured and not (looks.bold or looks.caps or looks.large))
        or looks.prompt
        or _is_for_help(line.style)
        or (text.startswith(("(", "[")) and text.endswith((")", "]", ".)")) and len(text) > 3)
    )


@remembered
def _is_for_help(style: str) -> bool:
    return _STYLES.search(style) is not None


def is_help(line: FormLine) -> bool:
    """Tell whether a paragraph holds words, and they look like the form's own help."""
    return not line.is_blank and looks_like_help(line)


def help_in(lines: Iterable[FormLine]) -> str:
    """Return the help among paragraphs, a line for each; its beginning when it is long."""
    return "\n".join(one.text.strip() for one in lines if is_help(one))[:_HELP_LETTERS]


@remembered
def is_instruction(text: str) -> bool:
    """Tell whether a text tells how to fill in the form."""
    return is_about_the_form(text) or _INSTRUCTION.match(text.strip()) is not None


def title_end(line: FormLine) -> int:
    """Return where the title that a paragraph begins with ends; help may stand on its next line."""
    text = line.text[: _help_start(line)]
    end = text.find("\n")
    while end >= 0:
        rest = text[end + 1 :].strip()
        if rest and not rest[0].islower() and (is_sentence(rest) or _changes(line, end)):
            return len(text[:end].rstrip())
        end = text.find("\n", end + 1)
    return len(text.rstrip())


def _help_start(line: FormLine) -> int:
    """Return where help begins behind the bold words that a paragraph begins with."""
    spans = [one for one in line.stretches if line.text[one.start : one.end].strip()]
    if not spans or not spans[0].looks.bold:
        return len(line.text)
    tail = spans[-1].looks
    is_help = not tail.bold and (tail.italic or tail.small or tail.coloured)
    return (
        next((one.start for one in spans if not one.looks.bold), 0) if is_help else len(line.text)
    )


def _changes(line: FormLine, at: int) -> bool:
    """Tell whether words look another way behind a place than before it."""
    before = [one.looks for one in line.stretches if one.start < at]
    behind = [one.looks for one in line.stretches if one.end > at + 1]
    return bool(before and behind) and before[-1] != behind[-1]


def is_request(text: str) -> bool:
    """Tell whether a text asks its reader for something: a question, or “Please describe …”."""
    return is_question(text) or _REQUEST.match(text.strip()) is not None


@remembered
def is_about_the_form(text: str) -> bool:
    """Tell whether a text speaks of the form's rows, boxes or sheets."""
    return len(text) < _ENOUGH and _ABOUT_THE_FORM.search(text) is not None


def is_caption(line: FormLine) -> bool:
    """Tell whether a paragraph is what Word puts below a figure, or the like."""
    return _CAPTION.search(line.style) is not None


def is_guidance_heading(text: str) -> bool:
    """Tell whether what stands below such a heading tells how to fill in the form."""
    return _GUIDANCE_HEADING.search(text) is not None


def is_question(text: str) -> bool:
    """Tell whether a text ends as a question."""
    return text.rstrip(" \t\u00a0)”").endswith("?")


def ends_with_colon(text: str) -> bool:
    """Tell whether a text ends as a label does."""
    return text.rstrip().endswith((":", ":-", "："))


@remembered
def number_of(text: str) -> str:
    """Return the number that is typed before a text; "" when none is."""
    match = _TYPED_NUMBER.match(text)
    return match[0].strip() if match else ""


def without_bullet(text: str) -> int:
    """Return where a text begins behind a bullet that is typed before it."""
    at = len(text) - len(text.lstrip())
    match = _BULLET.match(text, at)
    return match.end() if match else at


@remembered
def is_contents(text: str) -> bool:
    """Tell whether words are the title of the contents."""
    return text.strip(" :").casefold() in _CONTENTS


@remembered
def is_stock(text: str) -> bool:
    """Tell whether a text is capitals in stead of an answer: “TBC”, “N/A”."""
    return _STOCK.fullmatch(text) is not None


@remembered
def is_date_or_number(text: str) -> bool:
    """Tell whether a text is a date, a time or a number, or begins with a date."""
    return _DATE.match(text) is not None


def has_letters(text: str) -> bool:
    """Tell whether a text holds a word."""
    letters = filter(str.isalpha, text)
    return next(letters, None) is not None and next(letters, None) is not None


def _stops(text: str) -> bool:
    """Tell whether a text ends with a full stop behind a word, not an abbreviation (“D.o.B.”)."""
    last = text.rsplit(maxsplit=1)[-1:]
    is_long = bool(last) and len(last[0]) > _SHORT_WORD and "." not in last[0][:-1]
    return text.endswith(".") and is_long


@remembered
def is_label_like(text: str) -> bool:
    """Tell whether a text may be the name of something that is asked for."""
    plain = text.strip()
    return (
        has_letters(plain)
        and word_count(plain) <= LONGEST_LABEL
        and not is_date_or_number(plain)
        and not plain.startswith(("http", "www."))
        and not plain.endswith(";")
        and (not _stops(plain) or _ASKED.match(plain) is not None)
    )
