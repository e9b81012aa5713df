// Showing: the count, the hits with their words marked, and what to do when there is none.
// Text goes in as text only, never as markup.
(function () {
  "use strict";
  const BEFORE = 24; // characters shown before the first marked place, and altogether
  const LENGTH = 140;

  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  // The status is told by screen readers; it must stand in the page before its text changes.
  function parts(results) {
    if (!results.querySelector("[role=status]")) {
      const status = element("p", "search-status");
      status.setAttribute("role", "status");
      results.replaceChildren(status, element("div", "search-hits"));
    }
    return [results.querySelector("[role=status]"), results.querySelector(".search-hits")];
  }

  function say(results, state, text, total, ...below) {
    const [status, hits] = parts(results);
    status.textContent = text;
    hits.replaceChildren(...below);
    if (total === undefined) delete results.dataset.total;
    else results.dataset.total = total;
    results.dataset.state = state;
  }

  const idle = (results) =>
    say(results, "idle", "可以检索部门名称、项目名称、科目和项目编码、金额，也可以检索正文里的任何几个字；几个词之间用空格隔开。");

  const cells = (text) => text.replaceAll("\x1f", " │ ");

  function excerpt(text, marks) {
    const line = element("p", "search-excerpt");
    const sorted = marks.toSorted((a, b) => a[0] - b[0]);
    let at = Math.max(0, (sorted[0]?.[0] ?? 0) - BEFORE);
    const end = Math.min(text.length, at + LENGTH);
    if (at) line.append("…");
    for (const [from, to] of sorted) {
      if (from < at || from >= end) continue;
      line.append(cells(text.slice(at, from)), element("mark", "", cells(text.slice(from, to))));
      at = to;
    }
    line.append(cells(text.slice(at, Math.max(at, end))), end < text.length ? "…" : "");
    return line;
  }

  function item(hit) {
    const link = element("a", "", hit.title);
    link.href = hit.href;
    const made = element("li", "", link);
    if (hit.context) made.append(element("p", "search-context", hit.context));
    if (hit.text) made.append(excerpt(hit.text, hit.marks));
    if (!hit.marks.length && hit.alias) made.append(element("p", "search-context", `又作：${hit.alias}`));
    if (hit.count > 1) made.append(element("p", "search-context", `本页另有 ${hit.count - 1} 处`));
    return made;
  }

  // What was searched only in part, or not at all.
  function told({ whole, listed, lost }) {
    const named = (parts) => parts.map((part) => (part === "all" ? "跨年度的页面" : `${part}年`)).join("、");
    if (!whole.length && !lost.length) return "本机预览：只检索标题、名称、编码和主要金额。";
    const short = listed.length ? `${named(listed)}的索引读不到，只检索了标题、名称、编码和主要金额。` : "";
    return short + (lost.length ? `${named(lost)}读不到，没有检索。` : "");
  }

  function show(results, { query, total, hits, isNear, missing }) {
    const where = told(missing);
    if (!total) {
      return say(results, "done", `${where}没有找到“${query}”。可以少写几个字，或只写名称、编码、金额中的一样。`, 0);
    }
    const found = isNear ? `没有完全一致的内容，下面是 ${total} 个近似结果` : `找到 ${total} 个页面`;
    const below = [element("ol", "", ...hits.map(item))];
    if (hits.length < total) {
      const link = element("a", "", `显示全部 ${total} 个`);
      link.href = `?q=${encodeURIComponent(query)}&show=all`;
      below.push(element("p", "search-all", link));
    }
    say(results, "done", `${where}${found}`, total, ...below);
  }

  window.gongkaiResults = { show, say, idle };
})();
