// A page that shows how far something is: asks again every two seconds until it is over, and says so to those who don't see it.
const place = document.querySelector("[data-progress]");
const words = document.querySelector("[data-progress-words]");
const pause = 2000;
const longest = 30000;
let wait = pause;
let quarter = 0;

const isOver = (within) => within.querySelector("[data-progress-state='over']") !== null;
const count = (within) => within.querySelector("[data-progress-count]")?.textContent.trim() ?? "";

const show = (next) => {
  const [bar, fresh] = [place.querySelector("progress"), next.querySelector("progress")];
  if (!isOver(next) && bar && fresh) {
    // Only what changed: whoever stands on the link keeps the focus.
    bar.value = fresh.value;
    place.querySelector("[data-progress-count]").textContent = count(next);
    const reached = Math.floor((4 * fresh.value) / fresh.max);
    if (reached > quarter) {
      quarter = reached;
      words.textContent = count(next);
    }
    return;
  }

  const held = place.contains(document.activeElement);
  place.replaceChildren(...next.body.childNodes);
  words.textContent = count(place);
  if (held) {
    place.querySelector("[data-progress-state]")?.focus();
  }
};

const ask = async () => {
  try {
    const answer = await fetch(place.dataset.progress, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) {
      return; // signed out, or gone: the link tells more
    }
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    wait = pause;
  } catch {
    wait = Math.min(2 * wait, longest);
  }
  if (!isOver(place)) {
    setTimeout(ask, wait);
  }
};

if (place && !isOver(place)) {
  setTimeout(ask, wait);
}
