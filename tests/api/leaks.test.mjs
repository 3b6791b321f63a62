// Marked personal data is given in wherever a role can give any, and then looked for in whatever
// leaves the venue or is kept: the log, the metrics, the events, what others are shown, tables that
// are taken away, kept answers, files, and a backup. Where it may stand is written down here.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  handedIn,
  inDays,
  join as joinFair,
  must,
  openFair,
  publishedPosting,
  resumeForm,
  universityStaff,
} from './fair.mjs';
import { endpoints } from './journal.mjs';
import { jpeg } from './pictures.mjs';
import { decide } from './review.mjs';
import { discreet, freshDatabase, openVenue, password, sendFile, STAFF } from './venue.mjs';

const tag = randomUUID().slice(0, 6);
const digits = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
// Each is searched for on its own; none of them is a word of the product.
const mark = {
  name: `标名${tag}`,
  display: `显名${tag}`,
  sign_in: `leak-${tag}`,
  phone: `199${digits}`,
  email: `leak-${tag}@example.com`,
  text: `暗文${tag}`, // of the resume
  note: `便条${tag}`, // to an employer, with the application
  sought: `所寻${tag}`, // what was looked for
  typed: `误填${tag}`, // what was refused
  employers: `内部${tag}`, // what members write for each other
  told: `自述${tag}`, // of the resume, what no list needs
  office: `接洽${tag}`, // whom to call at an employer
  office_phone: `188${digits.split('').reverse().join('')}`,
  legal: `赵法${tag}`, // who stands for an employer
  file: `证照${tag}`, // what a file is called
  duty: `值守${tag}`, // who is on duty at a fair
  duty_phone: `177${digits}`,
  hands: `现场${tag}`, // and of an employer
  remark: `缘由${tag}来电`, // why staff looked
};
// What stands nowhere in the files of the database, in no form that can be read: all but the name
// to sign in with, what lists filter by, what a search is called, and what nobody keeps.
const IN_CLEAR = ['sign_in', 'text', 'sought', 'typed'];
const SEALED = Object.keys(mark).filter((one) => !IN_CLEAR.includes(one));
const marks = Object.values(mark);
const foundIn = (text) =>
  marks.filter((one) => text.includes(one) || text.includes(encodeURIComponent(one)));

const log = [];
const onPostgres = Boolean(process.env.SX_API_DATABASE);
const place = onPostgres ? freshDatabase() : undefined;
let venue, seeker, seeker_id, recruiter, stranger, other, posting, application, fair;

