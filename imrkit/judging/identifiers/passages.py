"""Every text of a package, with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.judging.identifiers.values import Passage
from imrkit.values.snapshot import Block, Paragraph, Snapshot, Table

_STORIES = {
    "header": "in a header",
    "footer": "in a footer",
    "footnotes": "in a footnote",
    "endnotes": "in an endnote",
    "comments": "in a comment",
}


def passages(snapshot: Snapshot, file_name: str = "") -> tuple[Passage, ...]:
    """Return all that this host sees: body first, then what stands beside it and behind it."""
    found = [
        *_body(snapshot.blocks or ()),
        *_stories(snapshot),
        *_annotations(snapshot),
        *_own_data(snapshot, file_name),
    ]
    return tuple(passage for passage in found if passage.text.strip())


def _body(blocks: Iterable[Block]) -> Iterator[Passage]:
    heading = ""
    for block in blocks:
        if isinstance(block, Paragraph) and block.heading_level is not None:
            heading = " ".join(block.text.split())
        yield from _of_block(block, f"under “{heading}”" if heading else "before any heading")


def _of_block(block: Block, where: str) -> Iterator[Passage]:
    if isinstance(block, Table):
        yield from _of_table(block, where)
    else:
        yield Passage(text=block.text, where=where, part=block.part, path=block.path)


def _of_table(table: Table, where: str) -> Iterator[Passage]:
    titles = [cell.text for cell in table.rows[0]] if table.rows else []
    for number, row in enumerate(table.rows):
        place = f"{where}, row {number}" if number else f"{where}, first row of a table"
        for column, cell in enumerate(row):
            title = titles[column] if number and column < len(titles) else ""
            before = row[column - 1].text if column else ""
            label = "\n".join(one for one in (title, before) if len(one) < 80)
            yield Passage(text=cell.text, where=place, label=label, part=cell.part, path=cell.path)


def _stories(snapshot: Snapshot) -> Iterator[Passage]:
    for story in snapshot.stories or ():
        where = _STORIES.get(story.kind, "in a text box")
        for block in story.blocks:
            yield from _of_block(block, where)
    if snapshot.stories is None:
        for section in snapshot.sections or ():
            for margin in section.margins:
                yield Passage(text=margin.text, where=_STORIES[margin.kind])


def _annotations(snapshot: Snapshot) -> Iterator[Passage]:
    for comment in snapshot.comments or ():
        if snapshot.stories is None:  # else its words are a story
            place = _STORIES["comments"]
            yield Passage(text=comment.text, where=place, part=comment.part, path=comment.path)
        yield Passage(
            text=comment.author,
            where="as author of a comment",
            in_text=False,
            part=comment.part,
            path=comment.path,
        )
    for revision in snapshot.revisions or ():
        where = f"in a tracked {revision.kind.value.replace('-', ' ')}"
        yield Passage(text=revision.text, where=where, part=revision.part, path=revision.path)
        yield Passage(
            text=revision.author,
            where="as author of a tracked change",
            in_text=False,
            part=revision.part,
            path=revision.path,
        )
    for hidden in snapshot.hidden or ():
        yield Passage(text=hidden.text, where="in hidden text", part=hidden.part, path=hidden.path)


def _own_data(snapshot: Snapshot, file_name: str) -> Iterator[Passage]:
    for picture in snapshot.pictures or ():
        for text in (picture.alternative_text, picture.title):
            where = "in the description of a picture"
            yield Passage(text=text, where=where, part=picture.part, path=picture.path)
    for link in snapshot.hyperlinks or ():
        where = "in the address of a link"
        yield Passage(text=link.target, where=where, in_text=False, part=link.part, path=link.path)
    for one in snapshot.properties or ():
        where = f"in the file’s property “{one.name}”"
        yield Passage(text=one.value, where=where, in_text=False, part=one.part, path=one.path)
    yield Passage(text=file_name, where="in the file’s name", in_text=False)
