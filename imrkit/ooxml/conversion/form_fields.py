"""Legacy form fields and merge fields: each becomes a control, and keeps what it shows.

Bookmarks stay where they are, so that what refers to a field's name finds its text. What a control
cannot do is refused (a field that Word computes) or told (a limit of its length).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from imrkit.errors import DocumentError
from imrkit.ooxml.controls import regions
from imrkit.ooxml.controls.make import tick_sign
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.conversion import kinds
from imrkit.ooxml.conversion.fields import ParagraphField
from imrkit.ooxml.conversion.in_blocks import Blocks
from imrkit.ooxml.conversion.in_lines import require_no_control
from imrkit.ooxml.conversion.maker import Made, Maker
from imrkit.ooxml.conversion.placeholders import BLANK, looks_behind
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.nodes import parent_of
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.text.form_data import FormData
from imrkit.ooxml.text.run_pieces import run_beginning_with, run_ending_with
from imrkit.values.controls import ControlKind, NewControl
from imrkit.values.prompts import prompt_for
from imrkit.words.dates import read_date

_R = n.qn("w:r")
_DO_NOTHING = ("NOMACRO", "DOFIELDCLICK")  # buttons that are a prompt to click on, and no more
_MERGED = ("«", "»")
_OTHER = "Word makes it of a field of its own ({}), which no content control can do."
_BY_DEFAULT = (
    "It shows the first choice, as the form field did: nothing says that somebody took it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field that an author fills in."""

    field: ParagraphField
    new: NewControl
    prompt: str = ""  # what it shows is the form's, and no author's
    paragraph: Element | None = None  # for an answer in paragraphs: the one that is the field

    @property
    def at(self) -> Element:
        """The element that the control is put behind."""
        return self.field.begin

    def wrap(self, maker: Maker) -> Made:
        """Put a control in its place, which shows the same."""
        data = FormData(self.field.begin)
        work = self._work()
        if work is None or data.is_computed:
            raise DocumentError(_OTHER.format(data.type or self.field.name or "without a name"))
        if data.is_locked:
            raise DocumentError("The form locks the form field that stands there.")
        self._require_plain()
        return work(self, maker, data)

    def _work(self) -> Callable[[FormField, Maker, FormData], Made] | None:
        name = self.field.name
        if name == "MACROBUTTON" and self.field.rest.upper().startswith(_DO_NOTHING):
            return FormField._as_prompt
        if self.field.takes_text:
            return FormField._as_text
        return {"FORMDROPDOWN": FormField._as_list, "FORMCHECKBOX": FormField._as_box}.get(name)

    def _require_plain(self) -> None:
        """Refuse a field whose pieces cannot be told apart, before any of it changes."""
        one = self.field
        if one.holds_fields:
            raise DocumentError("Another field stands in the field there; mend that in Word.")
        signs = [sign for sign in (one.begin, one.separate, one.last) if sign is not None]
        parents = {parent_of(sign if one.is_simple else parent_of(sign)) for sign in signs}
        if len(parents) > 1:
            raise DocumentError("The field there begins and ends in different surroundings.")
        (parent,) = parents
        regions.require_place(parent)
        if not one.is_simple:
            held = list(parent)
            first, last = (parent_of(sign) for sign in (signs[0], signs[-1]))
            require_no_control(held[held.index(first) : held.index(last) + 1])

    def _as_text(self, maker: Maker, data: FormData) -> Made:
        signs, result = self._pieces()
        words = maker.line(result)
        is_prompt = (
            bool(self.prompt)
            or not words.strip()
            or words == data.default_text
            or (words.strip().startswith(_MERGED[0]) and words.strip().endswith(_MERGED[1]))
        )
        if self.paragraph is not None:
            _take_out(signs)
            return Made(sdt=self._around(maker, self.paragraph, words, is_prompt), note=data.limits)
        new = kinds.in_line(self.new, result, "" if is_prompt else words.strip())
        new = kinds.written_like(new, words)
        if any(one.tag == _R for one in result):
            prompt = (words or BLANK) if is_prompt else ""
            sdt = maker.around(result, new, prompt=prompt, at=parent_of(result[0]))
            sdt.day = None if is_prompt else read_date(words)
        else:
            sdt = maker.empty(new, self.prompt or BLANK, looks_behind(signs[0]))
            signs[-1].addprevious(sdt.element)
        _take_out(signs)
        return Made(sdt=sdt, note=data.limits)

    def _around(self, maker: Maker, paragraph: Element, words: str, is_prompt: bool) -> Sdt:
        """Put a control around the paragraph of which the field was all."""
        at = parent_of(paragraph)
        if words:
            new = kinds.as_kind(self.new, ControlKind.RICH_TEXT)
            return maker.around((paragraph,), new, prompt=words if is_prompt else "", at=at)
        new = replace(self.new, placeholder=self.prompt or BLANK)
        return Blocks(parent=at, elements=(paragraph,), new=new).wrap(maker).sdt

    def _as_list(self, maker: Maker, data: FormData) -> Made:
        if not data.choices:
            raise DocumentError("The list that stands there has no choices.")
        new = kinds.as_kind(replace(self.new, choices=data.choices), ControlKind.DROP_DOWN)
        signs, result = self._pieces()
        looks = looks_behind(signs[0])
        if shown := maker.line(result).strip():
            new = kinds.in_line(new, result, shown)
            sdt = maker.around(result, new, at=parent_of(result[0]))
            _take_out(signs)
            return Made(sdt=sdt, note=data.limits)
        if data.chosen:
            sdt = maker.filled(new, data.chosen, looks)
        else:
            sdt = maker.empty(new, data.shown.strip() or prompt_for(new.kind), looks)
        self._put(sdt, signs)
        by_default = data.chosen and data.is_first_by_default
        return Made(sdt=sdt, note=_BY_DEFAULT if by_default else data.limits)

    def _as_box(self, maker: Maker, data: FormData) -> Made:
        new = kinds.as_kind(self.new, ControlKind.CHECK_BOX)
        signs, result = self._pieces()
        if maker.line(result).strip():
            raise DocumentError("The tick box that stands there shows text.")
        sign = tick_sign(ticked=data.is_ticked)
        maker.inserted.add(sign)
        signs[-1].addprevious(sign)
        sdt = maker.box(sign, new, checked=data.is_ticked)
        _take_out(signs)
        return Made(sdt=sdt, note=data.limits)

    def _as_prompt(self, maker: Maker, data: FormData) -> Made:
        new = kinds.in_line(self.new, (), "")
        signs, _ = self._pieces()
        words = self.field.rest.partition(" ")[2].strip()
        sdt = maker.empty(new, words or BLANK, looks_behind(signs[0]))
        self._put(sdt, signs)
        return Made(sdt=sdt)

    def _put(self, sdt: Sdt, signs: list[Element]) -> None:
        signs[-1].addprevious(sdt.element)
        _take_out(signs)

    def _pieces(self) -> tuple[list[Element], list[Element]]:
        """Return the elements that make the field, and those that show its result."""
        one = self.field
        if one.is_simple:
            result = list(one.begin)
            for child in result:
                one.begin.addprevious(child)
            return [one.begin], result
        first, last = run_beginning_with(one.begin), _alone(one.last)
        behind = last if one.separate is None else run_ending_with(one.separate)
        siblings = list(parent_of(first))
        code = siblings[siblings.index(first) : siblings.index(behind) + 1]
        result = siblings[siblings.index(behind) + 1 : siblings.index(last)]
        signs = dict.fromkeys([*(run for run in code if run.tag == _R), last])
        return list(signs), result


def _alone(sign: Element | None) -> Element:
    assert sign is not None  # noqa: S101  (a field that was found has ended)
    run_beginning_with(sign)
    return run_ending_with(sign)


def _take_out(signs: list[Element]) -> None:
    for sign in signs:
        parent_of(sign).remove(sign)
