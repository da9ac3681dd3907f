"""The API keeps to its own description, whatever is sent."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from schemathesis.core.errors import InvalidSchema
from schemathesis.generation import GenerationMode
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


OPERATIONS: list[Any] = [one.ok() for one in SCHEMA.get_all_operations()]  # type: ignore[union-attr]
CASES = [
    *((one, GenerationMode.POSITIVE) for one in OPERATIONS),
    # A word in an address is no bad word: only bodies can be wrong.
    *((one, GenerationMode.NEGATIVE) for one in OPERATIONS if one.body),
]


def drawn(data: st.DataObject, operation: Any, mode: GenerationMode) -> Any:
    """Draw a request; a body that was made so wrong that no value can fill it is passed over."""
    try:
        return data.draw(operation.as_strategy(generation_mode=mode))
    except InvalidSchema:
        reject()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("operation", "mode"), CASES, ids=[f"{one.label} {mode.value}" for one, mode in CASES]
)
@given(data=st.data())
@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
def test_no_request_makes_the_server_fail(
    operation: Any, mode: GenerationMode, data: st.DataObject
) -> None:
    case = drawn(data, operation, mode)
    answer = case.call()

    assert answer.status_code < 500, answer.text
    kept = [negative_data_rejection, unsupported_method, allow_header_conformance]
    if answer.headers.get("content-type", [""])[0].startswith("application/json"):
        kept.append(response_schema_conformance)
    case.validate_response(answer, checks=kept)
