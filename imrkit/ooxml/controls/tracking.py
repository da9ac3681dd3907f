"""Whether Word tracks what is changed in a document (ISO 29500-1 17.15.1.90)."""

from __future__ import annotations

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import attribute_is_on, is_on
from imrkit.ooxml.package.package import Element, Package


def tracks_changes(package: Package) -> bool:
    """Tell whether Track Changes is on: its author chose it, or the protection asks for it."""
    settings = (package.tree(name) for name in package.related(package.main, n.REL_SETTINGS))
    return any(is_on(one.find(n.qn("w:trackRevisions"))) or _is_asked_for(one) for one in settings)


def _is_asked_for(settings: Element) -> bool:
    protection = settings.find(n.qn("w:documentProtection"))
    return (
        protection is not None
        and attribute_is_on(protection, "w:enforcement")
        and protection.get(n.qn("w:edit")) == "trackedChanges"
    )
