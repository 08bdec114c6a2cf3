// Tapping the figure ticks the box of the same name; the boxes do the rest.
document.querySelectorAll("[data-body]").forEach((part) => {
  part.querySelector(".figure").addEventListener("click", (event) => {
    const place = event.target.dataset.place;
    if (place) part.querySelector(`input[value="${place}"]`).click();
  });
});
