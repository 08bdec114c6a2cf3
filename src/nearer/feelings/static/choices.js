// What is chosen: ticks in the list, in the order they came, and words of one's own. Up to five in all.
const MOST = 5;

export function choices(words, own) {
  const picked = [...words.values()].filter((entry) => entry.box.checked);

  const now = () => [
    ...picked.map(({ word, core, slider }) => ({ word, core, strength: slider.value })),
    ...readOwn(own.value),
  ];

  const tick = (entry, on) => {
    entry.box.checked = on;
    changed(entry.box);
  };

  const write = (list) => {
    own.value = list.map(({ word, strength }) => (strength ? `${word}:${strength}` : word)).join(", ");
    changed(own);
  };

  return {
    now,
    picked,
    crowded: () => now().length > MOST,
    toggle: (entry) => tick(entry, !entry.box.checked),

    // After a tick in the list. False when there was no room and the tick was taken back.
    settle(entry) {
      const known = picked.includes(entry);
      if (!entry.box.checked && known) picked.splice(picked.indexOf(entry), 1);
      if (!entry.box.checked || known) return true;
      if (now().length >= MOST) entry.box.checked = false;
      else picked.push(entry);
      return entry.box.checked;
    },

    strengthen(word, strength) {
      if (words.has(word)) words.get(word).slider.value = strength;
      else write(readOwn(own.value).map((one) => (one.word === word ? { word, strength } : one)));
    },

    takeOut(word) {
      const gone = now().find((one) => one.word === word);
      if (words.has(word)) tick(words.get(word), false);
      else write(readOwn(own.value).filter((one) => one.word !== word));
      return gone;
    },

    putBack({ word, strength }) {
      if (!words.has(word)) return write([...readOwn(own.value), { word, strength }]);
      words.get(word).slider.value = strength;
      tick(words.get(word), true);
    },

    mixed() {
      const pulls = picked.map((entry) => Math.sign(entry.valence));
      return pulls.includes(1) && pulls.includes(-1);
    },
  };
}

// "prickly:3, far from home". Read the same way in naming.py.
function readOwn(text) {
  return text.split(/[,\n]/).map((one) => one.trim()).filter(Boolean).map((one) => {
    const [, word, strength] = one.match(/^(.*\S)\s*:\s*([0-4])$/) ?? [null, one, ""];
    return { word, strength };
  });
}

function changed(field) {
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