async function prove(address) {
  const sent = must(await venue.visitor().post('/contact-codes', { address }), 201);
  const code = await eventually(
    async () => letterTo(address)?.match(/(?<!\d)\d{6}(?!\d)/)?.[0],
    (found) => Boolean(found),
  );
  return { proof_id: sent.proof_id, code };
}
function letterTo(address) {
  const folder = join(venue.folder, address.includes('@') ? 'mail' : 'sms');
  if (!existsSync(folder)) return undefined;
  const texts = readdirSync(folder)
    .filter((name) => /\.(eml|txt)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const text = texts.find((one) => one.includes(address));
  if (!text || !address.includes('@')) return text;
  return Buffer.from(
    text
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join(''),
    'base64',
  ).toString('utf8');
}

// As much as a seeker can say of themself.
function fullResume() {
  const entry = { text: mark.told, starts_on: '2024-07-01', ends_on: '2024-08-31' };
  return resumeForm({
    full_name: mark.name,
    phone: mark.phone,
    email: mark.email,
    introduction: mark.told,
    skills: [mark.text],
    wanted_titles: [mark.text],
    experiences: [{ title: mark.told, organisation: mark.told, ...entry }],
    projects: [{ name: mark.told, part: mark.told, ...entry }],
  });
}

async function plantAsSeeker() {
  seeker = venue.visitor();
  must(
    await seeker.post('/accounts', {
      sign_in_name: mark.sign_in,
      password,
      display_name: mark.display,
      role: 'seeker',
    }),
    201,
  );
  seeker_id = must(await seeker.get('/my/session'), 200).account_id;
  for (const address of [mark.phone, mark.email])
    must(await seeker.post('/my/contacts', { ...(await prove(address)), password }), 200);
  must(await seeker.put('/my/resume', fullResume()), 200);
  const { id } = must(await seeker.get('/my/resume'), 200);
  for (const [what, purpose, name, bytes] of [
    ['photo', 'photo', `${mark.file}.jpg`, jpeg(400, 400)],
    [
      'attachment',
      'attachment',
      `${mark.file}.pdf`,
      Buffer.from(`%PDF-1.4\n${mark.text}\n%%EOF\n`),
    ],
  ]) {
    const { file_id } = must(await sendFile(seeker, purpose, name, bytes), 201);
    must(await seeker.put(`/my/resumes/${id}/${what}`, { file_id }), 200);
  }
  must(await seeker.put('/my/privacy/visibility', { visibility: 'applied_to' }), 200);
  must(
    await seeker.post('/my/searches', {
      name: mark.sought,
      query: { q: mark.sought },
      alert: 'never',
    }),
    201,
  );
  await seeker.get(`/postings?q=${encodeURIComponent(mark.sought)}`);
  application = must(
    await seeker.post('/applications', { posting_id: posting.id, cover_note: mark.note }),
    201,
  );
}

// What goes wrong is where data leaks most.
async function plantMistakes() {
  const visitor = venue.visitor();
  await visitor.post('/sessions', { sign_in_name: mark.sign_in, password: mark.typed });
  await visitor.post('/sessions', { sign_in_name: mark.typed, password: mark.typed });
  await visitor.post('/password-resets', { address: mark.email });
  await visitor.get(`/api/v1/${encodeURIComponent(mark.typed)}`);
  await visitor.get(
    `/postings/${encodeURIComponent(mark.typed)}?x=${encodeURIComponent(mark.typed)}`,
  );
  await seeker.put('/my/resume', { ...fullResume(), phone: mark.typed, [mark.typed]: 1 });
  await seeker.send('POST', '/my/searches', `{"name":"${mark.typed}`, {
    'idempotency-key': randomUUID(),
  });
  await seeker.send('GET', '/my/session', undefined, {
    'accept-language': encodeURIComponent(mark.typed),
  });
  await visitor.send('GET', '/fairs', undefined, {
    cookie: `session=${encodeURIComponent(mark.typed)}`,
  });
}

// Later than now, so that no page shows them yet.
async function plantDuties() {
  const hours = { starts_at: inDays(1), ends_at: inDays(2) };
  const duty = { task: '求职咨询', person: mark.duty, phone: mark.duty_phone, ...hours };
  must(await venue.organiser.post(`/fairs/${fair.id}/duties`, duty), 201);
  const [{ id }] = must(await recruiter.get('/my/participations'), 200).items;
  const own = { person: mark.hands, task: '现场面试', phone_is_public: false, ...hours };
  must(await recruiter.post(`/participations/${id}/duties`, own), 201);
}

async function workWithIt() {
  must(await recruiter.get('/my/candidates', discreet({ q: mark.name })), 200);
  must(await recruiter.post(`/applications/${application.id}/open`, {}), 200);
  must(
    await recruiter.post(`/applications/${application.id}/notes`, { text: mark.employers }),
    201,
  );
  must(await recruiter.post('/resume-downloads', { application_ids: [application.id] }), 201);
  must(await recruiter.post(`/applications/${application.id}/steps`, { step: 'shortlist' }), 200);
  await recruiter.get('/people', discreet({ q: mark.text }));
  must(
    await venue.security_administrator.post('/administration/accounts/find', {
      name: mark.sign_in,
    }),
    200,
  );
  const look = { fields: ['phone'], reason: 'employment_help', remark: mark.remark };
  must(await venue.organiser.post(`/review/seekers/${seeker_id}/unmasking`, look), 200);
  must(
    await venue.audit_administrator.get('/audit/entries', discreet({ name: mark.sign_in })),
    200,
  );
}

before(async () => {
  venue = await openVenue({ place, log });
  recruiter = await venue.register('employer');
  const contact = {
    contact_name: mark.office,
    contact_phone: mark.office_phone,
    legal_representative: mark.legal,
  };
  recruiter.organisation = await handedIn(recruiter, contact);
  must(await decide(venue.reviewer, recruiter.organisation.id, { decision: 'approve' }), 200);
  stranger = await approvedEmployer(venue);
  fair = await openFair(venue);
  await joinFair(venue, fair, recruiter);
  posting = await publishedPosting(venue, recruiter);
  other = await venue.register('seeker');
  await plantDuties();
  await plantAsSeeker();
  await plantMistakes();
  await workWithIt();
});
after(() => venue.close());

test('no line of the log has anything of it', async () => {
  await eventually(
    async () => log.length,
    (lines) => lines > 50,
  );
  assert.deepEqual(log.flatMap(foundIn), []);
});

test('no metric has', async () => {
  const reply = await fetch(`${venue.base}/metrics`);
  assert.deepEqual(foundIn(await reply.text()), []);
});

// Everything that is asked for without naming a row, and the rows that everybody knows.
const known = () => ({
  posting_id: posting.id,
  fair_id: fair.id,
  organisation_id: recruiter.organisation.id,
});
function lists(role) {
  return endpoints()
    .filter(({ method, roles }) => method === 'GET' && roles.includes(role))
    .map(({ path }) => path.replace(/\{(\w+)\}/g, (all, name) => known()[name] ?? all))
    .filter((path) => !path.includes('{'));
}
// The audit says what an account is called; whoever reviews an employer sees whom to call there. A
// security administrator's find is a POST.
function mayRead(role, path) {
  const reviews = role === 'reviewer' || role === 'organiser';
  if (reviews && path === `/api/v1/organisations/${recruiter.organisation.id}`)
    return ['office', 'office_phone', 'legal'];
  if (new RegExp(`^/api/v1/fairs/${fair.id}/(employer-)?duties(/table)?$`).test(path))
    return ['duty', 'duty_phone', 'hands'];
  const shown = `/api/v1/employers/${recruiter.organisation.id}/duties`; // whom to look for there
  if (path === shown) return ['hands'];
  const audits = /^\/api\/v1\/audit\/entries(\/table)?$/.test(path);
  return role === 'audit_administrator' && audits ? ['display'] : [];
}

test('nobody else is shown any of it, in a list, a table or a page', async () => {
  const callers = { visitor: venue.visitor(), seeker: other, employer: stranger };
  for (const role of STAFF) callers[role] = venue[role];
  callers.university = await universityStaff(venue);
  const seen = [];
  for (const [role, caller] of Object.entries(callers))
    for (const path of lists(role)) {
      const table = path.includes('/table') ? '?format=csv' : '';
      const reply = await caller.send('GET', path + table);
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
      const allowed = mayRead(role, path).map((name) => mark[name]);
      for (const one of foundIn(text ?? ''))
        if (!allowed.includes(one)) seen.push(`${role}: ${path} shows ${one}`);
    }
  for (const path of [
    '/',
    '/postings',
    '/employers',
    '/fairs',
    `/postings/${posting.id}`,
    '/sitemap.xml',
  ])
    seen.push(
      ...foundIn(await (await fetch(venue.base + path)).text()).map((one) => `${path}: ${one}`),
    );
  assert.deepEqual(seen, []);
});

test('its employer sees it, and the telephone masked until there is an interview', async () => {
  const shown = must(await recruiter.post(`/applications/${application.id}/open`, {}), 200);
  const text = JSON.stringify(shown);
  for (const one of [mark.name, mark.text, mark.note, mark.employers])
    assert.ok(text.includes(one), one);
  assert.equal(shown.resume.attachment_name, `${mark.file}.pdf`);
  assert.equal(
    shown.notes[0].author_name,
    must(await recruiter.get('/my/account'), 200).display_name,
  );
  for (const one of [mark.phone, mark.email, mark.sign_in]) assert.ok(!text.includes(one), one);
});

// Every table of the venue, as [table, rows].
function tables() {
  if (place) {
    const ask = (sql) =>
      execFileSync('psql', [place.url, '-At', '--command', sql], { maxBuffer: 1e9 }).toString();
    const names = ask("select tablename from pg_tables where schemaname = 'public'")
      .trim()
      .split('\n');
    return names.map((name) => [
      name,
      JSON.parse(ask(`select coalesce(json_agg(t), '[]') from "${name}" t`)),
    ]);
  }
  const file = join(venue.folder, 'venue.db');
  const ask = (sql) =>
    execFileSync('sqlite3', ['-json', file, sql], { maxBuffer: 1e9 }).toString() || '[]';
  return JSON.parse(ask("select name from sqlite_master where type = 'table'")).map(({ name }) => [
    name,
    JSON.parse(ask(`select * from "${name}"`)),
  ]);
}

// PostgreSQL writes bytes as digits.
function asText(value) {
  if (typeof value !== 'string') return JSON.stringify(value ?? '');
  return value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex').toString('utf8') : value;
}

// The columns of personal data, and nothing else, hold it; each goes with its person or in time.
const MAY_STAND = new Set([
  'accounts.sign_in_name',
  'saved_searches.name',
  'saved_searches.query',
  'notifications.parameters', // told to the person themself and to members of the employer
  'candidates.skills', // the employer's board, as long as the application
  'candidates.words',
]);
// What matching reads in bulk, without who it is.
for (const column of ['skills', 'wanted_titles', 'words']) MAY_STAND.add(`resumes.${column}`);

test('in the database it stands where it is said to, and in no event', async () => {
  const elsewhere = new Set();
  for (const [table, rows] of tables()) {
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (foundIn(asText(value)).length)
          if (!MAY_STAND.has(`${table}.${column}`)) elsewhere.add(`${table}.${column}`);
  }
  assert.deepEqual([...elsewhere], []);
});

test('an answer that is kept for its repetition has no secret of its caller', () => {
  const rows = tables().find(([name]) => name === 'kept_answers')[1];
  for (const { body } of rows)
    for (const secret of [mark.phone, mark.email, password])
      assert.ok(!asText(body).includes(secret), secret);
});

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile());
}

