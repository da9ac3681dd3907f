"""Protection of a whole form (ISO 29500-1 section 17.15.1.29), and a copy without it."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import attribute_is_on
from imrkit.ooxml.package.package import Element, Package

_PROTECTION, _ENFORCED = n.qn("w:documentProtection"), n.qn("w:enforcement")
_ALLOWED = MappingProxyType(
    {
        "forms": "only its form fields can be filled in",
        "readOnly": "nothing in it can be changed",
        "comments": "only comments can be added",
        "trackedChanges": "every change is tracked",
    }
)


def protection_of(package: Package) -> str:
    """Return what a form's protection allows, for a person; "" when it is not protected."""
    for protection in _enforced(package):
        kind = protection.get(n.qn("w:edit"), "")
        return _ALLOWED.get(kind, "its formatting is restricted")
    return ""


def require_unprotected(package: Package) -> None:
    """Raise :class:`DocumentError` when a form is protected."""
    if allowed := protection_of(package):
        raise DocumentError(
            f"{package.file} is protected: {allowed}. Work on a copy with the protection lifted; "
            "the form itself stays as it is."
        )


def lift(package: Package) -> None:
    """Let a form be edited; a password is not needed, and all else that is set stays."""
    for name in package.related(package.main, n.REL_SETTINGS):
        for protection in list(package.edit(name).iter(_PROTECTION)):
            protection.attrib.pop(_ENFORCED, "")


def _enforced(package: Package) -> Iterator[Element]:
    for name in package.related(package.main, n.REL_SETTINGS):
        for protection in package.tree(name).iterchildren(_PROTECTION):
            if attribute_is_on(protection, "w:enforcement"):
                yield protection
