// Each chosen word is a stone below the wheel: how strong it is, and a way to take it out and put it back.
const NOWHERE = "no-form"; // radio buttons that belong to no form are not sent; the sliders in the list are

export function stoneRow(row, line, { sayings, strengthen, takeOut, putBack }) {
  const stones = new Map();

  const make = (name, attributes = {}, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };

  const dot = (one, said, value) => {
    const box = make("input", { type: "radio", form: NOWHERE, name: `stone-${one.word}`, value });
    box.addEventListener("change", () => strengthen(one.word, String(value)));
    return make("label", { title: said, class: value ? "dot" : "dot none" }, box, make("span", { class: "unseen" }, said));
  };

  const stone = (one) => {
    const named = sayings.strength.replace("{word}", one.word);
    const dots = make("span", { class: "dots", role: "radiogroup", "aria-label": named },
      ...sayings.strengths.split("|").map((said, value) => dot(one, said, value)));
    const away = make("button", { type: "button", class: "away", "aria-label": sayings.away.replace("{word}", one.word) },
      make("span", { "aria-hidden": "true" }, "×"));
    away.addEventListener("click", () => remove(one.word));
    return make("li", { class: `stone core-${one.core || "own"}` }, make("span", { class: "stone-word" }, one.word), dots, away);
  };

  const remove = (word) => {
    const lost = takeOut(word);
    const back = make("button", { type: "button", class: "chip" }, sayings.undo);
    back.addEventListener("click", () => {
      putBack(lost);
      line.textContent = "";
      stones.get(lost.word)?.querySelector("button").focus();
    });
    line.replaceChildren(sayings.gone.replace("{word}", word), " ", back);
    back.focus();
  };

  return (chosen) => {
    const words = new Set(chosen.map((one) => one.word));
    for (const [word, made] of stones) {
      if (words.has(word)) continue;
      made.remove();
      stones.delete(word);
    }
    for (const one of chosen) {
      if (!stones.has(one.word)) {
        stones.set(one.word, stone(one));
        row.append(stones.get(one.word));
      }
      const made = stones.get(one.word);
      made.dataset.strength = one.strength;
      for (const box of made.querySelectorAll("input")) box.checked = box.value === one.strength;
    }
    row.hidden = chosen.length === 0;
  };
}
