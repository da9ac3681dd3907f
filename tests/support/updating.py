"""Files of ours as an older version made them."""

from __future__ import annotations

from dataclasses import replace

from imrkit.documents.draft import Draft
from imrkit.ooxml.own.identity import write_identity
from imrkit.ooxml.package.package import Package


def older(data: bytes, *, tags: int = -1) -> bytes:
    """Return a draft that says it was made by an older version, born with its first tags only."""
    identity = Draft.open(data).identity
    assert identity is not None
    package = Package.open(data)
    write_identity(package, replace(identity, template_version="0", tags=identity.tags[:tags]))
    return package.to_bytes()
