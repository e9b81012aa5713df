"""Names of expenditure as the forms print them, and other ways in which offices write them."""

from __future__ import annotations

#: Terms as the forms and the classification of accounts print them, without quotes and brackets.
STANDARD = frozenset(
    {
        *("一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政拨款收入"),
        *("一般公共预算财政拨款收入", "财政专户管理资金收入", "上级补助收入", "附属单位上缴收入"),
        *("事业单位经营收入", "上年结转", "年初结转和结余", "年末结转和结余", "基本支出", "项目支出"),
        *("上缴上级支出", "事业单位经营支出", "对附属单位补助支出", "人员经费", "日常公用经费", "公用经费"),
        *("三公经费", "机关运行经费", "政府采购", "公务用车购置及运行维护费", "公务用车运行维护费"),
        *("公务用车购置费", "公务接待费", "因公出国境费"),
    }
)

#: Other spellings, each with the name of the form.
VARIANTS: dict[str, str] = {
    "公务用车购置及运维费": "公务用车购置及运行维护费",
    "公务用车运维费": "公务用车运行维护费",
    "公务用车维护费": "公务用车运行维护费",
    "公车运行维护费": "公务用车运行维护费",
    "公车购置费": "公务用车购置费",
    "公务招待费": "公务接待费",
    "机关运行费": "机关运行经费",
    "日常办公经费": "日常公用经费",
    "一般公共财政预算": "一般公共预算",
    "公共预算财政拨款": "一般公共预算财政拨款",
    "政府基金预算": "政府性基金预算",
    "国有资产经营预算": "国有资本经营预算",
}
