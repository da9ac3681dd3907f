"""What a paragraph asks for: rules in order, of which the first that knows decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from imrkit.ooxml.slots.definitions import defines
from imrkit.ooxml.slots.known_words import KnownWords
from imrkit.ooxml.slots.labels import Label, labels_in
from imrkit.ooxml.slots.lines import FormLine, Takes
from imrkit.ooxml.slots.options import are_apart, is_options
from imrkit.ooxml.slots.prompts import is_prompt
from imrkit.ooxml.slots.scene import Ask, Scene
from imrkit.ooxml.slots.signs import (
    LONGEST_LABEL,
    ends_with_colon,
    has_letters,
    is_caption,
    is_contents,
    is_instruction,
    is_label_like,
    is_question,
    is_request,
    is_sentence,
    is_stock,
    looks_like_help,
    number_of,
    title_end,
    without_bullet,
    word_count,
)
from imrkit.ooxml.slots.stock_titles import is_stock_title
from imrkit.values.headings import HeadingLevel
from imrkit.values.slots import SlotKind

_TITLE_STYLES = frozenset({"title", "subtitle"})
_MOST_LETTERS = 2_000
_MANNER = 3  # bold labels with a text on their line
_SHORT = 12  # words of a label that nothing but its colon or its place tells
_PART = re.compile(r"(?:part|section|annex|appendix|schedule|rhan|adran|atodiad)\b", re.I)
# “Part 3 → The people”: a number and the title behind it.
_NUMBERED_PART = re.compile(
    _PART.pattern + r"[ \u00a0](?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})[.):]?\Z", re.I
)


Rule = Callable[[FormLine, Scene], tuple[Ask, ...] | None]


def asks_of(line: FormLine, scene: Scene) -> tuple[Ask, ...]:
    """Return what a paragraph asks for, in order; () when nothing."""
    found = next(filter(_is_told, (rule(line, scene) for rule in _RULES)), None) or ()
    return found if scene.known is None else _known(line, scene.known, found)


def _is_told(found: tuple[Ask, ...] | None) -> bool:
    return found is not None


def _known(line: FormLine, known: KnownWords, found: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """Return what is known to ask, and the headings that an author added in a style."""
    own = tuple(one for one in found if line.text[one.start : one.end].strip() in known)
    labels = () if line.is_contents else known.labels(line)
    if len(labels) > len(own):
        return tuple(_labelling(line, one) for one in labels)
    return own or (found if line.heading_level is not None else ())


def _nothing(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """Contents, options, prompts and captions ask for nothing, nor does a page of text."""
    text = line.words
    if len(text) > _MOST_LETTERS:
        return ()
    is_none = (
        line.is_contents
        or not has_letters(text)
        or is_contents(text)
        or is_options(line)
        or (is_prompt(text) and not line.looks.bold)
        or is_caption(line)
        or is_stock(text)
    )
    return () if is_none else None


def _styled(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """A style makes a heading, whatever its words are."""
    if line.heading_level is None and line.style.casefold() not in _TITLE_STYLES:
        return None
    return (_heading(line, line.heading_level or 1),)


def _titled(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """A plain line is a heading when its words are such a title and a text stands below it."""
    if line.blanks or line.list_format == "bullet" or not scene.text_follows:
        return None
    return (_heading(line, _level(line, scene)),) if is_stock_title(line.words) else None


def _defining(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """A line that says what a word means asks for nothing."""
    return () if not line.blanks and defines(line.text, in_glossary=scene.in_glossary) else None


def _help(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """The form's own help asks for nothing, unless a blank follows a label in it."""
    has_blank = any(one.takes is not Takes.TICK for one in line.blanks)
    is_help = looks_like_help(line) or is_instruction(line.text)
    has_room = scene.room or scene.answer_follows
    asks = ends_with_colon(_lead(line) if has_blank else line.text) and (has_blank or has_room)
    asks = asks or (scene.box_follows and scene.answer_follows and is_request(line.text))
    return () if is_help and not asks else None


def _lead(line: FormLine) -> str:
    return line.text[: line.blanks[0].start] if line.blanks else ""


