// Saves what is being typed, sealed on the server, while it is typed. Nothing is stored here.
const PAUSE = 800; // milliseconds without a key
const AGAIN = 5000; // before a failed save is tried once more
const KEEPALIVE_MOST = 60000; // bytes; browsers refuse larger requests that outlive their page

const forms = document.querySelectorAll("form[data-draft]");
forms.forEach(watch);

function watch(form) {
  const address = `/drafts/${encodeURIComponent(form.dataset.draft)}`;
  const line = form.querySelector("[data-draft-state]");
  let kept = typed(form);
  let waiting = 0;
  let over = false;

  const say = (saved) => {
    if (line) line.textContent = saved ? line.dataset.saved : line.dataset.unsaved;
  };

  const save = async (leaving = false) => {
    clearTimeout(waiting);
    const body = typed(form);
    if (over || body === kept) return;
    const keepalive = leaving && body.length < KEEPALIVE_MOST;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = { method: "POST", headers, body, keepalive, redirect: "manual" };
    const saved = await fetch(address, request).then((answer) => answer.status === 204, () => false);
    if (over) return;
    if (saved) kept = body;
    else waiting = setTimeout(save, AGAIN);
    say(saved);
  };

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  };

  const stop = () => {
    over = true;
    clearTimeout(waiting);
  };

  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", stop);
  addEventListener("nearer:leaving", stop);
  addEventListener("pagehide", () => save(true));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
}

function typed(form) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return new URLSearchParams(fields).toString();
}
