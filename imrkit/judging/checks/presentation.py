"""Checks of what helps to find one’s way: titles of tables, pictures, headings, contents."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, owner_of
from imrkit.values.findings import Location, Severity
from imrkit.values.snapshot import Block, Paragraph, Table, block_text

_COLUMNS = 3  # of two, the first often names what stands in the second
_MOST_ODD = 3  # other tables to each without titles: they show what the author meant to do
_LONG_ROWS, _LONG_TEXT = 25, 3000  # of a table that no page holds
_CONTENTS_STYLE = re.compile(r"toc \d$", re.IGNORECASE)
_PAGE = re.compile(r"[\s.…]{1,200}\d{1,4}\s*$")
_LEADING = re.compile(r"^\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[A-Z][.)])\s+")


@check("IMR406", "table-titles-once", Severity.NOTE, needs=("blocks", "layout"))
def table_titles_once(check_input: CheckInput) -> Iterator[Hit]:
    """Long tables show the titles of their columns on their first page only.

    What it flags
    -------------
    Tables of three columns or more, and of more than 25 rows or 3,000 characters, whose first row
    is not set to repeat, said once; and a shorter one where most other tables of the draft have
    such a row.

    Why it matters
    --------------
    From the second page on nobody knows which column is which, and a screen reader never does.

    Example
    -------
    A chronology of six pages with titles on the first.

    Remedy
    ------
    Put the cursor in the first row; Layout, Repeat Header Rows.
    """
    pairs = zip(check_input.snapshot.blocks or (), check_input.snapshot.layout or (), strict=False)
    tables = [(block, layout) for block, layout in pairs if isinstance(block, Table)]
    bare = [block for block, layout in tables if _is_long(block) and not layout.repeats_titles]
    titled = [(block, layout.repeats_titles) for block, layout in tables if _has_titles(block)]
    odd = [block for block, repeats in titled if not repeats]
    if not bare and odd and len(titled) > _MOST_ODD * len(odd):
        count = "A table has" if len(odd) == 1 else f"{len(odd)} tables have"
        message = f"{count} no row marked as titles of the columns; the other tables have one."
        yield _at(check_input, "table-titles-once", odd[0], message)
    if bare:
        count = "A long table does" if len(bare) == 1 else f"{len(bare)} long tables do"
        message = f"{count} not repeat the titles of the columns on each page."
        yield _at(check_input, "table-titles-once", bare[0], message)


def _is_long(table: Table) -> bool:
    is_long = len(table.rows) > _LONG_ROWS or len(block_text(table)) > _LONG_TEXT
    return is_long and _has_titles(table)


def _has_titles(table: Table) -> bool:
    titles = table.texts[0] if table.rows else ()
    return len(titles) >= _COLUMNS and all(title.strip() for title in titles)


@check("IMR407", "picture-undescribed", Severity.NOTE, needs=("blocks", "pictures"))
def picture_undescribed(check_input: CheckInput) -> Iterator[Hit]:
    """Pictures have no words for those who cannot see them.

    What it flags
    -------------
    Pictures, charts and drawings without alternative text, said once. Those in headers and footers
    are left.

    Why it matters
    --------------
    A reader with a screen reader meets a gap where a family tree or a map stands.

    Example
    -------
    A genogram with no description.

    Remedy
    ------
    Right click, View Alt Text; say what the picture tells, without a name.
    """
    margins = {
        story.part
        for story in check_input.snapshot.stories or ()
        if story.kind in ("header", "footer")
    }
    bare = [
        one
        for one in check_input.snapshot.pictures or ()
        if not (one.alternative_text.strip() or one.title.strip() or one.part in margins)
    ]
    if bare:
        count = "A picture has" if len(bare) == 1 else f"{len(bare)} pictures have"
        yield Hit(
            item=owner_of(check_input, "picture-undescribed"),
            location=Location(where="the whole document", part=bare[0].part, path=bare[0].path),
            message=f"{count} no alternative text.",
        )


@check("IMR408", "heading-level-skipped", Severity.NOTE, needs=("blocks",))
def heading_level_skipped(check_input: CheckInput) -> Iterator[Hit]:
    """A level of headings is left out.

    What it flags
    -------------
    A heading two levels or more below the one before it, said once. The headings of somebody’s form
    are left.

    Why it matters
    --------------
    The contents and a screen reader show the part under the wrong one.

    Example
    -------
    A heading of level 3 right under one of level 1.

    Remedy
    ------
    Give it the style of the level that follows.
    """
    if _is_form(check_input):
        return
    headings = [one for one in _headings(check_input) if one.text.strip()]
    skipped = [
        (before, one)
        for before, one in itertools.pairwise(headings)
        if (one.heading_level or 0) > (before.heading_level or 0) + 1
    ]
    if skipped:
        before, one = skipped[0]
        more = f", and {len(skipped) - 1} more" if len(skipped) > 1 else ""
        message = (
            f"“{{}}”{more}: a heading of level {one.heading_level} follows one of level"
            f" {before.heading_level}."
        )
        yield _at(check_input, "heading-level-skipped", one, message, one.text.strip())


@check("IMR409", "heading-without-words", Severity.NOTE, needs=("blocks",))
def heading_without_words(check_input: CheckInput) -> Iterator[Hit]:
    """A heading holds no words.

    What it flags
    -------------
    Empty paragraphs in the style of a heading, said once. Those of somebody’s form are left.

    Why it matters
    --------------
    Each is an empty line in the contents, and a number that is skipped.

    Example
    -------
    A space between two parts, made with an empty heading.

    Remedy
    ------
    Give the paragraph the normal style, or delete it.
    """
    empty = [one for one in _headings(check_input) if not one.text.strip()]
    if empty and not _is_form(check_input):
        count = "A heading holds" if len(empty) == 1 else f"{len(empty)} headings hold"
        yield _at(check_input, "heading-without-words", empty[0], f"{count} no words.")


@check("IMR411", "contents-differ", Severity.NOTE, needs=("blocks",))
def contents_differ(check_input: CheckInput) -> Iterator[Hit]:
    """The contents name headings that the report does not have.

    What it flags
    -------------
    Lines of a table of contents whose words are those of no heading, said once.

    Why it matters
    --------------
    The reader looks for a part that was renamed or taken out.

    Example
    -------
    The contents say “Conclusions”; the heading is “What we learnt”.

    Remedy
    ------
    Right click the contents, Update Field, Update entire table.
    """
    blocks = [one for one in check_input.snapshot.blocks or () if isinstance(one, Paragraph)]
    lines = [one for one in blocks if _CONTENTS_STYLE.match(one.style) and one.text.strip()]
    known = {_words(one.text) for one in blocks if not _CONTENTS_STYLE.match(one.style)}
    lost = [one for one in lines if _words(_PAGE.sub("", one.text)) not in known]
    if lost:
        title = _PAGE.sub("", lost[0].text).strip()
        more = f", and {len(lost) - 1} more" if len(lost) > 1 else ""
        message = f"The contents name “{{}}”{more}, which no heading says: are they up to date?"
        yield _at(check_input, "contents-differ", lost[0], message, title)


def _words(text: str) -> str:
    return "".join(char for char in _LEADING.sub("", text).casefold() if char.isalnum())


def _headings(check_input: CheckInput) -> Iterator[Paragraph]:
    for block in check_input.snapshot.blocks or ():
        if isinstance(block, Paragraph) and block.heading_level is not None:
            yield block


def _is_form(check_input: CheckInput) -> bool:
    """Tell whether the headings are those of somebody’s form."""
    return check_input.mapping is not None and not check_input.use.is_proposed


def _at(check_input: CheckInput, name: str, block: Block, message: str, *quotes: str) -> Hit:
    """Return the finding of a check at a block, below the heading that it stands under."""
    above = ""
    for one in check_input.snapshot.blocks or ():
        if one is block:
            break
        if isinstance(one, Paragraph) and one.heading_level is not None and one.text.strip():
            above = " ".join(one.text.split())
    where = f"under “{above}”" if above else "before any heading"
    return Hit(
        item=owner_of(check_input, name),
        location=Location(where=where, part=block.part, path=block.path),
        message=message,
        quotes=quotes,
    )
