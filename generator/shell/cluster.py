"""A Dask cluster as an executor: the families of a province made on many machines."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from generator.shell.folder import FolderError

_SECONDS = 10


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """The executor of the cluster whose scheduler is at `address` (`tcp://10.0.0.1:8786`), and how many tasks it can do
    at a time. Raises `FolderError`.
    """
    try:
        import distributed
    except ImportError as error:
        raise FolderError("没有安装 Dask。装上再试：python -m pip install 'gongkai[dask]'") from error
    connect: Any = distributed.Client
    try:
        client: Any = connect(address, timeout=_SECONDS)
    except (OSError, ValueError, TimeoutError) as error:
        raise FolderError(
            f"连不上 Dask 集群 {address}（{error}）。核对地址，看调度程序（dask scheduler）是否在运行"
        ) from error
    with client:
        yield client.get_executor(), sum(client.nthreads().values())
