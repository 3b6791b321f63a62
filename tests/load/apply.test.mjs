// Everybody applies at once, each seeker over a connection of its own. Nobody is refused, nothing
// is lost, nothing is counted twice.
//
//     SX_LOAD_SEEKERS=200 node --test tests/load/apply.test.mjs
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  resumeForm,
} from '../api/fair.mjs';
import { openVenue, password } from '../api/venue.mjs';

const seekers_wanted = Number(process.env.SX_LOAD_SEEKERS ?? 1000);
const patience_ms = 120_000;

let venue, recruiter, fair, posting;
before(async () => {
  venue = await openVenue({ options: ['--behind-proxy'] });
  recruiter = await approvedEmployer(venue);
  fair = await openFair(venue);
  await join(venue, fair, recruiter);
  posting = await publishedPosting(venue, recruiter);
});
after(() => venue.close());

// One request over a connection that nobody else uses.
function send(path, { body, cookie, key, address }) {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'idempotency-key': key,
    'x-forwarded-for': address,
  };
  if (cookie) headers.cookie = cookie;
  return new Promise((resolve, reject) => {
    const agent = new Agent({ maxSockets: 1 });
    const sent = request(`${venue.base}/api/v1${path}`, { method: 'POST', headers, agent });
    sent.on('error', reject);
    sent.on('response', async (reply) => {
      let answer = '';
      for await (const part of reply) answer += part;
      agent.destroy();
      const set = reply.headers['set-cookie']?.[0]?.split(';')[0];
      resolve({ status: reply.statusCode, body: JSON.parse(answer), cookie: set });
    });
    sent.end(text);
  });
}

// Each comes from an address of its own, as the server behind a proxy sees it; else the limit of
// tries per address would hold them up.
async function register(number) {
  const address = `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  const form = {
    sign_in_name: `load-${randomUUID()}`,
    password,
    display_name: '示例',
    role: 'seeker',
  };
  const made = await send('/accounts', { body: form, key: randomUUID(), address });
  must(made, 201);
  const saved = await fetch(`${venue.base}/api/v1/my/resume`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: made.cookie },
    body: JSON.stringify(resumeForm({ full_name: `示例${number}` })),
  });
  assert.equal(saved.status, 200);
  return { cookie: made.cookie, address, key: randomUUID() };
}

async function registerAll(count, at_once = 16) {
  const seekers = [];
  let next = 0;
  const clerk = async () => {
    while (next < count) seekers.push(await register(next++));
  };
  await Promise.all(Array.from({ length: at_once }, clerk));
  return seekers;
}

const apply = (seeker, key = seeker.key) =>
  send('/applications', { ...seeker, key, body: { posting_id: posting.id, fair_id: fair.id } });

test(
  `${seekers_wanted} seekers apply at once: none is refused and every count is exact`,
  { timeout: 20 * 60_000 },
  async (context) => {
    const seekers = await registerAll(seekers_wanted);
    await eventually(
      () => venue.visitor().get(`/postings?fair_id=${fair.id}`),
      (reply) => reply.body.items.some((item) => item.id === posting.id),
    );
    const begin = performance.now();
    const replies = await Promise.all(seekers.map((seeker) => apply(seeker)));
    context.diagnostic(`answered in ${Math.round(performance.now() - begin)} ms`);
    const refused = replies.filter((reply) => reply.status !== 201);
    assert.deepEqual(refused, []);
    const ids = new Set(replies.map((reply) => reply.body.id));
    assert.equal(ids.size, seekers_wanted);

    // Sent again with the same key: the first answer; with a new one: refused.
    const again = await Promise.all(seekers.map((seeker) => apply(seeker)));
    assert.deepEqual(
      again.map((reply) => reply.body.id),
      replies.map((reply) => reply.body.id),
    );
    const twice = await Promise.all(seekers.map((seeker) => apply(seeker, randomUUID())));
    assert.ok(twice.every((reply) => reply.body.code === 'already_applied'));

    const counted = await eventually(
      () => recruiter.get(`/my/candidates/counts?posting_id=${posting.id}`),
      (reply) => reply.body.total >= seekers_wanted,
      patience_ms,
    );
    assert.deepEqual(counted.body.stages, [{ stage: 'delivered', applications: seekers_wanted }]);
    const recounted = await eventually(
      () => venue.organiser.get(`/review/fairs/${fair.id}/recount`),
      (reply) => reply.body.equal && reply.body.followed.applications >= seekers_wanted,
      patience_ms,
    );
    assert.equal(recounted.body.recounted.applications, seekers_wanted);
    assert.equal(recounted.body.recounted.seekers, seekers_wanted);

    // The board hands out every one of them once, page by page.
    const seen = [];
    for (let cursor = ''; cursor !== undefined;) {
      const more = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const page = must(
        await recruiter.get(`/my/candidates?posting_id=${posting.id}&limit=100${more}`),
        200,
      );
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next_cursor;
    }
    assert.deepEqual(seen.sort(), [...ids].sort());
  },
);
