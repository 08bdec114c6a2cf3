// What every page has: a quick way out, drafts, the idle lock. Each works on its own.
import "./leave.js";
import "./draft.js";
import "./idle.js";
import "./chips.js";

// A page brought back from the browser's memory may show what has since been locked.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// After a form came back with something off, a keyboard starts where the sentence is.
document.querySelector(".problems")?.focus();
