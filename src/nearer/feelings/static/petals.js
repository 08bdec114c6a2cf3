// The wheel on a small screen: one ring at a time, eight, then five, then two, with a way back.
import { outline, pen, point, slice } from "./drawing.js";

const HUB = 146;
const RIM = 374;
const ROOM = 345; // how long a word may be, in the drawing's own units: letters times their size

export function petalWheel(svg, words, { sayings, back, choose, look }) {
  const draw = pen(svg);
  const cores = [...words.values()].filter((entry) => entry.ring === 1);
  const marks = draw("g", { class: "marks", "aria-hidden": "true" });
  const small = draw("text", { class: "wheel-count", y: 30 });
  let at = null; // the word whose inside is shown; null for the cores
  let said = "";

  const around = () => (at ? at.inside : cores);
  const holds = (entry) => entry.box.checked || entry.inside.some(holds);

  const open = (entry) => {
    at = entry;
    show();
    (at ? svg.querySelector(".hub") : svg.querySelector("[role=button]")).focus({ preventScroll: true });
  };

  const pressable = (shape, act) => {
    shape.addEventListener("click", act);
    shape.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      act();
    });
    return shape;
  };

  const petal = (entry, index, siblings) => {
    const width = 360 / siblings.length;
    const from = index * width - (siblings.length === 2 ? 90 : 0); // two halves lie above each other
    const path = draw("path", { class: "seg", d: slice(HUB, RIM, from, from + width) });
    const leaf = entry.inside.length === 0;
    const size = siblings.length === 2 ? 46 : Math.min(40, ROOM / entry.word.length);
    const text = draw("text", { transform: `translate(${point(264, from + width / 2)})`, "font-size": size }, entry.word);
    const shape = draw("g", {
      class: `core-${entry.core} ring-${entry.ring}`,
      role: "button",
      tabindex: 0,
      "aria-label": leaf ? entry.word : sayings.open.replace("{word}", entry.word),
      "aria-describedby": entry.about.id,
    }, path, text);
    shape.addEventListener("focus", () => look(entry));
    return pressable(shape, () => (leaf ? choose(entry) : open(entry)));
  };

  const hub = () => {
    if (!at) {
      const feel = draw("text", { class: "wheel-feel", y: -12 }, sayings.iFeel);
      return draw("g", { "aria-hidden": "true", class: "big" }, feel, small);
    }
    const circle = draw("circle", { r: HUB - 8, class: "seg" });
    const word = draw("text", { class: "wheel-word", y: -10, "font-size": Math.min(44, ROOM / at.word.length) }, at.word);
    const role = { role: "button", tabindex: 0, "aria-label": at.word, "aria-describedby": at.about.id };
    const shape = draw("g", { class: `hub big core-${at.core} ring-${at.ring}`, ...role }, circle, word, small);
    return pressable(shape, () => choose(at));
  };

  const show = () => {
    svg.setAttribute("role", "group");
    svg.removeAttribute("aria-multiselectable");
    svg.replaceChildren(...around().map(petal), hub(), marks);
    back.hidden = !at;
    back.querySelector("span").textContent = at?.parent?.word ?? sayings.all;
    look(at);
    refresh();
  };

  const refresh = () => {
    small.textContent = at ? (at.box.checked ? sayings.chosen : sayings.choose) : said;
    const shapes = [...svg.querySelectorAll("[role=button]")];
    const entries = at ? [...around(), at] : around();
    shapes.forEach((shape, index) => {
      const entry = entries[index];
      if (entry === at || !entry.inside.length) shape.setAttribute("aria-pressed", String(entry.box.checked));
      shape.classList.toggle("holds", entry === at ? at.box.checked : holds(entry));
    });
    const held = shapes.filter((shape) => shape.classList.contains("holds") && shape.firstChild.hasAttribute("d"));
    outline(draw, marks, held.map((shape) => [shape.firstChild, "mark"]));
  };

  back.addEventListener("click", () => open(at?.parent ?? null));
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && at && !back.hidden) open(at.parent ?? null);
  });

  return {
    show,
    refresh(text) {
      said = text;
      refresh();
    },
    focus: () => svg.querySelector("[role=button]")?.focus(),
    seek() {},
  };
}
