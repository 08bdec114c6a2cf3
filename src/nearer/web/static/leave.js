// Leaves at once: blanks the screen, locks, and puts a neutral page in this one's place.
import { hear, tell, vanish } from "./tabs.js";

const AWAY = "/measures";
const PRESSES = 3;
const WITHIN = 5000; // milliseconds

function leave() {
  document.documentElement.hidden = true;
  // Drafts stop first: one that arrived after the lock would only be asked to unlock.
  dispatchEvent(new Event("nearer:leaving"));
  tell("left");
  fetch("/leave", { method: "POST", keepalive: true, redirect: "manual" }).catch(() => {});
  vanish(AWAY);
}

hear("left", () => vanish(AWAY));

for (const link of document.querySelectorAll("[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
}

let presses = [];
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  if (event.key !== "Shift") {
    presses = []; // capital letters are typed with Shift too
    return;
  }
  presses = [...presses, event.timeStamp].slice(-PRESSES);
  if (presses.length === PRESSES && event.timeStamp - presses[0] <= WITHIN) leave();
});
