"""How a draft is checked, alone or as one of a folder, here or in another process."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from pathlib import Path

from imrkit import __version__, files, verbs
from imrkit.checklist import Checklist
from imrkit.cli import report_output
from imrkit.judging.report import Report
from imrkit.outputs.checked_json import CheckedDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWork:
    """The settings of “imrkit check”, and what is done with them."""

    checklist: Checklist = field(repr=False)
    review_type: str | None
    role: str | None
    mapping: Path | None
    mappings: Path | None
    key: Path | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    no_quotes: bool
    style: str

    def report(self, draft: Path) -> Report:
        """Check a draft."""
        return verbs.check(
            draft,
            review_type=self.review_type,
            role=self.role,
            checklist=self.checklist,
            mapping=self.mapping,
            mappings=self.mappings,
            key=self.key,
            select=self.select,
            ignore=self.ignore,
        )

    def __call__(self, source: Path, output: Path | None) -> CheckedDraft:
        """Check a draft of a folder, and write its report."""
        sha256 = files.digest(files.read_bytes(source))
        report = self.report(source)
        if output is not None:
            data = report_output.as_file(
                report, self.checklist, source, self.style, no_quotes=self.no_quotes
            )
            files.write_whole(output, data)
        return CheckedDraft.of(report, sha256)

    @property
    def settings(self) -> str:
        """The hash of all that a report depends on, but for its draft and what is read of files."""
        named = [f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr]
        which = (__version__, self.checklist.id, self.checklist.version, *named)
        return hashlib.sha256("\n".join(which).encode()).hexdigest()
