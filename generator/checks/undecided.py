"""Points of the catalogue that no rule serves, each with the reason in a clause."""

from __future__ import annotations

from collections.abc import Mapping

UNDECIDED: Mapping[str, str] = {
    "C29": "两张表由同一组明细算出，前者总包含后者；另写了载明数的，由 `stated-mismatch` 核对",
    "R50": "集中公开平台上的那一份要联网才取得到，生成网站时不联网",
    "G13": "“找错”的入口由县政府门户网站统一加在页脚，不在本站的网页里",
    "G24": "核对不看时钟，同样的内容哪天核对结果都一样；该有哪一年由人定，年度页列出谁还没有公开",
    "G44": "打码的写法不是错；没有打码的号码，由身份证号、手机号、银行卡号几条规则报",
    "G46": "整套标准要请人检测；其中看网页就能定的，见 G47、G49 至 G53",
    "G48": "对比度要由浏览器算出颜色才知道；网站的测试用 axe 逐页核对",
}
