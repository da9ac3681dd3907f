"""One run of the fuzzer: its inputs, how long it lasts, and where what it finds is left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import atheris

OUT = Path(__file__).parents[1] / "build" / "fuzz"
LONGEST = 200_000  # bytes of an input

Mutate = Callable[[bytes, int, int], bytes]


def run(name: str, try_it: Callable[[bytes], None], mutate: Mutate, seeds: Iterable[bytes]) -> None:
    """Write the seeds and run for as many seconds as the command line says."""
    inputs = OUT / name
    inputs.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (inputs / f"seed-{number:04}").write_bytes(seed)
    atheris.Setup(
        [
            sys.argv[0],
            str(inputs),
            f"-artifact_prefix={OUT}/{name}-",
            f"-max_total_time={sys.argv[1]}",
            f"-max_len={LONGEST}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
            "-verbosity=0",
        ],
        try_it,
        custom_mutator=mutate,
    )
    atheris.Fuzz()
