// The pictures of the documents, taken of a fresh demonstration: node pictures.mjs FOLDER
// [OPTIONS of the server…]. `./dev pictures` runs it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Venue } from '../api/venue.mjs';
import { Browser, desk, phone } from './browser.mjs';

const [folder, ...options] = process.argv.slice(2);
const most_kb = 150;
const tall = { ...desk, viewport: { width: 1280, height: 1320 } };

// name, who, on what, where, and what is done there first
const pictures = [
  ['home', 'visitor', tall, '/'],
  ['home-english', 'visitor', desk, '/en'],
  ['home-phone', 'visitor', phone, '/'],
  ['postings', 'visitor', tall, '/postings?education=bachelor'],
  ['search-phone', 'visitor', phone, '/postings?q=%E5%B7%A5%E7%A8%8B%E5%B8%88'],
  ['map', 'visitor', desk, '/postings/map'],
  ['posting-phone', 'visitor', phone, '/postings', follow('.post h3 a')],
  ['seeker-phone', 'seeker', phone, '/app/seeker'],
  ['application-phone', 'seeker', phone, '/app/applications', follow('main li h2 a, main li h3 a')],
  ['recommendations-phone', 'seeker', phone, '/app/recommendations'],
  ['resume', 'seeker', desk, '/app/resume'],
  ['employer', 'employer', desk, '/app/employer'],
  ['my-postings', 'employer', desk, '/app/postings'],
  ['board', 'employer', desk, '/app/candidates/all'],
  ['candidate', 'employer', desk, '/app/candidates/all', press('[data-column=shortlisted] h3 a')],
  ['review-desk', 'reviewer', desk, '/app/review/postings'],
  ['review-phone', 'reviewer', phone, '/app/review/organisations'],
  ['cockpit', 'organiser', tall, '/app/cockpit'],
  ['push-batch', 'organiser', tall, '/app/push-batches', follow('main .rows a.row')],
  ['fair', 'organiser', desk, '/app/fairs', follow('main .rows li:nth-child(2) a')],
];

function follow(link) {
  return async (page) => {
    await page.goto(await page.locator(link).first().getAttribute('href'));
    await whole(page);
  };
}
function press(what) {
  return async (page) => {
    await page.locator(what).first().click();
    await whole(page);
  };
}

// Nothing is on its way any more, and no skeleton stands for it.
async function whole(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
}

async function take(page, name) {
  const session = await page.context().newCDPSession(page);
  for (const quality of [82, 70, 55]) {
    const shot = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(shot.data, 'base64');
    if (bytes.length > most_kb * 1024) continue;
    writeFileSync(join(folder, `${name}.webp`), bytes);
    return bytes.length;
  }
  throw new Error(`${name} is larger than ${most_kb} KB`);
}

// Who works here, each signed in once; a visitor is not.
async function people(venue, told) {
  const password = told.match(/the password is always (\S+)/)[1];
  const named = [...told.matchAll(/^ {2}(\w+) +(\w+)$/gm)].map((line) => line.slice(1));
  const callers = { visitor: undefined };
  for (const [role, sign_in_name] of named) {
    callers[role] = venue.visitor();
    const reply = await callers[role].post('/sessions', { sign_in_name, password });
    if (reply.status !== 201) throw new Error(`${role}: ${JSON.stringify(reply.body)}`);
  }
  return callers;
}

const venue = Object.assign(new Venue(), { options });
let browser;
try {
  const told = venue.run('demo');
  await venue.start();
  const callers = await people(venue, told);
  browser = await Browser.open(venue);
  mkdirSync(folder, { recursive: true });
  for (const [name, who, device, path, first] of pictures) {
    const page = await browser.page(device, { caller: callers[who] });
    await page.goto(path);
    await whole(page);
    await first?.(page);
    const size = await take(page, name);
    console.log(`${name}.webp ${Math.round(size / 1024)} KB`);
    await page.context().close();
  }
  browser.assertNoFaults();
} finally {
  await browser?.close();
  await venue.close();
}
