"""Common slips of the pen 错别字 in official texts; each holds wherever it stands. One a line, `wrong => right`.

An office adds its own in `停用词.txt` of its content folder.
"""

from __future__ import annotations

import re
from functools import cache

#: `除` names longer words in which the characters are right.
_TYPOS = """
拔款 => 拨款 除 选拔款
划拔资金 => 划拨资金 除 计划拔资金
公物接待 => 公务接待
公务用车运行维户费 => 公务用车运行维护费
住房公基金 => 住房公积金
津帖 => 津贴
差路费 => 差旅费
政府采构 => 政府采购
绩校目标 => 绩效目标
绩校评价 => 绩效评价
帐户 => 账户
布署 => 部署 除 公布署 发布署 颁布署
松驰 => 松弛
贯切落实 => 贯彻落实
贯撤 => 贯彻
竟争 => 竞争 除 究竟争 毕竟争
增涨 => 增长 除 增涨价
复盖率 => 覆盖率
复盖面 => 覆盖面
覆盖律 => 覆盖率
满意渡 => 满意度
百份比 => 百分比
百份之 => 百分之
党风廉正 => 党风廉政
意识型态 => 意识形态
宏扬 => 弘扬
弘杨 => 弘扬
再接再励 => 再接再厉
按步就班 => 按部就班
迫不急待 => 迫不及待
一如继往 => 一如既往
穿流不息 => 川流不息
截止目前 => 截至目前
防碍 => 妨碍
幅射 => 辐射
气慨 => 气概
缈小 => 渺小
部份 => 部分 除 部份额 部份数
帐务 => 账务
帐目 => 账目
记帐 => 记账 除 登记帐篷
拔付 => 拨付
核拔 => 核拨 除 考核拔尖
政付采购 => 政府采购
绩效平价 => 绩效评价
续效目标 => 绩效目标
续效指标 => 绩效指标
续效评价 => 绩效评价
年未结转和结余 => 年末结转和结余
年未余额 => 年末余额
末安排 => 未安排 除 年末安排 月末安排 期末安排 季末安排 周末安排 岁末安排
末发生 => 未发生 除 粉末发生 始末发生 年末发生 月末发生 期末发生 季末发生 周末发生
末列入 => 未列入 除 年末列入 期末列入
己完成 => 已完成 除 自己完成
己下达 => 已下达 除 自己下达
己批复 => 已批复 除 自己批复
己列入 => 已列入 除 自己列入
曰常 => 日常
曰期 => 日期
入民政府 => 人民政府 除 纳入民政府 列入民政府
党员千部 => 党员干部
领导千部 => 领导干部
重中之中 => 重中之重
合谐 => 和谐 除 合谐波
气侯 => 气候
等侯 => 等候
时侯 => 时候
侯选人 => 候选人
通迅 => 通讯
编缉 => 编辑
辐度 => 幅度
另星 => 零星 除 另星期
园满完成 => 圆满完成
做为一个 => 作为一个
震憾 => 震撼
己经 => 已经 除 自己经 异己经 知己经
自已的 => 自己的
既使 => 即使 除 既使用 既使得
急燥 => 急躁
沉缅 => 沉湎
"""

_LINE = re.compile(r"^(?P<wrong>\S+) => (?P<right>\S+)(?: 除 (?P<within>.+))?$", re.MULTILINE)


@cache
def corrections() -> dict[str, str]:
    """The right form by the wrong one."""
    return {each["wrong"]: each["right"] for each in _LINE.finditer(_TYPOS)}


@cache
def pattern() -> re.Pattern[str]:
    """Finds any of them; longer words in which the characters are right are matched first, without the group."""
    right = [word for each in _LINE.finditer(_TYPOS) if each["within"] for word in each["within"].split()]
    return re.compile(
        "|".join([*map(re.escape, right), f"(?P<wrong>{'|'.join(map(re.escape, corrections()))})"])
    )
