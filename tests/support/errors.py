"""Errors that carry all the facts that one of their kind may."""

from __future__ import annotations

from imrkit.errors import DocumentError, ImrkitError, Mistake, SourceError


def error(kind: type[ImrkitError]) -> ImrkitError:
    """Return an error with all the facts that one of its kind carries."""
    if issubclass(kind, SourceError):
        told = Mistake(file="own.toml", line=3, source="id = 1", message="must be a text")
        return kind([told, Mistake(file="own.toml", line=None, source="", message="is empty")])
    if issubclass(kind, DocumentError):
        return kind(
            "The control is locked.",
            tag="imr:a",
            title="A",
            part="word/document.xml",
            path=[0, 3],
            reason="It is locked.",
            unknown_tags=["imr:b"],
        )
    return kind("It cannot be used.")
