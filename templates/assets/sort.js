// Lets readers sort the rows of tables marked data-sortable; without this script they stand in their given order.
"use strict";

const collator = new Intl.Collator("zh-CN", { numeric: true });

function key(row, column) {
  const text = row.cells[column].firstChild?.textContent.trim() ?? "";
  const figure = Number(text.replaceAll(",", "").replace("\u2212", "-"));
  return text !== "" && Number.isFinite(figure) ? figure : text;
}

function order(a, b) {
  // Figures before words, and what is empty last, whichever way the column is sorted.
  if (a === "" || b === "") return a === b ? 0 : a === "" ? Infinity : -Infinity;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

function sort(table, head, column) {
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const rows = [...table.tBodies[0].rows].map((row) => [key(row, column), row]);
  rows.sort(([a], [b]) => {
    const found = order(a, b);
    return Math.abs(found) === Infinity ? Math.sign(found) : down ? -found : found;
  });
  table.tBodies[0].append(...rows.map(([, row]) => row));
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
  const heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
  for (const [column, head] of [...heads].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, head, column));
    head.append(button);
  }
}
