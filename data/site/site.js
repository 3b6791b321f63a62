// The public pages are whole without this file. It refreshes a fair's figures once a minute, and offers
// their workplace to those who are signed in: the page itself is the same for everybody.
"use strict";
const entrance = document.querySelector("[data-signed-in]");
if (entrance && /(?:^|; )signed_in=1(?:;|$)/.test(document.cookie)) {
  entrance.textContent = entrance.dataset.signedIn;
  entrance.href = "/app";
}
const figures = document.querySelector("[data-live]");
if (figures) {
  const asOf = figures.closest("section").querySelector("time");
  const clock = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
  const refresh = async () => {
    if (document.hidden) return;
    const answer = await fetch(figures.dataset.live);
    if (!answer.ok) return;
    const now = await answer.json();
    for (const shown of figures.querySelectorAll("[data-figure]"))
      shown.textContent = now[shown.dataset.figure].toLocaleString("en");
    asOf.dateTime = now.as_of;
    asOf.textContent = clock.format(new Date(now.as_of));
  };
  setInterval(() => refresh().catch(() => {}), 60000);
}
