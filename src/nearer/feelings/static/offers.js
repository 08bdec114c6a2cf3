// A word for it, in place: asks what a text may be about, and ties each offer to its box on the wheel.
const place = document.querySelector("[data-offers]");
const line = place.querySelector(".offers-line");
const wheel = document.querySelector("[data-feelings]");

document.querySelectorAll("[data-find]").forEach(enliven);
place.addEventListener("change", choose);
wheel.closest("form").addEventListener("change", follow);
adopt(place);
follow();

function enliven(button) {
  const said = button.parentElement.querySelector("[role=status]");

  button.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await ask(document.getElementById(button.dataset.find).value);
    if (answer && !answer.ok) button.form.requestSubmit(button); // locked by now, say: sending the form loses nothing
    const found = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".offers");
    if (found) show(found);
    said.classList.toggle("unseen", Boolean(found)); // what is shown is read out, and not written twice
    said.textContent = found ? found.querySelector("h2").textContent : button.dataset.failed;
  });
}

function ask(text) {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const request = { method: "POST", headers, body: new URLSearchParams({ text }).toString(), redirect: "manual" };
  return fetch(place.dataset.offers, request).catch(() => null);
}

function show(found) {
  place.querySelector(".offers")?.remove();
  adopt(found);
  place.prepend(found);
  line.textContent = "";
  follow();
  place.scrollIntoView({ block: "nearest" });
}

// The wheel's own boxes are what is sent. These show the same, and send nothing.
function adopt(root) {
  for (const box of root.querySelectorAll("input")) box.removeAttribute("name");
}

function twin(box) {
  return document.getElementById(`feeling-${box.value}`);
}

function choose({ target }) {
  const wanted = target.checked;
  twin(target).checked = wanted;
  twin(target).dispatchEvent(new Event("change", { bubbles: true }));
  line.textContent = wanted && !target.checked ? wheel.dataset.full : "";
}

function follow() {
  for (const box of place.querySelectorAll("input")) box.checked = twin(box).checked;
}
