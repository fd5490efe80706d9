// An item of the grid by mouse, pen or finger: taken at its grip, dropped onto a room and a time, where its own form is sent with both. The
// form does what it does without this script; nothing is kept here. Escape puts the item back.
const isWide = matchMedia("(min-width: 64em)");
let held = null;

// Where one may drop: the columns of the item's own grid, and its starts with what stands below each.
const placesOf = (grid) => {
  const columns = [...grid.querySelectorAll("[data-room]")].map((room) => ({ room: room.dataset.room, box: room.getBoundingClientRect() }));
  const times = [...grid.querySelectorAll(".pp-grid__t")];
  const end = grid.getBoundingClientRect().bottom;
  const rows = times.map((time, at) => ({
    start: time.dataset.start,
    top: time.getBoundingClientRect().top,
    bottom: times[at + 1]?.getBoundingClientRect().top ?? end,
  }));
  return { columns, rows: rows.filter((row) => row.start) };
};

const placeAt = (x, y) => {
  const grid = document.elementFromPoint(x, y)?.closest("[data-grid]");
  if (!grid) {
    return null;
  }
  const { columns, rows } = placesOf(grid);
  const column = columns.find(({ box }) => x >= box.left && x <= box.right);
  const row = rows.find(({ top, bottom }) => y >= top && y < bottom);
  return column && row ? { column, row, all: columns } : null;
};

const show = (place) => {
  held.mark.hidden = !place;
  if (!place) {
    return;
  }
  const { column, row, all } = place;
  const takesRoom = held.item.dataset.drop === "room";
  const left = takesRoom ? column.box.left : all[0].box.left;
  const right = takesRoom ? column.box.right : all[all.length - 1].box.right;
  Object.assign(held.mark.style, {
    left: `${left}px`, width: `${right - left}px`, top: `${row.top}px`, height: `${row.bottom - row.top}px`,
  });
};

const letGo = () => {
  held?.item.classList.remove("is-held");
  held?.mark.remove();
  held = null;
};

const say = (form, name, value) => {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = `Form.${name}`;
  field.value = value;
  form.append(field);
};

const drop = (place) => {
  const { item } = held;
  const form = item.querySelector(".pp-move form");
  say(form, "Start", place.row.start);
  if (item.dataset.drop === "room") {
    say(form, "Room", place.column.room);
  }
  form.submit();
};

const follow = (event) => {
  if (event.pointerId !== held?.pointer) {
    return;
  }
  // Near an edge of the window the page goes along.
  const edge = 60;
  if (event.clientY < edge || event.clientY > innerHeight - edge) {
    scrollBy(0, event.clientY < edge ? -12 : 12);
  }
  held.place = placeAt(event.clientX, event.clientY);
  show(held.place);
};

const end = (event) => {
  if (event.pointerId !== held?.pointer) {
    return;
  }
  const place = placeAt(event.clientX, event.clientY);
  if (event.type === "pointerup" && place && held.hasMoved(event)) {
    drop(place);
  }
  letGo();
};

const take = (event) => {
  const item = event.target.closest(".pp-item");
  if (held || event.button !== 0 || !isWide.matches || !item) {
    return;
  }
  event.preventDefault();
  const mark = document.createElement("div");
  mark.className = "pp-drop";
  mark.hidden = true;
  document.body.append(mark);
  const { clientX, clientY } = event;
  held = {
    item, mark, pointer: event.pointerId,
    hasMoved: (now) => Math.hypot(now.clientX - clientX, now.clientY - clientY) > 8,
  };
  item.classList.add("is-held");
  event.target.setPointerCapture(event.pointerId);
};

for (const item of document.querySelectorAll(".pp-item:is([data-drop=room], [data-drop=time])")) {
  const grip = document.createElement("span");
  grip.className = "pp-grip";
  grip.setAttribute("aria-hidden", "true");
  grip.addEventListener("pointerdown", take);
  grip.addEventListener("pointermove", follow);
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
  item.append(grip);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && held) {
    event.preventDefault();
    letGo();
  }
});
