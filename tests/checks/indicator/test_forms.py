"""Rows of target forms as offices of several provinces fill them: which are sound, and what is told of the others."""

from __future__ import annotations

import pytest

from generator.checks.examples import FRAME
from generator.checks.rules import performance
from generator.checks.run import checked
from generator.corpus.load import load
from generator.diagnostic import Diagnostic

FOLDER = "示例县/县档案局/2024"
FORM = """项目名称: {name}
项目编码: 13059924P00901410001Y
金额单位: 万元
填报单位: 301001 示例县档案局
预算数: 400.00
其中财政资金: 400.00
其他资金: 0.00
资金支出计划: |
  时点	计划
  3月底	10.00
  6月底	40.00
  10月底	80.00
  12月底	100.00
绩效目标:
  - {goal}
绩效指标: |
  一级指标	二级指标	三级指标	指标值
"""
#: Third levels and values that say what they should, each under the class it is filed in.
SOUND = """
产出指标 数量指标 系统巡检频次 ≥1次/周
产出指标 数量指标 检查经营企业家次 ≥48家次
产出指标 数量指标 消防安全检查单位 ≥1500家（次）
产出指标 数量指标 更换供暖管道 ≥320延长米
产出指标 数量指标 维护自动监测站点 ≥18处
产出指标 数量指标 举办培训班 10-12期
产出指标 数量指标 受益居民人数 约4.2万人
产出指标 数量指标 巡查频率 县道每周≥2次、乡村道每月≥1次
产出指标 质量指标 新片占比 ≥1/3
产出指标 质量指标 三级等保测评 通过
产出指标 质量指标 播出差错率 ≤万分之一
产出指标 质量指标 进水化学需氧量浓度 ≥150mg/L
产出指标 质量指标 农田灌溉水有效利用系数 ≥0.65
产出指标 时效指标 工资发放时间 每月15日前
产出指标 时效指标 补贴发放时间 每季度末月25日前
产出指标 时效指标 建成投入使用 国庆节前
产出指标 时效指标 开工时间 不晚于6月1日
产出指标 时效指标 春、秋学期发放时间 5月底、11月底前
产出指标 时效指标 主体完工时间 汛期前（6月10日前）
产出指标 时效指标 资金拨付时间 2024年3月底前预拨，12月底前结算
产出指标 时效指标 数据上报时间 每日实时上传
产出指标 时效指标 重大隐患整改时限 即查即改
产出指标 时效指标 路面病害处置时间 ≤48h
产出指标 时效指标 完工率 ≥60%（当年）
产出指标 成本指标 补贴标准 ≥125元/亩且≤130元/亩
产出指标 成本指标 岗位补贴标准 不低于县最低工资标准的80%
产出指标 成本指标 补助标准 中央、省级按1:1配套
产出指标 成本指标 工程概算控制率 ≤100%
产出指标 成本指标 预算控制率 ≤100%
成本指标 社会成本指标 居民投诉 ≤3次
成本指标 社会成本指标 对社会稳定的负面影响 无
效益指标 经济效益指标 亩均粮食产能提升 ≥80公斤
效益指标 经济效益指标 减轻家庭教育支出负担 明显
效益指标 经济效益指标 门诊次均费用增幅 ≤5%
效益指标 社会效益指标 观影人次 ≥8万人次
效益指标 社会效益指标 可防性案件发案数 同比下降
效益指标 社会效益指标 投诉件数 比上年下降10%
效益指标 社会效益指标 防范化解重大风险 能力提升
效益指标 可持续影响指标 设施使用年限 ≥2年
产出指标 成本指标 小学生均公用经费 ≥720元/生·年
效益指标 社会效益指标 零就业家庭 动态清零
效益指标 社会效益指标 群众出行安全隐患 基本消除
效益指标 社会效益指标 基层组织运转情况 正常运转
效益指标 社会效益指标 例行监测合格率 ≥98%
效益指标 社会效益指标 城乡居民公共卫生差距 不断缩小
效益指标 社会效益指标 政府债务风险 风险可控
效益指标 生态效益指标 县城PM2.5年均浓度 ≤22μg/m³
效益指标 生态效益指标 雨污分流率 ≥80%
效益指标 生态效益指标 新能源公交车占比 ≥85%
效益指标 生态效益指标 森林覆盖率 只增不减
效益指标 生态效益指标 秸秆覆盖率 ≥30%
效益指标 可持续影响指标 河道行洪能力 ≥20年一遇
效益指标 可持续影响指标 住房保障政策延续性 连续
满意度指标 服务对象满意度指标 丧属满意度 ≥95%
满意度指标 服务对象满意度指标 林农满意度 ≥85%
满意度指标 服务对象满意度指标 参赛选手满意度 ≥90分
产出指标 数量指标 巡逻防控次数 ≥2次/日
产出指标 数量指标 采购救护车数量 =1辆
产出指标 数量指标 公共厕所管护座数 68座
产出指标 数量指标 购置课桌椅 ≥1200套
产出指标 数量指标 修复路灯 ≥320盏
产出指标 数量指标 受理信访案件 据实
产出指标 数量指标 保障在职人员 =36人
产出指标 数量指标 公务接待批次 ≤20批次
产出指标 数量指标 会议次数 ≤6次
产出指标 数量指标 因公出国（境）人次 ≤2人次
产出指标 数量指标 车辆保有量 ≤5辆
产出指标 数量指标 支付利息笔数 4笔
产出指标 数量指标 疫苗接种剂次 ≥3.6万剂次
产出指标 数量指标 新增造林 ≥3000亩
产出指标 数量指标 村级光伏电站 23个
产出指标 数量指标 修建挡土墙 ≥1200m³
产出指标 数量指标 宣传栏更换期数 每月1期
产出指标 数量指标 在建项目数量 不超过5个
产出指标 质量指标 路面平整度 ≤3.5mm
产出指标 质量指标 混凝土强度 ≥C30
产出指标 质量指标 资金使用合规性 合规
产出指标 质量指标 工程质量 达到国家验收标准
产出指标 质量指标 水质 Ⅱ类及以上
产出指标 质量指标 设备故障率 ≤1‰
产出指标 质量指标 案件错案数 0件
产出指标 质量指标 数据差错率 ≤0.1%
产出指标 质量指标 信息系统安全等级 三级
产出指标 质量指标 农药残留超标率 ≤2%
产出指标 质量指标 政府采购程序 规范
产出指标 质量指标 毕业率 ≥99%
产出指标 质量指标 危房鉴定准确率 100%
产出指标 质量指标 检验报告出错次数 ≤2次
产出指标 质量指标 大气优良天数 ≥310天
产出指标 时效指标 项目实施周期 12个月
产出指标 时效指标 年度预算执行进度 6月底达到50%
产出指标 时效指标 设备质保期 ≥3年
产出指标 时效指标 建设工期 ≤180天
产出指标 时效指标 合同履行期限 2024年1月1日至12月31日
产出指标 时效指标 工作完成及时性 及时
产出指标 时效指标 任务按期完成率 ≥95%
产出指标 时效指标 资金支付进度 ≥90%
产出指标 时效指标 汛期值班时长 24小时
产出指标 时效指标 服务响应 随叫随到
产出指标 时效指标 救护车出车时间 3分钟内
产出指标 成本指标 亩均补助 ≤120元
产出指标 成本指标 财政投入 400万元
产出指标 成本指标 购置成本 不高于市场价
产出指标 成本指标 人员经费支出 ≤180万元
产出指标 成本指标 每吨处理费用 ≤86元/吨
产出指标 成本指标 经费节约率 ≥3%
产出指标 成本指标 其他资金配套 ≤20万元
产出指标 成本指标 单位成本降低率 ≥2%
产出指标 成本指标 单价 =3800元/台
产出指标 成本指标 利率 ≤3.2%
产出指标 成本指标 补助比例 50%
成本指标 经济成本指标 公用经费定额 1.8万元/人·年
成本指标 社会成本指标 交通拥堵 无明显影响
成本指标 生态环境成本指标 施工噪声 ≤70dB
成本指标 生态环境成本指标 二氧化碳排放 减少
效益指标 经济效益指标 带动社会投资 ≥2000万元
效益指标 经济效益指标 减少事故损失 ≥50万元
效益指标 经济效益指标 招商引资到位资金 ≥3亿元
效益指标 经济效益指标 粮食增产 ≥5%
效益指标 经济效益指标 节约维修费用 ≥10万元
效益指标 经济效益指标 村集体经济收入 ≥10万元/村
效益指标 经济效益指标 固定资产投资增速 ≥6%
效益指标 社会效益指标 新增就业 ≥1200人
效益指标 社会效益指标 交通事故死亡人数 同比下降5%
效益指标 社会效益指标 刑事案件破案率 ≥45%
效益指标 社会效益指标 群众安全感指数 ≥97
效益指标 社会效益指标 政策知晓率 ≥90%
效益指标 社会效益指标 职业病发病率 下降
效益指标 社会效益指标 惠及群众人数 ≥6.8万人
效益指标 社会效益指标 学生近视率 ≤45%
效益指标 社会效益指标 高考本科上线率 ≥48%
效益指标 社会效益指标 减少信访量 ≥10%
效益指标 社会效益指标 法律援助覆盖面 100%
效益指标 社会效益指标 党员教育培训覆盖率 100%
效益指标 生态效益指标 单位GDP能耗 下降3%
效益指标 生态效益指标 森林火灾受害率 ≤0.9‰
效益指标 生态效益指标 湿地保护率 ≥55%
效益指标 生态效益指标 城市黑臭水体 0条
效益指标 生态效益指标 秸秆综合利用率 ≥95%
效益指标 生态效益指标 地下水位 回升
效益指标 生态效益指标 单位面积化肥施用量 负增长
效益指标 可持续影响指标 人才队伍稳定 稳定
效益指标 可持续影响指标 长效机制建设 逐步完善
效益指标 可持续影响指标 政策持续时间 ≥5年
效益指标 可持续影响指标 设备使用年限 8-10年
效益指标 可持续影响指标 文物保护状况 良好
满意度指标 服务对象满意度指标 群众满意度 ≥90%
满意度指标 服务对象满意度指标 患者投诉率 ≤1%
满意度指标 服务对象满意度指标 受众满意度 满意
满意度指标 服务对象满意度指标 老党员满意度 ≥95%
满意度指标 服务对象满意度指标 上级部门满意度 ≥95%
满意度指标 服务对象满意度指标 社会公众满意度 较满意
满意度指标 服务对象满意度指标 师生家长满意度 ≥95分
满意度指标 服务对象满意度指标 游客好评率 ≥98%
"""
FAULTY = [
    ("产出指标 数量指标 整理文书档案卷数 》10000卷", "unreadable-value"),
    ("产出指标 质量指标 档案整理合格率 无", "unreadable-value"),
    ("产出指标 时效指标 整理完成时间 ≤10月", "ambiguous-unit"),
    ("产出指标 成本指标 项目总成本 ≤100%", "unit-misfit"),
    ("效益指标 经济效益指标 群众档案知识知晓率 ≥90%", "wrong-branch"),
    ("效益指标 生态效益指标 参训人员就业意识 明显增强", "wrong-branch"),
    ("效益指标 社会效益指标 促进档案事业发展 促进经济社会发展", "ungraded-value"),
    ("产出指标 数量指标 整理完成时间 10月底前", "wrong-branch"),
    ("产出指标 数量指标 项目总成本 ≤50万元", "wrong-branch"),
    ("产出指标 时效指标 档案业务培训场次 ≥3场次", "wrong-branch"),
    ("满意度指标 服务对象满意度指标 培训活动满意度 ≥90%", "satisfaction-of-nobody"),
    ("产出指标 时效指标 补植完成时间 4月15日前、11月31日前", "unreadable-value"),
    ("产出指标 时效指标 工资发放时间 每月40日前", "unreadable-value"),
    ("产出指标 质量指标 系统可用率 ≥99,5%", "unreadable-value"),
    ("产出指标 质量指标 烟气排放情况 不达标", "operator-against-sense"),
    ("产出指标 时效指标 故障恢复时间 ≥2小时", "operator-against-sense"),
    ("产出指标 成本指标 单批次检测成本 ≥800元/批次", "operator-against-sense"),
    ("效益指标 社会效益指标 环卫类投诉件数 比上年增长10%", "operator-against-sense"),
    ("效益指标 社会效益指标 老年人居家跌倒风险 有效提高", "operator-against-sense"),
    ("效益指标 社会效益指标 城镇登记失业率 ≥4.5%", "operator-against-sense"),
    ("效益指标 可持续影响指标 设施使用年限 ≤2年", "operator-against-sense"),
    ("满意度指标 服务对象满意度指标 满意度 ≥90%", "satisfaction-of-nobody"),
]
GOALS = [
    "系统运行稳定，支撑日常监管业务。",
    "配齐急诊急救设备18台（套），建成胸痛、卒中、创伤三个中心。",
    "按时足额偿还专项债券利息，不发生违约。",
    "改造老旧小区14个，惠及居民1126户。",
    "对家庭经济困难学生应助尽助，不让一名学生因贫失学。",
]


