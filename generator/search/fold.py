"""One folding of text into search words, for the pages and for what a reader types.

Pagefind finds whole words only, and cuts Chinese at places that differ between the build and the browser.
So text reaches it as words that it cannot cut: each 汉字 alone, each number whole, each run of letters
whole, each symbol under a name (`≥` is `u2265`, the point of a number is `d`). The browser does the same in
`templates/assets/search-fold.js` from the same tables, which `tables_script` hands it; a test holds the two
against each other.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache

# A cell border inside one row of a table: it parts words, and readers see it as a thin line.
CELL = "\x1f"

# Pagefind counts a free-standing sign as a place without indexing it: no run can cross it, at no cost.
STOP = "|"

# Traditional or variant form, then the form it is searched as. Only for finding: pages keep what was printed.
_HAN_PAIRS = (
    "萬万與与專专業业東东絲丝兩两嚴严喪丧個个豐丰臨临為为爲为麗丽舉举義义烏乌樂乐喬乔習习鄉乡書书買买亂乱爭争虧亏雲云亞亚產产産产畝亩親亲億亿僅仅從从倉仓儀仪們们價价眾众衆众優优會会傘伞偉伟傳传傷伤倫伦僞伪"
    "偽伪體体傭佣債债傾倾償偿儲储兒儿黨党蘭兰關关興兴養养獸兽內内岡冈冊册寫写軍军農农馮冯衝冲決决況况凍冻淨净涼凉減减湊凑幾几鳳凤憑凭凱凯擊击劃划劉刘則则剛刚創创刪删別别剎刹劑剂劍剑劇剧勸劝辦办務务動动勵励"
    "勁劲勞劳勢势勻匀匯汇區区醫医華华協协單单賣卖盧卢衛卫衞卫卻却廠厂廳厅歷历曆历厲厉壓压廁厕縣县參参雙双發发髮发變变敘叙疊叠葉叶號号嘆叹嚇吓嗎吗啓启啟启吳吴員员聽听響响詠咏喚唤嘗尝嘍喽團团園园圍围國国圖图"
    "圓圆聖圣場场壞坏塊块堅坚壇坛墳坟墜坠壟垄壘垒墾垦塵尘牆墙壩坝壯壮聲声殼壳壽寿處处備备復复複复夠够頭头誇夸奪夺奮奋獎奖奧奥妝妆婦妇媽妈嬰婴嬌娇孫孙學学寧宁寶宝實实審审憲宪寬宽賓宾對对尋寻導导將将爾尔堯尧"
    "盡尽儘尽層层屆届屬属歲岁島岛嶺岭嶽岳峽峡崗岗幣币師师帳帐幫帮帶带幹干乾干並并併并廣广莊庄慶庆廬庐庫库應应廟庙廢废開开異异棄弃張张彌弥彎弯彈弹強强歸归當当錄录彙汇徹彻徑径後后憶忆憂忧懷怀態态總总戀恋恆恒"
    "惡恶慘惨慣惯慮虑懇恳憐怜懲惩懶懒戲戏戰战戶户撲扑執执擴扩掃扫揚扬擾扰撫抚拋抛搶抢護护報报擔担擬拟攏拢揀拣擁拥攔拦撥拨擇择掛挂摯挚撓挠擋挡掙挣揮挥損损撿捡換换據据擄掳攝摄擺摆搖摇攜携敵敌斂敛數数齋斋鬥斗"
    "斷断無无舊旧時时曠旷暫暂曉晓術术樸朴機机殺杀雜杂權权條条來来楊杨極极構构樞枢棗枣槍枪楓枫櫃柜檸柠標标棧栈棟栋欄栏樹树樣样橋桥檔档橫横檢检樓楼歡欢歐欧殘残毀毁畢毕氣气漢汉湯汤溝沟沒没滬沪淪沦滄沧瀘泸潑泼"
    "澤泽潔洁灑洒澆浇濁浊測测濟济渾浑濃浓塗涂濤涛澇涝漣涟渦涡滌涤潤润澗涧漲涨澀涩淵渊漁渔滲渗溫温灣湾濕湿溼湿滯滞滅灭滿满濾滤濱滨灘滩瀏浏灤滦燈灯靈灵災灾燦灿爐炉點点煉炼爍烁爛烂燒烧熱热煙烟煩烦營营愛爱爺爷"
    "牽牵犧牺狀状獨独獄狱獲获穫获獵猎環环現现瑪玛瓊琼電电畫画暢畅療疗瘡疮癥症癢痒癡痴皺皱盜盗監监蓋盖盤盘著着睜睁瞭了礦矿碼码磚砖確确礎础碩硕禮礼禍祸禪禅離离種种積积稱称穩稳窮穷竊窃競竞筆笔築筑節节範范簡简"
    "籌筹籃篮籬篱類类糧粮糾纠紀纪約约級级紋纹純纯納纳紙纸紛纷線线組组細细終终紹绍經经結结給给絡络絕绝統统繼继績绩緒绪續续維维綜综綠绿緊紧網网綱纲緣缘編编緩缓練练縮缩縱纵繳缴織织繪绘纖纤繫系係系罰罚罷罢羅罗"
    "聯联聰聪職职肅肃腸肠膚肤脫脱腦脑臉脸膽胆勝胜臺台檯台颱台艦舰艱艰藝艺蘇苏蘋苹莖茎薦荐藥药萊莱蓮莲薩萨藍蓝蔣蒋虛虚蟲虫補补襲袭裝装褲裤見见觀观規规覓觅視视覽览覺觉觸触計计訂订認认討讨讓让訓训議议訊讯記记"
    "講讲許许論论設设訪访證证評评識识訴诉診诊詞词試试詩诗話话誠诚該该詳详語语誤误說说説说請请諸诸課课調调談谈謀谋諮咨謝谢謹谨譜谱讀读豬猪貝贝負负財财責责賢贤敗败貨货質质販贩貪贪貧贫購购貫贯貴贵貸贷貿贸費费"
    "賀贺資资賦赋賬账賠赔賴赖贈赠贊赞趕赶趙赵趨趋躍跃踐践車车軌轨轉转輪轮軟软輕轻載载較较輔辅輛辆輝辉輸输轄辖辭辞辯辩邊边遼辽達达遷迁過过邁迈運运還还這这進进遠远違违連连遲迟適适選选遜逊遞递邏逻遺遗鄧邓鄭郑"
    "鄰邻鬱郁醞酝釀酿釋释裡里裏里鑒鉴鑑鉴針针鈎钩鋼钢錢钱鐵铁銀银銅铜銷销鎖锁鋒锋錯错錦锦鍵键鎮镇鏡镜鐘钟鍾钟長长門门閃闪閉闭問问間间閱阅闊阔隊队陽阳陰阴陣阵階阶際际陸陆陳陈險险隨随隱隐隸隶難难雞鸡霧雾靜静"
    "韓韩頁页頂顶項项順顺須须顧顾頓顿預预領领頻频題题顏颜額额願愿顛颠顯显風风飛飞飯饭飲饮飼饲飾饰館馆饋馈馬马駐驻駕驾駛驶驗验驚惊驟骤魚鱼鮮鲜鳥鸟鹽盐麥麦黃黄齊齐齒齿龍龙龐庞龔龚龜龟於于衹只隻只製制準准採采"
    "捨舍徵征週周闢辟麼么餘余誌志託托佈布佔占註注鬆松鬍胡麵面鞏巩聞闻鎂镁羣群峯峰纔才迴回牀床脩修栢柏獻献滾滚"
)

# Signs that are typed in many ways. Dashes, dots, waves and comparison signs each become one.
_SIGN_PAIRS = "‐-‑-‒-–-—-―-−-﹣-•·・·‧·∙·⋅·〜~∼~≧≥⩾≥≦≤⩽≤○〇×*✕*"

# Quotes and brackets leave no word: “三公”经费 is found as 三公经费.
_SILENT = "\"'`´“”‘’„‟«»‹›「」『』《》〈〉〝〞()[]{}【】〔〕〖〗"

_PAIRS = "".join(_HAN_PAIRS) + _SIGN_PAIRS
_VARIANTS = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))

# Thousands commas belong to their number; >= and <= are one sign; a blank only parts.
_WORD = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|[a-z]+|>=|<=|[^ ]"
_WORDS = re.compile(_WORD)


class _Folding(dict[int, str]):
    """Character to folded text, worked out once for each character."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "".join(map(_folded, unicodedata.normalize("NFKD", chr(code)).lower()))
        return folded


