// Employers to which nobody signs in: asked, hidden with all that is theirs, and back by one press.
// The clock is the real one, so what the venue remembers is moved back instead.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  inDays,
  join as joinFair,
  must,
  openFair,
  postingForm,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { meanwhile, silent, unseen } from './meanwhile.mjs';
import { openVenue, password } from './venue.mjs';

let venue;
const callers = [];
const known = (caller) => {
  callers.push(caller);
  return caller;
};
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const refused = (reply) => [reply.status, reply.body.code];
const later = (...statements) => meanwhile(venue, callers, ...statements);
const listed = async (query = '', by = venue.reviewer) =>
  must(await by.get(`/absent-employers${query}`), 200);
const isListed = (organisation, query) =>
  eventually(
    () => listed(query),
    ({ items }) => items.some((one) => one.organisation_id === organisation.id),
  );
const told = async (by, kind) =>
  must(await by.get('/my/notifications'), 200).items.filter((one) => one.kind === kind);
const shown = async (organisation) => {
  const reply = await venue.visitor().get(`/employers/${organisation.id}`);
  const page = await fetch(`${venue.base}/employers/${organisation.id}`);
  assert.equal(page.status, reply.status);
  return reply.status;
};
const inFair = async (fair, { id }) =>
  must(await venue.visitor().get(`/fairs/${fair.id}/employers`), 200).items.some(
    (one) => one.organisation_id === id,
  );

test('an employer that nobody signs in to is asked, hidden, and back as it was', async () => {
  const recruiter = known(await approvedEmployer(venue));
  const seeker = known(await seekerWithResume(venue));
  const fair = await openFair(venue);
  await joinFair(venue, fair, recruiter);
  const { organisation } = recruiter;
  const posting = await publishedPosting(venue, recruiter, { closes_at: inDays(300) });
  const applied = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  assert.equal((await listed()).total, 0);

  await later(...unseen(organisation));
  await isListed(organisation, '?hidden=false');
  assert.deepEqual(
    [
      await shown(organisation),
      (await listed('?hidden=true')).total,
      await inFair(fair, organisation),
    ],
    [200, 0, true],
  );
  const table = await venue.reviewer.download('/absent-employers/table?format=csv');
  assert.match(table.bytes.toString('utf8'), new RegExp(organisation.name));

  await later(silent(organisation));
  await isListed(organisation, '?hidden=true');
  await eventually(
    () => venue.visitor().get(`/postings/${posting.id}`),
    (reply) => reply.status === 404,
  );
  await eventually(
    () => inFair(fair, organisation),
    (is_there) => !is_there,
  );
  assert.equal(await shown(organisation), 404);
  const own = must(await recruiter.get(`/my/postings/${posting.id}`), 200);
  assert.deepEqual([own.state, own.held_for], ['hidden', ['absent']]);
  const [notice] = await eventually(
    () => told(seeker, 'application_employer_absent'),
    (notices) => notices.length === 1,
  );
  assert.equal(notice.link, '/app/applications');
  must(await seeker.get(`/applications/${applied.id}`), 200);
  await eventually(
    () => told(recruiter, 'employer_put_away'),
    (notices) => notices.length === 1,
  );
  assert.equal((await told(recruiter, 'employer_asked')).length, 1);

  // Working here does not say that more is wanted; nothing new goes out until somebody does.
  const draft = must(await recruiter.post('/postings', postingForm({ title: '会计' })), 201);
  assert.deepEqual(
    refused(await recruiter.post(`/postings/${draft.id}/steps`, { step: 'submit' })),
    [409, 'employer_absent'],
  );
  const other = await openFair(venue);
  assert.deepEqual(refused(await recruiter.post(`/fairs/${other.id}/participations`, {})), [
    409,
    'employer_absent',
  ]);
  assert.ok(must(await recruiter.get('/my/organisation'), 200).absence.asked_at);
  for (const [by, status] of [
    [seeker, 403],
    [venue.visitor(), 401],
    [venue.reviewer, 403],
  ])
    assert.equal((await by.post('/my/organisation/presence', {})).status, status);
  const back = must(await recruiter.post('/my/organisation/presence', {}), 200);
  assert.equal(back.absence, undefined);
  await eventually(
    () => venue.visitor().get(`/postings/${posting.id}`),
    (reply) => reply.status === 200,
  );
  await eventually(
    () => inFair(fair, organisation),
    (is_there) => is_there,
  );
  assert.deepEqual([await shown(organisation), (await listed()).total], [200, 0]);
  must(await recruiter.post(`/postings/${draft.id}/steps`, { step: 'submit' }), 200);
});

test('a sign-in answers, and staff bring back whom they have called', async () => {
  const name = 'signs-in-again';
  const recruiter = known(await approvedEmployer(venue));
  const silent_one = known(await approvedEmployer(venue));
  const invitation = await recruiter.post('/my/organisation/invitations', { role: 'recruiter' });
  const { link } = must(invitation, 201);
  const colleague = known(await venue.register('employer', name));
  must(await colleague.post('/invitations/accept', { token: link.split('#')[1] }), 200);
  await later(...unseen(recruiter.organisation), ...unseen(silent_one.organisation));
  await isListed(recruiter.organisation, '?hidden=false');
  await isListed(silent_one.organisation, '?hidden=false');
  must(await venue.visitor().post('/sessions', { sign_in_name: name, password }), 201);
  assert.equal((await listed()).total, 1);

  const path = `/absent-employers/${silent_one.organisation.id}/return`;
  await later(silent(silent_one.organisation));
  await isListed(silent_one.organisation, '?hidden=true');
  assert.equal((await silent_one.post(path, {})).status, 403);
  assert.equal((await venue.administrator.get('/absent-employers')).status, 403);
  must(await venue.organiser.post(path, {}), 200);
  assert.equal(await shown(silent_one.organisation), 200);
  assert.deepEqual(refused(await venue.organiser.post(path, {})), [409, 'employer_not_absent']);
  await eventually(
    () => told(silent_one, 'employer_back'),
    (notices) => notices.length === 1,
  );
});
