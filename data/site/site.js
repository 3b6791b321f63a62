// The public pages are whole without this file. It keeps a fair's figures fresh, as they change or
// once a minute, counts down to what comes next, and offers their workplace to those who are signed
// in: the page itself is the same for everybody.
"use strict";
try {
  const { theme } = JSON.parse(localStorage.getItem("sx.preferences") ?? "{}");  // as chosen in the workplace
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* nothing is kept here */ }
const entrance = document.querySelector("[data-signed-in]");
if (entrance && /(?:^|; )signed_in=1(?:;|$)/.test(document.cookie)) {
  entrance.textContent = entrance.dataset.signedIn;
  entrance.href = "/app";
}
const figures = document.querySelector("[data-live]");
if (figures) {
  const asOf = figures.closest("section").querySelector("time");
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
  const show = (now) => {
    for (const shown of figures.querySelectorAll("[data-figure]"))
      shown.textContent = now[shown.dataset.figure].toLocaleString("en");
    asOf.dateTime = now.as_of;
    asOf.textContent = clock.format(new Date(now.as_of));
  };
  const refresh = async () => {
    if (document.hidden) return;
    const answer = await fetch(figures.dataset.live);
    if (answer.ok) show(await answer.json());
  };
  const ask = () => refresh().catch(() => {});
  // Whoever cannot listen asks once a minute.
  let listening;
  const listen = () => {
    if (!figures.dataset.topic || document.hidden || listening) return;
    const url = new URL("/api/v1/live", location.href);
    url.protocol = url.protocol.replace("http", "ws");
    url.searchParams.set("topics", figures.dataset.topic);
    listening = new WebSocket(url);
    listening.onmessage = (event) => show(JSON.parse(event.data).message);
    listening.onclose = () => { listening = undefined; };
  };
  setInterval(() => { if (!listening || listening.readyState !== WebSocket.OPEN) { ask(); listen(); } }, 60000);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { if (listening) listening.close(); }
    else { ask(); listen(); }
  });
  listen();
}
const count = document.querySelector("[data-until]");
if (count) {
  const until = Date.parse(count.dataset.until);
  const rest = document.createElement("span");
  rest.className = "tick";
  rest.setAttribute("aria-hidden", "true");
  const two = (number) => String(number).padStart(2, "0");
  const tick = () => {
    const left = Math.max(0, Math.floor((until - Date.now()) / 1000));
    rest.textContent = `${two(Math.floor(left / 3600) % 24)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    if (left === 0) { clearInterval(ticking); rest.remove(); }
  };
  count.append(rest);
  const ticking = setInterval(tick, 1000);
  tick();
}
