// The words of the wheel as the list in the page holds them: the one source all the rest draws on.
export function readWords(root) {
  const words = new Map();
  for (const box of root.querySelectorAll("input[name=feeling]")) {
    const item = box.closest("li");
    const inward = item.parentElement.closest("li")?.querySelector("input").value ?? "";
    const parent = words.get(inward);
    words.set(box.value, {
      word: box.value,
      box,
      item,
      parent,
      ring: parent ? parent.ring + 1 : 1,
      core: parent ? parent.core : box.value,
      inside: [],
      about: item.querySelector(".about"),
      slider: item.querySelector("input[type=range]"),
      valence: Number(item.dataset.valence),
      sought: `${box.value} ${item.dataset.also} ${item.querySelector(".about").textContent}`.toLowerCase(),
    });
    parent?.inside.push(words.get(box.value));
  }
  return words;
}

export function fits(entry, query) {
  const begins = entry.sought.split(/[^\p{L}'’]+/u);
  return query.toLowerCase().split(/\s+/).filter(Boolean).every((one) => begins.some((word) => word.startsWith(one)));
}
