"""Let every finding on a draft stand."""

from __future__ import annotations

import imrkit
from imrkit import Acceptance, Draft, Record
from support.docx import docx, p


def accepted_draft(reason: str) -> Draft:
    """Return a small draft with an old marking, of which every finding is accepted."""
    draft = Draft.open(docx(p("Adult A was seen."), headers={"h": p("RESTRICTED")}))
    draft.record = Record(
        accepted=tuple(
            Acceptance(
                fingerprint=one.fingerprint,
                code=one.code,
                role="lead",
                at="2026-11-23T10:00:00+00:00",
                reason=reason,
            )
            for one in imrkit.check(draft).findings
        )
    )
    return draft
