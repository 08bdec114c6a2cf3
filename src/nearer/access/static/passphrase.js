// Passphrase fields: show what is typed, and hear as you type how long it would hold.

const ADVICE_AFTER = 400;

function offerToShow(input) {
  const button = document.createElement("button");
  const say = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? input.dataset.hide : input.dataset.show;
    button.setAttribute("aria-pressed", String(shown));
  };
  button.type = "button";
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => say(input.type === "password"));
  input.after(button);
  say(false);
  // Password managers and the browser's own memory look for a password field on submit.
  input.form.addEventListener("submit", () => say(false));
}

async function advise(input, place) {
  const typed = input.value;
  const answer = typed && await fetch("/passphrase-advice", {
    method: "POST",
    body: new URLSearchParams({ passphrase: typed }),
  });
  if (typed !== input.value) return;
  place.textContent = answer && answer.ok ? await answer.text() : "";
}

for (const input of document.querySelectorAll("input[data-show]")) {
  offerToShow(input);
}

for (const input of document.querySelectorAll("input[data-advice]")) {
  const place = document.getElementById(input.dataset.advice);
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => advise(input, place), ADVICE_AFTER);
  });
}
