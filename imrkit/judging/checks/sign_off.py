"""Checks of the sign-off: its date, and who signs."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.addressed import Answer, answers
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, marked_words
from imrkit.judging.checks.form_lines import lines_of, signed_days
from imrkit.judging.checks.saved import saved_on
from imrkit.judging.checks.versions import changed_days
from imrkit.toml import schema as shape
from imrkit.values.findings import Location, Severity
from imrkit.values.prompts import is_word_prompt
from imrkit.values.snapshot import Table
from imrkit.words.codes import CODE
from imrkit.words.date_words import day_in_words
from imrkit.words.dates import read_dates

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


_IS_AUTHOR = re.compile(
    r"\s{0,3}(?:the )?(?:report |imr |review )?author(?: of (?:this|the) (?:report|review|imr))?"
    r"(?:\s{0,3}[.,;(\n]|\s{0,3}\Z)",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\s{0,3}(?:signed(?:[ -]off)?|approved|accepted|agreed|authorised|endorsed)\b"
    r"(?! version| off on| on\b| date)",
    re.IGNORECASE,
)
_FEWEST_TOLD = 2  # other places that name one who was at work in the case
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


@check("IMR306", "signed-before-edit", needs=(PLACES, WHOLE), settings=SignedSchema)
def signed_before_edit(check_input: CheckInput) -> Iterator[Hit]:
    """The sign-off is dated before work on the report ended.

    What it flags
    -------------
    A date of signing, or a day beside “signed”, that lies before the date on which this version was
    finished, a date in the table of versions, an interview, or the check of facts. Dates that may
    lie ahead, such as those of actions, are left, and so is a date that could be several. That the
    file was saved again on a later day is a question: somebody may only have opened it. Nothing is
    asked where the record tells whether the words are those that were signed.

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
        signed = _first_date(_with_one_date(answers(check_input, [settings["signed"]])))
        later = _last_date(answers(check_input, settings["after"]))
        if signed is not None and later is not None and later[0] > signed[0]:
            yield Hit(
                item=item.id,
                location=signed[2].location,
                message=f"The sign-off is dated “{{}}”; “{{}}” stands {_where(later[2])}, which is"
                " later.",
                quotes=(signed[1], later[1]),
            )
            continue
        if signed is None:
            yield from _changed_after(check_input, item.id)
        yield from _saved_after(check_input, item.id, settings["signed"])


def _changed_after(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield that a table of versions tells of a change made after the day beside “signed”."""
    signed = max(signed_days(check_input), key=lambda one: one[0], default=None)
    changed = max(changed_days(check_input), default=None)
    if signed is not None and changed is not None and changed[0] > signed[0]:
        message = "The sign-off is dated “{}”; a version of “{}” was changed after it."
        yield Hit(item=item, location=signed[2], message=message, quotes=(signed[1], changed[1]))


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


def _with_one_date(found: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Return the answers with one date: those of the steps of a check stand in a column."""
    one_each = tuple(one for one in found if len(list(_dates((one,)))) == 1)
    return one_each or found


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
    a question where it is a rank that many hold; and “the author” in the place of a name, also in a
    table that says who signed or accepted the report. As a question also a code of staff who signs
    and whose work in the case the draft tells.

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
            if _IS_AUTHOR.match(text):
                yield _by_author(item.id, text, location)
                break
            same = [one for one in wrote if _is_same_person(text, one) or _is_same_role(text, one)]
            if same and not _signs_beside(text, same):
                yield Hit(
                    item=item.id,
                    location=location,
                    message="“{}” signs, and is the author too.",
                    quotes=(text,),
                    severity=Severity.NOTE if _is_rank(text) else None,
                )
                break
        else:
            told = list(_at_work(check_input, item.id, signs)) or _in_tables(check_input, item.id)
            yield from told


def _by_author(item: str, text: str, location: Location) -> Hit:
    message = "“{}” signs: a senior officer who did not write the report should."
    return Hit(
        item=item, location=marked_words(location, text, text), message=message, quotes=(text,)
    )


def _in_tables(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield where a table says that the author signed or accepted the report, whoever named it."""
    for block in check_input.snapshot.blocks or ():
        rows = block.rows if isinstance(block, Table) else ()
        below = zip(rows[0], rows[1], strict=False) if len(rows) > 1 else ()
        for label, cell in (*below, *(pair for row in rows for pair in itertools.pairwise(row))):
            if _SIGNS.match(label.text) and _IS_AUTHOR.match(cell.text):
                where = f"beside “{' '.join(label.text.split())}”"
                location = Location(where=where, part=cell.part, path=cell.path)
                yield _by_author(item, cell.text.strip(), location)
                return


def _at_work(
    check_input: CheckInput, item: str, signs: Iterable[tuple[str, Location]]
) -> Iterator[Hit]:
    """Yield that one who signs is among those whose work in the case the draft tells."""
    for text, location in signs:
        codes = codes_of(text)
        code = next(iter(codes), "")
        if len(codes) > 1 or not code or not text.startswith(code):
            continue  # several had a say in it
        told = [one.text for one in check_input.passages if one.is_prose and code in one.text]
        if sum(one != text for one in told) >= _FEWEST_TOLD:
            yield Hit(
                item=item,
                location=location,
                message="“{}” signs, and has a part in the case.",
                quotes=(code,),
                severity=Severity.NOTE,
            )
            return


def _signs_beside(text: str, same: Iterable[str]) -> bool:
    """Tell whether one cell of a column names the author by post, and another who accepts."""
    posts = [line for line in text.split("\n") if _NOT_SAID.search(line)]
    own = [one for one in posts if any(_is_same_role(one, author) for author in same)]
    return bool(own) and any(len(_role(one)) > 1 for one in posts if one not in own)


def _is_same_person(one: str, other: str) -> bool:
    codes = codes_of(one)
    if codes:
        return bool(codes & codes_of(other))
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


def codes_of(text: str) -> frozenset[str]:
    """Return the codes of people in a text, authors and staff among them."""
    found = {match[0] for form in (CODE, _STAFF) for match in form.finditer(text)}
    return frozenset(code.replace(" ", "") for code in found)
