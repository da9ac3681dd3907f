"""Checks of the sign-off and of the author: dates, versions, and who signs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.addressed import Answer, answers
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with
from imrkit.judging.checks.form_lines import lines_of
from imrkit.judging.checks.saved import saved_on
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity
from imrkit.values.prompts import is_word_prompt
from imrkit.words.codes import CODE
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import read_dates
from imrkit.words.sentences import sentences

_STAFF = re.compile(r"\b(?:AUTHOR|[A-Z]{2,5})\s?\d{1,2}\b")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What follows a role.
_BY_ROLE = re.compile(r"[;(\n.:–]|,\s(?:shown|named|given)\b|\b(?:with|who|tel|e-?mail)\b|\d")
_AHEAD = re.compile(r"\b(?:due|deadline|return(?:ed)? by|asked for|requested)\b[^;,.]*$", re.I)
_NOBODY = re.compile(r"\b(?:held|withheld|unsigned|not|tbc|tba|redacted|vacant|name)\b", re.I)
_RANK_WORDS = """
acting assistant chief constable commander deputy detective director head inspector manager of
officer senior sergeant service superintendent team temporary the
"""
_RANKS = frozenset(_RANK_WORDS.split())
_NOT_SAID = re.compile(
    r"\b(?:held|withheld|role|unsigned|not|tbc|tba|redacted|vacant|head|chief|director|manager)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?:line[- ]manag(?:ed|er|es|ing)|supervis(?:ed|or|es|ing)|managed|oversaw|attended"
    r"|dealt with|was involved|took part|had a part|was present|reviewed the case|was on duty"
    r"|commanded|was the duty)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|none|nor|neither|nobody|without|outside|free)\b|n['’]t\b", re.I
)
_SAFEGUARD = re.compile(
    r"\b(?:declared|therefore|agreed|lead|chair|another|second|instead|safeguard|mitigat\w{0,6}"
    r"|so that|did not weigh|weighed|read by|checked by|countersigned)\b",
    re.IGNORECASE,
)


_FEWEST_DAYS = 2  # a signature is typed, and the file sent, a day later
_MOST_DAYS = 366  # more, and it is no edit of this report


class SignedSchema(shape.StrictSchema):
    """Where the date of a sign-off stands, and the dates that it may not lie before."""

    signed = shape.text()
    after = shape.texts(required=True)


class AuthorSchema(shape.StrictSchema):
    """Where the name of the one who signs stands, and that of the author."""

    name = shape.text()
    author = shape.text()


class IndependenceSchema(shape.StrictSchema):
    """Where the statement stands, where the author is named, and where people act."""

    statement = shape.text()
    author = shape.texts(required=True)
    acting = shape.texts(required=True)


@check("IMR306", "signed-before-edit", needs=(PLACES, WHOLE), settings=SignedSchema)
def signed_before_edit(check_input: CheckInput) -> Iterator[Hit]:
    """The sign-off is dated before work on the report ended.

    What it flags
    -------------
    A date of signing that lies before the date on which this version was finished, a date in the
    table of versions, an interview, or the check of facts. Dates that may lie ahead, such as those
    of actions, are left, and so is a date that could be several. That the file was saved again on
    a later day is a question: somebody may only have opened it. Nothing is asked where the record
    tells whether the words are those that were signed.

    Why it matters
    --------------
    The signature stands under words that were not there yet.

    Example
    -------
    Signed on 2 June 2025; PC2 was interviewed on 5 June 2025.

    Remedy
    ------
    Have the last version signed, or put the wrong date right.
    """
    for item, settings in items_with(check_input, "signed-before-edit"):
        signed = _first_date(answers(check_input, [settings["signed"]]))
        later = _last_date(answers(check_input, settings["after"]))
        if signed is not None and later is not None and later[0] > signed[0]:
            yield Hit(
                item=item.id,
                location=signed[2].location,
                message=f"The sign-off is dated “{{}}”; “{{}}” stands {_where(later[2])}, which is"
                " later.",
                quotes=(signed[1], later[1]),
            )
        else:
            yield from _saved_after(check_input, item.id, settings["signed"])


def _saved_after(check_input: CheckInput, item: str, name: str) -> Iterator[Hit]:
    """Yield that the file was saved some days after the last signature."""
    signed, saved = _last_date(answers(check_input, [name])), saved_on(check_input)
    if signed is None or saved is None or check_input.record.sign_off is not None:
        return
    if _FEWEST_DAYS <= (saved - signed[0]).days <= _MOST_DAYS:
        yield Hit(
            item=item,
            location=signed[2].location,
            message="The sign-off is dated “{}”, and the file was last saved on {}.",
            quotes=(signed[1], day_in_words(saved)),
            severity=Severity.NOTE,
        )


_Dated = tuple[dt.date, str, Answer]


def _where(answer: Answer) -> str:
    return answer.location.where if not answer.place.tag else f"at “{answer.location.where}”"


def _dates(found: tuple[Answer, ...]) -> Iterator[_Dated]:
    for answer in found:
        dates = [
            one
            for one in read_dates(answer.text)
            if one.is_day and one.is_certain and not _AHEAD.search(answer.text[: one.start][-24:])
        ]
        if answer.is_whole and len(dates) > 1:
            continue
        for one in dates:
            yield one.first, answer.text[one.start : one.end], answer


def _first_date(found: tuple[Answer, ...]) -> _Dated | None:
    return next(_dates(found), None)


def _last_date(found: tuple[Answer, ...]) -> _Dated | None:
    return max(_dates(found), key=lambda one: one[0], default=None)


@check("IMR308", "signatory-is-author", needs=(PLACES, WHOLE), settings=AuthorSchema)
def signatory_is_author(check_input: CheckInput) -> Iterator[Hit]:
    """The author signs for the organisation.

    What it flags
    -------------
    The same name or code as author and as the senior officer who signs; or the same role, which is
    a question where it is a rank that many hold.

    Why it matters
    --------------
    The organisation accepts the findings only when somebody senior, who did not write them, does.

    Example
    -------
    Author: DI Price. Signed off by: DI Price.

    Remedy
    ------
    Ask a senior officer outside the line of the case to sign.
    """
    for item, settings in items_with(check_input, "signatory-is-author"):
        authors = answers(check_input, [settings["author"]])
        signed = answers(check_input, [settings["name"]])
        lines = lines_of(check_input, "signatory"), lines_of(check_input, "author")
        signs = [(one.text, one.location) for one in signed]
        signs += [(one.value, one.location) for one in lines[0]]
        wrote = [one.text for one in authors] + [one.value for one in lines[1]]
        for text, location in signs:
            if is_word_prompt(text):
                continue  # nobody has signed yet
            same = [one for one in wrote if _is_same_person(text, one) or _is_same_role(text, one)]
            if same:
                yield Hit(
                    item=item.id,
                    location=location,
                    message="“{}” signs, and is the author too.",
                    quotes=(text,),
                    severity=Severity.NOTE if _is_rank(text) else None,
                )
                break


def _is_same_person(one: str, other: str) -> bool:
    codes = _codes(one)
    if codes:
        return bool(codes & _codes(other))
    if _NOT_SAID.search(one) or _NOT_SAID.search(other):
        return False
    names = _NAME_WORD.findall(one.casefold()), _NAME_WORD.findall(other.casefold())
    short, long = sorted(names, key=len)
    return len(short) > 1 and short == long[-len(short) :]


def _is_same_role(one: str, other: str) -> bool:
    """Tell whether two answers begin with the same role, which stands for a person."""
    if _NOBODY.search(one):
        return False
    roles = _role(one), _role(other)
    return roles[0] == roles[1] and len(roles[0]) > 1


def _role(text: str) -> list[str]:
    return _NAME_WORD.findall(_BY_ROLE.split(text.casefold())[0])


def _is_rank(text: str) -> bool:
    """Tell whether a role is a rank or grade that many hold."""
    return all(word in _RANKS for word in _role(text))


def _codes(text: str) -> frozenset[str]:
    found = {match[0] for form in (CODE, _STAFF) for match in form.finditer(text)}
    return frozenset(code.replace(" ", "") for code in found)


@check(
    "IMR309",
    "author-not-independent",
    Severity.NOTE,
    needs=(PLACES, WHOLE),
    settings=IndependenceSchema,
)
def author_not_independent(check_input: CheckInput) -> Iterator[Hit]:
    """The draft may speak against the author's independence.

    What it flags
    -------------
    The author’s code in the chronology; a statement of independence that tells of a link (managed,
    supervised, attended) and of nothing that was done about it.

    Why it matters
    --------------
    A review by somebody who had a part in the case is not believed, however good it is.

    Example
    -------
    The author is DS9, and DS9 closed the log on 2 June.

    Remedy
    ------
    Say how the link was managed, or let another person weigh that part.
    """
    for item, settings in items_with(check_input, "author-not-independent"):
        authors = answers(check_input, settings["author"])
        codes = frozenset(code for one in authors for code in _codes(one.text))
        yield from _acting(item.id, codes, answers(check_input, settings["acting"]))
        for answer in answers(check_input, [settings["statement"]]):
            if link := _link(answer.text):
                yield Hit(
                    item=item.id,
                    location=answer.location,
                    message="“{}”: how was this link managed?",
                    quotes=(link,),
                )


def _acting(item: str, codes: frozenset[str], found: tuple[Answer, ...]) -> Iterator[Hit]:
    for answer in found:
        if both := sorted(codes & _codes(answer.text)):
            message = "The author, “{}”, acts in the case."
            yield Hit(item=item, location=answer.location, message=message, quotes=(both[0],))
            return


def _link(text: str) -> str:
    """Return the first sentence that tells of a link, when nothing says how it was managed."""
    if _SAFEGUARD.search(text):
        return ""
    for start, end in sentences(text):
        sentence = text[start:end]
        if _LINK.search(sentence) and not _DENIED.search(sentence):
            return sentence
    return ""
