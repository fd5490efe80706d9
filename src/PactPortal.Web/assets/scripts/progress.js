// A page that shows how far something is: asks every two seconds until it is over, then shows how it ended, and says both to those
// who don't see it.
const place = document.querySelector("[data-progress]");
const words = document.querySelector("[data-progress-words]");
const pause = 2000;
const longest = 30000;
let wait = pause;
let quarter = 0;

const isOver = () => place.querySelector("[data-progress-state='over']") !== null;

const ask = async (address) => {
  const answer = await fetch(address, { redirect: "error" });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer;
};

const showProgress = ({ done, count, state }) => {
  const bar = place.querySelector("progress");
  bar.value = done;
  place.querySelector("[data-progress-count]").textContent = count;
  place.querySelector("[data-progress-kind] > *").textContent = state;
  const reached = Math.floor((4 * done) / bar.max);
  if (reached > quarter) {
    quarter = reached;
    words.textContent = count;
  }
};

const showEnd = async ({ state }) => {
  const page = new DOMParser().parseFromString(await (await ask(location.href)).text(), "text/html");
  const held = place.contains(document.activeElement);
  place.replaceChildren(...page.querySelector("[data-progress]").childNodes);
  words.textContent = state;
  if (held) {
    place.querySelector("[data-progress-state]").focus();
  }
};

const follow = async () => {
  try {
    const progress = await (await ask(place.dataset.progress)).json();
    if (progress.isOver) {
      await showEnd(progress);
    } else {
      showProgress(progress);
    }
    wait = pause;
  } catch {
    // Away, or signed out: the link tells more.
    wait = Math.min(2 * wait, longest);
  }
  if (!isOver()) {
    setTimeout(follow, wait);
  }
};

if (place && !isOver()) {
  setTimeout(follow, wait);
}
