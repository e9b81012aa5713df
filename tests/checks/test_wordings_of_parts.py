"""Sound facts of parts that are divided once more, by fund or by another classification; and an error in the same words."""

from __future__ import annotations

from tests.checks.test_harmless import FINAL
from tests.checks.wordings import BUDGET, Wording, asked_of

SPENDING = (
    "2025年预算支出205.60万元，其中：基本支出155.60万元，包括人员经费135.30万元和日常公用经费20.30万元；"
    "项目支出50.00万元，为档案数字化项目。"
)
BASIC = "公用经费17.30万元，主要包括：办公费、公务接待费、公务用车运行维护费、其他交通费用。"
YEARS = "2025年“三公”经费预算数3.50万元，2024年“三公”经费预算数3.70万元，减少0.20万元，下降5.41%。"
CHANGE = "较2024年预算增加10.00万元，增长5.11%，主要原因"
PUBLIC = "。人员经费135.30万元，日常公用经费20.30万元。"
OTHERWISE = "无其他需要说明的事项。"
WORDINGS = {
    "款在类之下": Wording(
        FINAL,
        BASIC,
        f"{BASIC}人员经费中，工资福利支出135.30万元，主要包括：基本工资60.20万元；公用经费中，商品和服务支出17.30万元。",
        "工资福利支出135.30",
        "工资福利支出153.30",
        "prose-differs-from-table",
    ),
    "款在类之下，逐款": Wording(
        FINAL,
        BASIC,
        f"{BASIC}人员经费中，工资福利支出135.30万元，其中：基本工资60.20万元，津贴补贴40.00万元。",
        "基本工资60.20",
        "基本工资62.00",
        "prose-differs-from-table",
    ),
    "每一部分各说财政拨款": Wording(
        BUDGET,
        SPENDING,
        "2025年预算支出205.60万元，其中基本支出155.60万元，其中财政拨款155.60万元；项目支出50.00万元，其中财政拨款50.00万元"
        + PUBLIC,
        "其中基本支出155.60",
        "其中基本支出156.50",
        "prose-differs-from-table",
    ),
    "每一部分各说一般公共预算，不写其中": Wording(
        BUDGET,
        SPENDING,
        "2025年预算支出205.60万元，其中：基本支出155.60万元，一般公共预算155.60万元；项目支出50.00万元，一般公共预算50.00万元"
        + PUBLIC,
        "项目支出50.00",
        "项目支出51.00",
        "parts-do-not-add-up",
    ),
    "每一类各说一般公共预算": Wording(
        BUDGET,
        SPENDING,
        "2025年预算支出205.60万元，其中：一般公共服务支出170.50万元，其中一般公共预算170.50万元；社会保障和就业支出16.10万元，"
        "其中一般公共预算16.10万元；卫生健康支出8.50万元；住房保障支出10.50万元" + PUBLIC,
        "卫生健康支出8.50",
        "卫生健康支出5.80",
        "prose-differs-from-table",
    ),
    "财政拨款和其中的一般公共预算并列": Wording(
        BUDGET,
        "其中：一般公共预算拨款收入205.60万元",
        "其中：财政拨款收入205.60万元，一般公共预算拨款收入205.60万元",
        "其中：财政拨款收入205.60",
        "其中：财政拨款收入206.50",
        "prose-differs-from-table",
    ),
    "又按经济分类分": Wording(
        BUDGET,
        SPENDING,
        "2025年预算支出205.60万元。按支出类别分：基本支出155.60万元，占75.68%，项目支出50.00万元，占24.32%；"
        "按经济分类分：工资福利支出135.30万元，商品和服务支出70.30万元" + PUBLIC,
        "分：基本支出155.60",
        "分：基本支出156.50",
        "prose-differs-from-table",
    ),
    "两年的数并列，其中各项也并列": Wording(
        BUDGET,
        OTHERWISE,
        f"{YEARS}其中：公务用车运行维护费2025年2.50万元，2024年2.50万元；公务接待费2025年1.00万元，2024年1.20万元，"
        "主要原因是严格执行接待标准，压减接待批次。",
        "维护费2025年2.50",
        "维护费2025年5.20",
        "prose-differs-from-table",
    ),
    "两年的数并列，其中只说本年": Wording(
        BUDGET,
        OTHERWISE,
        f"{YEARS}其中：因公出国（境）费0.00万元，公务用车购置费0.00万元，公务用车运行维护费2.50万元，公务接待费1.00万元。"
        "主要原因是严格执行接待标准，压减接待批次。",
        "维护费2.50",
        "维护费5.20",
        "parts-do-not-add-up",
    ),
    "总数的增幅在各项的增减之后": Wording(
        BUDGET,
        CHANGE,
        "较2024年预算增加10.00万元，其中人员经费增加12.00万元，日常公用经费减少2.00万元，增长5.11%，主要原因",
        "较2024年预算增加10.00",
        "较2024年预算增加11.00",
        "year-before-differs",
    ),
    "一个项目的钱从哪里来": Wording(
        BUDGET,
        OTHERWISE,
        "档案数字化项目50.00万元，一般公共预算50.00万元，其中当年预算50.00万元，上年结转资金0.00万元。基本支出155.60万元。",
        "基本支出155.60",
        "基本支出156.50",
        "prose-differs-from-table",
    ),
    "每页多少元": Wording(
        BUDGET,
        OTHERWISE,
        "项目支出由2024年的45.00万元提高到50.00万元，每页扫描费由0.5元下降到0.4元。",
        "提高到50.00",
        "提高到40.00",
        "prose-differs-from-table",
    ),
}

test_sound_words_are_not_reported, test_an_error_in_the_same_words_is_reported = asked_of(WORDINGS)
