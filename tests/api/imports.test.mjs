// A fair on real postings: tables of six sources are imported for it, reviewed in bulk, browsed,
// applied to and answered. On PostgreSQL two tables have to do, or the suite would wait for it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, must, openFair, seekerWithResume } from './fair.mjs';
import { approveMany } from './review.mjs';
import { openVenue } from './venue.mjs';

const root = new URL('../..', import.meta.url).pathname;
const shared = process.env.SX_SHARED ?? path(root, '../shared');
const small = ['jobs-intern-sh-2023', 'jobs-teacher-2019'];
const large = ['jobs-it-2019', 'jobs-51job-2023', 'jobs-zhilian-2018', 'gov-hubei-2026'];
const names = process.env.SX_API_DATABASE ? small : [...large, ...small];
const expected = process.env.SX_API_DATABASE ? 6_000 : 70_000; // postings at least
const present = names.every((name) => existsSync(path(shared, 'data', name)));
const skip = present ? false : `${path(shared, 'data')} does not hold the real postings`;

const tableOf = (name) => {
  const folder = path(shared, 'data', name);
  return path(
    folder,
    readdirSync(folder).find((file) => /\.tsv(\.gz)?$/.test(file)),
  );
};

// What share of the present values of a field the report says was understood, in percent.
const understood = (report, field) => {
  const line = report.split('\n').find((text) => text.trim().startsWith(`${field} `));
  return line ? Number(line.match(/([\d.]+) %$/)[1]) : undefined;
};
const mappingOf = (name) => path(root, 'data/mappings', `${name}.json`);
// Which of these the table has at all: official positions, for one, state no pay.
const readFrom = (name) => {
  const { fields } = JSON.parse(readFileSync(mappingOf(name), 'utf8'));
  return ['salary', 'place', 'education'].filter((field) =>
    fields.some(({ target, columns }) => target === field && columns),
  );
};

let venue, fair;
before(async () => {
  if (skip) return;
  venue = await openVenue();
  fair = await openFair(venue);
});
after(() => venue?.close());

const load = (name) =>
  venue.run('import', 'postings', tableOf(name), '--mapping', mappingOf(name), '--fair', fair.id);
const added = (report) => Number(report.match(/; (\d+) added for review/)[1]);

test('a fair opens on real postings', { skip, timeout: 600_000 }, async (t) => {
  let postings = 0;
  await venue.stop();
  await t.test('pay, places and education are understood', () => {
    for (const name of names) {
      const report = load(name);
      for (const field of readFrom(name)) {
        const share = understood(report, field);
        assert.ok(share >= 97, `${name} ${field}: ${share} %`);
      }
      postings += added(report);
    }
    assert.ok(postings > expected, `${postings} postings`);
  });
  await t.test('the same table again adds nothing', () => {
    assert.equal(added(load('jobs-intern-sh-2023')), 0);
  });
  await venue.start();
  for (const caller of [venue.organiser, venue.reviewer]) caller.moveTo(venue.base);

  await t.test('they are reviewed in bulk and are then in the fair', async () => {
    const queue = must(await venue.reviewer.get('/review/postings?limit=100'), 200);
    assert.equal(queue.total, postings);
    const work = await approveMany(venue.reviewer, { queue: 'postings' });
    const ended = await eventually(
      () => venue.reviewer.get(`/works/${work.id}`),
      (reply) => !['waiting', 'running'].includes(reply.body.state),
      300_000,
    );
    assert.equal(ended.body.state, 'done');
    // Real postings say what may not be said: those of schools seldom, one of eight of others.
    const { approved, left } = JSON.parse(ended.body.outcome);
    assert.equal(approved + left, postings);
    assert.ok(left > postings / 100 && left < postings / 5, `${left} of ${postings} are left`);
    const visitor = venue.visitor();
    // So many at once are taken into the index in turn.
    await eventually(
      () => visitor.get(`/postings?fair_id=${fair.id}`),
      (reply) => reply.body.total === approved,
      300_000,
    );
    const figures = await eventually(
      () => visitor.get(`/fairs/${fair.id}/figures`),
      (reply) => reply.body.postings === approved,
      120_000,
    );
    assert.ok(figures.body.employers > expected / 7);
  });

  await t.test('a seeker finds one, applies and is answered', async () => {
    const query = new URLSearchParams({
      fair_id: fair.id,
      q: 'java',
      region: '310000',
      education: 'bachelor',
      salary_at_least: 500000,
      experience_at_most: 3,
      limit: 5,
      sort: 'salary',
    });
    const page = must(await venue.visitor().get(`/postings?${query}`), 200);
    assert.ok(page.total > 5 && page.next_cursor, `${page.total} found`);
    const posting = page.items[0];
    assert.ok(posting.region_code.startsWith('31') && posting.experience_years <= 3);
    const seeker = await seekerWithResume(venue);
    const application = must(
      await seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }),
      201,
    );
    await venue.stop();
    const words = ['--role', 'employer', '--organisation', posting.organisation_id];
    venue.run('account', ...words, '--sign-in', 'recruiter', '--display', '示例');
    await venue.start();
    seeker.moveTo(venue.base);
    const recruiter = await venue.signIn('recruiter');
    for (const step of ['view', 'invite'])
      must(await recruiter.post(`/applications/${application.id}/steps`, { step }), 200);
    const seen = must(await seeker.get(`/applications/${application.id}`), 200);
    assert.equal(seen.stage, 'interview');
  });
});
