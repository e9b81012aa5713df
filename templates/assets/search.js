// The search page. Finds runs of characters with Pagefind's index and shows where they stand.
// Without a server (file://), or where an index cannot be read, it searches the short lists search-data-*.js.
(function () {
  "use strict";
  const words = window.gongkaiWords;
  const { find, placed } = window.gongkaiFind;
  const { show, say, idle } = window.gongkaiResults;
  const FIRST = 20; // hits shown before 显示全部
  const form = document.querySelector('main form[role="search"]');
  let source = null;

  // The pages found, the first of them with the place of the hit, and the parts that were searched in part or not.
  async function search(query, most) {
    source ??= window.gongkaiSource.open(document.getElementById("results").dataset.root ?? "../");
    for (;;) {
      try {
        const { ids, groups, isNear } = await find(source, query);
        const hits = await Promise.all(ids.slice(0, most).map(async (id) => placed(await source.page(id), groups)));
        return { total: ids.length, hits, isNear, missing: source.missing() };
      } catch (error) {
        if (!source.isMended(error)) throw error;
        console.warn(error);
      }
    }
  }

  let latest = 0;
  async function run(query, all) {
    const results = document.getElementById("results");
    if (!words(query).length) return idle(results);
    const turn = ++latest;
    say(results, "loading", "正在检索…");
    try {
      const found = await search(query, all ? undefined : FIRST);
      if (turn === latest) show(results, { query, ...found });
    } catch (error) {
      console.error(error);
      if (turn === latest) say(results, "failed", "检索没有成功。请刷新页面重试，或从网站地图按部门、年度查找。");
    }
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    const query = asked.get("q") ?? "";
    form.elements.q.value = query;
    return run(query, asked.get("show") === "all");
  }

  // Addresses of every page found, for checks: the same code as above without the showing.
  window.gongkaiSearch = async function (query) {
    const { hits, isNear, missing } = await search(query);
    const isWhole = !missing.listed.length && !missing.lost.length;
    return { isNear, isWhole, missing, urls: hits.map((hit) => hit.href) };
  };

  form.addEventListener("submit", (event) => {
    const query = form.elements.q.value.trim();
    try {
      history.pushState(null, "", `?q=${encodeURIComponent(query)}`);
    } catch {
      return; // some browsers refuse this under file://; the form then loads the address itself
    }
    event.preventDefault();
    fromAddress();
  });
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
