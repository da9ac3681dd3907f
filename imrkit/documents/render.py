"""Render a master's variables with docxtpl: sandboxed, escaped, nothing left undefined."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import TemplateError as JinjaError
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from imrkit.documents.template_language import TemplateLanguage
from imrkit.errors import DocumentError, TemplateError
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.templates import after_docxtpl as rendered

MAX_OUTPUT_BYTES = 50 * 1024 * 1024
LOGO_HEIGHT, SMALL_LOGO = 22, 12  # millimetres; the small one where all stands on one page


def render(
    master: bytes,
    name: str,
    words: Mapping[str, str | Sequence[str]],
    *,
    title: str,
    logo: bytes | None,
    logo_height: int = LOGO_HEIGHT,
) -> Package:
    """Return a master with its variables replaced, open; messages call it by its ``name``.

    Raises :class:`TemplateError`: a variable without a value, a template language that is wrong
    or that reaches for more than words.
    """
    opened = Package.open(master, name)  # refuses by name what is not a Word document
    try:
        rendered.require_small(opened)
        rendered.refuse_tags_split_by_controls(opened)
        template = DocxTemplate(io.BytesIO(rendered.with_prefixes_kept(opened)))
        context: dict[str, Any] = {**words, "logo": _picture(template, logo, logo_height)}
        template.render(context, TemplateLanguage(), autoescape=True)
        properties = template.docx.core_properties
        properties.title, properties.author, properties.language = title, words["force"], "en-GB"
        properties.last_modified_by = words["force"]
        out = io.BytesIO()
        template.save(out)
    except DocumentError as error:
        raise TemplateError(f"The master {name} is refused: {error}.") from None
    except SecurityError as error:
        raise TemplateError(
            f"The master {name} tries to do more than show words, and is refused: {error.message}."
        ) from None
    except UndefinedError as error:
        known = ", ".join(sorted({*words, "logo"}))
        raise TemplateError(
            f"The master {name} names a variable without a value: {error.message}. Known: {known}."
        ) from None
    except JinjaError as error:
        raise TemplateError(
            f"The template language in the master {name} is wrong: {error.message}."
        ) from None
    except Exception as error:  # docxtpl passes on whatever python-docx and lxml raise
        raise TemplateError(
            f"The master {name} could not be rendered ({type(error).__name__}). Check that no "
            "variable is split by a content control, a field or a tracked change."
        ) from None
    if out.tell() > MAX_OUTPUT_BYTES:
        raise TemplateError(f"The master {name} makes a file that is too large.")
    package = Package.open(out.getvalue(), name)
    rendered.mend(package)
    return package


def _picture(template: DocxTemplate, logo: bytes | None, height: int) -> Any:
    return "" if logo is None else InlineImage(template, io.BytesIO(logo), height=Mm(height))
