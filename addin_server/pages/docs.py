"""A page that makes the API readable, without loading anything from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Blueprint, Response, render_template

_FOLDER = Path(__file__).parent / "templates"


def docs_page(spec: Any) -> Blueprint:
    """Return the blueprint of the page for an API description (an ``APISpec``)."""
    pages = Blueprint("docs", __name__, url_prefix="/api/docs", template_folder="templates")

    @pages.get("")
    def page() -> Response:
        html = render_template("docs.html", spec=spec.to_dict(), kind_of=kind_of, said=said)
        response = Response(html)
        response.headers["Content-Security-Policy"] = (
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"
        )
        return response

    @pages.get("/docs.css")
    def style() -> Response:
        return Response((_FOLDER / "docs.css").read_text("utf-8"), mimetype="text/css")

    return pages


def said(schema: dict[str, Any]) -> str:
    """Return what an OpenAPI schema says of itself, without marks of code."""
    return str(schema.get("description", "")).replace("``", "")


def kind_of(schema: dict[str, Any]) -> str:
    """Say in words what a value of an OpenAPI schema is."""
    if "$ref" in schema:
        return f"a {schema['$ref'].split('/')[-1]}"
    if "anyOf" in schema:
        return " or ".join(kind_of(one) for one in schema["anyOf"])
    if "enum" in schema:
        return "one of " + ", ".join("null" if one is None else str(one) for one in schema["enum"])
    kind = schema.get("type", "any value")
    kinds = [str(one) for one in (kind if isinstance(kind, list) else [kind])]
    if "array" in kinds:
        kinds[kinds.index("array")] = f"list of {kind_of(schema.get('items', {}))}"
    if isinstance(schema.get("additionalProperties"), dict):
        kinds[kinds.index("object")] = f"object of {kind_of(schema['additionalProperties'])}"
    return " or ".join(kinds)
