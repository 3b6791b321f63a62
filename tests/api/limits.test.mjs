// How often one may call: by cost, for an address, an account, an organisation and the venue.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { approvedEmployer, must } from './fair.mjs';
import { openVenue, password, program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-limits-'));
const table = (name, lines) => {
  const file = join(folder, name);
  const cells = lines.map((line) => line.split(' ').join('\t'));
  writeFileSync(file, ['cost\twhom\tburst\tper_minute', ...cells, ''].join('\n'));
  return file;
};

let venue;
before(async () => {
  const limits = table('limits.tsv', [
    'search account 3 30',
    'search address 8 30',
    'exports account 100 100',
    'exports organisation 4 30',
    'send address 2 30',
    'send venue 6 30',
  ]);
  venue = await openVenue({ options: ['--behind-proxy', '--limits', limits] });
});
after(async () => {
  await venue?.close();
  rmSync(folder, { recursive: true, force: true });
});

const from = (address, more = {}) => ({ 'x-forwarded-for': address, ...more });
const search = (caller, number, headers) => caller.get(`/postings?q=焊工${number}`, headers);
const code = (address, number) =>
  venue.visitor().send('POST', '/contact-codes', { address: `1990000${number}` }, from(address));

test('who searches too often waits, and is told how long in their language', async () => {
  const seeker = await venue.register('seeker');
  for (let n = 0; n < 3; n += 1) must(await search(seeker, n, from('203.0.113.1')), 200);
  const held = await search(seeker, 3, from('203.0.113.1'));
  assert.deepEqual([held.status, held.body.code], [429, 'too_many_requests']);
  assert.match(held.body.detail, /操作太频繁/);
  const wait = Number(held.headers.get('retry-after'));
  assert.ok(wait >= 1 && wait <= 2, String(wait));
  const english = await search(seeker, 3, from('203.0.113.1', { 'accept-language': 'en' }));
  assert.match(english.body.detail, /Too many requests/);
  must(await seeker.get('/my/applications', from('203.0.113.1')), 200); // another cost
  const other = await venue.register('seeker');
  must(await search(other, 4, from('203.0.113.1')), 200); // another account
  await new Promise((resolve) => setTimeout(resolve, wait * 1000 + 100));
  must(await search(seeker, 5, from('203.0.113.1')), 200); // in time
});

test('many accounts at one address have the address in common; pages say so as pages', async () => {
  const page = (number) =>
    fetch(`${venue.base}/postings?q=${number}`, {
      headers: from('203.0.113.2', { accept: 'text/html' }),
    });
  const seen = [];
  for (let n = 0; n < 10; n += 1) seen.push((await page(n)).status);
  assert.deepEqual(seen, [...Array(8).fill(200), 429, 429]);
  const held = await page(11);
  assert.match(held.headers.get('content-type'), /html/);
  assert.ok(Number(held.headers.get('retry-after')) >= 1);
  assert.match(await held.text(), /操作太频繁|人太多|频繁/);
});

test('an IPv6 subscriber is one, whichever of their addresses they use', async () => {
  const seen = [];
  for (let n = 0; n < 10; n += 1)
    seen.push((await search(venue.visitor(), n, from(`2001:db8:5:6::${n + 1}`))).status);
  assert.deepEqual(seen.slice(-2), [429, 429]);
  must(await search(venue.visitor(), 20, from('2001:db8:5:7::1')), 200);
});

test('members of one organisation have its allowance together', async () => {
  const owner = await approvedEmployer(venue);
  const { link } = must(
    await owner.post('/my/organisation/invitations', { role: 'recruiter' }),
    201,
  );
  const member = venue.visitor();
  const joins = { sign_in_name: 'limited.member', password, display_name: '同事' };
  const invitation = link.split('/app/invitation#')[1];
  must(await member.post('/accounts', { ...joins, invitation }), 201);
  const take = (caller, address) => caller.get('/my/postings/table?format=csv', from(address));
  for (const n of [1, 2]) {
    must(await take(owner, `203.0.113.1${n}`), 200);
    must(await take(member, `203.0.113.2${n}`), 200);
  }
  for (const caller of [owner, member]) {
    const held = await take(caller, '203.0.113.33');
    assert.deepEqual([held.status, held.body.code], [429, 'too_many_from_organisation']);
  }
  const stranger = await approvedEmployer(venue);
  must(await take(stranger, '203.0.113.33'), 200);
});

test('whoever has many addresses meets what all have together, before money is spent', async () => {
  const seen = [];
  for (let n = 0; n < 8; n += 1) seen.push(await code(`198.51.100.${n}`, `100${n}`));
  assert.deepEqual(
    seen.map(({ status }) => status),
    [...Array(6).fill(201), 429, 429],
  );
  assert.equal(seen.at(-1).body.code, 'too_many_everywhere');
});

test('figures count who was turned away, and name nobody', async () => {
  const text = await (await fetch(`${venue.base}/metrics`)).text();
  for (const one of ['cost="search",whom="account"', 'cost="send",whom="venue"'])
    assert.match(text, new RegExp(`shuangxuan_limited_total\\{${one}\\} [1-9]`));
  assert.doesNotMatch(text, /203\.0\.113|198\.51\.100|2001:db8/);
});

test('whoever operates the machine is not limited, and nobody can say they were', async () => {
  const seeker = await venue.register('seeker');
  for (let n = 0; n < 12; n += 1) must(await search(seeker, n), 200);
  // What a caller claims stands before what the proxy adds.
  const seen = [];
  for (let n = 0; n < 10; n += 1)
    seen.push((await search(venue.visitor(), n, from(`127.0.0.1, 203.0.113.77`))).status);
  assert.deepEqual(seen.slice(-2), [429, 429]);
});

test('every operation that costs otherwise than its kind is one that there is', () => {
  const { paths } = JSON.parse(
    execFileSync(program, ['openapi'], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const known = new Set(
    Object.values(paths).flatMap((one) => Object.values(one).map((call) => call.operationId)),
  );
  const text = readFileSync(new URL('../../data/limits/costs.tsv', import.meta.url), 'utf8');
  const named = text
    .split('\n')
    .slice(1)
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t')[0]);
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter((one) => !known.has(one) && !one.startsWith('site_')), // pages stand in no table
    [],
  );
});

test('a table that cannot be meant stops the start, and names its line', () => {
  const limits = table('wrong.tsv', ['read account 5 5', 'read pet 5 5']);
  const words = [
    'serve',
    '--limits',
    limits,
    '--data',
    join(folder, 'v'),
    '--listen',
    '127.0.0.1:0',
  ];
  const ran = spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 });
  assert.notEqual(ran.status, 0);
  assert.match(ran.stderr, /limits, line 3: whom is/);
});
