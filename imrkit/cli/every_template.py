"""Every blank template of a force in one go, with a page that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from imrkit import files, verbs
from imrkit.checklist import Checklist
from imrkit.cli import terminal
from imrkit.cli.pictures import first_pages
from imrkit.documents.brand import Brand
from imrkit.errors import DocumentError
from imrkit.names import review_type_of
from imrkit.outputs import templates_page
from imrkit.outputs.templates_page import ListedTemplate
from imrkit.outputs.words import checklist_title, counted
from imrkit.values.addin import AddinReference

INDEX, PICTURES = "index.html", "pictures"


def make_all(
    folder: Path,
    *,
    force: str,
    brand: Brand,
    master: Path | None,
    checklist: Checklist,
    addin: AddinReference | None,
) -> None:
    """Write a template of every review type and size into a folder, never over a file."""
    wanted = list(_wanted(checklist))
    _require_free(folder, [INDEX, PICTURES, *(listed.file for _, _, listed in wanted)])
    made = {
        listed.file: verbs.new(
            kind,
            force,
            size=size,
            brand=brand,
            master=master,
            checklist=checklist,
            embed_addin=addin,
        )
        for kind, size, listed in wanted
    }
    (folder / PICTURES).mkdir(parents=True)
    for name, data in made.items():
        files.write_new(folder / name, data)
    pictures, why = first_pages([folder / name for name in made], folder / PICTURES)
    if not pictures:
        (folder / PICTURES).rmdir()
    page = templates_page.page(
        [listed for _, _, listed in wanted],
        force=force.strip() or brand.name,
        checklist=checklist_title(checklist),
        pictures={name: f"{PICTURES}/{one.name}" for name, one in pictures.items()},
        why=why,
        made=date.today(),
    )
    files.write_new(folder / INDEX, page.encode("utf-8", "replace"))
    shown = f" with {counted(len(pictures), 'picture')}" if pictures else ""
    terminal.say(f"Wrote {counted(len(made), 'template')} into {folder}, and {INDEX}{shown}.")
    if why:
        terminal.say(f"Some or all have no picture: {why}")


def _wanted(checklist: Checklist) -> Iterator[tuple[str, str | None, ListedTemplate]]:
    """Yield each name of a review type and each size, with what the page says of the template."""
    for kind in checklist.review_types:
        for name in kind.offered:
            label = review_type_of(checklist, name).label
            for size in checklist.sizes:
                yield (
                    name,
                    size.id,
                    ListedTemplate(
                        file=f"{name}-{size.id}.docx",
                        label=label,
                        title=size.title,
                        description=size.description,
                    ),
                )
            if not checklist.sizes:
                yield name, None, ListedTemplate(file=f"{name}.docx", label=label, title=label)


def _require_free(folder: Path, names: list[str]) -> None:
    """Raise when the folder is a file, or something of that name is in it already."""
    if folder.exists() and not folder.is_dir():
        raise DocumentError(f"{folder} is a file. Name a folder for the templates.")
    for name in names:
        if (folder / name).exists():
            raise files.exists_already(folder / name)
