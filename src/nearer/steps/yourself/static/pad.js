// The mood pad: a square with twenty-five places. The two sliders stay its twin and what is sent.
document.querySelectorAll("[data-pad]").forEach(enhance);

function enhance(part) {
  const pad = part.querySelector(".pad");
  const dot = pad.querySelector("i");
  const sliders = part.querySelector(".sliders");
  const toggle = part.querySelector("[data-toggle]");
  const clear = part.querySelector("[data-clear]");
  const said = part.querySelector("[data-words]");
  const words = Object.fromEntries(
    ["moods", "energies", "both"].map((name) => [name, part.dataset[name].split("|")]),
  );
  const axes = ["mood", "energy"].map((name) => ({
    range: part.querySelector(`input[type="range"][name="${name}"]`),
    placed: part.querySelector(`input[name="placed"][value="${name}"]`),
  }));

  const place = () => axes.map(({ range, placed }) => (placed.checked ? Number(range.value) : null));

  const inWords = ([mood, energy]) => {
    if (mood === null && energy === null) return "";
    if (energy === null) return words.moods[mood + 2];
    if (mood === null) return words.energies[energy + 2];
    return words.both[(mood + 2) * 5 + energy + 2];
  };

  const show = () => {
    const here = place();
    const somewhere = here.some((value) => value !== null);
    const [mood, energy] = here.map((value) => value ?? 0);
    dot.hidden = clear.hidden = !somewhere;
    dot.style.insetInlineStart = `${10 + (mood + 2) * 20}%`;
    dot.style.insetBlockStart = `${90 - (energy + 2) * 20}%`;
    said.textContent = somewhere ? `${inWords(here)}.` : part.dataset.nowhere;
    pad.setAttribute("aria-valuenow", (mood + 2) * 5 + energy + 2);
    pad.setAttribute("aria-valuetext", said.textContent);
  };

  const move = (mood, energy) => {
    const held = [mood, energy].map((value) => value !== null && Math.max(-2, Math.min(2, value)));
    axes.forEach(({ range, placed }, axis) => {
      range.value = held[axis] || 0;
      placed.checked = held[axis] !== false;
    });
    show();
    axes[0].range.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const away = () => move(null, null);

  const follow = (event) => {
    const box = pad.getBoundingClientRect();
    const cell = (share) => Math.floor(share * 5) - 2;
    move(cell((event.clientX - box.left) / box.width), cell((box.bottom - event.clientY) / box.height));
  };

  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    follow(event);
  });
  pad.addEventListener("pointermove", (event) => {
    if (pad.hasPointerCapture(event.pointerId)) follow(event);
  });
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  pad.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (event.key === "Escape" || event.key === "Home") away();
    else if (step) move(...place().map((value, axis) => (value ?? 0) + step[axis]));
    else return;
    event.preventDefault();
  });

  axes.forEach(({ range, placed }) => {
    range.addEventListener("input", () => {
      placed.checked = true;
      show();
    });
    placed.addEventListener("change", () => {
      if (!placed.checked) range.value = 0;
      show();
    });
    // A slider that was moved before this ran counts, as it does on the server.
    if (range.value !== "0") placed.checked = true;
  });
  clear.addEventListener("click", () => {
    away();
    (pad.hidden ? axes[0].range : pad).focus();
  });
  toggle.addEventListener("click", () => swap(!pad.hidden));

  const swap = (toSliders) => {
    pad.hidden = toSliders;
    sliders.hidden = !toSliders;
    toggle.textContent = toSliders ? part.dataset.toSquare : part.dataset.toSliders;
  };
  toggle.hidden = false;
  swap(false);
  show();
}
