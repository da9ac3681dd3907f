"""Compare two templates, a template and a draft, or two drafts, in the words of the checklist."""

from imrkit.judging.comparing.compare import compare
from imrkit.judging.comparing.side import Side
from imrkit.judging.comparing.values import Change, ChangeKind, ComparedFile, Comparison

__all__ = ["Change", "ChangeKind", "ComparedFile", "Comparison", "Side", "compare"]
