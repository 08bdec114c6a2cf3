// A quiet clock for a pause: it starts when asked, says roughly what is left, and can be stopped.
document.querySelectorAll("[data-pause]").forEach((part) => {
  const says = part.dataset;
  const round = document.createElement("div");
  const said = part.querySelector("p");
  const button = document.createElement("button");
  let ends = 0;
  let ticking;
  round.className = "quiet-round";
  round.setAttribute("aria-hidden", "true");
  said.setAttribute("role", "status");
  button.type = "button";
  button.className = "button plain";
  button.textContent = says.begin;
  part.append(round, button);

  const say = (text) => { if (said.textContent !== text) said.textContent = text; };
  const stop = (label) => {
    clearInterval(ticking);
    ticking = undefined;
    part.classList.remove("on");
    button.textContent = label;
  };
  const tick = () => {
    const left = ends - Date.now();
    if (left <= 0) {
      stop(says.again);
      say(says.over);
    } else {
      say(left < 60000 ? says.nearly : says.left.replace("{n}", Math.ceil(left / 60000)));
    }
  };
  button.addEventListener("click", () => {
    if (ticking) return stop(says.begin);
    ends = Date.now() + Number(says.pause) * 1000;
    part.classList.add("on");
    button.textContent = says.stop;
    ticking = setInterval(tick, 1000);
    tick();
  });
});
