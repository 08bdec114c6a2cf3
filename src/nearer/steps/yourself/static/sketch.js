// Drawing with a finger, a pen or the mouse. Strokes are numbers in a hidden field; the picture is SVG.
const NEAR = 3; // on a paper 1000 wide: points closer than this tell nothing new

document.querySelectorAll("[data-sketch]").forEach(enhance);

function enhance(part) {
  const field = part.querySelector('input[name="sketch"]');
  const paper = part.querySelector(".drawing");
  const said = part.querySelector("[data-said]");
  const [width, height] = part.dataset.paper.split(" ").map(Number);
  const most = { strokes: Number(part.dataset.strokes), points: Number(part.dataset.points) };
  const button = (name) => part.querySelector(`button[data-${name}]`);
  let strokes = read(field.value);
  let past = [];
  let future = [];
  let pen = { ink: "ink", width: 2 };
  let live = null;

  const path = (stroke) => {
    const made = document.createElementNS(paper.namespaceURI, "path");
    made.setAttribute("class", `stroke ink-${stroke.ink} nib-${stroke.width}`);
    made.setAttribute("d", curve(stroke.points));
    return made;
  };

  const draw = () => paper.replaceChildren(...strokes.map(path));

  const show = () => {
    draw();
    button("undo").disabled = !past.length;
    button("redo").disabled = !future.length;
    button("clear").disabled = !strokes.length;
  };

  const write = () => {
    field.value = strokes.length ? JSON.stringify(strokes) : "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
    show();
  };

  const change = (next) => {
    past.push(strokes);
    future = [];
    strokes = next;
    write();
  };

  const step = (from, to) => {
    if (!from.length) return;
    to.push(strokes);
    strokes = from.pop();
    said.textContent = "";
    write();
  };

  const room = () => {
    const points = strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
    return strokes.length < most.strokes && points < most.points - 1000;
  };

  const point = (event) => {
    const box = paper.getBoundingClientRect();
    const along = Math.round(((event.clientX - box.left) / box.width) * width);
    const down = Math.round(((event.clientY - box.top) / box.height) * height);
    return [Math.max(0, Math.min(width, along)), Math.max(0, Math.min(height, down))];
  };

  const add = (event) => {
    const next = point(event);
    const last = live.points.at(-1);
    if (live.points.length < 1000 && Math.hypot(next[0] - last[0], next[1] - last[1]) >= NEAR) {
      live.points.push(next);
    }
  };

  paper.addEventListener("pointerdown", (event) => {
    if (live || event.button) return;
    if (!room()) {
      said.textContent = part.dataset.full;
      return;
    }
    event.preventDefault();
    paper.setPointerCapture(event.pointerId);
    live = { id: event.pointerId, ...pen, points: [point(event)] };
    live.line = paper.appendChild(path(live));
  });
  paper.addEventListener("pointermove", (event) => {
    if (live?.id !== event.pointerId) return;
    const between = event.getCoalescedEvents?.() ?? [];
    (between.length ? between : [event]).forEach(add);
    live.line.setAttribute("d", curve(live.points));
  });
  const lift = (event) => {
    if (live?.id !== event.pointerId) return;
    const { ink, width: nib, points } = live;
    live = null;
    said.textContent = "";
    change([...strokes, { ink, width: nib, points }]);
  };
  paper.addEventListener("pointerup", lift);
  paper.addEventListener("pointercancel", lift);

  button("undo").addEventListener("click", () => step(past, future));
  button("redo").addEventListener("click", () => step(future, past));
  button("clear").addEventListener("click", () => {
    change([]);
    said.textContent = part.dataset.cleared;
  });
  choose(part, "ink", (ink) => (pen = { ...pen, ink }));
  choose(part, "nib", (nib) => (pen = { ...pen, width: Number(nib) }));
  part.classList.add("live");
  part.querySelector(".tools").hidden = false;
  show();
}

function choose(part, name, act) {
  const buttons = [...part.querySelectorAll(`button[data-${name}]`)];
  buttons.forEach((button) =>
    button.addEventListener("click", () => {
      buttons.forEach((other) => other.setAttribute("aria-pressed", other === button));
      act(button.dataset[name]);
    }),
  );
}

function read(text) {
  try {
    return text ? JSON.parse(text) : [];
  } catch {
    return []; // a field someone else wrote into; the server says so when it is sent
  }
}

// The same curve the server draws: through the midpoints, so that a shaky hand looks steady.
function curve(points) {
  const [first, last] = [points[0], points.at(-1)];
  const inner = points.slice(1, -1);
  const bends = inner.map(([x, y], n) => {
    const [nextX, nextY] = points[n + 2];
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${first.join(" ")}${bends.join("")}L${last.join(" ")}`;
}
