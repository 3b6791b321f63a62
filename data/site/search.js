// Search pages are whole without this file: the search is a form, every choice is a link, and the
// server answers each with a page. Here the same addresses are fetched as one types or chooses, and
// the parts of the answer that changed (data-part) take their places, so that what is seen is never
// made in two ways. The address bar and the way back follow.
"use strict";
const form = document.querySelector("form.searching");
const field = form.querySelector("#q");
const told = form.querySelector("[data-told]");
const typing_ms = 250;
const slow_ms = 1000;
const kept_pages = 20;
const kept = new Map(); // by address, so that the way back needs no waiting
let shown = location.pathname + location.search;
let asking = new AbortController();
let typed_last = false; // one step of the history for all that is typed in one go
let timer;

const partsOf = (page) => [...page.querySelectorAll("[data-part]")];
const tell = (text, style) => {
  told.textContent = text;
  told.className = style;
};
const forget = (address) => {
  kept.delete(address);
  if (kept.size >= kept_pages) kept.delete(kept.keys().next().value);
};

// Each part keeps its own element, and within it what was folded or not and what had the focus.
const exchange = (page) => {
  for (const part of partsOf(document)) {
    const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`);
    const active = document.activeElement;
    const focused = active !== part && part.contains(active) ? active : null;
    const folds = [...part.querySelectorAll("details[id]")].map(({ id, open }) => [id, open]);
    part.textContent = "";
    part.append(...fresh.childNodes);
    for (const [id, open] of folds) {
      const one = document.getElementById(id);
      if (one) one.open = open;
    }
    if (!focused) continue;
    const again = focused.id && document.getElementById(focused.id);
    (again || document.getElementById("results")).focus({ preventScroll: true });
  }
  document.title = page.title;
};
const record = (address, how) => {
  if (how === "back") return;
  const hash = location.hash === "#facets" ? location.hash : ""; // the phone's sheet stays open
  const again = how === "typed" && typed_last;
  typed_last = how === "typed";
  if (again || address === shown) history.replaceState(null, "", address + hash);
  else history.pushState(null, "", address + hash);
};
const show = (html, address, how) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.querySelector("form.searching")) return location.assign(address);
  exchange(page);
  record(address, how);
  shown = address;
  tell(document.getElementById("results").textContent, "sr");
};
const fetched = async (address, signal) => {
  const answer = await fetch(address, { headers: { accept: "text/html" }, signal });
  if (!answer.ok) throw new Error(String(answer.status));
  const html = await answer.text();
  forget(address);
  kept.set(address, html);
  return html;
};
// how: "typed", "chosen" or "back". The latest asked for wins; what was typed stays, whatever
// happens.
const go = async (address, how) => {
  clearTimeout(timer);
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  if (how === "back" && kept.has(address)) return show(kept.get(address), address, how);
  const slow = setTimeout(() => tell(told.dataset.told, "working"), slow_ms);
  try {
    const html = await fetched(address, signal);
    if (!signal.aborted) show(html, address, how);
  } catch {
    if (!signal.aborted) tell(told.dataset.failed, "note warn");
  } finally {
    clearTimeout(slow);
  }
};

const addressOf = (url) => url.pathname + url.search;
const asked = () => {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value) url.searchParams.append(name, value);
  return addressOf(url);
};
const type = () => {
  clearTimeout(timer);
  timer = setTimeout(() => (asked() === shown ? asking.abort() : go(asked(), "typed")), typing_ms);
};
field.addEventListener("input", (event) => event.isComposing || type());
field.addEventListener("compositionend", type);
form.addEventListener("change", (event) => event.target === field || go(asked(), "chosen"));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (location.hash === "#facets") location.hash = "results";
  if (matchMedia("(pointer: coarse)").matches) field.blur(); // the keyboard covers the results
  go(asked(), "chosen");
});
// A link to another choice of this list. The words are those of the field, which the page that the
// link stands on may not know yet, but where the link is about the words (data-words).
form.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !plain || link.getAttribute("href").startsWith("#")) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname !== new URL(form.action).pathname) return;
  event.preventDefault();
  if ("words" in link.dataset) field.value = url.searchParams.get("q") || "";
  else if (field.value) url.searchParams.set("q", field.value);
  else url.searchParams.delete("q");
  const onward = link.closest(".pages");
  go(addressOf(url), "chosen").then(() => onward && startOfResults());
});
const startOfResults = () => {
  const heading = document.getElementById("results");
  heading.focus();
  heading.scrollIntoView();
};
window.addEventListener("popstate", () => {
  const address = addressOf(location);
  if (address === shown) return; // only the sheet was opened or closed
  field.value = new URL(location.href).searchParams.get("q") || "";
  go(address, "back");
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash === "#facets") location.hash = "results";
});
kept.set(shown, document.documentElement.outerHTML);

// Suggestions: a combobox with a list, as the ARIA Authoring Practices describe it.
const list = form.querySelector("[data-suggestions]");
if (list) {
  field.type = "text"; // a field for searching may be no combobox
  field.autocomplete = "off";
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  const longest = 40; // what is longer is no beginning of a word
  let suggesting = new AbortController();
  let waiting;
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const mark = (which) => {
    active = which;
    options().forEach((one, at) => one.setAttribute("aria-selected", String(at === which)));
    const one = options()[which];
    if (one) {
      field.setAttribute("aria-activedescendant", one.id);
      one.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const fold = () => {
    clearTimeout(waiting);
    suggesting.abort();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const optionOf = (suggestion, at) => {
    const one = document.createElement("li");
    const kind = document.createElement("small");
    one.id = `suggestion-${at}`;
    one.setAttribute("role", "option");
    one.append(suggestion.text, " ", kind);
    kind.textContent = list.dataset[suggestion.kind];
    one.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    one.addEventListener("click", () => choose(suggestion.text));
    return one;
  };
  const unfold = (suggestions) => {
    list.textContent = "";
    list.append(...suggestions.map(optionOf));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    mark(-1);
  };
  const choose = (text) => {
    field.value = text;
    fold();
    go(asked(), "chosen");
  };
  const suggest = async () => {
    suggesting.abort();
    suggesting = new AbortController();
    const { signal } = suggesting;
    const url = new URL(list.dataset.suggestions, location.href);
    url.searchParams.set("q", field.value.trim());
    try {
      const answer = await fetch(url, { signal });
      const { items } = answer.ok ? await answer.json() : { items: [] };
      if (!signal.aborted) unfold(items);
    } catch {
      if (!signal.aborted) fold(); // they are a help, no part of the search
    }
  };
  const type_on = () => {
    clearTimeout(waiting);
    const { length } = field.value.trim();
    if (length === 0 || length > longest) return fold();
    waiting = setTimeout(suggest, typing_ms / 2);
  };
  field.addEventListener("input", (event) => event.isComposing || type_on());
  field.addEventListener("compositionend", type_on);
  field.addEventListener("blur", fold);
  form.addEventListener("submit", fold);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const count = options().length;
    const open = !list.hidden;
    if (event.key === "Escape" && open) fold();
    else if (event.key === "Enter" && open && active >= 0) options()[active].click();
    else if (event.key === "ArrowDown" && !open) suggest();
    else if (event.key === "ArrowDown") mark((active + 1) % count);
    else if (event.key === "ArrowUp" && open) mark(active <= 0 ? count - 1 : active - 1);
    else return;
    event.preventDefault();
  });
}
