"""What an indicator's name calls for: which way is better, and what sort of quantity it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

#: The classes of the polarity lexicon (performance.md §5).
Class = Literal["satisfaction", "mishap", "cost", "deadline", "lasting", "growth", "rate", "count"]


@dataclass(frozen=True, slots=True)
class Sense:
    """The class of a name; `floor`: more is better; `is_certain`: the other way round is nonsense."""

    of: Class
    floor: bool
    is_certain: bool
    word: str


_MISHAPS = "发生|事故|差错|故障|投诉|违规|违纪|违法|犯罪|发案|死亡|失误|错误|案发|超标|漏报|误报|流失|辍学|损坏|返工|信访|上访|伤亡|缺陷|漏损|渗漏|损耗|返贫|逾期|违约|闲置|空置|撂荒|死淘|失业|受害|发病|患病|病死|超支|破损|坏账|缺勤|超限|超载|停机|中断|延误"
_MISHAP_RATE = re.compile(rf"(?<![无零未不非防降低少控])(?:{_MISHAPS})率$")
_MISHAP_COUNT = re.compile(
    rf"(?<![无零未不非防降低少控])(?:{_MISHAPS})(?:案件|事件|事故|停机|中断)?(?:数量?|次数|件数|起数|人数)$|(?<![无零未不非防降低少控])(?:事故|投诉|上访|舆情|违规|违纪)(?:事件|案件|情况)?$"
)
#: A mishap that is dealt with, or a cost that is saved, is no longer bad.
_DEALT_WITH = re.compile(
    r"处置|处理|整改|查处|发现|办结|化解|下降|降低|减少|压减|节约|节省|节支|回复|调处|救助|修复|排除|受理"
    r"|杜绝|避免|防止|遏制|[未不]发生|零(?:安全|责任|重大)|无(?:安全|责任|重大|较大|群体)"
)
_UNSATISFIED = re.compile(r"不满意|投诉")
_SATISFIED = re.compile(r"满意(?:度|率|程度)?(?:[（(].*[）)])?$")
_COST = re.compile(r"(?:成本|造价|费用|总费|经费|支出|控制数|费)(?:控制|数|额|金额|标准|总额|控制数)?$")
_SURELY_COST = re.compile(r"成本|造价|控制数")
_NO_COST = re.compile(
    r"收益|效益|回收|节约|降低|下降|压减|压降|削减|缩减|减少|减轻|减免|免除|避免|挽回|节省|率|比|到位|进度|投入|补助|补贴|奖励|增加|增长"
)
_DEADLINE = re.compile(
    r"(?:时限|期限|响应时间|反馈时间|处理时间|处置时间|办结时间|完成时间|到达时间|反应时间|反应速度|办理时间|工作时间)$"
    r"|(?:恢复|修复|等待|等候|候诊|出具|审批|审核|答复|到账|拨付|发放|到场|出动|派单|接单|整改|排除|抢修|办结|结案|送达|停机|停水|停电|停热)(?:时间|时长|天数|周期|时限)$"
)
_LASTING = re.compile(r"(?:使用|设计|运行|质保|保修|有效)(?:年限|寿命|期限|期)$|使用寿命|正常使用年限")
_GROWTH = re.compile(r"(?:增长|增加|增幅|增速|提高|提升|升幅|收益|回报|利润|倍数)")
_RATE = re.compile(
    r"(?:合格|完成|及时|覆盖|处置|研判|达标|优良|签约|到位|使用|利用|办结|普及|知晓|参与|出勤|执行|达成|准确|完好|解决"
    r"|通过|入学|就业|履约|兑现|支付|拨付|发放|整改|验收|满足|需求|保障|稳定|成功|成活|巩固|保存|正点|准点|在线|可用|完好|列养|持证|接种|治愈|取证|绿化|到岗|播出|资源化利用)率$"
)
_COUNT = re.compile(r"(?:数量|次数|场次|篇数|人次|条数|人数|个数|期数|件数|册数|户数|场数|套数|批次|班次)$")

#: Counts that tell an effect, and not what was done.
EFFECTS = re.compile(
    r"事故|投诉|发生|案件|违规|故障|伤亡|上访|信访|受益|惠及|服务|覆盖|就业|救助|帮扶|带动|参与|解决"
)


#: Brackets behind a name, stops and blanks.
_BESIDE = re.compile(r"[（(][^）)]*[）)]$|[。；;\s]")
_SHARE = re.compile(
    r"率|比|占|度|覆盖|百分|程度|比重|份额|水平|增幅|增速|涨幅|降幅|升幅|(?:增长|下降|提高|提升|减少|降低|增产|增收|减排)$|^(?:减少|降低|压减|节约|增加)"
)


@lru_cache(maxsize=8192)
def sense(name: str) -> Sense | None:
    """The sense of an indicator's name 三级指标; None where the lexicon does not know it."""
    core = _BESIDE.sub("", name)
    if _SATISFIED.search(core) and not _UNSATISFIED.search(core):
        return Sense("satisfaction", True, True, "满意度")
    if not _DEALT_WITH.search(core):
        mishap = _MISHAP_RATE.search(core) or _MISHAP_COUNT.search(core)
        if mishap is not None:
            return Sense("mishap", False, core.endswith("率"), mishap[0])
    if _GROWTH.search(core):
        return Sense("growth", True, False, "增长")
    if _COST.search(core) and not _NO_COST.search(core):
        return Sense("cost", False, _SURELY_COST.search(core) is not None, "成本")
    if (late := _DEADLINE.search(core)) is not None:
        return Sense("deadline", False, False, late[0])
    if (lasting := _LASTING.search(core)) is not None:
        return Sense("lasting", True, False, lasting[0])
    if (rate := _RATE.search(core)) is not None:
        return Sense("rate", True, False, rate[0])
    if (count := _COUNT.search(core)) is not None:
        return Sense("count", True, False, count[0])
    return None


@lru_cache(maxsize=8192)
def is_share(name: str) -> bool:
    """Whether a name says that it is a share or degree: …率, …占比, …度."""
    return _SHARE.search(name) is not None
