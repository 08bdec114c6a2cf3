// Locks after the minutes a person chose; while someone is here, server and other tabs are told.
import { hear, tell, vanish } from "./tabs.js";

const MINUTE = 60000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll", "input"];

const minutes = Number(document.body.dataset.idle);
if (minutes) watch(minutes * MINUTE);

function watch(most) {
  const often = Math.min(MINUTE, most / 3);
  let touched = Date.now();
  let told = touched;

  const check = () => {
    if (Date.now() - touched >= most) lock();
  };

  const here = () => {
    check(); // a laptop waking from sleep is touched before any timer runs: that touch is too late
    touched = Date.now();
    if (touched - told < often) return;
    told = touched;
    tell("here");
    fetch("/still-here", { method: "POST", redirect: "manual" }).catch(() => {});
  };

  for (const sign of SIGNS) addEventListener(sign, here, { passive: true, capture: true });
  document.addEventListener("visibilitychange", check);
  setInterval(check, often / 4);
  hear("here", () => {
    touched = Date.now();
  });
  hear("locked", away);
}

async function lock() {
  if (document.documentElement.hidden) return;
  document.documentElement.hidden = true;
  const request = { method: "POST", keepalive: true, redirect: "manual" };
  await fetch("/lock", request).catch(() => {});
  tell("locked");
  away();
}

function away() {
  vanish(`/unlock?next=${encodeURIComponent(location.pathname)}`);
}
