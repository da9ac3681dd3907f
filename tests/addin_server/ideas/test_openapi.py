"""The API keeps to its own description, whatever is sent."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    negative_data_rejection,
    response_schema_conformance,
    unsupported_method,
)

from addin_server import create_app
from addin_server.api.views import DOCX

schemathesis.serializer.alias(DOCX, "application/octet-stream")
SCHEMA = schemathesis.openapi.from_wsgi("/api/openapi.json", create_app())


@pytest.mark.thorough
@SCHEMA.parametrize()
@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
def test_no_request_makes_the_server_fail(case: Any) -> None:
    answer = case.call()

    assert answer.status_code < 500, answer.text
    kept = [negative_data_rejection, unsupported_method, allow_header_conformance]
    if answer.headers.get("content-type", [""])[0].startswith("application/json"):
        kept.append(response_schema_conformance)
    case.validate_response(answer, checks=kept)
