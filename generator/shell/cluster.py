"""A Dask cluster as an executor: the families of a province made on many machines."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from typing import Any

from generator.shell.engine import code_digest
from generator.shell.folder import FolderError

_SECONDS = 10


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """The executor of the cluster whose scheduler is at `address` (`tcp://10.0.0.1:8786`), and how many tasks it can do
    at a time. Raises `FolderError`.
    """
    try:
        import distributed
        from distributed.comm.core import CommClosedError
    except ImportError as error:
        raise FolderError(
            "没有安装 Dask。装上再试：python -m pip install distributed（即 gongkai[dask]）"
        ) from error
    connect: Any = distributed.Client
    try:
        client: Any = connect(address, timeout=_SECONDS)
    except (OSError, ValueError, TimeoutError) as error:
        raise FolderError(
            f"连不上 Dask 集群 {address}（{error}）。核对地址，看调度程序（dask scheduler）是否在运行"
        ) from error
    with client:
        threads = client.nthreads()
        if not threads:
            raise FolderError(
                f"Dask 集群 {address} 里还没有干活的机器。在每台机器上运行：dask worker {address}"
            )
        _refuse_other_code(client)
        try:
            yield client.get_executor(), sum(threads.values())
        except (CancelledError, distributed.KilledWorker, CommClosedError) as error:
            raise FolderError(
                f"Dask 集群 {address} 做到一半断开了，或者几台机器先后退出了。旧的网站没有动；看各台机器是否都在运行、内存够不够，再生成一次"
            ) from error


def _refuse_other_code(client: Any) -> None:
    """Machines with another version of us would make other pages, and nobody would see it."""
    found = client.run(code_digest, on_error="return")
    if other := sorted(worker for worker, each in found.items() if each != code_digest()):
        raise FolderError(
            f"这些机器上没有 gongkai，或者版本与这里的不同：{'、'.join(other)}。装成同一个版本，再启动 dask worker"
        )
