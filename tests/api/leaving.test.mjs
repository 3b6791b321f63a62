// Leaving for good: asked for with the password, taken back, carried out; and then nothing is left.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  must,
  publishedPosting,
  resumeForm,
  seekerWithResume,
} from './fair.mjs';
import { jpeg } from './pictures.mjs';
import { freshDatabase, openVenue, password, program, sendFile } from './venue.mjs';

const tag = randomUUID().slice(0, 6);
const digits = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
const mark = {
  name: `标名${tag}`,
  display: `显名${tag}`,
  sign_in: `leaving-${tag}`,
  phone: `199${digits}`,
  text: `暗文${tag}`,
  note: `便条${tag}`,
  sought: `所寻${tag}`,
  employers: `内部${tag}`,
  file: `文件${tag}`,
};
const marks = Object.values(mark);

const log = [];
const patience = 60_000;
const place = process.env.SX_API_DATABASE ? freshDatabase() : undefined;
const run = (...words) => execFileSync(program, words, { encoding: 'utf8' });
let venue, employer, posting, seeker, seeker_id, application, signed, copy;
before(async () => {
  venue = await openVenue({ log, place, options: ['--closing-days', '0'] });
  employer = await approvedEmployer(venue);
  posting = await publishedPosting(venue, employer);
});
after(() => venue.close());

async function plant() {
  seeker = venue.visitor();
  const account = { sign_in_name: mark.sign_in, password, display_name: mark.display };
  must(await seeker.post('/accounts', { ...account, role: 'seeker' }), 201);
  seeker_id = must(await seeker.get('/my/session'), 200).account_id;
  const resume = { full_name: mark.name, phone: mark.phone, introduction: mark.text };
  must(await seeker.put('/my/resume', resumeForm({ ...resume, skills: [mark.text] })), 200);
  const { id } = must(await seeker.get('/my/resume'), 200);
  const { file_id } = must(
    await sendFile(seeker, 'photo', `${mark.file}.jpg`, jpeg(400, 400)),
    201,
  );
  must(await seeker.put(`/my/resumes/${id}/photo`, { file_id }), 200);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
  must(await seeker.post('/my/searches', { query: { q: mark.sought }, alert: 'daily' }), 201);
  must(await seeker.put(`/my/saved-postings/${posting.id}`, {}), 200);
  const apply = async (to) =>
    must(await seeker.post('/applications', { posting_id: to.id, cover_note: mark.note }), 201);
  application = await apply(posting);
  signed = await apply(await publishedPosting(venue, employer));
  must(await employer.post(`/applications/${application.id}/open`, {}), 200);
  const note = { text: mark.employers };
  must(await employer.post(`/applications/${application.id}/notes`, note), 201);
  for (const step of ['invite', 'offer'])
    must(await employer.post(`/applications/${signed.id}/steps`, { step }), 200);
  must(await seeker.post(`/applications/${signed.id}/steps`, { step: 'sign' }), 200);
}

const file = async (caller) =>
  must(
    await venue.security_administrator.post('/administration/accounts/find', { name: caller }),
    200,
  ).items;

test('whoever keeps something alone hands it over first', async () => {
  const closing = must(await employer.get('/my/closing'), 200);
  assert.equal(closing.to_hand_over[0].organisation_name, employer.organisation.name);
  const refused = await employer.post('/my/closing', { password });
  assert.equal(refused.status, 409);
  assert.equal(refused.body.code, 'closing_last_owner');
  for (const role of [
    'organiser',
    'administrator',
    'security_administrator',
    'audit_administrator',
  ])
    assert.equal(
      (await venue[role].post('/my/closing', { password })).body.code,
      'closing_last_of_role',
      role,
    );
});

test('a wrong password erases nobody, and there is nothing to take back', async () => {
  const somebody = await seekerWithResume(venue);
  const refused = await somebody.post('/my/closing', { password: 'not the password' });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.fields[0].code, 'password_wrong');
  const early = await somebody.post('/my/closing/take-back', {});
  assert.equal(early.body.code, 'not_closing');
  assert.equal((await venue.visitor().get('/my/closing')).status, 401);
});

test('whoever asks is erased', async () => {
  await plant();
  copy = join(venue.folder, 'copy.backup');
  venue.run('backup', copy);
  const asked = must(await seeker.post('/my/closing', { password }), 200);
  assert.equal(asked.days, 0);
  assert.ok(asked.erase_at);
  await eventually(
    async () => (await seeker.get('/my/session')).status,
    (status) => status === 401,
    patience,
  );
  const again = await venue.visitor().post('/sessions', { sign_in_name: mark.sign_in, password });
  assert.equal(again.status, 401);
  assert.deepEqual(await file(mark.sign_in), []);
});

