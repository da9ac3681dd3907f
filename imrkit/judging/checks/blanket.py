"""Checks of what a draft makes of the protected characteristics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from imrkit.judging.characteristics import Characteristic
from imrkit.judging.characteristics.speech import (
    Spoken,
    characteristics_of,
    equality_heading,
    is_only_about_bias,
    prose,
    spoken,
)
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import is_aside
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import any_sign, phrasings, signs
from imrkit.values.findings import Location, Severity
from imrkit.values.prompts import is_word_prompt
from imrkit.words.sentences import sentences

_LISTS = ("blanket", "alike", "stock_equality", "bias_denied")
_BIAS = "edi-bias-and-discrimination"
_RELEVANCE = "edi-relevance-analysed"
_MATTERS = (  # what is named of a draft whose section on equality names nothing
    "language",
    "migration",
    Characteristic.PREGNANCY.value,
    Characteristic.DISABILITY.value,
    Characteristic.RELIGION.value,
    Characteristic.RACE.value,
    Characteristic.ORIENTATION.value,
)
_MOST_NAMED = 3
# That these do not apply to a person needs no reason.
_MAY_NOT_APPLY = frozenset(
    {Characteristic.GENDER_REASSIGNMENT, Characteristic.PREGNANCY, Characteristic.MARRIAGE}
)
_MAY = re.compile(  # what a sentence elsewhere that settles anything holds
    r"equalit|diversity|\bedi\b|characteristic|the nine|bias|discriminat|racis|prejudic|stereotyp"
    r"|cultur|communit|lifestyle|way of life|\bclash|banter"
    r"|\bof (?:this|that|their) (?:kind|sort|type|background)\b",
    re.IGNORECASE,
)
_FEW_IN_POINTER = 6  # words of a cell that says where an answer goes on
_POINTER = frozenset({"", "see", "paragraph", "paragraphs", "para", "paras", "and", "to"})
_FEW_WORDS = 60  # of a section that may say nothing
_ALL = "it settles all characteristics at once, and a reader cannot tell which were thought of."
_NONE_NAMED = "the section names no characteristic, and gives no reason."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Blanket:
    """A sentence that settles everything at once."""

    passage: Passage
    start: int
    end: int
    heading: str  # about characteristics; "" when it stands elsewhere
    reason: str
    is_bias: bool = False


@check("IMR9203", "blanket-statement", needs=("blocks",), lists=_LISTS)
def blanket_statement(check_input: CheckInput) -> Iterator[Hit]:
    """One sentence settles all protected characteristics, or all bias, without a reason.

    What it flags
    -------------
    “No equality issues were identified”, “the nine characteristics were considered and none was
    relevant”, “she was treated like everybody else”, “there was no evidence of bias”, prejudice
    told as “a clash of lifestyles”, and a short section under a heading about characteristics that
    names none (“None”); under such a heading also “age was relevant, the others were not” and “age
    was not a factor”. A sentence that gives its reason is left alone, and so is what somebody else
    is quoted to have said. It is said once under a heading, with what the draft tells elsewhere of
    language, migration, pregnancy, disability, faith or race; and it is a question where the same
    section does speak of characteristics.

    Why it matters
    --------------
    A reader cannot tell which characteristics were thought of, and it reads as if nobody looked.

    Example
    -------
    “No equality issues were identified”, where an interpreter was needed at three contacts.

    Remedy
    ------
    Say for each characteristic that mattered what it changed in risk, access or the service given,
    and why the others did not matter. Of bias say what points each way, and what you could not see.
    """
    if not owner_of(check_input, "blanket-statement"):
        return
    found: dict[tuple[str, bool], _Blanket] = {}
    for one in blankets(check_input):
        found.setdefault((one.heading, one.is_bias), one)
    for one in found.values():
        item = _BIAS if one.is_bias else _RELEVANCE
        if not is_aside(check_input, item):
            yield _blanket_hit(check_input, one, item)


def blankets(check_input: CheckInput) -> Iterator[_Blanket]:
    """Yield the sentences that settle everything at once, then the sections that say nothing."""
    sections: dict[str, list[Passage]] = {}
    ours = _words_of_template(check_input)
    for passage in check_input.passages:
        if passage.is_prose:
            heading = equality_heading(passage)
            if _is_answered_there(passage, heading) and passage.text.strip() not in ours:
                sections.setdefault(heading, []).append(passage)
            yield from _in_passage(passage, heading)
    for heading, section in sections.items():
        has_record = any(one.where == section[0].where for one in check_input.records)
        is_bare = not has_record and not is_only_about_bias(heading) and _says_nothing(section)
        if is_bare and not _points_on(check_input, section):
            said = next(one for one in section if not _is_of_form(one.text))
            start, end = next(sentences(said.text), (0, len(said.text)))
            yield _Blanket(passage=said, start=start, end=end, heading=heading, reason=_NONE_NAMED)


def _words_of_template(check_input: CheckInput) -> frozenset[str]:
    """Return the labels and prompts that a template of ours prints, which nobody wrote."""
    parts = [part for item in check_input.checklist.items for part in item.parts]
    return frozenset(words for part in parts for words in (part.label, part.placeholder) if words)


def _is_answered_there(passage: Passage, heading: str) -> bool:
    """Tell whether a text is the answer to a heading, or to the label in the cell before."""
    before = passage.label.rpartition("\n")[2]
    return bool(heading) and (passage.row is None or heading in before)


def _says_nothing(section: Iterable[Passage]) -> bool:
    """Tell whether a section is short and names no characteristic, nor says where one is named."""
    text = "\n".join(one.text for one in section if not _is_of_form(one.text))
    words = len(text.split())
    is_short = 0 < words < _FEW_WORDS and not all(map(_is_of_pointer, text.split()))
    is_said = bool(spoken(text)) or "intersectional" in text.casefold()
    return is_short and not is_said and not any_sign("blanket", "brief", "touched").is_in(text)


def _points_on(check_input: CheckInput, section: list[Passage]) -> bool:
    """Tell whether a cell beside a short answer says where the rest of it is."""
    rows = {(one.headings, one.where, one.row) for one in section if one.row is not None}
    told = signs("blanket")["elsewhere_told"]
    beside = (one for one in check_input.passages if one.is_prose and one not in section)
    return any(
        len(one.text.split()) <= _FEW_IN_POINTER and told.is_in(one.text)
        for one in beside
        if (one.headings, one.where, one.row) in rows
    )


def _is_of_pointer(word: str) -> bool:
    """Tell whether a word is one of “paragraphs 10.1 to 10.6”, which say where the answer is."""
    return word[:1].isdecimal() or word.casefold().strip(".,;:()") in _POINTER


def _is_of_form(text: str) -> bool:
    """Tell whether a text is a prompt of the form, or guidance to its author."""
    first = next(signs("record_words")["guidance"].find(text), None)
    return is_word_prompt(text) or (first is not None and first.start == 0)


def _in_passage(passage: Passage, heading: str) -> Iterator[_Blanket]:
    if not heading and not _MAY.search(passage.text):
        return
    said = replace(passage, text=_without_quotations(passage.text))
    for one in (
        *_settling(said, heading),
        *_phrased(said, heading, "alike" if heading else "stock_equality"),
        *_phrased(said, heading, "bias_denied"),
    ):
        yield replace(one, passage=passage)


def _without_quotations(text: str) -> str:
    """Return a text as long, with spaces for what somebody else said."""
    pieces, last = [], 0
    for start, end in quotations(text):
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


def _settling(passage: Passage, heading: str) -> Iterator[_Blanket]:
    """Yield the sentences by which all characteristics, or a list of them, did not matter."""
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        if _settles(sentence, has_heading=bool(heading)) or (
            heading and _sets_aside(sentence, passage.text[:start])
        ):
            yield _Blanket(passage=passage, start=start, end=end, heading=heading, reason=_ALL)


def _settles(sentence: str, *, has_heading: bool) -> bool:
    words = signs("blanket")
    if (
        sentence.endswith("?")
        or not words["not"].is_in(sentence)
        or words["unless"].is_in(sentence)
    ):
        return False
    if has_heading and words["set_aside"].is_in(sentence):
        return True
    found = characteristics_of(sentence)
    named = len(found)
    subject = words["subjects" if has_heading else "elsewhere"]
    is_of_all, is_weighed = subject.is_in(sentence) and named != 1, words["weighed"].is_in(sentence)
    if is_of_all and words["found"].is_in(sentence) and words["none"].is_in(sentence):
        return True
    return is_weighed and (is_of_all or (has_heading and len(found - _MAY_NOT_APPLY) > 1))


def _sets_aside(sentence: str, before: str) -> bool:
    """Tell whether a sentence says of the characteristics listed before it that none mattered."""
    words = signs("blanket")
    first = next(words["pointed"].find(sentence), None)
    if first is None or first.start or sentence.endswith("?") or words["unless"].is_in(sentence):
        return False
    is_denied = words["not"].is_in(sentence) and words["weighed"].is_in(sentence)
    return is_denied and len(characteristics_of(before)) >= _MOST_NAMED


def _phrased(passage: Passage, heading: str, name: str) -> Iterator[_Blanket]:
    for one in phrasings(name).find(passage.text) if name else ():
        yield _Blanket(
            passage=passage,
            start=one.start,
            end=one.end,
            heading=heading,
            reason=f"{one.phrasing.reason[:1].lower()}{one.phrasing.reason[1:]}",
            is_bias=name == "bias_denied",
        )


def _blanket_hit(check_input: CheckInput, one: _Blanket, item: str) -> Hit:
    words = one.passage.text[one.start : one.end]
    says, quotes = ("", ()) if one.is_bias else _elsewhere(check_input.passages)
    section = [
        each
        for each in check_input.passages
        if each.is_prose and one.heading and equality_heading(each) == one.heading
    ]
    told = frozenset().union(*(_told(each, one) for each in section))
    is_question = len(told) > 1 or (one.is_bias and not one.heading)
    return Hit(
        item=item,
        location=_location(one),
        message=f"“{{}}”: {one.reason}{says}",
        quotes=(words, *quotes),
        severity=Severity.NOTE if is_question else None,
    )


def _location(one: _Blanket) -> Location:
    """Return where a sentence stands; a label beside it tells more than a row."""
    location = location_of(one.passage, one.start, one.end)
    if one.heading and one.heading in one.passage.label:
        return replace(location, where=f"{location.where}, at “{one.heading}”")
    return location


def _told(passage: Passage, one: _Blanket) -> frozenset[Characteristic]:
    """Return the characteristics that the other sentences of a section speak of."""
    text = passage.text
    if passage is one.passage:
        text = f"{text[: one.start]}\n{text[one.end :]}"
    return characteristics_of(text)


def _elsewhere(passages: Iterable[Passage]) -> tuple[str, tuple[str, ...]]:
    """Return what the draft tells elsewhere that may have mattered, with its words and places."""
    found: dict[str, tuple[str, str]] = {}
    for passage in prose(passages):
        if not equality_heading(passage):
            for one in _strong(passage):
                place = passage.headings[-1] if passage.headings else "the first page"
                found.setdefault(one.kind, (passage.text[one.start : one.end], place))
    named = [kind for kind in _MATTERS if kind in found][:_MOST_NAMED]
    if not named:
        return "", ()
    says = ", ".join(f"{kind} (“{{}}”, under “{{}}”)" for kind in named)
    return f" Elsewhere the draft tells of {says}.", tuple(
        words for kind in named for words in found[kind]
    )


def _strong(passage: Passage) -> Iterator[Spoken]:
    for one in spoken(passage.text):
        words = passage.text[one.start : one.end].casefold()
        if one.kind in _MATTERS and words not in ("british", "race", "white british", "english"):
            yield one
