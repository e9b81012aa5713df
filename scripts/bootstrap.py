"""The Python environment of this folder: made in `.venv/` from a hashed lock, anew when it changes.

    python3 scripts/bootstrap.py            what `gongkai` needs            (requirements.lock)
    python3 scripts/bootstrap.py --dev      and what its tests need         (requirements-dev.lock)

Only the standard library, and no syntax newer than Python 3.6: an old Python has to be told that it is old.
A folder `wheels/` beside the locks, if there is one, is used instead of the network.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WHEELS = ROOT / "wheels"
LOCKS = {"runtime": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
OLDEST = (3, 11)
NEWER_NAMES = ["python3.14", "python3.13", "python3.12", "python3.11"]
PROBE = "import sys, venv, ensurepip; sys.exit(sys.version_info < (%d, %d))" % OLDEST


class Refusal(Exception):
    """What is missing on this machine and how to get it, in Chinese."""


def usable(python):
    """Whether this interpreter is new enough and can make environments."""
    try:
        return subprocess.call([python, "-c", PROBE], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def choose_python():
    """The interpreter to build on: the one running this, else a newer one found by its name.

    Never that of an activated `.venv/`, which is about to be cleared, but the one beneath it.
    """
    running = getattr(sys, "_base_executable", sys.executable)
    if usable(running):
        return running
    for found in filter(None, map(shutil.which, NEWER_NAMES)):
        if usable(found):
            return found
    if sys.version_info < OLDEST:
        raise Refusal(
            "这里的 Python 是 {}.{}，太旧了，本工具要 {}.{} 或更新。\n"
            "改法：装一个新的 Python（Debian 12、Ubuntu 24.04 自带的就够；Windows 见 docs/windows.md），\n"
            "      再用它来运行：make PYTHON=新的python3的位置 site".format(*sys.version_info[:2] + OLDEST)
        )
    raise Refusal(
        "这里的 Python 缺 venv 或 ensurepip，建不了环境。\n"
        "改法：Debian、Ubuntu 上用管理员身份运行 apt-get install python3-venv，再来一遍。"
    )


def fingerprint(lock, python):
    """What an environment is made from: the lock, this script, where it stands, and which Python."""
    version = subprocess.check_output([python, "-c", "import sys; print(sys.version)"])
    parts = [lock.read_bytes(), Path(__file__).read_bytes(), str(VENV).encode(), version]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp(kind):
    """The file that says what the environment was last made from; written when all of it is in place."""
    return VENV / "made-from-{}".format(kind)


def is_made(kind, python):
    """Whether the environment is there and made from the lock as it is; the one for tests holds both."""
    return any(
        stamp(each).is_file() and stamp(each).read_text() == fingerprint(LOCKS[each], python)
        for each in {kind, "dev"}
    )


def install(lock):
    """Install what a lock holds, each file held to its hash; pip's own words are shown when it fails."""
    offline = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    python = VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"
    command = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if subprocess.call(command + offline + ["--require-hashes", "--requirement", str(lock)]) != 0:
        raise Refusal(
            "需要的库没有装成，原因见上面 pip 的话。\n"
            "改法：能上网时再来一遍；单位网络有自己的镜像，先用 pip config 设好；\n"
            "      不能上网的电脑，按 docs/windows.md“不能上网的电脑”一节备好 wheels 文件夹。"
        )


def put_on_path():
    """Make `generator` importable and `gongkai` a command of the environment.

    Not by an editable install: that writes the folder's whole path into a `.pth` as UTF-8, which Python 3.11
    reads in the code page of Windows: under a path with 汉字 it would not start. A relative path is ASCII.
    """
    is_windows = os.name == "nt"
    libraries = VENV / "Lib" / "site-packages" if is_windows else next(VENV.glob("lib/python*/site-packages"))
    (libraries / "gongkai.pth").write_text(os.path.relpath(str(ROOT), str(libraries)), encoding="ascii")
    if is_windows:
        (VENV / "Scripts" / "gongkai.cmd").write_text('@"%~dp0python.exe" -X utf8 -m generator %*\n')
        return
    command = VENV / "bin" / "gongkai"
    command.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m generator "$@"\n')
    command.chmod(0o755)


def make(kind):
    """Make the environment afresh, unless it is already what the lock says."""
    python = choose_python()
    if is_made(kind, python):
        return
    print("正在建立环境 .venv（只在头一次和库有更新时）……", flush=True)
    if subprocess.call([python, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise Refusal("没有建成 .venv。改法：关掉正在运行的 gongkai 和打开着 .venv 的窗口，再来一遍。")
    install(LOCKS[kind])
    put_on_path()
    stamp(kind).write_text(fingerprint(LOCKS[kind], python))


def main():
    """Make what the arguments ask for; 1 with the remedy when this machine lacks something."""
    parser = argparse.ArgumentParser(description="建立本文件夹的 Python 环境（.venv）")
    parser.add_argument("--dev", action="store_true", help="连同测试要用的库")
    arguments = parser.parse_args()
    try:
        make("dev" if arguments.dev else "runtime")
    except Refusal as refusal:
        print("\n{}".format(refusal), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
