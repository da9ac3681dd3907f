"""Work on many things at other processes of a cluster, through a Dask scheduler.

A task carries a function and the paths of a file and of what is made of it, and its result what the
function returns: the files go through the folders that all machines see, never through the cluster.
"""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from imrkit.errors import DocumentError

if TYPE_CHECKING:
    from distributed import Client, Security

_Given = TypeVar("_Given")
_Result = TypeVar("_Result")
_PATIENCE = 10  # seconds for the scheduler to answer
_MISSING = "A cluster needs {}: install imrkit[cluster], here and where the workers are."
_NO_ADDRESS = "“{}” is no address of a scheduler. Give one as tls://HOST:PORT."
_OPEN = (
    "The connection to {} is not encrypted, and it leads to another machine. Use tls:// with "
    "certificates (Dask's settings distributed.comm.tls)."
)
_SILENT = "No scheduler answers at {}. See that it runs, and that its certificates suit."
_GONE = "The scheduler at {} has ended. What was done until then is there; go on from it."


def in_order_at(
    scheduler: str, work: Callable[[_Given], _Result], given: Sequence[_Given]
) -> Generator[_Result | None, None, None]:
    """Yield what comes of each thing; None where several workers came to an end at it.

    ``scheduler``: the address of a Dask scheduler, ``tls://HOST:PORT``, or ``tcp://`` on this
    machine alone. ``work``, what it takes and what it returns are picklable. What a worker had
    when it ended is given to another one.
    Raises :class:`imrkit.errors.DocumentError` when there is no such scheduler or it ends, and
    where the connection to it or to one of its workers is not encrypted and leaves the machine.
    """
    require_private(scheduler)
    with _client(scheduler) as client:
        for worker in client.scheduler_info()["workers"]:
            require_private(worker)
        executor = client.get_executor(pure=False)
        futures = [executor.submit(work, one) for one in given]
        try:
            for one, future in zip(given, futures, strict=True):
                result = _result(future)
                if result is None:  # it may have waited at a worker that ended at another
                    result = _result(executor.submit(work, one))
                yield result
        except CancelledError as error:
            raise DocumentError(_GONE.format(scheduler)) from error
        finally:
            executor.shutdown(wait=False)  # what nobody waits for any more is taken back


def _result(future: Future[_Result]) -> _Result | None:
    """Return what came of a task; None: too many workers ended that had it."""
    from distributed import KilledWorker

    try:
        return future.result()
    except KilledWorker:
        return None


def require_private(address: str) -> None:
    """Refuse an address to which a connection leaves this machine and is not encrypted."""
    try:
        parts = urlsplit(address if "://" in address else f"tcp://{address}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or port is None or parts.scheme not in ("tcp", "tls"):
        raise DocumentError(_NO_ADDRESS.format(address))
    if parts.scheme == "tcp" and not _is_loopback(host):
        raise DocumentError(_OPEN.format(address))


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextmanager
def _client(scheduler: str) -> Iterator[Client]:
    import asyncio

    try:
        from distributed import Client, Security
    except ModuleNotFoundError as error:
        raise DocumentError(_MISSING.format(error.name)) from error
    security = Security(require_encryption=scheduler.startswith("tls:"))
    with _quiet():
        try:
            asyncio.run(_require_answer(scheduler, security))
            client = Client(scheduler, security=security, timeout=_PATIENCE, set_as_default=False)
        except (OSError, TypeError, ValueError) as error:
            raise DocumentError(_SILENT.format(scheduler)) from error
        with client:
            yield client


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep from the log what is said in sentences: it would be traces of the stack."""
    log = logging.getLogger("distributed.client")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


async def _require_answer(scheduler: str, security: Security) -> None:
    """Connect once: a client that cannot goes on trying behind everybody's back."""
    from distributed.comm.core import connect

    comm = await connect(scheduler, timeout=_PATIENCE, **security.get_connection_args("client"))
    await comm.close()
