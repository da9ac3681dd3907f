"""How the whole suite runs."""

from __future__ import annotations

from hypothesis import settings

# The same examples each time: a run says something about the change, not about chance.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
