"""The arithmetic identities 勾稽关系 of the tables (tables.md §5), as one list.

A side is written in cells: `B1.income-total` is the row `income-total` of table B1, column `amount`;
`B3.{row}.total` names the column too. Several cells with ` + ` between them are added; a cell that the form does
not have is left out. What stands in braces makes one equation for each row or column of the left side's table,
each 类 of the expenditure, or each of the three budgets. `*` stands for a set of rows or columns:

- `*year`, `*earlier`: rows of revenue of the year, and of what earlier years left
- `*year-sum`, `*spent`: the row 本年收入合计 or 本年支出合计, or the rows it would add up where a form has none
- `*classes`: the 类 of the expenditure side
- `*carried`: what the budget in question left from earlier years
- `*below`: the rows right below the row of the left side, in a table of codes
- `*columns`: the columns beside 合计
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Identity:
    """One equation: `ids` of the domain, `left` = `right` in cells, `words` as people say it, an `example`."""

    ids: tuple[str, ...]
    left: str
    right: str
    words: str
    example: str

    @property
    def kind(self) -> Kind:
        return Kind.BUDGET if self.left.startswith("B") else Kind.FINAL

    @property
    def tables(self) -> frozenset[str]:
        """The tables that it speaks of."""
        return frozenset(term.split(".")[0] for side in (self.left, self.right) for term in side.split(" + "))


def _read(text: str) -> tuple[Identity, ...]:
    """Identities a line: ids, equation, words, example. `T` before the equation lists the tables it holds for."""
    found = []
    for line in text.strip().split("\n"):
        ids, equation, words, example = (part.strip() for part in line.split("|"))
        tables, _, rest = equation.partition(": ")
        for table in tables.split() if rest else ("",):
            left, right = (rest or equation).replace("T.", f"{table}.").split(" = ")
            found.append(Identity(tuple(ids.split()), left, right, words, example))
    return tuple(found)


_KINDS = "T.{row}.basic + T.{row}.project + T.{row}.upward + T.{row}.business + T.{row}.downward"
_FUNDS = "T.{row}.general + T.{row}.government-fund + T.{row}.state-capital"
_THREE = "T.abroad.{column} + T.cars.{column} + T.reception.{column}"

#: A total and its parts in one table. A table is derived, so that only a stated figure can break these.
WITHIN = _read(f"""
C1 | B1.income-subtotal = B1.*year | 本年收入合计＝各项收入之和 | 675.82 = 675.82
C2 | B1.spending-subtotal = B1.*classes | 本年支出合计＝各类支出之和 | 516.39 + 98.25 + 75.72 = 690.36
C3 | B1.income-total = B1.*year-sum + B1.*earlier | 收入总计＝本年收入合计＋上年结转结余 | 675.82 + 14.54 = 690.36
C4 | B1.spending-total = B1.*spent + B1.carried-forward | 支出总计＝本年支出合计＋年终结转结余 | 690.36 + 0 = 690.36
C6 | B2.{{row}}.total = B2.{{row}}.*columns | 每行合计＝各来源之和 | 39.15 + 0.80 + 109.00 = 148.95
C7 | B3: T.{{row}}.total = {_KINDS} | 每行合计＝基本支出＋项目支出＋其余各类 | 80 + 20 = 100
C8 | B4: T.{{row}}.total = {_FUNDS} | 每行合计＝一般公共预算＋政府性基金＋国有资本经营 | 600 + 20 + 0 = 620
C9 | B2 B3 B5 B8 B9: T.{{row}}.{{column}} = T.*below.{{column}} | 类＝款之和，款＝项之和，合计＝类之和 | 4 + 6 = 10
C12 | B5 B8 B9: T.{{row}}.total = {_KINDS} | 每行合计＝基本支出＋项目支出 | 80 + 20 = 100
C12 | B3 B5 B8 B9: T.{{row}}.basic = T.{{row}}.personnel + T.{{row}}.public | 基本支出＝人员经费＋公用经费 | 60 + 20 = 80
C13 | B6.{{row}}.{{column}} = B6.*below.{{column}} | 类＝款之和，合计＝类之和 | 95.36 + 10.23 = 105.59
C14 | B6.{{row}}.total = B6.{{row}}.personnel + B6.{{row}}.public | 合计＝人员经费＋公用经费 | 95.36 + 10.22 = 105.58
C16 | B10.{{row}}.total = B10.{{row}}.fiscal + B10.{{row}}.other | 每个项目合计＝各来源之和 | 15 + 0 = 15
C18 | B7: T.total.{{column}} = {_THREE} | 三公合计＝出国＋用车＋接待 | 1311.46 + 869.20 + 103.08 = 2283.74
C18 | B7.cars.{{column}} = B7.car-purchase.{{column}} + B7.car-running.{{column}} | 用车费＝购置＋运行维护 | 2648 + 1422 = 4070
C35 | F1.income-subtotal = F1.*year | 本年收入合计＝各项收入之和 | 2940.05 + 6.20 = 2946.25
C35 | F1.spending-subtotal = F1.*classes | 本年支出合计＝各类支出之和 | 264.87 + 10.82 + 2.71 + 29.42 = 307.82
C36 | F1.income-total = F1.*year-sum + F1.*earlier | 收入总计＝本年收入合计＋使用结余＋年初结转和结余 | 2946.25 + 49.14 = 2995.39
C37 | F1.spending-total = F1.*spent + F1.distributed + F1.carried-forward | 支出总计＝本年支出合计＋结余分配＋年末结转和结余 | 2940.05 + 55.34 = 2995.39
C39 | F2.{{row}}.total = F2.{{row}}.*columns | 每行合计＝各来源之和 | 1511.89 + 0.01 = 1511.90
C41 | F3: T.{{row}}.total = {_KINDS} | 每行合计＝基本支出＋项目支出＋其余各类 | 105.58 + 202.24 = 307.82
C43 | F4: T.{{row}}.total = {_FUNDS} | 每行合计＝一般公共预算＋政府性基金＋国有资本经营 | 2940.05 + 0 + 0 = 2940.05
C9 | F2 F3 F5 F8 F9: T.{{row}}.{{column}} = T.*below.{{column}} | 类＝款之和，款＝项之和，合计＝类之和 | 4 + 6 = 10
C45 | F5: T.{{row}}.total = {_KINDS} | 每行合计＝基本支出＋项目支出 | 2336.91 + 603.14 = 2940.05
C46 | F6.{{row}}.{{column}} = F6.*below.{{column}} | 类＝款之和，人员、公用经费合计＝类之和 | 95.36 + 10.23 = 105.59
C47 C18 | F7: T.total.{{column}} = {_THREE} | 三公合计＝出国＋用车＋接待 | 39 + 323 + 4070 = 4432
C47 C18 | F7.cars.{{column}} = F7.car-purchase.{{column}} + F7.car-running.{{column}} | 用车费＝购置＋运行维护 | 0 + 32.65 = 32.65
C48 | F8 F9: T.{{row}}.total = T.{{row}}.basic + T.{{row}}.project | 本年支出＝基本支出＋项目支出 | 0 + 218 = 218
""")

#: The same figure in two tables.
BETWEEN = _read("""
C21 | B2.total.total = B1.income-total | 收入总表合计＝收支总表收入总计 | 690.36 = 690.36
C22 | B3.total.total = B1.*spent | 支出总表合计＝收支总表本年支出合计 | 690.36 = 690.36
C23 | B1.function-{code} = B3.{code}.total | 收支总表各类＝支出总表各类 | 516.39 = 516.39
C24 | B4.income-{fund} = B1.income-{fund} | 财政拨款各项收入在两表一致 | 675.82 = 675.82
C25 | B4.*spent.general = B5.total.total | 财政拨款收支总表的一般公共预算支出＝一般公共预算支出表合计 | 675.82 = 675.82
C26 | B4.*spent.government-fund = B8.total.total | 政府性基金支出在两表一致 | 218.00 = 218.00
C27 | B4.*spent.state-capital = B9.total.total | 国有资本经营预算支出在两表一致 | 3.00 = 3.00
C40 | F2.total.total = F1.*year-sum | 收入决算表合计＝收入支出决算总表本年收入合计 | 2946.25 = 2946.25
C40 C44 | F2.total.fiscal = F4.income-subtotal | 财政拨款收入在两表一致 | 2940.05 = 2940.05
C40 | F2.total.from-above = F1.income-from-above | 上级补助收入在两表一致 | 3.00 = 3.00
C40 | F2.total.undertaking = F1.income-undertaking | 事业收入在两表一致 | 12.00 = 12.00
C40 | F2.total.business = F1.income-business | 经营收入在两表一致 | 1.00 = 1.00
C40 | F2.total.from-below = F1.income-from-below | 附属单位上缴收入在两表一致 | 0 = 0
C40 | F2.total.other = F1.income-other | 其他收入在两表一致 | 6.20 = 6.20
C42 | F3.total.total = F1.*spent | 支出决算表合计＝收入支出决算总表本年支出合计 | 307.82 = 307.82
C42 | F1.function-{code} = F3.{code}.total | 收入支出决算总表各类＝支出决算表各类 | 264.87 = 264.87
C44 | F4.income-{fund} = F1.income-{fund} | 财政拨款各项收入在两表一致 | 2940.05 = 2940.05
C45 | F5.total.total = F4.*spent.general | 一般公共预算支出在两表一致 | 2940.05 = 2940.05
C48 | F8.total.total = F4.*spent.government-fund | 政府性基金支出在两表一致 | 218.00 = 218.00
C48 | F9.total.total = F4.*spent.state-capital | 国有资本经营预算支出在两表一致 | 3.00 = 3.00
C48 | F8.total.income = F4.income-government-fund | 政府性基金收入在两表一致 | 120.00 = 120.00
C48 | F9.total.income = F4.income-state-capital | 国有资本经营预算收入在两表一致 | 5.00 = 5.00
C48 | F8.total.opening = F4.income-government-fund-carried | 政府性基金年初结转在两表一致 | 30.00 = 30.00
C48 | F9.total.opening = F4.income-state-capital-carried | 国有资本经营预算年初结转在两表一致 | 1.00 = 1.00
C48 | F8.total.closing = F4.carried-forward.government-fund | 政府性基金年末结转在两表一致 | 20.00 = 20.00
C48 | F9.total.closing = F4.carried-forward.state-capital | 国有资本经营预算年末结转在两表一致 | 3.00 = 3.00
""")

#: What comes in equals what goes out and is left.
BALANCED = _read("""
C5 | B1.income-total = B1.spending-total | 收入总计＝支出总计 | 690.36 = 690.36
C15 | B4.income-total = B4.spending-total.total | 财政拨款收入总计＝支出总计 | 690.36 = 690.36
C15 | B4.income-{fund} + B4.*carried = B4.spending-total.{fund} | 每本预算：收入＋上年结转＝支出＋年终结转 | 675.82 + 14.54 = 690.36
C38 | F1.income-total = F1.spending-total | 收入总计＝支出总计 | 2995.39 = 2995.39
C43 | F4.income-total = F4.spending-total.total | 财政拨款收入总计＝支出总计 | 2961.68 = 2961.68
C43 | F4.income-{fund} + F4.*carried = F4.spending-total.{fund} | 每本预算：年初＋本年收入＝本年支出＋年末 | 21.63 + 2940.05 = 2961.68
""")
