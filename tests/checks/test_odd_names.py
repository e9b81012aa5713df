"""The sound filing of departments and regions with unlike names: no more is told of it."""

from __future__ import annotations

import pytest

from tests.checks.test_harmless import sound, told


@pytest.mark.parametrize(
    "name",
    [
        "中共示例县委办公室（示例县档案局）",
        "示例县第一人民医院（示例县急救中心）",
        "示例县12345政务服务便民热线中心",
        "示例县2022年冬奥会筹备工作办公室",
        "示例县“智慧城市”建设办公室",
        "示例县人民代表大会常务委员会办公室",
        "示例县预算编审中心",
        "示例县财政局",
    ],
)
def test_department(name: str) -> None:
    files = {path: text.replace("示例县档案局", name) for path, text in sound().items()}
    assert not [each.message for each in told(files)]


@pytest.mark.parametrize("name", ["示例市", "示例区", "示例旗", "示例自治县", "示例经济开发区", "中市区"])
def test_region(name: str) -> None:
    files = {path.replace("示例县", name): text.replace("示例县", name) for path, text in sound().items()}
    assert not [each.message for each in told(files)]
