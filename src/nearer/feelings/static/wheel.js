// Brings the feelings part of a form to life: the wheel beside its list, the stones, the search.
import { choices } from "./choices.js";
import { petalWheel } from "./petals.js";
import { wholeWheel } from "./rings.js";
import { stoneRow } from "./stones.js";
import { fits, readWords } from "./words.js";

const SMALL = matchMedia("(max-width: 40rem)");
const WRITING = "input:not([type=radio], [type=checkbox], [type=range])";
document.querySelectorAll("[data-feelings]").forEach(enliven);

function enliven(root) {
  const [list, stage, spot, line] = parts(root, ".feelings-list", ".feelings-stage", ".feelings-spot", ".feelings-said");
  const [svg, back, toggle, search] = parts(root, ".wheel", ".feelings-back", ".feelings-toggle", "input[type=search]");
  const [own, row, mix, none] = parts(root, "#own", ".stones", ".feelings-mix", ".feelings-none");
  const sayings = root.dataset;
  const words = readWords(root);
  const chosen = choices(words, own);
  let asList = false;

  const look = (entry) => {
    if (entry) spot.replaceChildren(bold(entry.word), ` ${entry.about.textContent}`);
    else spot.textContent = SMALL.matches ? sayings.hintTouch : sayings.hint;
  };

  const choose = (entry) => {
    chosen.toggle(entry);
    look(entry);
  };

  const tools = { sayings, choose, look, back, leave: () => toggle.focus(), turn: () => turn() };
  const views = [wholeWheel(svg, words, tools), petalWheel(svg, words, tools)];
  const view = () => views[Number(SMALL.matches)];
  const stones = stoneRow(row, line, { sayings, ...chosen });

  const refresh = () => {
    const now = chosen.now();
    for (const { box, slider } of words.values()) slider.disabled = !box.checked;
    view().refresh(sayings.count.replace("{n}", now.length));
    stones(now);
    mix.hidden = !chosen.mixed();
  };

  const show = () => {
    const sought = search.value.trim();
    const listed = asList || (SMALL.matches && sought !== "");
    list.hidden = !listed;
    stage.hidden = listed;
    toggle.hidden = listed && !asList;
    toggle.textContent = asList ? sayings.toWheel : sayings.toList;
    const found = new Set([...words.values()].filter((entry) => fits(entry, sought)));
    sift(words, found, sought !== "");
    view().seek(found);
    none.hidden = found.size > 0;
    if (sought) look([...found][0]);
  };

  const redraw = () => {
    svg.setAttribute("aria-label", SMALL.matches ? sayings.wheelTouch : sayings.wheel);
    back.hidden = true;
    view().show();
    look(null);
    show();
    refresh();
  };

  const turn = () => {
    asList = !asList;
    for (const { item } of chosen.picked) item.closest("details").open = true;
    show();
    if (asList) (chosen.picked[0]?.box ?? list.querySelector("summary")).focus();
    else view().focus();
  };

  root.addEventListener("change", (event) => {
    const entry = event.target.name === "feeling" && words.get(event.target.value);
    if (entry) line.textContent = chosen.settle(entry) ? "" : sayings.full;
    if (event.target !== search) refresh();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "l" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches(WRITING)) return;
    event.preventDefault();
    turn();
  });
  own.addEventListener("input", () => {
    line.textContent = chosen.crowded() ? sayings.full : "";
    refresh();
  });
  search.addEventListener("input", show);
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // Enter here would send the whole form
    if (stage.hidden) list.querySelector("li:not([hidden]) input")?.focus();
    else view().focus();
  });
  stage.addEventListener("pointerleave", () => look(chosen.picked.at(-1)));
  toggle.addEventListener("click", turn);
  SMALL.addEventListener("change", redraw);

  search.closest("[hidden]").hidden = false;
  redraw();
}

// Leaves in the list what was found and what leads there, opened.
function sift(words, found, searching) {
  const leads = (entry) => found.has(entry) || entry.inside.some(leads);
  for (const entry of words.values()) {
    entry.item.hidden = !leads(entry);
    if (entry.ring > 1) continue;
    const family = entry.item.closest("details");
    family.hidden = entry.item.hidden;
    if (searching) family.open = true;
  }
}

function parts(root, ...selectors) {
  return selectors.map((selector) => root.querySelector(selector));
}

function bold(text) {
  const made = document.createElement("strong");
  made.textContent = text;
  return made;
}