def _labelled(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """A label with its answer on the line."""
    labels = () if is_numbered_part(line) else labels_in(line)
    if not labels or _is_title(line, labels[0]) or not _are_labels(line, labels, scene):
        return None
    return tuple(_labelling(line, one) for one in labels)


def is_numbered_part(line: FormLine) -> bool:
    """Tell whether a line is a number, alone or of a part, and behind a tab its title."""
    number, _, title = line.text.strip().partition("\t")
    if ":" in title or "\t" in title:
        return False
    if number_of(line.text) == number and has_letters(title) and not line.blanks:
        return True
    return (
        has_letters(title) and not line.blanks and _NUMBERED_PART.match(number.strip()) is not None
    )


def _is_title(line: FormLine, label: Label) -> bool:
    """Tell whether a colon parts the words of one heading: “SECTION 1: REFERRAL”."""
    looks, rest = line.looks, line.text[label.end : label.stop].strip()
    return (
        (looks.bold or looks.caps or looks.large or line.is_shaded)
        and bool(rest)
        and label.stop == len(line.text)
        and not (line.blanks or label.options or "\t" in line.text or rest.count("/") > 1)
        and not is_question(line.text[: label.end])
    )


def _are_labels(line: FormLine, labels: tuple[Label, ...], scene: Scene) -> bool:
    """Tell whether labels are some: a blank, wide space or their looks say so, or their brevity."""
    first = labels[0]
    rest = line.text[first.end :].strip()
    if line.blanks or "\t" in line.text or len(labels) > 1 or first.options:
        return not is_sentence(line.text[first.start : first.end])
    if not rest:
        return False  # a whole line: the rules below
    if is_bold(line, first):
        is_manner = scene.labelled >= _MANNER  # of its author, also below prose
        return not scene.in_prose or is_manner or word_count(rest) <= _SHORT
    if rest[0].islower() or scene.answer_follows:
        return False  # “Worries you passed on: to whom, when” is one question
    is_short = word_count(line.text[first.start : first.end]) <= _SHORT
    return is_short and not scene.in_prose and not scene.in_guidance and not line.list_format


def is_bold(line: FormLine, words: Label | Ask) -> bool:
    """Tell whether the words of a line that ask are bold, be the colon behind them or not."""
    start, end = words.start, len(line.text[: words.end].rstrip(" :"))
    return all(
        one.looks.bold
        for one in line.stretches
        if one.start < end and one.end > start and line.text[one.start : one.end].strip()
    )


def _labelling(line: FormLine, label: Label) -> Ask:
    chooses = are_apart(label.options) or (label.options and is_question(line.text[: label.end]))
    return Ask(
        kind=SlotKind.CHOICE if chooses else SlotKind.LABEL,
        start=label.start,
        end=label.end,
        opens=label.opens,
        stop=label.stop,
        options=label.options,
    )


def _emphasised(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """A paragraph that stands out as a whole: bold, in capitals, shaded, underlined."""
    looks, text = line.looks, line.words.strip()
    stands_out = looks.bold or looks.caps or looks.underlined or looks.large or line.is_shaded
    if not stands_out or line.list_format == "bullet":
        return None
    is_several = is_sentence(text) or not is_label_like(text)
    if is_several and number_of(text) and scene.room and word_count(text) <= LONGEST_LABEL:
        return (_label(line),)  # “6. Who lived there? Please list them.”, with room below
    if is_several:
        return ()
    if scene.list_follows and is_instruction(text):
        return ()
    return (_heading(line, _level(line, scene)) if _is_heading(line, scene) else _label(line),)


def _is_heading(line: FormLine, scene: Scene) -> bool:
    """A label ends with a colon and has its room below; a heading has more, or a number."""
    text = line.words.strip()
    looks = line.looks
    if number_of(text) or looks.caps or looks.large or line.is_shaded or _PART.match(text):
        return True
    if is_question(text) and (scene.box_follows or scene.answer_follows):
        return False
    return scene.box_follows or not (scene.answer_follows or ends_with_colon(text))


def _level(line: FormLine, scene: Scene) -> HeadingLevel:
    """Return how deep a heading without a style stands, by its words and number."""
    text = line.words.strip()
    number = number_of(text)
    if _PART.match(text) or line.is_shaded:
        return 1
    if number:
        depth = sum(one.isdigit() for one in number.strip("().: ").split("."))
        return min(9, 1 + max(1, depth))
    return min(9, scene.above + 1)


def _listed(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """A point of a list asks when it is no sentence, and nobody's prose stands before it."""
    if not line.list_format and not number_of(line.text):
        return None
    text = line.words
    if scene.answer_follows and word_count(text) <= LONGEST_LABEL:
        return (_label(line),)
    in_prose = scene.in_prose and line.list_id not in scene.asked
    if scene.in_guidance or in_prose or is_sentence(text) or not is_label_like(text):
        return ()
    return (_label(line),)


def _asking(line: FormLine, scene: Scene) -> tuple[Ask, ...] | None:
    """Plain words ask when room for an answer follows: a box, a control, empty paragraphs."""
    text = line.words.strip()
    if scene.under_heading and text.endswith("."):
        return ()  # it says how the heading is to be answered
    if scene.answer_follows and word_count(text) <= LONGEST_LABEL:
        return (_label(line),)
    if scene.in_guidance or is_sentence(text) or not is_label_like(text):
        return ()
    is_short = word_count(text) <= _SHORT
    has_much_room = scene.answer_follows or scene.room > 1
    has_room = has_much_room or scene.room > 0 or not scene.in_prose
    asks = (
        (is_question(text) and has_room)
        or (ends_with_colon(text) and is_short and has_room and not scene.list_follows)
        or (has_much_room and (scene.answer_follows or is_short) and not scene.in_prose)
    )
    return (_label(line),) if asks else ()


def _heading(line: FormLine, level: HeadingLevel) -> Ask:
    start, end = _whole(line)
    return Ask(kind=SlotKind.HEADING, start=start, end=end, opens=end, stop=end, level=level)


def _label(line: FormLine) -> Ask:
    start, end = _whole(line)
    return Ask(kind=SlotKind.LABEL, start=start, end=end, opens=end, stop=len(line.text))


def _whole(line: FormLine) -> tuple[int, int]:
    return without_bullet(line.text), title_end(line)


_OTHER_RULES = (_labelled, _emphasised, _listed, _asking)
_RULES: tuple[Rule, ...] = (_nothing, _styled, _titled, _defining, _help, *_OTHER_RULES)