test('the employer sees that somebody has left, and nothing of who it was', async () => {
  const open = must(await employer.post(`/applications/${application.id}/open`, {}), 200);
  assert.equal(open.stage, 'withdrawn');
  assert.ok(open.left && open.withheld);
  assert.deepEqual(open.notes, []);
  const hired = must(await employer.post(`/applications/${signed.id}/open`, {}), 200);
  assert.equal(hired.stage, 'signed');
  assert.ok(hired.left && hired.withheld);
  const { items } = must(await employer.get('/my/candidates'), 200);
  assert.deepEqual(
    items.map(({ left, applicant }) => [left, applicant.full_name ?? null]),
    [
      [true, null],
      [true, null],
    ],
  );
  const found = must(await employer.get('/people'), 200);
  assert.ok(!JSON.stringify(found).includes(seeker_id));
  for (const seen of [open, hired, items, found])
    for (const one of marks) assert.ok(!JSON.stringify(seen).includes(one), one);
});

function tables() {
  if (place) {
    const ask = (sql) =>
      execFileSync('psql', [place.url, '-At', '--command', sql], { maxBuffer: 1e9 }).toString();
    return ask("select tablename from pg_tables where schemaname = 'public'")
      .trim()
      .split('\n')
      .map((name) => [name, ask(`select row_to_json(t) from "${name}" t`)]);
  }
  const ask = (sql) =>
    execFileSync(
      'sqlite3',
      ['-readonly', '-json', '-cmd', '.timeout 10000', join(venue.folder, 'venue.db'), sql],
      {
        maxBuffer: 1e9,
      },
    ).toString();
  return JSON.parse(ask("select name from sqlite_master where type = 'table'")).map(({ name }) => [
    name,
    ask(`select * from "${name}"`),
  ]);
}

test('no table has anything of it', () => {
  const holding = tables()
    .filter(([, text]) => marks.some((one) => text.includes(one)))
    .map(([name]) => name);
  assert.deepEqual(holding, []);
  const keys = tables().find(([name]) => name === 'person_keys')[1];
  assert.ok(!keys.includes(seeker_id), 'the key is destroyed');
});

test('no line of the log has, and no file beside the database', () => {
  for (const line of log) for (const one of marks) assert.ok(!line.includes(one), line);
  const files = readdirSync(venue.folder, { recursive: true })
    .map((name) => join(venue.folder, name))
    .filter(
      (name) => statSync(name).isFile() && !/(venue\.db(-wal|-shm)?|copy\.backup)$/.test(name),
    );
  for (const name of files) {
    const text = readFileSync(name).toString('utf8');
    for (const one of marks) assert.ok(!text.includes(one), `${name}: ${one}`);
  }
});

// A copy from before knows the person; the list of the erased, kept apart, makes it forget them.
test('a copy from before forgets them again', { skip: Boolean(place) }, () => {
  const list = join(venue.folder, 'erased.txt');
  writeFileSync(list, run('erased', 'list', '--data', venue.folder));
  assert.ok(readFileSync(list, 'utf8').split('\n').includes(seeker_id));
  const restored = join(venue.folder, 'restored');
  mkdirSync(restored);
  copyFileSync(join(venue.folder, 'keys'), join(restored, 'keys'));
  run('restore', copy, '--data', restored);
  const names = () =>
    execFileSync('sqlite3', [
      join(restored, 'venue.db'),
      'select sign_in_name from accounts; select person_id from person_keys',
    ]).toString();
  assert.ok(names().includes(mark.sign_in) && names().includes(seeker_id));
  assert.match(run('erased', 'again', list, '--data', restored), /erased again: 1 of 1/);
  assert.ok(!names().includes(mark.sign_in));
  assert.match(run('erased', 'again', list, '--data', restored), /erased again: 0 of 1/);
  assert.match(run('doctor', '--data', restored), /ok/);
});

test('the name is free again, and whoever takes it is somebody else', async () => {
  const other = venue.visitor();
  const account = { sign_in_name: mark.sign_in, password, display_name: '别人' };
  must(await other.post('/accounts', { ...account, role: 'seeker' }), 201);
  assert.equal((await other.get(`/applications/${application.id}`)).status, 404);
  assert.deepEqual(must(await other.get('/my/applications'), 200).items, []);
});
