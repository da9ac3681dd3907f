"""Where no control is put: in what is locked, tracked, or held twice by the file."""

from __future__ import annotations

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.values.controls import ControlKind

_ALTERNATE = n.qn("mc:AlternateContent")


def require_free(at: Element) -> None:
    """Raise :class:`DocumentError` when no new control may stand in or at an element."""
    for around in (at, *at.iterancestors()):
        if around.tag in n.TRACKED:
            raise DocumentError("It is a tracked change that nobody has accepted or rejected yet.")
        if around.tag == _ALTERNATE:
            raise DocumentError(
                "It stands in a text box that the file holds twice, for older readers. Put the "
                "content control there in Word."
            )
        if around.tag == n.SDT and _locks(Sdt(around)):
            raise DocumentError("The form locks what stands there.")


def _locks(sdt: Sdt) -> bool:
    return sdt.locks.content or sdt.kind is ControlKind.GROUP
