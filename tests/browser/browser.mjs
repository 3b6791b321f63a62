// A person's browser: Debian's Chromium on a phone or a desk computer, with axe for those who
// cannot see, and a witness of everything that goes wrong unseen.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const program = process.env.SX_CHROMIUM ?? '/usr/bin/chromium';
const shots = process.env.SX_SHOTS; // a folder for pictures of every screen; none are taken without
const patience_ms = Number(process.env.SX_PATIENCE_MS ?? 30_000); // a busy machine is no failure
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const phone = {
  name: 'phone',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const desk = { name: 'desk', viewport: { width: 1280, height: 800 } };
export const devices = [phone, desk];

// A refusal is an answer, and the browser logs it all the same; some are awaited (a wrong field).
const answered = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class Browser {
  #chromium;
  #venue;
  #faults = [];
  static async open(venue) {
    const browser = new Browser();
    browser.#venue = venue;
    browser.#chromium = await chromium.launch({ executablePath: program, args: flags });
    return browser;
  }
  close() {
    return this.#chromium.close();
  }

  // A page in a context of its own. `caller` is somebody signed in over the API, whose session the
  // page then has; `language` is what was chosen before (zh or en); `settings` are Playwright's for
  // a context.
  async page(device, { caller, language, ...settings } = {}) {
    const { name, ...shape } = device;
    const context = await this.#chromium.newContext({
      baseURL: this.#venue.base,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...shape,
      ...settings,
    });
    context.setDefaultTimeout(patience_ms);
    const url = this.#venue.base;
    if (caller) await context.addCookies([sessionOf(caller, url)]);
    if (language) await context.addCookies([{ name: 'lang', value: language, url }]);
    const page = await context.newPage();
    this.#watch(page);
    return Object.assign(page, { device: name });
  }
  // What failed behind the people's backs: scripts, styles or pictures refused, errors thrown.
  assertNoFaults() {
    assert.deepEqual(this.#faults.splice(0), []);
  }
  // After each test; of one that failed it is said what stood on its pages.
  async end(test) {
    for (const context of this.#chromium.contexts()) {
      if (!test.passed) for (const page of context.pages()) await tellOf(page);
      await context.close();
    }
    this.assertNoFaults();
  }
  #watch(page) {
    page.on('pageerror', (error) => this.#faults.push(`${page.url()}: ${error.stack}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !answered.test(message.text()))
        this.#faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (reply) => {
      if (reply.status() >= 500) this.#faults.push(`${reply.status()} ${reply.url()}`);
    });
  }
}

async function tellOf(page) {
  const text = await page.evaluate(() => document.body?.innerText ?? '').catch(String);
  const most = 3000;
  console.error(`${page.device} ${page.url()}\n${text.replace(/\n+/g, '\n').slice(0, most)}\n`);
}

function sessionOf(caller, url) {
  const at = caller.cookie.indexOf('=');
  return { name: caller.cookie.slice(0, at), value: caller.cookie.slice(at + 1), url };
}

// Waits until `ask` holds, for what has no element to wait for.
export async function until(ask, what) {
  const end = Date.now() + patience_ms;
  while (!(await ask())) {
    if (Date.now() > end) assert.fail(`still not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// One look at a screen: every picture is there, nothing that axe calls serious, nothing to be
// scrolled sideways.
export async function look(page, screen) {
  await assertWhole(page, screen);
  await picture(page, screen);
  await assertAccessible(page, screen);
  await assertNoSideways(page, screen);
}

// A picture that the server refuses is a 4xx like many others: only its place shows it.
export async function assertWhole(page, screen) {
  const found = await broken(page);
  assert.deepEqual(found, [], `${screen} on the ${page.device}: pictures that do not load`);
}
export function broken(page) {
  return page.evaluate(() =>
    [...document.images]
      .filter((one) => one.currentSrc && one.complete && one.naturalWidth === 0)
      .map((one) => one.currentSrc),
  );
}

export async function assertAccessible(page, screen) {
  assert.deepEqual(await accessFaults(page), [], `${screen} on the ${page.device}`);
}
// What axe calls serious.
export async function accessFaults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter((one) => ['serious', 'critical'].includes(one.impact))
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

// How wide the window is, and how wide the page.
export function sideways(page) {
  return page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ]);
}
export async function assertNoSideways(page, screen) {
  const [inner, whole] = await sideways(page);
  assert.ok(whole <= inner, `${screen} on the ${page.device}: ${whole} px wide in ${inner} px`);
}

export async function picture(page, screen) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${screen}-${page.device}.png`) });
}
