"""The check of who signs a report."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.addressed import answers
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, marked_words
from imrkit.judging.checks.form_lines import lines_of
from imrkit.toml import schema as shape
from imrkit.values.findings import Location, Severity
from imrkit.values.prompts import is_word_prompt
from imrkit.values.snapshot import Table
from imrkit.words.codes import CODE

_STAFF = re.compile(r"\b(?:AUTHOR|[A-Z]{2,5})\s?\d{1,2}\b")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What follows a role.
_BY_ROLE = re.compile(r"[;(\n.:–]|,\s(?:shown|named|given)\b|\b(?:with|who|tel|e-?mail)\b|\d")
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


class AuthorSchema(shape.StrictSchema):
    """Where the name of the one who signs stands, and that of the author."""

    name = shape.text()
    author = shape.text()


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
