// What every venue answers, whoever asks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

test('it says that it lives, is ready, and how it fares', async () => {
  const visitor = venue.visitor();
  assert.equal((await fetch(`${venue.base}/healthz`)).status, 200);
  await eventually(
    async () => (await fetch(`${venue.base}/readyz`)).status,
    (status) => status === 200,
  );
  await visitor.get('/codes');
  // A request is counted once its answer is on the way.
  const counted = /shuangxuan_http_requests_total\{route="\/codes",status="200"\} \d+/;
  const metrics = await eventually(
    async () => (await fetch(`${venue.base}/metrics`)).text(),
    (text) => counted.test(text),
  );
  assert.match(metrics, /shuangxuan_feed_position\{name="sealer"\}/);
});

test('the code tables are named with versions that caches may keep for ever', async () => {
  const visitor = venue.visitor();
  const { body } = await visitor.get('/codes');
  assert.deepEqual(body.items.map((table) => table.name).sort(), [
    'industries',
    'majors',
    'occupations',
    'regions',
    'universities',
  ]);
  const table = await visitor.get(body.items[0].url);
  assert.equal(table.status, 200);
  assert.match(table.headers.get('cache-control'), /immutable/);
  assert.ok(table.body.rows.length > 1000);
  assert.equal((await visitor.get('/codes/regions/000000000000')).status, 404);
});

test('the document describes every endpoint that is served', async () => {
  const document = (await venue.visitor().get('/api/openapi.json')).body;
  assert.equal(document.openapi, '3.1.0');
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((o) => o.operationId),
  );
  assert.equal(new Set(ids).size, ids.length);
});

test('a problem names the request, its code and what to do, in the caller’s language', async () => {
  const visitor = venue.visitor();
  const zh = await visitor.get('/my/works');
  assert.equal(zh.headers.get('content-type'), 'application/problem+json');
  assert.equal(zh.body.title, '请先登录');
  assert.match(zh.body.request_id, /^[0-9a-f-]{36}$/);
  const en = await visitor.get('/my/works', { 'accept-language': 'en' });
  assert.equal(en.body.title, 'Please sign in');
});

test('broken input is refused with its place and loses nothing', async () => {
  const visitor = venue.visitor();
  const malformed = await visitor.post('/sessions', '{"sign_in_name":');
  assert.deepEqual([malformed.status, malformed.body.code], [400, 'malformed_json']);
  const wrong = await visitor.post('/sessions', { sign_in_name: '', extra: 1 });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.body.fields.map((field) => field.pointer).sort(), [
    '/extra',
    '/password',
    '/sign_in_name',
  ]);
  const form = await visitor.send('POST', '/sessions', 'a=1', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  assert.equal(form.status, 400);
});
