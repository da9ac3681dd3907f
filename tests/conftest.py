"""How the whole suite runs."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings
from support import programs
from support.paths import TESTS

# The same examples each time: a run says something about the change, not about chance.
# How long they take to be made says something about the machine.
settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("desk", settings.get_profile("steady"), max_examples=25)  # make quick
settings.load_profile("steady")
programs.watch()


@pytest.hookimpl(optionalhook=True)  # there is none without xdist
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Start two processes for each core: browsers and servers are waited for more than they work.

    ``-n logical`` starts one, for tests that ask no other program.
    """
    cores = os.cpu_count() or 1
    return 2 * cores if config.option.numprocesses == "auto" else cores


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, by where it stands."""
    for item in items:
        if TESTS / "e2e" in item.path.parents:
            item.add_marker(programs.MARK)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Let only those tests start programs that say that they do."""
    programs.allow(item.get_closest_marker(programs.MARK) is not None)
    return (yield)
