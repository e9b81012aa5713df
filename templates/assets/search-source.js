// Where the pages come from: the parts of the index, each read by itself, so that one that cannot be read
// harms no other. A part that fails is searched by its short list, and if that fails too it is left out;
// the page says which. Nothing is fetched before something is asked.
// A source of pages is an object with exact(run), plain(run) and page(id); a run is a list of search words.
(function () {
  "use strict";
  const words = window.gongkaiWords;
  const { standsIn } = window.gongkaiFind;
  const PATIENCE = 15000; // milliseconds until an index is taken for one that does not answer

  // ---- one part, read with Pagefind ----

  const absolute = (address, root) => new URL(address, new URL(root, document.baseURI)).href;

  // Pagefind takes a file that it could not get for one without words, so a word is looked up that must be there.
  async function insist(pagefind, word) {
    if (!(await pagefind.search(`"${word}"`)).results.length) throw new Error("检索索引读不到");
  }

  // Instances of Pagefind that hold nothing yet. All share one program, and the first must have loaded it
  // before the next begins: two that load at once would each overwrite the other's memory.
  let loaded;
  async function engine(root) {
    const { createInstance } = await import(absolute("pagefind/pagefind.js", root));
    loaded ??= insist(createInstance(), window.gongkaiSentinels.engine);
    await loaded;
    return createInstance();
  }

  async function openIndex(part, root) {
    const pagefind = await engine(root);
    await pagefind.mergeIndex(absolute(part.index, root));
    const pages = new Map();
    let alive;
    async function results(query) {
      const found = (await pagefind.search(query)).results;
      if (!found.length) await (alive ??= insist(pagefind, window.gongkaiSentinels.part));
      for (const result of found) if (!pages.has(result.id)) pages.set(result.id, { result });
      return found;
    }
    return {
      exact: async (run) => (await results(`"${run.join(" ")}"`)).map((each) => [each.id, each.score]),
      plain: async (run) => (await results(run.join(" "))).map((each) => [each.id, each.score]),
      page(id) {
        const page = pages.get(id);
        page.read ??= page.result.data().then((data) => unpacked(data, part.top || root));
        return page.read;
      },
    };
  }

  // What generator/search/shadow.py packed into the ids of the copy.
  function unpacked(data, top) {
    const [head, ...rest] = data.anchors.map((each) => each.id.split("|").map(decodeURIComponent));
    const [title, context, alias] = head;
    const url = top + data.raw_url.replace(/^\//, "");
    return { url, title, context, alias, blocks: rest.map(([anchor, text]) => ({ anchor, text })) };
  }

  // ---- one part, read from its short list ----

  async function openList(part, root) {
    await new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = absolute(part.list, root);
      script.onload = done;
      script.onerror = () => fail(new Error("检索清单读不到"));
      document.head.append(script);
    });
    const pages = window.gongkaiLists[part.part].map(([path, title, context, alias, description]) => {
      const texts = [title, context, description];
      const line = [...texts, alias].map((text) => ` ${words(text).map((each) => each.word).join(" ")} `).join("|");
      const blocks = texts.map((text) => ({ anchor: "", text }));
      return { url: (part.top || root) + path, title, context, alias, blocks, line };
    });
    const holding = (holds) => [...pages.keys()].filter((id) => holds(pages[id])).map((id) => [id, 1]);
    return {
      exact: async (run) => holding((page) => page.line.includes(` ${run.join(" ")} `)),
      plain: async (run) => holding((page) => page.line.includes(run[0]) && standsIn(page, run, true)),
      page: async (id) => pages[id],
    };
  }

  const nothing = async () => ({ exact: async () => [], plain: async () => [] });

  // ---- all parts as one ----

  const WAYS = [openIndex, openList, nothing]; // each for when the one before it failed

  async function inTime(promise) {
    let timer;
    const late = new Promise((_, fail) => (timer = setTimeout(fail, PATIENCE, new Error("检索索引没有回应"))));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  function open(root) {
    // From file:// no index can be read.
    const way = /^https?:$/.test(location.protocol) ? 0 : 1;
    const parts = window.gongkaiParts.map((part) => ({ part, way, opened: null }));

    const failure = (at, cause) => Object.assign(new Error(`检索：${parts[at].part.part} 读不到`, { cause }), { at });

    async function ask(at, name, asked) {
      const { part, way } = parts[at];
      try {
        parts[at].opened ??= inTime(WAYS[way](part, root));
        return await (await parts[at].opened)[name](asked);
      } catch (cause) {
        if (parts[at].way === way) Object.assign(parts[at], { way: way + 1, opened: null });
        throw failure(at, cause);
      }
    }

    async function all(name, run) {
      const asked = parts.map(async (_, at) => {
        const { way } = parts[at];
        return (await ask(at, name, run)).map(([id, score]) => [`${at} ${way} ${id}`, score]);
      });
      // Every part is waited for: those that fail do so together, not one after another.
      const answers = await Promise.allSettled(asked);
      const failed = answers.find((each) => each.reason);
      if (failed) throw failed.reason;
      return answers.flatMap((each) => each.value);
    }

    const named = (way) => parts.filter((each) => each.way === way).map((each) => each.part.part);
    return {
      exact: async (run) => new Set((await all("exact", run)).map(([id]) => id)),
      plain: async (run) => new Map(await all("plain", run)),
      async page(id) {
        const [at, way, own] = id.split(" ");
        if (parts[at].way !== Number(way)) throw failure(at);
        return ask(at, "page", own);
      },
      // Whether it was a part that failed, so that the same may be asked again: that part now goes another way.
      isMended: (error) => error.at !== undefined && parts.some((each) => each.way < WAYS.length - 1),
      missing: () => ({ whole: named(0), listed: named(1), lost: named(2) }),
    };
  }

  window.gongkaiSource = { open };
})();
