// What an operator does: back up while people work, restore, let the doctor look, find tampering.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
  seekerWithResume,
} from './fair.mjs';
import { dropFrom, freshDatabase, openVenue, program } from './venue.mjs';

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
  if (spare) execFileSync('psql', [spare.url, '--quiet', '--command', sql]);
  else execFileSync('sqlite3', [join(folder, 'restored', 'venue.db'), sql]);
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
  venue.run('backup', copy);
  execFileSync(program, ['restore', copy, ...restored]);
  const found = doctor();
  assert.equal(found.status, 0, found.text);
  assert.match(found.text, /ok {3}the event chain holds: \d+ events/);
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
  tamper("update events set payload = '{}' where sequence = 3");
  const found = doctor();
  assert.equal(found.status, 1);
  assert.match(found.text, /BAD {2}the event chain is broken at 3/);
});
