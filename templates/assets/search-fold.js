// Text into search words, exactly as generator/search/fold.py does it for the pages.
// The tables are written by the generator into search-tables.js, so that both sides cannot drift apart.
(function () {
  "use strict";
  const { variants, silent, word } = window.gongkaiTables;
  const pairs = [...variants];
  const forms = new Map();
  for (let i = 0; i < pairs.length; i += 2) forms.set(pairs[i], pairs[i + 1]);
  const gone = /^[\p{M}\p{Cf}]$/u;
  const blank = /^[\p{Z}\p{Cc}]$/u;
  const letter = /^[\p{L}\p{N}]/u;
  const memory = new Map();

  function folded(character) {
    if (character === "\x1f") return character;
    if (gone.test(character)) return "";
    if (blank.test(character) || silent.includes(character)) return " ";
    return forms.get(character) ?? character;
  }

  function fold(character) {
    let result = memory.get(character);
    if (result === undefined) {
      result = [...character.normalize("NFKD").toLowerCase()].map(folded).join("");
      memory.set(character, result);
    }
    return result;
  }

  function named(found) {
    if (found === "\x1f") return "|";
    if (/^[0-9]/.test(found)) return found.replaceAll(",", "").replace(".", "d");
    if (found === ">=") return "u2265";
    if (found === "<=") return "u2264";
    return letter.test(found) ? found : "u" + found.codePointAt(0).toString(16);
  }

  // Each word with the place in the text it came from, so that a hit can be marked in the text as printed.
  window.gongkaiWords = function (text) {
    let line = "";
    const from = [];
    const to = [];
    let at = 0;
    for (const character of text) {
      const part = fold(character);
      for (let i = 0; i < part.length; i++) {
        from.push(at);
        to.push(at + character.length);
      }
      line += part;
      at += character.length;
    }
    return [...line.matchAll(new RegExp(word, "gu"))].map((match) => ({
      word: named(match[0]),
      start: from[match.index],
      end: to[match.index + match[0].length - 1],
    }));
  };
})();
