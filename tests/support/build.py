"""Build small content controls, by the tags of the shipped checklist."""

from __future__ import annotations

from imrkit.values.controls import ContentControl, ControlKind


def rich(
    tag: str, text: str = "", *, title: str = "", placeholder: bool | None = False
) -> ContentControl:
    """A rich text control; ``placeholder`` ``None``: the host cannot tell."""
    return _control(tag, ControlKind.RICH_TEXT, text, title, placeholder)


def plain(tag: str, text: str = "", *, placeholder: bool | None = False) -> ContentControl:
    """A plain text control."""
    return _control(tag, ControlKind.PLAIN_TEXT, text, "", placeholder)


def drop_down(tag: str, text: str = "", *, placeholder: bool | None = False) -> ContentControl:
    """A drop-down whose choice is ``text``."""
    return _control(tag, ControlKind.DROP_DOWN, text, "", placeholder)


def tick(tag: str, *, checked: bool) -> ContentControl:
    """A check box as Word shows it."""
    return ContentControl(
        tag=tag,
        title="",
        kind=ControlKind.CHECK_BOX,
        text="☒" if checked else "☐",
        placeholder=False,
        checked=checked,
    )


def table(tag: str, *rows: tuple[ContentControl, ...], title: str = "") -> ContentControl:
    """A repeating section with its rows."""
    return ContentControl(tag=tag, title=title, kind=ControlKind.REPEATING_SECTION, rows=rows)


def _control(
    tag: str, kind: ControlKind, text: str, title: str, placeholder: bool | None
) -> ContentControl:
    return ContentControl(tag=tag, title=title, kind=kind, text=text, placeholder=placeholder)
