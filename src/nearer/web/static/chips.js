// Turns a line with commas into chips: Enter or a comma adds, Backspace takes out, with a way back.
// What is sent stays one text with commas, the same as without JavaScript.
document.querySelectorAll("[data-chips]").forEach(enhance);

function enhance(field) {
  const input = field.querySelector("input");
  const row = Object.assign(document.createElement("ul"), { className: "chips" });
  const sent = Object.assign(document.createElement("input"), { type: "hidden", name: input.name });
  input.removeAttribute("name");
  input.before(row, sent);

  const words = () => [...row.children].map((item) => item.dataset.words).filter(Boolean);

  const write = () => {
    sent.value = [...words(), input.value.trim()].filter(Boolean).join(", ");
  };

  const changed = () => {
    write();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const add = (text) => {
    const word = text.trim();
    if (word && !words().includes(word)) row.append(chip(word));
  };

  const take = () => {
    const typed = input.value;
    input.value = "";
    typed.split(/[,;]/).forEach(add);
    write();
  };

  const chip = (word) => {
    const item = document.createElement("li");
    item.dataset.words = word;
    item.append(button(word, "×", input.dataset.erase, () => takeOut(item, word)));
    return item;
  };

  const takeOut = (item, word) => {
    const back = document.createElement("li");
    back.append(button(word, "↶", input.dataset.undo, () => put(back, chip(word))));
    row.querySelector("li:not([data-words])")?.remove();
    put(item, back);
  };

  const put = (old, fresh) => {
    old.replaceWith(fresh);
    changed();
    input.focus();
  };

  input.addEventListener("input", () => (/[,;]/.test(input.value) ? take() : write()));
  input.addEventListener("blur", take);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault();
      take();
      changed();
    } else if (event.key === "Backspace" && !input.value && words().length) {
      const last = [...row.querySelectorAll("li[data-words]")].at(-1);
      takeOut(last, last.dataset.words);
    }
  });
  take();
}

function button(word, sign, label, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "chip" });
  const mark = Object.assign(document.createElement("span"), { textContent: sign });
  mark.setAttribute("aria-hidden", "true");
  made.setAttribute("aria-label", label.replace("{text}", word));
  made.append(word, mark);
  made.addEventListener("click", act);
  return made;
}
