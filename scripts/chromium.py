"""The browser of the tests: where Chromium is on this machine, and how to get it where it is not.

.venv/bin/python scripts/browser.py     installs it on Debian as root; elsewhere says what is missing
"""

from __future__ import annotations

import glob
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("chromium", "fonts-noto-cjk")
VARIABLE = "GONGKAI_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find_chromium() -> str | None:
    """The path of a Chromium, Chrome or Edge: the one named by GONGKAI_CHROMIUM, else the first found."""
    named = os.environ.get(VARIABLE)
    if named:
        return named if Path(named).is_file() else None
    on_path = filter(None, map(shutil.which, NAMES))
    return next(on_path, None) or next((each for each in PLACES if Path(each).is_file()), None)


def has_chinese_font() -> bool:
    """Whether pages would show 汉字; Windows and macOS always do."""
    if platform.system() != "Linux":
        return True
    if shutil.which("fc-list"):
        listed = subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True, check=False)
        return bool(listed.stdout.strip())
    return bool(glob.glob("/usr/share/fonts/**/*CJK*", recursive=True))


def missing() -> list[str]:
    """What the browser tests lack here, in Chinese."""
    lacks = [] if find_chromium() else ["Chromium 浏览器"]
    return lacks if has_chinese_font() else [*lacks, "中文字体"]


def explain(lacks: list[str]) -> str:
    """What is missing and how to get it on this kind of machine."""
    remedies = {
        "Linux": f"Debian 上用管理员身份运行：apt-get update && apt-get install -y {' '.join(PACKAGES)}；\n"
        "      别的发行版请装 chromium（或 Google Chrome）和 Noto CJK 字体",
        "Windows": "装 Google Chrome 或 Microsoft Edge",
    }
    remedy = remedies.get(platform.system(), "装 Google Chrome 或 Chromium")
    return (
        f"浏览器测试缺：{'、'.join(lacks)}。\n改法：{remedy}。\n"
        f"      已经装在别处的，把环境变量 {VARIABLE} 设成它的完整路径。"
    )


def may_install() -> bool:
    """Whether this is Debian and we are root, so that apt-get may be used without asking."""
    release = Path("/etc/os-release")
    is_debian = release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()
    return is_debian and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_get(*words: str, errors: int | None = None) -> bool:
    """Whether apt-get did it, never asking, and quiet but for its errors."""
    run = subprocess.run(
        ["apt-get", "-qq", *words],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        check=False,
    )
    return run.returncode == 0


def install() -> None:
    """Install the Debian packages, refreshing the package lists first if they are absent or stale."""
    print(f"正在安装浏览器测试要用的 {'、'.join(PACKAGES)}……", flush=True)
    order = ("install", "-y", "--no-install-recommends", *PACKAGES)
    if not apt_get(*order, errors=subprocess.DEVNULL):
        apt_get("update")
        apt_get(*order)


def main() -> int:
    """Make sure that a browser and Chinese fonts are there; 1 with the remedy if they are not."""
    if missing() and may_install():
        install()
    lacks = missing()
    if lacks:
        print(f"\n{explain(lacks)}", file=sys.stderr)
    return 1 if lacks else 0


if __name__ == "__main__":
    sys.exit(main())
