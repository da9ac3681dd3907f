"""The blank templates that a server makes: in a force's own looks and words, where it has them."""

from __future__ import annotations

from dataclasses import dataclass

from addin_server.settings import Settings
from imrkit import Checklist, files, verbs
from imrkit.documents.brand import Brand


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """What blank templates are made with; read once, so that all of them are alike."""

    checklist: Checklist
    brand: Brand
    master: bytes | None  # None: the one that the checklist names

    @classmethod
    def of(cls, settings: Settings, checklist: Checklist) -> Blanks:
        """Read a force's brand and master.

        Raises :class:`imrkit.errors.ImrkitError` for those that cannot be used.
        """
        return cls(
            checklist=checklist,
            brand=verbs.load_brand(settings.brand, checklist=checklist),
            master=None if settings.master is None else files.read_bytes(settings.master),
        )

    def make(self, review_type: str, force: str, size: str | None) -> bytes:
        """Make a blank template; "" and ``None`` leave what the brand says."""
        return verbs.new(
            review_type,
            force,
            size=size,
            brand=self.brand,
            master=self.master,
            checklist=self.checklist,
        )

    def require_each(self) -> None:
        """Make the template of each review type, so that a fault in a force's own files is told.

        Raises :class:`imrkit.errors.ImrkitError`.
        """
        if self.brand == Brand() and self.master is None:
            return
        for one in self.checklist.review_types:
            self.make(one.id, self.brand.name or "imrkit", None)
