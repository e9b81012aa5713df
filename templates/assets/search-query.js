// Finding: which pages hold what was typed, and where on a page it stands. Knows nothing of the page it runs on.
// A source of pages is made by search-source.js; a run is a list of search words.
(function () {
  "use strict";
  const words = window.gongkaiWords;
  const CHECKED = 300; // pages read, at most, to find a number that was cut short
  const UNITS = { "": 0, 元: 0, 万: 4, 万元: 4, 亿: 8, 亿元: 8 };

  // A number or a Latin word may have been cut; a sign such as u2265 is whole.
  const isSign = (word) => /^u[0-9a-f]+$/.test(word);
  const isCut = (word) => /^[0-9a-z]/.test(word) && !isSign(word);

  // Places of a run in a list of words; a loose run may begin and end within a number or a Latin word.
  function places(list, run, loose) {
    const found = [];
    const last = run.length - 1;
    const fits = (word, i) =>
      word === run[i] ||
      (loose &&
        ((last === 0 && word.includes(run[0])) ||
          (last > 0 && i === 0 && word.endsWith(run[0])) ||
          (last > 0 && i === last && word.startsWith(run[last]))));
    for (let at = 0; at + last < list.length; at++) {
      if (run.every((_, i) => fits(list[at + i].word, i))) found.push(at);
    }
    return found;
  }

  const standsIn = (page, run, loose) =>
    [...page.blocks.map((each) => each.text), page.alias].some((text) => places(words(text), run, loose).length);

  // The same amount in other writing: 15万元, 150000元, 150000.00元; a telling figure also without its unit.
  function amounts(run) {
    const [number, ...unit] = run;
    const power = UNITS[unit.join("")];
    const decimals = number.split("d")[1]?.length ?? 0;
    if (!/^[0-9]+(d[0-9]+)?$/.test(number) || power === undefined || decimals > power + 2) return [];
    const cents = BigInt(number.replace("d", "")) * 10n ** BigInt(power + 2 - decimals);
    const forms = [];
    const inUnits = unit.length ? ["元", "万元", "亿元"] : number.length > 4 ? ["", "万元", "亿元"] : [""];
    for (const name of inUnits) {
      const digits = String(cents).padStart(UNITS[name] + 3, "0");
      const point = digits.length - UNITS[name] - 2;
      const whole = digits.slice(0, point);
      const part = digits.slice(point).replace(/0+$/, "");
      const isTelling = (whole + part).length > 3 || (!unit.length && part);
      for (const tail of new Set([part, part.padEnd(1, "0"), part.padEnd(2, "0")])) {
        const figure = tail ? `${whole}d${tail}` : whole;
        if (name) forms.push([figure, ...name]);
        if (isTelling && (unit.length || !name)) forms.push([figure]);
      }
    }
    return forms.filter((form) => form.join(" ") !== run.join(" "));
  }

  async function union(source, runs) {
    const sets = await Promise.all(runs.map(source.exact));
    return new Set(sets.flatMap((each) => [...each]));
  }

  // Pages of one typed word, and the runs to mark on them: exact; else cut short; else parted at its signs.
  async function hitsOf(source, run) {
    const runs = [run, ...amounts(run)];
    const exact = await union(source, runs);
    if (exact.size) return { ids: exact, runs, loose: false };
    const begins = isCut(run[0]);
    const core = run.slice(begins ? 1 : 0, run.length > 1 && isCut(run.at(-1)) ? -1 : undefined);
    if (core.length < run.length) {
      const near = core.length ? await union(source, [core]) : new Set((await source.plain([run[0]])).keys());
      const ids = [...near].slice(0, CHECKED);
      const kept = await Promise.all(ids.map(async (id) => standsIn(await source.page(id), run, true)));
      const cut = new Set(ids.filter((_, i) => kept[i]));
      if (cut.size) return { ids: cut, runs: [run], loose: true };
    }
    const parts = run.join(" ").split(/(?:^| )u[0-9a-f]+(?: |$)/).map((each) => each.split(" ").filter(Boolean));
    const pieces = parts.filter((each) => each.length);
    if (pieces.length && (pieces.length > 1 || pieces[0].length < run.length)) {
      const all = await Promise.all(pieces.map((each) => hitsOf(source, each)));
      return { ids: common(all), runs: all.flatMap((each) => each.runs), loose: all.some((each) => each.loose) };
    }
    return { ids: exact, runs: [run], loose: false };
  }

  function common(hits) {
    const [first, ...rest] = hits.map((each) => each.ids);
    return new Set([...first].filter((id) => rest.every((each) => each.has(id))));
  }

  // Pages that hold at least half of the pairs of neighbouring words: for a slip of the pen.
  async function nearOf(source, typed) {
    const pairs = typed.flatMap((run) => run.slice(1).map((word, i) => [run[i], word]));
    const counts = new Map();
    for (const ids of await Promise.all(pairs.map(source.exact))) {
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const ids = [...counts.keys()].filter((id) => counts.get(id) * 2 >= pairs.length);
    return { ids: ids.sort((a, b) => counts.get(b) - counts.get(a)), groups: [{ runs: pairs, loose: false }] };
  }

  async function find(source, query) {
    const typed = query.split(/\s+/).map((each) => words(each).map((word) => word.word));
    const runs = typed.filter((each) => each.length);
    if (!runs.length) return { ids: [], groups: [], isNear: false };
    const groups = await Promise.all(runs.map((each) => hitsOf(source, each)));
    const ids = common(groups);
    if (!ids.size) return { ...(await nearOf(source, runs)), isNear: true };
    // A quoted search has no ranking of its own; the plain one for the same words has.
    const scores = await source.plain(runs.flat());
    const score = (id) => scores.get(id) ?? 0;
    return { ids: [...ids].sort((a, b) => score(b) - score(a)), groups, isNear: false };
  }

  function marksIn(text, groups) {
    const list = words(text);
    return groups.map((group) =>
      group.runs.flatMap((run) =>
        places(list, run, group.loose).map((at) => [list[at].start, list[at + run.length - 1].end]),
      ),
    );
  }

  // The block where most of the typed words stand; the first of them, as a reader would meet it.
  function placed(page, groups) {
    let best = { block: page.blocks[0] ?? { anchor: "", text: "" }, marks: [], weight: 0 };
    let count = 0;
    for (const block of page.blocks) {
      const marks = marksIn(block.text, groups);
      const weight = marks.filter((each) => each.length).length;
      if (weight) count++;
      if (weight > best.weight) best = { block, marks: marks.flat(), weight };
    }
    const { anchor, text } = best.block;
    return { ...page, href: page.url + (best.weight && anchor ? `#${encodeURIComponent(anchor)}` : ""), text, marks: best.marks, count };
  }

  window.gongkaiFind = { find, placed, standsIn };
})();