def told(row: str = "", goal: str = GOALS[0], name: str = "档案整理费") -> list[Diagnostic]:
    """What the rules of performance say of one form, hints aside; of its row where one is given."""
    form = FORM.format(name=name, goal=goal) + "  " + "\t".join(row.split()) + "\n"
    files = {
        **FRAME,
        f"{FOLDER}/绩效.md": "---\n表式: 河北2022\n金额单位: 万元\n---\n",
        f"{FOLDER}/项目/甲.yaml": form,
    }
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    last = len(form.splitlines())
    return [
        each
        for each in corpus.diagnostics
        if each.severity != "info" and each.at.path.endswith("甲.yaml") and (each.at.line == last or not row)
    ]


@pytest.mark.parametrize("row", SOUND.strip().splitlines())
def test_nothing_is_told_of_a_sound_row(row: str) -> None:
    # Operators are asked for in Hebei; what else is told of a figure without one is another matter.
    found = [
        each
        for each in told(row)
        if each.name not in ("missing-operator", "copied-description", "vague-basis")
    ]
    assert not found, [f"{each.name} {each.message}" for each in found]


@pytest.mark.parametrize(("row", "rule"), FAULTY)
def test_a_faulty_row_is_told(row: str, rule: str) -> None:
    assert rule in {each.name for each in told(row)}


