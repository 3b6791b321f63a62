// What an operator does: back up while people work, restore, let the doctor look, find tampering.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join as joinFair,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { openVenue, program } from './venue.mjs';

// A dump of a whole PostgreSQL database would hold the schemas of every test that runs beside this
// one.
const skip = process.env.SX_API_DATABASE ? 'on PostgreSQL the database server does it' : false;
const folder = mkdtempSync(join(tmpdir(), 'sx-upkeep-'));
const copy = join(folder, 'venue.backup');
const restored = join(folder, 'restored');

let venue;
before(async () => {
  venue = skip ? undefined : await openVenue();
});
after(async () => {
  await venue?.close();
  rmSync(folder, { recursive: true, force: true });
});

function doctor(data) {
  const ran = spawnSync(program, ['doctor', '--data', data], { encoding: 'utf8' });
  return { status: ran.status, text: ran.stdout + ran.stderr };
}

test('a backup taken while the venue is served is a whole venue', { skip }, async () => {
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
  execFileSync(program, ['restore', copy, '--data', restored]);
  const found = doctor(restored);
  assert.equal(found.status, 0, found.text);
  assert.match(found.text, /ok {3}the event chain holds: \d+ events/);
  assert.match(found.text, new RegExp(`ok {3}figures of fair ${fair.id} equal a recount`));
});

test('a copy is not put over a venue that is there', { skip }, () => {
  assert.notEqual(spawnSync(program, ['restore', copy, '--data', restored]).status, 0);
});

test('nobody else may write to a venue that is being served', { skip }, () => {
  assert.throws(() => venue.addStaff('reviewer'), /is in use by another shuangxuan/);
});

test('the doctor finds an event that was changed behind the program', { skip }, () => {
  const sql = "update events set payload = '{}' where sequence = 3";
  execFileSync('sqlite3', [join(restored, 'venue.db'), sql]);
  const found = doctor(restored);
  assert.equal(found.status, 1);
  assert.match(found.text, /BAD {2}the event chain is broken at 3/);
});
