// The search page. Finds runs of characters with Pagefind's index and shows where they stand.
// Without a server (file://), or if the index cannot be read, it searches the short list of search-data.js.
(function () {
  "use strict";
  const assets = new URL(".", document.currentScript.src);
  const words = window.gongkaiWords;
  const { find, placed, standsIn } = window.gongkaiFind;
  const { show, say, idle } = window.gongkaiResults;
  const FIRST = 20; // hits shown before 显示全部
  const form = document.querySelector('main form[role="search"]');
  let source = null;

  // ---- where the pages come from: an object with exact(run), plain(run), page(id) ----

  async function openIndex(root) {
    const pagefind = await import(new URL(`${root}pagefind/pagefind.js`, document.baseURI).href);
    const pages = new Map();
    const ids = async (query) => (await pagefind.search(query)).results;
    const remember = (results) => {
      for (const result of results) if (!pages.has(result.id)) pages.set(result.id, { result });
      return results;
    };
    // The sentinel stands on every page: no result means a server that keeps the index files back.
    const late = new Promise((_, fail) => setTimeout(fail, 15000, new Error("检索索引没有回应")));
    const alive = await Promise.race([ids(`"${window.gongkaiSentinel}"`), late]);
    if (!alive.length) throw new Error("检索索引读不到");
    return {
      isWhole: true,
      exact: async (run) => new Set(remember(await ids(`"${run.join(" ")}"`)).map((each) => each.id)),
      plain: async (run) => new Map(remember(await ids(run.join(" "))).map((each) => [each.id, each.score])),
      page(id) {
        const page = pages.get(id);
        page.read ??= page.result.data().then((data) => unpacked(data, root));
        return page.read;
      },
    };
  }

  // What generator/search/shadow.py packed into the ids of the copy.
  function unpacked(data, root) {
    const [head, ...rest] = data.anchors.map((each) => each.id.split("|").map(decodeURIComponent));
    const [title, context, alias] = head;
    const url = root + data.raw_url.replace(/^\//, "");
    return { url, title, context, alias, blocks: rest.map(([anchor, text]) => ({ anchor, text })) };
  }

  async function openList(root) {
    await new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL("search-data.js", assets).href;
      script.onload = done;
      script.onerror = () => fail(new Error("检索清单读不到"));
      document.head.append(script);
    });
    const pages = window.gongkaiPages.map(([path, title, context, alias, description]) => {
      const blocks = [title, context, description].map((text) => ({ anchor: "", text }));
      return { url: root + path, title, context, alias, blocks };
    });
    const holding = (run, loose) => [...pages.keys()].filter((id) => standsIn(pages[id], run, loose));
    return {
      isWhole: false,
      exact: async (run) => new Set(holding(run, false)),
      plain: async (run) => new Map(holding(run, true).map((id) => [id, 1])),
      page: async (id) => pages[id],
    };
  }

  // ---- the page ----

  async function open() {
    const root = document.getElementById("results").dataset.root ?? "../";
    const isServed = /^https?:$/.test(location.protocol);
    if (isServed) {
      try {
        return await openIndex(root);
      } catch (error) {
        console.warn(error);
      }
    }
    return openList(root);
  }

  let latest = 0;
  async function run(query, all) {
    const results = document.getElementById("results");
    if (!words(query).length) return idle(results);
    const turn = ++latest;
    say(results, "loading", "正在检索…");
    try {
      source ??= await open();
      const { ids, groups, isNear } = await find(source, query);
      const shown = all ? ids : ids.slice(0, FIRST);
      const hits = await Promise.all(shown.map(async (id) => placed(await source.page(id), groups)));
      if (turn === latest) show(results, { query, total: ids.length, hits, isNear, isWhole: source.isWhole });
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
    source ??= await open();
    const { ids, groups, isNear } = await find(source, query);
    const hits = await Promise.all(ids.map(async (id) => placed(await source.page(id), groups)));
    return { isNear, isWhole: source.isWhole, urls: hits.map((hit) => hit.href) };
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