@pytest.mark.parametrize("goal", GOALS)
def test_a_goal_that_tells_a_result(goal: str) -> None:
    assert "goal-without-result" not in {each.name for each in told(goal=goal)}


TABLE = """
## 部门整体支出绩效目标

| 部门名称 | 示例县档案局 | | | |
|---|---|---|---|---|
| 年度任务 | 整理馆藏档案 | | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |
| 产出指标 | 数量指标 | 整理档案卷数 | ≥10000卷 | 50 |
| | 质量指标 | 档案事故发生率 | ≥1% | 20 |
| 效益指标 | 社会效益指标 | 查档便利程度 | | 20 |
| 满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥90% | 20 |
"""


def test_targets_of_a_whole_department_in_the_text_are_read() -> None:
    path = f"{FOLDER}/绩效.md"
    files = {**FRAME, path: "---\n表式: 财政部2021\n金额单位: 万元\n---\n" + TABLE}
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    found = {
        each.name: each.at.source.line(each.at.line) for each in corpus.diagnostics if each.at.path == path
    }
    assert "档案事故发生率" in found["operator-against-sense"]
    assert "查档便利程度" in found["unreadable-value"]
    assert "三级指标" in found["target-weights"]


#: A goal, and third levels with their values beside it: one and the same story, told in several ways.
TOLD_ALIKE = [
    ("培训干部500人次，其中村干部300人次", "培训干部人次 ≥500人次"),
    ("项目总投资3000万元，本年投入1000万元", "项目总成本 ≤1000万元"),
    ("完成监测120次，每月10次", "监测次数 ≥120次"),
    ("开展2期培训，每期50人，共100人", "培训人数 ≥100人"),
    ("新增床位200张，总床位达到800张", "新增床位数 ≥200张"),
    ("2024年计划收购粮食5000吨，轮换3000吨", "轮换粮食数量 ≥3000吨"),
    ("保障全县23个乡镇245个行政村广播畅通", "村级终端 245套；乡镇平台 23个"),
    ("合格率达到95%以上", "培训合格率 ≥90%；设备合格率 ≥95%"),
    ("用于支付60名环卫工人工资，每人每月2200元", "环卫工人人数 =60人；月人均工资 ≤2200元/人·月"),
    ("培育合作社10家，家庭农场20家", "培育家庭农场 ≥20家；培育合作社 ≥10家"),
    ("完成“一村一月一场电影”放映任务", "放映场次 =1680场"),
]
TOLD_OTHERWISE = [
    ("配齐急诊急救设备28台", "购置医疗设备数量 ≥18台（套）"),
    ("带动农户均增收2500元以上", "农户均增收 ≥1500元"),
    ("优良中等路率达到95%以上", "优良中等路率 ≥90%；列养率 ≥95%"),
    ("数字化率达到58%", "馆藏档案数字化率 85%"),
    ("足额发放540名辅警工资", "保障辅警人数 =450人"),
    ("按每人每年690元标准发放扶助金", "扶助标准 960元/人·年"),
]


def told_of_goal(goal: str, rows: str) -> list[str]:
    table = "\n".join("产出指标 数量指标 " + each.strip() for each in rows.split("；"))
    form = FORM.format(name="示例项目", goal=goal)
    form += "".join("  " + "\t".join(line.split()) + "\n" for line in table.splitlines())
    head = "---\n表式: 河北2022\n金额单位: 万元\n---\n"
    files = {**FRAME, f"{FOLDER}/绩效.md": head, f"{FOLDER}/项目/甲.yaml": form}
    corpus = checked(load({path: text.encode() for path, text in files.items()}), rules=performance.RULES)
    return [each.message for each in corpus.diagnostics if each.name == "goal-differs"]


@pytest.mark.parametrize(("goal", "rows"), TOLD_ALIKE)
def test_a_goal_in_line_with_its_indicators(goal: str, rows: str) -> None:
    assert told_of_goal(goal, rows) == []


@pytest.mark.parametrize(("goal", "rows"), TOLD_OTHERWISE)
def test_a_goal_out_of_line_with_its_indicators(goal: str, rows: str) -> None:
    assert len(told_of_goal(goal, rows)) == 1
