// The whole wheel: three rings at once, one stop for the keyboard, arrows along and across the rings.
import { RADII, along, outline, pen, slice } from "./drawing.js";

const SIZES = [0, 17, 13.5, 12.5];
const PATIENCE = 700; // milliseconds between two letters of one word
const ALONE = 350; // an l that no letter follows within this is the key for the list, not the start of "lonely"

export function wholeWheel(svg, words, { sayings, choose, look, leave, turn }) {
  const draw = pen(svg);
  const all = [...words.values()];
  const marks = draw("g", { class: "marks", "aria-hidden": "true" });
  const count = draw("text", { class: "wheel-count", y: 15 });
  const shapes = new Map();
  let current = all[0];
  let typed = "";
  let last = 0;
  let waiting = 0;

  const ring = (n) => all.filter((entry) => entry.ring === n);

  const segment = (entry) => {
    const siblings = ring(entry.ring);
    const width = 360 / siblings.length;
    const from = siblings.indexOf(entry) * width;
    const [inner, outer] = RADII.slice(entry.ring - 1, entry.ring + 1);
    const path = draw("path", { class: "seg", d: slice(inner, outer, from, from + width) });
    const place = along((inner + outer) / 2, from + width / 2);
    const text = draw("text", { transform: place, "font-size": SIZES[entry.ring] }, entry.word);
    const shape = draw("g", {
      class: `core-${entry.core} ring-${entry.ring}`,
      id: `on-wheel-${entry.word}`,
      role: "option",
      "aria-label": entry.word,
      "aria-describedby": entry.about.id,
      tabindex: -1,
    }, path, text);
    shape.addEventListener("click", () => choose(entry));
    shape.addEventListener("pointerenter", () => look(entry));
    shape.addEventListener("focus", () => {
      go(entry, false);
      look(entry);
      refresh();
    });
    shape.addEventListener("blur", refresh);
    shapes.set(entry, shape);
    return shape;
  };

  const middle = () => draw("g", { "aria-hidden": "true" },
    draw("circle", { r: 56, class: "wheel-hub" }), draw("text", { class: "wheel-feel", y: -7 }, sayings.iFeel), count);

  const go = (entry, focus = true) => {
    shapes.get(current).setAttribute("tabindex", -1);
    current = entry;
    shapes.get(current).setAttribute("tabindex", 0);
    if (focus) shapes.get(current).focus();
  };

  const refresh = () => {
    const chosen = all.filter((entry) => entry.box.checked);
    for (const [entry, shape] of shapes) shape.setAttribute("aria-selected", String(entry.box.checked));
    const focused = all.filter((entry) => shapes.get(entry).matches(":focus-visible"));
    outline(draw, marks, [
      ...chosen.map((entry) => [shapes.get(entry).firstChild, "mark"]),
      ...focused.map((entry) => [shapes.get(entry).firstChild, "mark focus"]),
    ]);
  };

  const jump = (letter) => {
    clearTimeout(waiting);
    typed = Date.now() - last < PATIENCE ? typed + letter : letter;
    last = Date.now();
    if (typed === "l") {
      waiting = setTimeout(turn, ALONE);
      return;
    }
    const start = all.indexOf(current) + (typed.length === 1 ? 1 : 0);
    const next = [...all.slice(start), ...all.slice(0, start)].find((entry) => entry.word.startsWith(typed));
    if (next) go(next);
  };

  const step = (by) => {
    const siblings = ring(current.ring);
    return siblings[(siblings.indexOf(current) + by + siblings.length) % siblings.length];
  };

  const keys = {
    ArrowRight: () => go(step(1)),
    ArrowLeft: () => go(step(-1)),
    ArrowUp: () => go(current.inside[0] ?? current),
    ArrowDown: () => go(current.parent ?? current),
    Home: () => go(ring(current.ring)[0]),
    End: () => go(ring(current.ring).at(-1)),
    Enter: () => choose(current),
    " ": () => choose(current),
    Escape: leave,
  };

  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || svg.getAttribute("role") !== "listbox") return;
    const letter = /^\p{L}$/u.test(event.key);
    const act = letter ? () => jump(event.key.toLowerCase()) : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  return {
    show() {
      svg.setAttribute("role", "listbox");
      svg.setAttribute("aria-multiselectable", "true");
      svg.replaceChildren(...all.map(segment), middle(), marks);
      go(all.find((entry) => entry.box.checked) ?? current, false);
      refresh();
    },
    refresh(said) {
      count.textContent = said;
      refresh();
    },
    focus: () => go(current),
    seek(found) {
      for (const [entry, shape] of shapes) shape.classList.toggle("faint", !found.has(entry));
      if (found.size < all.length) go([...found][0] ?? current, false);
    },
  };
}