// The pages of the database itself, also those that are free again, and its log.
function raw() {
  if (place)
    return execFileSync('pg_dump', ['--dbname', place.url, '--inserts'], { maxBuffer: 1e9 });
  return Buffer.concat(
    readdirSync(venue.folder)
      .filter((name) => name.startsWith('venue.db'))
      .map((name) => readFileSync(join(venue.folder, name))),
  );
}

test('what is sealed stands nowhere in the bytes of the database', () => {
  const bytes = raw();
  assert.ok(bytes.includes(mark.sign_in), 'they are the bytes of this venue');
  const found = SEALED.filter((one) => bytes.includes(mark[one]));
  assert.deepEqual(found, []);
});

test('a repeated request is answered from its seal, for whoever asked', async () => {
  const key = randomUUID();
  const form = { name: mark.sought, query: { q: 'x' }, alert: 'never' };
  const first = must(await seeker.post('/my/searches', form, key), 201);
  assert.deepEqual(must(await seeker.post('/my/searches', form, key), 201), first);
  const theirs = must(await other.post('/my/searches', form, key), 201);
  assert.notEqual(theirs.id, first.id);
});

test('of the files of the venue only the database and the letters have any of it', () => {
  const holding = filesBelow(venue.folder)
    .filter((name) => foundIn(readFileSync(name).toString('utf8')).length)
    .map((name) => name.slice(venue.folder.length + 1))
    .filter((name) => !/^(venue\.db(-wal|-shm)?|mail\/.*|sms\/.*)$/.test(name));
  assert.deepEqual(holding, []);
});

test('a backup holds what the database holds, so it is readable for its owner alone', () => {
  const copy = join(venue.folder, 'copy.backup');
  venue.run('backup', copy);
  assert.equal(statSync(copy).mode & 0o077, 0);
  const bytes = readFileSync(copy);
  const found = SEALED.filter((one) => bytes.includes(mark[one]));
  assert.deepEqual(found, []);
});
