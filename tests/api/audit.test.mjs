// The audit: what is recorded of whom, who may look, and what `audit verify` finds.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting, seekerWithResume } from './fair.mjs';
import { discreet, openVenue, program, Venue } from './venue.mjs';

const root = new URL('../..', import.meta.url).pathname;
let venue, seeker, seeker_id, recruiter, application;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  seeker = await seekerWithResume(venue);
  seeker_id = must(await seeker.get('/my/session'), 200).account_id;
  application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
});
after(() => venue.close());

const search = async (query = {}, headers) =>
  must(
    await venue.audit_administrator.get(
      `/audit/entries?${new URLSearchParams({ limit: 100, ...query })}`,
      headers,
    ),
    200,
  ).items;
// Events are numbered a moment after they happened, and followed a moment later. Each look is an
// event itself, so it is not looked too often.
async function found(query, is = (items) => items.length > 0) {
  for (const end = Date.now() + 20_000; ;) {
    const items = await search(query);
    if (is(items)) return items;
    if (Date.now() > end) assert.fail(`still not so: ${JSON.stringify(items)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

test('what somebody did says who, in which role, on what, when and from where', async () => {
  const [entry] = await found({ kind: 'application_submitted' });
  assert.equal(entry.account_id, seeker_id);
  assert.equal(entry.role, 'seeker');
  assert.equal(entry.network, '127.0.0.0/24');
  assert.equal(entry.subject, application.id);
  assert.equal(entry.result, 'done');
  assert.ok(Math.abs(Date.parse(entry.at) - Date.now()) < 60_000);
});

test('who is shown somebody’s personal data is recorded, and found by that person', async () => {
  const member = must(await recruiter.get('/my/session'), 200).account_id;
  must(await recruiter.post(`/applications/${application.id}/open`, {}), 200); // onto the board
  must(await recruiter.get('/my/candidates'), 200);
  const shown = await found(
    { subject: seeker_id, kind: 'personal_data_shown' },
    (items) => items.length >= 2,
  );
  assert.ok(shown.every((entry) => entry.account_id === member && entry.people === 1));
  const operations = shown.map(({ facts }) => JSON.parse(facts).operation);
  assert.deepEqual(operations.sort(), ['applications_list_candidates', 'applications_open']);
  assert.equal((await recruiter.download('/my/candidates/table?format=csv')).status, 200);
  await found({ subject: seeker_id, by: member }, (items) =>
    items.some(({ facts }) => facts.includes('list_candidates_table')),
  );
  // One's own is nobody's business.
  must(await seeker.get(`/applications/${application.id}`), 200);
  assert.deepEqual(await search({ by: seeker_id, kind: 'personal_data_shown' }), []);
});

test('a refusal is recorded: a wrong password, and what is not for one’s role', async () => {
  const wrong = { sign_in_name: 'reviewer', password: 'not the right one 1' };
  assert.equal((await venue.visitor().post('/sessions', wrong)).status, 401);
  assert.equal((await seeker.get('/letters')).status, 403);
  const refused = await found({ result: 'refused' }, (items) => items.length >= 2);
  assert.deepEqual(
    refused.map(({ kind, result }) => [kind, result]),
    [
      ['call_refused', 'refused'],
      ['sign_in_failed', 'refused'],
    ],
  );
  assert.equal(refused[0].account_id, seeker_id);
  assert.equal(JSON.parse(refused[0].facts).code, 'not_for_this_role');
  assert.equal(refused[1].account_id, undefined);
  assert.equal(refused[1].subject_name, 'reviewer');
  assert.equal(refused[1].network, '127.0.0.0/24');
});

test('what staff do is recorded where the feature announces nothing', async () => {
  const hours = must(await venue.administrator.get('/settings/postings'), 200);
  must(await venue.administrator.put('/settings/postings', hours), 200);
  const changed = ({ facts }) => JSON.parse(facts).operation === 'postings_change_settings';
  const calls = await found({ kind: 'call_made' }, (all) => all.some(changed));
  assert.equal(calls.find(changed).role, 'administrator');
});

test('who searches the audit stands in it, and a typed name only as an account', async () => {
  const items = await search({}, discreet({ name: 'reviewer' }));
  assert.ok(items.some(({ kind }) => kind === 'sign_in_failed'));
  const name = await venue.audit_administrator.get(
    '/audit/entries',
    discreet({ name: 'nobody-here' }),
  );
  assert.equal(name.status, 404);
  const searched = await found({ kind: 'audit_searched' }, (all) =>
    all.some(({ facts }) => JSON.parse(facts).about),
  );
  for (const { facts, role } of searched) {
    assert.equal(role, 'audit_administrator');
    assert.doesNotMatch(facts, /reviewer"/);
  }
  assert.equal((await venue.audit_administrator.get('/audit/entries?cursor=x')).status, 422);
  for (const other of ['administrator', 'security_administrator', 'organiser', 'reviewer'])
    assert.equal((await venue[other].get('/audit/entries')).status, 403);
});

test('pages follow each other without a gap, and a table has all of them', async () => {
  const query = { subject: application.id };
  const all = await search(query);
  const paged = [];
  for (let cursor; ;) {
    const page = must(
      await venue.audit_administrator.get(
        `/audit/entries?${new URLSearchParams({ ...query, limit: 1, ...(cursor && { cursor }) })}`,
      ),
      200,
    );
    paged.push(...page.items);
    cursor = page.next_cursor;
    if (!cursor) break;
  }
  assert.deepEqual(
    paged.map(({ sequence }) => sequence),
    all.map(({ sequence }) => sequence),
  );
  const path = `/audit/entries/table?format=csv&subject=${application.id}`;
  const table = await venue.audit_administrator.download(path);
  assert.equal(table.status, 200);
  assert.equal(table.bytes.toString().trim().split('\n').length, 1 + all.length);
});

function verify(...more) {
  const place = venue.place ? ['--database', venue.place.url] : [];
  const words = ['audit', 'verify', '--data', venue.folder, ...place, ...more];
  const ran = spawnSync(program, words, { encoding: 'utf8' });
  return { status: ran.status, text: ran.stdout + ran.stderr };
}
function tamper(sql) {
  const [name, ...words] = venue.place
    ? ['psql', venue.place.url, '--quiet', '--set=ON_ERROR_STOP=1', '--command', sql]
    : ['sqlite3', '-bail', '-cmd', '.timeout 10000', join(venue.folder, 'venue.db'), sql];
  execFileSync(name, words, { stdio: 'pipe' });
}

test('the end of the chain is signed when the venue starts, with a copy elsewhere', async () => {
  const standing = must(await venue.audit_administrator.get('/audit/standing'), 200);
  assert.ok(standing.events > 5);
  await eventually(
    async () => readdirSync(join(venue.folder, 'checkpoints')),
    (names) => names.length > 0,
    20_000, // copied every ten seconds
  );
  const key = join(venue.folder, 'audit-key');
  assert.equal(statSync(key).mode & 0o777, 0o600);
  assert.match(readFileSync(key, 'utf8'), /^[0-9a-f]{64}\n$/);
  const held = verify();
  assert.equal(held.status, 0, held.text);
  assert.match(held.text, /ok {3}\d+ events hold, with 1 signed checkpoints and 1 copies/);
});

test('what is sealed cannot be changed by a statement; its owner’s tampering is found', () => {
  assert.throws(() => tamper("update events set payload = '{}' where sequence = 2"), /append-only/);
  assert.throws(() => tamper('delete from events where sequence = 2'), /append-only/);
  assert.throws(() => tamper('delete from checkpoints'), /append-only/);
});

test('`audit verify` names the first event that is not as it was', async () => {
  await venue.stop();
  const drop = (name, table) =>
    tamper(`drop trigger ${table}_${name}${venue.place ? ` on ${table}` : ''}`);
  tamper("insert into disclosures (id, person, sequence) values ('2:x', 'x', 2)");
  const more = verify();
  assert.equal(more.status, 1);
  assert.match(more.text, /BAD {2}1 disclosures differ from what the events tell/);
  tamper("delete from disclosures where person = 'x'");
  drop('keeps_all', 'checkpoints');
  drop('keeps_rows', 'checkpoints');
  tamper('delete from checkpoints');
  const lost = verify();
  assert.equal(lost.status, 1);
  assert.match(lost.text, /BAD {2}the database has lost checkpoint 1/);
  drop('keeps_rows', 'events');
  tamper("update events set network = '10.0.0.0/24' where sequence = 2");
  const found = verify();
  assert.equal(found.status, 1);
  assert.match(found.text, /the chain of events breaks at 2; first event .*: 2$/m);
  assert.equal(spawnSync(program, ['audit', 'forget'], { encoding: 'utf8' }).status, 1);
});

const onPostgres = Boolean(process.env.SX_API_DATABASE);
test(
  'a venue is served by who does not own its tables, and cannot touch what is sealed',
  { skip: !onPostgres && 'SQLite knows no roles' },
  async () => {
    const served = new Venue();
    served.run('migrate');
    const { url, name } = served.place;
    const role = `serves_${name}`;
    const psql = (who, ...words) =>
      execFileSync('psql', [who, '--quiet', '--set=ON_ERROR_STOP=1', ...words], { stdio: 'pipe' });
    psql(url, '--command', `create role ${role} login`);
    const file = join(root, 'packaging/roles.sql');
    psql(url, `--set=role=${role}`, `--set=schema=${name}`, `--file=${file}`);
    const as_role = url.replace(/\/\/[^@/]*@?/, `//${role}@`);
    const other = new Venue({ name, url: as_role });
    try {
      chmodSync(other.folder, 0o700);
      copyFileSync(served.keys, other.keys);
      other.addStaff('organiser');
      await other.start();
      const organiser = await other.signIn('organiser');
      must(await organiser.get('/review/queues'), 200);
      await eventually(
        async () => psql(url, '-At', '--command', 'select count(hash) from events').toString(),
        (count) => Number(count) >= 2,
      );
      for (const sql of [
        'truncate events',
        'delete from events',
        "update events set payload = '{}'",
        'delete from checkpoints',
        'update checkpoints set sequence = 1',
        'drop trigger events_keeps_rows on events',
        'alter table events disable trigger all',
        "insert into migrations (id, sql) values ('x', '')",
        'update events set hash = null where hash is not null',
      ])
        assert.throws(
          () => psql(as_role, '--command', sql),
          /permission denied|owner|append-only/,
          sql,
        );
    } finally {
      await other.stop();
      psql(url, '--command', `drop owned by ${role}; drop role ${role}`);
      await served.close();
    }
  },
);
