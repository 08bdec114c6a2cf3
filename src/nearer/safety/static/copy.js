// Puts a ready sentence on the clipboard. Without JavaScript the sentence can still be selected.

function textOf(id) {
  const source = document.getElementById(id);
  return source.value ?? source.textContent;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(textOf(button.dataset.copy));
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
