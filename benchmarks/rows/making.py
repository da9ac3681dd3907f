"""Making a template, filling controls, and saving."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docxcompose.sdt import StructuredDocumentTags
from docxtpl import DocxTemplate
from mailmerge import MailMerge
from rdocx import Document as Rdocx

import imrkit
from benchmarks.inputs import fields, filled_form, pages, report, resaved, rows_of_three, variables
from benchmarks.new_process import node, python
from benchmarks.pairs import Row, Work
from imrkit.documents.draft import Draft
from imrkit.values.controls import ControlKind, NewControl

_LETTERS = 100  # made in one go: five times as many take five times as long
_LETTERS_OF_PROCESSES = 500
_FIELDS = 20
_ANSWERS = {f"t{at}": f"An answer {at}" for at in range(_FIELDS)}


def _fill(count: int) -> Work:
    data, values = filled_form(count), {f"t{at}": "An answer" for at in range(count)}

    def work() -> bytes:
        draft = Draft.open(data)
        draft.fill_all(values)
        return draft.to_bytes()

    return work


def _by_docxcompose(count: int) -> Work:
    data = filled_form(count)

    def work() -> None:
        document = docx.Document(BytesIO(data))
        tags = StructuredDocumentTags(document)
        for at in range(count):
            tags.set_text(f"t{at}", "An answer")
        document.save(BytesIO())

    return work


def _by_rdocx(count: int) -> Work:
    data, values = filled_form(count), [(f"t{at}", "An answer") for at in range(count)]

    def work() -> bytes:
        document = Rdocx.from_bytes(data)
        document.fill_content_control_tags(values)
        return bytes(document.to_bytes())

    return work


def _letters() -> Work:
    template = filled_form(_FIELDS)

    def work() -> None:
        for _ in range(_LETTERS):
            draft = Draft.open(template)
            draft.fill_all(_ANSWERS)
            draft.to_bytes()

    return work


def _letters_by_docxtpl() -> Work:
    template = variables(_FIELDS)

    def work() -> None:
        for _ in range(_LETTERS):
            document = DocxTemplate(BytesIO(template))
            document.render(_ANSWERS)
            document.save(BytesIO())

    return work


def _letters_by_mailmerge() -> Work:
    template = fields(_FIELDS)

    def work() -> None:
        for _ in range(_LETTERS):
            with MailMerge(BytesIO(template)) as document:
                document.merge(**_ANSWERS)
                document.write(BytesIO())

    return work


def _letters_beside_docxtemplater() -> tuple[Work, Work]:
    """Fill in a process of its own, beside the library for Node in one of its own."""
    folder = Path(tempfile.mkdtemp())
    (folder / "ours.docx").write_bytes(filled_form(_FIELDS))
    (folder / "theirs.docx").write_bytes(variables(_FIELDS))
    (folder / "answers.json").write_text(json.dumps(_ANSWERS))
    ours = (
        "import json, pathlib; from imrkit import Draft; "
        f"folder = pathlib.Path({str(folder)!r}); data = (folder / 'ours.docx').read_bytes(); "
        "answers = json.loads((folder / 'answers.json').read_text())\n"
        f"for _ in range({_LETTERS_OF_PROCESSES}):\n"
        "    draft = Draft.open(data); draft.fill_all(answers); draft.to_bytes()"
    )
    names = [str(folder / name) for name in ("theirs.docx", "answers.json")]
    return python("-c", ours), node("letters.cjs", *names, str(_LETTERS_OF_PROCESSES))


def _new() -> tuple[Work, Work]:
    words = _words_of_new()
    template = variables(len(words), "v")

    def rendered() -> None:
        document = DocxTemplate(BytesIO(template))
        document.render(words, autoescape=True)
        document.save(BytesIO())

    return lambda: imrkit.new("dardr", "Example Police"), rendered


def _new_for_others() -> tuple[Work, Work]:
    """Make a template for another force each time: none that was kept is given again."""
    _, rendered = _new()
    numbers = itertools.count()
    return lambda: imrkit.new("dardr", f"Example Police {next(numbers)}"), rendered


def _first_new() -> tuple[Work, Work]:
    """Make a template in a process of its own, beside docxtpl rendering its texts in one."""
    folder = Path(tempfile.mkdtemp())
    words = _words_of_new()
    (folder / "words.json").write_text(json.dumps(words))
    (folder / "template.docx").write_bytes(variables(len(words), "v"))
    rendered = (
        "import io, json, pathlib; from docxtpl import DocxTemplate; "
        f"folder = pathlib.Path({str(folder)!r}); words = json.loads((folder / 'words.json')"
        ".read_text()); document = DocxTemplate(folder / 'template.docx'); "
        "document.render(words, autoescape=True); document.save(io.BytesIO())"
    )
    made = "import imrkit; imrkit.new('dardr', 'Example Police')"
    return python("-c", made), python("-c", rendered)


def _words_of_new() -> dict[str, str]:
    return {
        f"v{at}": one.text
        for at, one in enumerate(Draft.open(imrkit.new("dardr", "Example Police")).blocks())
        if hasattr(one, "text")
    }


def _saved(make: Callable[[], bytes]) -> tuple[Work, Work]:
    data = make()
    tag = next(one.tag for one in imrkit.read_controls(data) if one.kind is ControlKind.RICH_TEXT)

    def work() -> bytes:
        draft = Draft.open(data)
        draft.fill(tag, ["An answer"])
        return draft.to_bytes()

    return work, lambda: resaved(data)


def _inserted(count: int) -> Work:
    data = report(1, 1)

    def work() -> None:
        draft = Draft.open(data)
        for at in range(count):
            draft.insert((0, at), NewControl(tag=f"n{at}", placeholder=f"Say {at}"))

    return work


def _repeated(count: int) -> Work:
    def work() -> None:
        draft = Draft.open(rows_of_three())
        for _ in range(count):
            draft.repeat_row((0, 0, 2))

    return work


def _filled_singly(count: int) -> Work:
    data = filled_form(count)

    def work() -> None:
        draft = Draft.open(data)
        for at in range(count):
            draft.fill(f"t{at}", "new")

    return work


ROWS = (
    Row(group="new", work="a template, the first of a process",
        against="docxtpl, a variable for each text", bar=1.8, held_at=2.6, prepare=_first_new),
    Row(group="new", work="the same template again",
        against="docxtpl, a variable for each text", bar=1 / 4, prepare=_new),
    Row(group="new", work="a template for another force each time",
        against="docxtpl, a variable for each text", bar=1 / 4, held_at=3.6,
        prepare=_new_for_others),
    Row(group="fill", work="2,000 controls of one document", against="docxcompose", bar=1 / 40,
        held_at=0.3, prepare=lambda: (_fill(2000), _by_docxcompose(2000))),
    Row(group="fill", work="500 controls of one document", against="rdocx", bar=1 / 100,
        held_at=0.03, prepare=lambda: (_fill(500), _by_rdocx(500))),
    Row(group="fill", work="100 documents from one template", against="docxtpl", bar=1,
        prepare=lambda: (_letters(), _letters_by_docxtpl())),
    Row(group="fill", work="100 documents from one template",
        against="docx-mailmerge2", bar=1, prepare=lambda: (_letters(), _letters_by_mailmerge())),
    Row(group="fill", work="500 documents from one template, in a process of its own",
        against="docxtemplater", bar=1, prepare=_letters_beside_docxtemplater),
    Row(group="save", work="open, fill one control, save: 60 controls",
        against="python-docx, open and save", bar=0.25, held_at=0.33,
        prepare=lambda: _saved(lambda: report(60, 120))),
    Row(group="save", work="open, fill one control, save: 300 pages",
        against="python-docx, open and save", bar=1, held_at=2.8,
        prepare=lambda: _saved(lambda: pages(300))),
    Row(group="growth", work="fill, 200 to 20,000", against="itself", bar=1.1, times=100,
        prepare=lambda: (_fill(20_000), _fill(200))),
    Row(group="growth", work="fill one by one, 200 to 2,000", against="itself", bar=1.1, times=10,
        prepare=lambda: (_filled_singly(2000), _filled_singly(200))),
    Row(group="growth", work="insert, 200 to 2,000", against="itself", bar=1.1, times=10,
        prepare=lambda: (_inserted(2000), _inserted(200))),
    Row(group="growth", work="`repeat_row`, 200 to 2,000", against="itself", bar=1.1, times=10,
        prepare=lambda: (_repeated(2000), _repeated(200))),
)  # fmt: skip
