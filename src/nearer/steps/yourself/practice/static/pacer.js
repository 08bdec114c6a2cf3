// A practice in time: one sentence after the other, a circle beside it, a bell if it was asked for.
// Without this the page shows the whole script to read; nothing here is needed to sit.
import { bell } from "./bell.js";

const IN = 4;
const OUT = 6;
const still = matchMedia("(prefers-reduced-motion: reduce)");

document.querySelectorAll("[data-sitting]").forEach((part) => {
  const says = part.dataset;
  const whole = Number(says.sitting);
  const cues = [...part.querySelectorAll("[data-at]")].map((item) => ({
    at: Number(item.dataset.at),
    text: item.querySelector(".says").textContent,
  }));
  const [svg, cue, script] = [".pacer", ".cue", ".script"].map((name) => part.querySelector(name));
  const controls = document.createElement("div");
  const begin = make("button", "button");
  const again = make("button", "link");
  const left = make("span", "soft");
  const sound = tick(says.bell);
  const calm = tick(says.still);
  let passed = 0;
  let last = 0;
  let frame = 0;

  controls.className = "controls";
  controls.append(begin, again, left);
  const ticks = make("div", "ticks");
  ticks.append(sound.label, calm.label);
  script.before(controls, ticks);
  script.open = false;
  svg.removeAttribute("hidden");
  cue.hidden = false;
  begin.textContent = says.begin;
  again.textContent = says.again;
  again.hidden = true;
  calm.box.checked = still.matches;

  function make(name, kind) {
    const made = document.createElement(name);
    if (name === "button") made.type = "button";
    made.className = kind;
    return made;
  }

  function tick(text) {
    const label = make("label", "tick soft");
    const box = make("input", "");
    box.type = "checkbox";
    label.append(box, text);
    return { label, box };
  }

  function draw() {
    const turn = passed % (IN + OUT);
    const grown = turn < IN ? turn / IN : 1 - (turn - IN) / OUT;
    const eased = (1 - Math.cos(Math.PI * grown)) / 2;
    const moves = !calm.box.checked && says.pacer === "breath";
    svg.querySelector(".heart").style.transform = moves ? `scale(${0.6 + 0.8 * eased})` : "none";
    svg.querySelector(".fill").style.strokeDasharray = `${Math.min(100, (100 * passed) / whole)} 100`;
    say(cue, cues.filter((one) => one.at <= passed).at(-1)?.text ?? "");
    const minutes = Math.ceil((whole - passed) / 60);
    say(left, minutes > 1 ? says.left.replace("{n}", minutes) : says.nearly);
  }

  function say(where, text) {
    if (where.textContent !== text) where.textContent = text;
  }

  function step(now) {
    passed = Math.min(whole, passed + (now - last) / 1000);
    last = now;
    draw();
    if (passed < whole) {
      frame = requestAnimationFrame(step);
    } else {
      rest(says.begin);
      passed = 0;
      say(left, "");
      say(cue, says.over);
      if (sound.box.checked) bell();
    }
  }

  function rest(label) {
    cancelAnimationFrame(frame);
    frame = 0;
    begin.textContent = label;
  }

  function toggle() {
    if (frame) return rest(says.on);
    if (!passed && sound.box.checked) bell();
    last = performance.now();
    begin.textContent = says.pause;
    again.hidden = false;
    frame = requestAnimationFrame(step);
  }

  begin.addEventListener("click", toggle);
  calm.box.addEventListener("change", draw);
  again.addEventListener("click", () => { passed = 0; draw(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.target.closest("a, button, input, summary")) return;
    event.preventDefault();
    toggle();
  });
});
