// What one tab tells the others: that someone is here, or that the house was locked or left.
const channel = new BroadcastChannel("nearer");

export const tell = (news) => channel.postMessage(news);

export function hear(news, act) {
  channel.addEventListener("message", (event) => {
    if (event.data === news) act();
  });
}

// Blanks the screen and puts another page in this one's place, so that Back does not return to it.
export function vanish(path) {
  document.documentElement.hidden = true;
  document.title = "";
  location.replace(path);
}
