"""The paragraphs of a body, as Word counts them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import assume, given
from support.any_document import DOCUMENTS, AnyDocument
from support.docx import cell, docx, p, row, run, sdt, table, text_box

from imrkit import Draft
from imrkit.judging.following.tree import Grid, Holder, tree_of
from imrkit.values.snapshot import Block, Table


def _read(body: str) -> list[tuple[str, int, int, int, tuple[int, ...]]]:
    return [
        (one.text, one.level, one.row, one.cell, one.path)
        for one in Draft.open(docx(body)).body().paragraphs
    ]


def test_paragraphs_in_cells_and_in_tables_within_are_among_them() -> None:
    inner = table(row(cell(p("inner"))), columns=1)
    body = p("one") + table(row(cell(p("a")), cell(inner, p("b"))), row(cell(p("c")), cell(p(""))))
    assert [(text, *place) for text, *place, _ in _read(body)] == [
        ("one", 0, 0, 0),
        ("a", 1, 0, 0),
        ("inner", 2, 0, 0),
        ("b", 1, 0, 1),
        ("c", 1, 1, 0),
        ("", 1, 1, 1),
    ]


def test_paragraphs_in_controls_are_among_them_and_those_of_text_boxes_are_not() -> None:
    assert [
        one[0] for one in _read(sdt(p("held"), tag="t") + text_box(p("boxed")) + p(run("x")))
    ] == [
        "held",
        "",
        "x",
    ]


@given(DOCUMENTS)
def test_a_path_leads_to_its_paragraph_and_all_follow_one_another(document: AnyDocument) -> None:
    paragraphs = Draft.open(document.data).body().paragraphs
    paths = [one.path for one in paragraphs]
    assert paths == sorted(paths)
    assert len(set(paths)) == len(paths)


@given(DOCUMENTS)
def test_the_tables_made_of_them_are_those_of_the_snapshot(document: AnyDocument) -> None:
    draft = Draft.open(document.data)
    blocks = draft.snapshot().blocks or ()
    # Word numbers rows anew in each table, and does not say where one begins behind another.
    assume(not any(map(_are_tables, pairwise(blocks))))
    assert _shape(tree_of(draft.body().paragraphs)) == [_shape_of(block) for block in blocks]


def _are_tables(two: tuple[Block, Block]) -> bool:
    return all(isinstance(one, Table) for one in two)


def _shape(holder: Holder) -> list[object]:
    return [
        [len(row.cells) for row in item.rows] if isinstance(item, Grid) else "paragraph"
        for item in holder.items
    ]


def _shape_of(block: Block) -> object:
    return [len(row) for row in block.rows] if isinstance(block, Table) else "paragraph"
