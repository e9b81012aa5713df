"""Values told in words 定性指标值: grades, states, limits by reference, and the mere name of a measure."""

from __future__ import annotations

import re

#: Degrees that make a tendency a graded statement.
_DEGREE = (
    r"有所|较为?|比较|明显|显著|持续|不断|进一步|有效|逐步|逐年|稳步|大幅度?|较大幅?度?|一定程度|有一定|一定|切实|极大"
    r"|基本|全面|充分|非常|高度|高效|更加|长期|稳定|优化|深入|广泛|日益|顺利|有序|正常|圆满|按时|按期|及时|良性|动态|实时"
)
_TENDENCY = (
    r"提高|提升|改善|增强|加强|扩大|优化|降低|减少|下降|减轻|稳定|规范|丰富|发展|完善|增长|增加|促进|推进|改进|缓解"
    r"|满足|保障|落实|运行|运转|开展|发挥|健全|有序|向好|推动|巩固|消除|清零|浓厚|作用|延长|好转"
    r"|公开|上报|上传|更新|报送|缴纳|发放|拨付|支付|办理|处理|反馈"
)
#: What something is set against, so that a bare rise or fall can be told: 同比下降, 较上年增加.
_AGAINST = r"(?:同比|环比|(?:较|比)(?:上年|去年|往年|前))"
#: States and grades that can be told from their opposites.
_STATE = (
    r"优秀?|良好?|中|合格|不合格|差|好|较好|一般|较差|明显|较明显|不明显|显著|较显著|高|较高|强|较强|广|全面|充分|是|否"
    r"|达标|达到要求|合规|合法|符合|通过|完成|及时|按时|按期|准时|准确|完整|完好|正常|稳定|安全|健全|有序|规范|平稳"
    r"|圆满|顺利|快|较快|迅速|长期|可持续|中长期|全覆盖|无事故|无故障|零事故|零投诉|无投诉|整洁|平衡|可控|建立|建成|形成"
)
_GRADE = re.compile(
    rf"(?:{_DEGREE}).{{0,6}}(?:{_TENDENCY})|(?:{_TENDENCY})(?:程度)?(?:明显|显著|较大|良好|有力|有效|到位)"
    rf"|(?:成效|效果|作用|影响|质量|程度|水平|状况|情况|状态|能力|范围)?(?:非常|较为?|比较|不|十分|很|基本|相对)?(?:{_STATE})$"
    r"|^(?:优|良|中|差|好)(?:[、/,，](?:优|良|中|差|好))+$|全覆盖|^[无零](?!论)|优良|较好|明显|显著|达标|合格"
    r"|(?:[A-EⅠⅡⅢⅣⅤ]|[0-9]A|国家|[一二三四五甲乙丙])[级类等]|万无一失|^(?:不|未|杜绝|避免|防止).{0,8}(?:发生|出现)"
    r"|^(?:依据|依照|根据|符合|遵守|满足).{2,}|按.{2,}|稳定运行|平稳有序|可持续|平衡|即.即."
    rf"|{_AGAINST}.{{0,6}}(?:{_TENDENCY})"
)
_LIMIT = re.compile(
    r"(?:不超|未超|不高于|不突破|控制在|小于|低于|≤|等于).{0,8}(?:预算|标准|概算|限额|定额|指标|控制数|成本|上年|金额)"
    r"|预算(?:数|金额|内|范围)|^[≥≤<>=]+.{0,6}(?:上年|去年|往年|同期|预算|标准|计划|目标|平均|基准|年初|定额|限额)"
)
#: A bare wish, or a task begun with one: 提升, 有效, 促进经济发展. What is said in any other way can be judged.
_WISH = re.compile(
    r"(?:不断|进一步|有效|切实|大力|积极|全面|持续|着力|扎实)?"
    r"(?:提高|提升|改善|增强|加强|强化|加大|做好|促进|推动|推进|带动|完善|保障|保证|确保|营造|弘扬|扩大|优化|落实|巩固|改进|助力|支持|服务|维护|开展|组织|引导)"
    r"(?![于])[\u4e00-\u9fff、，]*[。；]?"
    r"|有效|高效|明确|有|重要|重大|长远|积极(?:影响|作用)?|(?:经济|社会|生态)(?:效益|影响)"
)
#: The name of a measure, and not a task that ends like one: 提高工作效率, 降低发病率.
_BARE = re.compile(
    r"(?!(?:不断|进一步|有效|切实|逐步|持续)?(?:提高|提升|改善|增强|加强|降低|减少|扩大|促进|推动|推进|确保|保证|优化)(?:[\u4e00-\u9fff]{3}|效率))"
    r"[\u4e00-\u9fff]{0,10}?(?:率|满意度|数量|比例|人数|次数)"
)


def is_limit(text: str) -> bool:
    """Whether it bounds by reference: 不超过预算."""
    return _LIMIT.search(text) is not None


def is_grade(text: str) -> bool:
    """Whether it tells a degree or a state that can be judged: 成效明显, 有所提高, 优."""
    return _GRADE.search(text) is not None


def is_wish(text: str) -> bool:
    """Whether it wishes without a degree or a state by which to judge it: 提升, 促进经济发展."""
    return not is_grade(text) and _WISH.fullmatch(text) is not None


def is_bare_measure(text: str) -> bool:
    """Whether it only names a measure and gives no figure for it: 及时率."""
    return _BARE.fullmatch(text) is not None
