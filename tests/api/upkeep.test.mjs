// What an operator does: back up while people work, restore, let the doctor look, find tampering.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { caged } from './documents.mjs';
import {
  approvedEmployer,
  eventually,
  join as joinFair,
  must,
  openFair,
  publishedPosting,
  resumeForm,
  seekerWithResume,
} from './fair.mjs';
import { dropFrom, freshDatabase, openVenue, program, Venue } from './venue.mjs';

// On PostgreSQL a database of its own, because a dump holds all of it, and one to restore into.
const onPostgres = Boolean(process.env.SX_API_DATABASE);
const spare = onPostgres ? freshDatabase() : undefined;
const folder = mkdtempSync(join(tmpdir(), 'sx-upkeep-'));
const copy = join(folder, 'venue.backup');
const restored = ['--data', join(folder, 'restored'), ...(spare ? ['--database', spare.url] : [])];

let venue;
before(async () => {
  venue = await openVenue({ place: onPostgres ? freshDatabase() : undefined });
});
after(async () => {
  await venue?.close();
  if (spare) dropFrom(spare);
  rmSync(folder, { recursive: true, force: true });
});

function doctor() {
  const ran = spawnSync(program, ['doctor', ...restored], { encoding: 'utf8' });
  return { status: ran.status, text: ran.stdout + ran.stderr };
}

// Behind the program's back, in the restored venue.
function tamper(sql) {
  const [name, ...words] = spare
    ? ['psql', spare.url, '--quiet', '--set=ON_ERROR_STOP=1', '--command', sql]
    : ['sqlite3', '-bail', join(folder, 'restored', 'venue.db'), sql];
  execFileSync(name, words, { stdio: 'pipe' });
}

test('a backup taken while the venue is served is a whole venue', async () => {
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await joinFair(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  const seeker = await seekerWithResume(venue);
  must(await seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }), 201);
  await eventually(
    () => venue.visitor().get(`/fairs/${fair.id}/figures`),
    (reply) => reply.body.applications === 1,
  );
  await eventually(
    async () => (await fetch(`${venue.base}/metrics`)).text(),
    (text) => {
      const places = [...text.matchAll(/^shuangxuan_feed_position\{.*\} (\d+)$/gm)];
      return new Set(places.map(([, place]) => place)).size === 1;
    },
  );
  venue.run('backup', copy);
  // A copy of the database alone tells nobody who its people are.
  const keyless = spawnSync(program, ['restore', copy, ...restored], { encoding: 'utf8' });
  assert.equal(keyless.status, 1);
  assert.match(keyless.stderr, /the keys of this venue are missing/);
  mkdirSync(join(folder, 'restored'), { recursive: true });
  copyFileSync(venue.keys, join(folder, 'restored', 'keys'));
  if (spare) execFileSync(program, ['migrate', ...restored]);
  else execFileSync(program, ['restore', copy, ...restored]);
  const found = doctor();
  assert.equal(found.status, 0, found.text);
  assert.match(found.text, /ok {3}the event chain holds: \d+ events/);
  // The seeker's, the recruiter's, the five of staff, and the employer's.
  assert.match(found.text, /ok {3}the keys fit: 8 people's data can be opened/);
  assert.match(found.text, caged.skip ? /cannot be imported/ : /ok {3}resumes can be read/);
  assert.match(found.text, new RegExp(`ok {3}figures of fair ${fair.id} equal a recount`));
});

test('a copy is not put over a venue that is there', () => {
  assert.notEqual(spawnSync(program, ['restore', copy, ...restored]).status, 0);
});

const shared = onPostgres && 'on PostgreSQL several programs share a venue';
test('nobody else may write to a venue that is being served', { skip: shared }, () => {
  assert.throws(() => venue.addStaff('reviewer'), /is in use by another shuangxuan/);
});

test('figures that are wrong are made anew from the events', () => {
  tamper('update fair_figures set applications = 7');
  assert.match(doctor().text, /BAD {2}figures of fair \S+ differ from a recount/);
  execFileSync(program, ['rebuild', 'fair_figures', ...restored]);
  assert.equal(doctor().status, 0);
  const wrong = spawnSync(program, ['rebuild', 'letters', ...restored], { encoding: 'utf8' });
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /name what to make anew, one of: .*fair_figures/);
});

test('the doctor finds an event that was changed behind the program', () => {
  const change = "update events set payload = '{}' where sequence = 3";
  assert.throws(() => tamper(change), /append-only/);
  tamper(spare ? 'drop trigger events_keeps_rows on events' : 'drop trigger events_keeps_rows');
  tamper(change);
  const found = doctor();
  assert.equal(found.status, 1);
  assert.match(found.text, /BAD {2}the event chain is broken at 3/);
});

test('the keys stand beside the database for their owner alone, nothing personal in it', () => {
  assert.equal(statSync(venue.keys).mode & 0o777, 0o600);
  if (spare) return; // a dump is compressed
  const bytes = readFileSync(copy);
  assert.equal(bytes.includes(resumeForm().phone), false);
  for (const line of readFileSync(venue.keys, 'utf8').split('\n'))
    if (/^(master|index) /.test(line))
      assert.equal(bytes.includes(Buffer.from(line.split(' ').at(-1), 'hex')), false);
});

test('a new master key is taken up while people work, an old one kept as long', async () => {
  const before = readFileSync(venue.keys, 'utf8');
  assert.match(venue.run('keys', 'new'), /a new master key stands in/);
  assert.ok(readFileSync(venue.keys, 'utf8').startsWith(before));
  assert.equal(statSync(venue.keys).mode & 0o777, 0o600);
  const shown = await eventually(
    () => venue.run('keys', 'show'),
    (text) => /master key 2 \(xchacha20-poly1305\) seals [1-9]/.test(text),
    20_000,
  );
  assert.match(shown, /master key 1 \(xchacha20-poly1305\) seals 0 people's keys/);
  const seeker = await seekerWithResume(venue);
  assert.equal((await seeker.get('/my/resume')).body.phone, resumeForm().phone);
  assert.throws(() => venue.run('keys', 'retire'), { status: 3 });
});

test("another venue's key file is refused", () => {
  writeFileSync(
    join(folder, 'other'),
    ['index', 'master 1'].map((key) => `${key} xchacha20-poly1305 ${'ab'.repeat(32)}\n`).join(''),
  );
  const place = restored.concat('--keys', join(folder, 'other'));
  const ran = spawnSync(program, ['migrate', ...place], { encoding: 'utf8' });
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /the key file is another venue's/);
  assert.doesNotMatch(ran.stderr, /abab/);
});

test('with the national algorithms everything is the same', { skip: shared }, async () => {
  const other = new Venue();
  other.options = ['--national-algorithms'];
  try {
    await other.start();
    const seeker = await seekerWithResume(other);
    assert.equal((await seeker.get('/my/resume')).body.phone, resumeForm().phone);
    assert.match(other.run('keys', 'show'), /master key 1 \(sm4-ctr-hmac-sm3\) seals 1/);
  } finally {
    await other.close();
  }
});
