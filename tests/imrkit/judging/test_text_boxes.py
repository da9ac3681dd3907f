"""What stands in a text box is read where the box hangs on the text."""

from __future__ import annotations

from imrkit.judging.text_boxes import with_boxes_in_body
from imrkit.values.layout import BlockLayout
from imrkit.values.snapshot import Paragraph, Snapshot, Story

PART = "/word/document.xml"


def paragraph(text: str, *path: int) -> Paragraph:
    return Paragraph(text=text, part=PART, path=path)


def box(part: str = PART) -> Story:
    inside = paragraph("in the box", 0, 1, 0, 0, 0)
    return Story(kind="text-box", blocks=(inside,), part=part, path=(0, 1, 0, 0))


def snapshot(*stories: Story) -> Snapshot:
    return Snapshot(
        blocks=(paragraph("title", 0, 0), paragraph("", 0, 1), paragraph("next", 0, 2)),
        layout=(BlockLayout(number="1"), BlockLayout(), BlockLayout(number="2")),
        stories=stories,
    )


def test_the_blocks_of_a_box_stand_behind_its_paragraph_with_a_layout_of_their_own() -> None:
    header = Story(kind="header", blocks=(), part="/word/header1.xml")
    found = with_boxes_in_body(snapshot(header, box()))

    assert [getattr(one, "text", None) for one in found.blocks or ()] == [
        "title",
        "",
        "in the box",
        "next",
    ]
    assert [one.number for one in found.layout or ()] == ["1", "", "", "2"]
    assert found.stories == (header,)


def test_boxes_elsewhere_and_hosts_without_addresses_are_left() -> None:
    elsewhere = snapshot(box("/word/header1.xml"))
    nowhere = Snapshot(blocks=(Paragraph(text="title"),), stories=(box(),))

    assert with_boxes_in_body(elsewhere) is elsewhere
    assert with_boxes_in_body(nowhere) is nowhere