def _folded(character: str) -> str:
    category = unicodedata.category(character)
    if character == CELL:
        return character
    if category[0] == "M" or category == "Cf":
        return ""
    if category[0] == "Z" or category == "Cc" or character in _SILENT:
        return " "
    return _VARIANTS.get(character, character)


_FOLDING = _Folding()


@lru_cache(maxsize=8192)
def _named(word: str) -> str:
    """The name under which a word is indexed: letters and digits only, so that Pagefind keeps it whole."""
    if word == CELL:
        return STOP
    if word[0] in "0123456789":
        return word.replace(",", "").replace(".", "d")
    if word in (">=", "<="):
        return "u2265" if word == ">=" else "u2264"
    return word if word.isalnum() else f"u{ord(word):x}"


def words(text: str) -> list[str]:
    """The search words of one text block, in order.

    >>> " ".join(words("“三公”經費≥150,000.00元"))
    '三 公 经 费 u2265 150000d00 元'
    """
    return [_named(word) for word in _WORDS.findall(text.translate(_FOLDING))]


def tables_script() -> str:
    """The script that gives the browser the tables of this module."""
    tables = {"variants": _PAIRS, "silent": _SILENT, "word": _WORD}
    return f"window.gongkaiTables = {json.dumps(tables, ensure_ascii=False)};\n"
