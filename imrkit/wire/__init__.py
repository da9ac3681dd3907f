"""The JSON of values, derived from their classes: one shape for the command line and the API.

``members`` says what of a value stands in its JSON, ``plain`` writes it, and
:func:`imrkit.wire.schema.schema_of` makes the marshmallow schema that reads and describes it; the
last loads marshmallow, and stands apart for that reason.
"""

from __future__ import annotations

from imrkit.wire.plain import plain
from imrkit.wire.shape import Member, Shape, members, shape_of, shaped

__all__ = ["Member", "Shape", "members", "plain", "shape_of", "shaped"]
