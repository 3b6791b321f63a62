// Sanctions over HTTP: from a warning to the blacklist, what each does, who is told, appeals and
// lifting.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  handedIn,
  inDays,
  join,
  must,
  openFair,
  organisationForm,
  postingForm,
  publishedPosting,
  seekerWithResume,
  sentLicence,
} from './fair.mjs';
import { decide } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue, fair;
before(async () => {
  venue = await openVenue();
  fair = await openFair(venue);
});
after(() => venue.close());

const refused = (reply) => [reply.status, reply.body.code];
const wrong = (reply) => [reply.status, reply.body.fields.map((one) => one.pointer)];
const impose = (by, employer, body) =>
  by.post(`/organisations/${employer.organisation.id}/sanctions`, {
    cause: 'review',
    reason: '发布虚假岗位，经核实。',
    ...body,
  });
const kinds = async (by) =>
  must(await by.get('/my/notifications'), 200).items.map((one) => one.kind);
const told = (by, kind) =>
  eventually(
    () => kinds(by),
    (all) => all.includes(kind),
  );
const submit = async (by, changes = {}) => {
  const draft = must(await by.post('/postings', postingForm(changes)), 201);
  return by.post(`/postings/${draft.id}/steps`, { step: 'submit' });
};

test('a warning is told and shown with the right to appeal, and changes nothing else', async () => {
  const employer = await approvedEmployer(venue);
  const made = must(await impose(venue.reviewer, employer, { kind: 'warning' }), 201);
  assert.deepEqual([made.state, made.may_lift, made.may_decide_appeal], ['active', true, false]);
  await told(employer, 'sanction_warning');
  const seen = must(await venue.reviewer.get(`/sanctions/${made.id}`), 200);
  assert.deepEqual([seen.state, seen.organisation_id], ['active', employer.organisation.id]);
  const [own] = must(await employer.get('/my/sanctions'), 200).items;
  assert.deepEqual(
    [own.kind, own.reason, own.may_appeal],
    ['warning', '发布虚假岗位，经核实。', true],
  );
  assert.ok(!('imposed_by' in own));
  must(await submit(employer), 200);
});

test('what a sanction lacks or must not have is refused at its field', async () => {
  const employer = await approvedEmployer(venue);
  const reply = async (body, by = venue.organiser) => wrong(await impose(by, employer, body));
  assert.deepEqual(await reply({ kind: 'exclusion' }), [422, ['/fair_id']]);
  assert.deepEqual(await reply({ kind: 'suspension', fair_id: fair.id }), [422, ['/fair_id']]);
  assert.deepEqual(await reply({ kind: 'warning', ends_at: inDays(3) }), [422, ['/ends_at']]);
  assert.deepEqual(await reply({ kind: 'suspension', ends_at: inDays(-1) }), [422, ['/ends_at']]);
  assert.deepEqual(await reply({ kind: 'warning', cause: 'complaint' }), [422, ['/complaint_id']]);
  assert.deepEqual(await reply({ kind: 'warning', reason: '' }), [422, ['/reason']]);
  assert.deepEqual(refused(await impose(venue.reviewer, employer, { kind: 'blacklist' })), [
    403,
    'blacklist_is_for_organisers',
  ]);
  assert.equal((await impose(employer, employer, { kind: 'warning' })).status, 403);
  assert.equal((await impose(venue.visitor(), employer, { kind: 'warning' })).status, 401);
});

test('a complaint is a cause only when it was upheld, and only against whom', async () => {
  const employer = await approvedEmployer(venue);
  const other = await approvedEmployer(venue);
  const form = { subject: 'employer', subject_id: employer.organisation.id, reason: 'pay' };
  const text = '入职后工资只有发布的一半。';
  const { complaint_id } = must(await venue.visitor().post('/complaints', { ...form, text }), 201);
  const body = { kind: 'warning', cause: 'complaint', complaint_id };
  assert.deepEqual(refused(await impose(venue.reviewer, employer, body)), [
    409,
    'complaint_not_upheld',
  ]);
  must(await decide(venue.reviewer, complaint_id, { decision: 'approve', remark: '属实。' }), 200);
  assert.deepEqual(refused(await impose(venue.reviewer, other, body)), [
    404,
    'complaint_not_found',
  ]);
  must(await impose(venue.reviewer, employer, body), 201);
});

test('who is suspended publishes nothing; lifted, the postings are back', async () => {
  const employer = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, employer);
  const visitor = venue.visitor();
  const body = { kind: 'suspension', ends_at: inDays(30) };
  const made = must(await impose(venue.reviewer, employer, body), 201);
  assert.deepEqual(refused(await impose(venue.reviewer, employer, body)), [
    409,
    'sanction_stands_already',
  ]);
  assert.equal((await visitor.get(`/postings/${posting.id}`)).status, 404);
  assert.deepEqual(must(await employer.get(`/my/postings/${posting.id}`), 200).held_for, [
    'sanction',
  ]);
  assert.deepEqual(refused(await submit(employer)), [409, 'publishing_suspended']);
  const reason = '已整改。';
  must(await venue.reviewer.post(`/sanctions/${made.id}/lift`, { reason }), 200);
  assert.equal(must(await visitor.get(`/postings/${posting.id}`), 200).state, 'published');
  must(await submit(employer, { title: '又一个岗位' }), 200);
  await told(employer, 'sanction_over');
  const again = await venue.reviewer.post(`/sanctions/${made.id}/lift`, { reason });
  assert.deepEqual(refused(again), [409, 'sanction_not_in_that_state']);
});

test('who is excluded leaves the fair and may not ask again until it is lifted', async () => {
  const employer = await approvedEmployer(venue);
  await join(venue, fair, employer);
  const posting = await publishedPosting(venue, employer);
  const inFair = async () =>
    must(await venue.visitor().get(`/fairs/${fair.id}/employers?limit=100`), 200).items.some(
      (one) => one.organisation_id === employer.organisation.id,
    );
  assert.equal(await inFair(), true);
  const body = { kind: 'exclusion', fair_id: fair.id };
  const made = must(await impose(venue.reviewer, employer, body), 201);
  assert.equal(await inFair(), false);
  assert.equal(made.fair_title, fair.title);
  must(await venue.visitor().get(`/postings/${posting.id}`), 200);
  const ask = () => employer.post(`/fairs/${fair.id}/participations`, {});
  assert.deepEqual(refused(await ask()), [409, 'excluded_from_fair']);
  must(await venue.reviewer.post(`/sanctions/${made.id}/lift`, { reason: '误判。' }), 200);
  must(await ask(), 201);
});

test('the blacklist closes postings, tells seekers and holds by code and by name', async () => {
  const employer = await approvedEmployer(venue);
  await join(venue, fair, employer);
  const posting = await publishedPosting(venue, employer, { major_codes: [] });
  const seeker = await seekerWithResume(venue);
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  const { organisation } = employer;
  const made = must(await impose(venue.organiser, employer, { kind: 'blacklist' }), 201);
  assert.deepEqual([made.closed_postings, made.told_seekers], [1, 1]);
  await told(seeker, 'application_employer_banned');
  await told(employer, 'sanction_blacklist');
  const visitor = venue.visitor();
  assert.equal((await visitor.get(`/postings/${posting.id}`)).status, 404);
  assert.equal((await visitor.get(`/employers/${organisation.id}`)).status, 404);
  assert.deepEqual(refused(await submit(employer)), [409, 'organisation_blacklisted']);
  const later = await openFair(venue);
  const ask = (which) => employer.post(`/fairs/${which.id}/participations`, {});
  assert.deepEqual(refused(await ask(later)), [409, 'organisation_blacklisted']);

  // A new account of the same people.
  const again = await venue.register('employer');
  const { credit_code, legal_representative } = organisation;
  const checked = await again.post('/my/organisation/credit-code', { credit_code });
  assert.equal(must(checked, 200).blacklisted, true);
  const same = await again.post('/my/organisation', organisationForm({ credit_code }));
  assert.equal(same.status, 409);
  const licence_id = await sentLicence(again);
  const form = organisationForm({ legal_representative, licence_id });
  must(await again.post('/my/organisation', form), 201);
  const handed = () => again.post('/my/organisation/submit', {});
  assert.deepEqual(refused(await handed()), [409, 'legal_representative_blacklisted']);
  // It is somebody else of the same name, as staff have seen.
  const other = { credit_code: form.credit_code };
  must(await venue.reviewer.post(`/sanctions/${made.id}/namesakes`, other), 200);
  must(await handed(), 200);

  must(await venue.organiser.post(`/sanctions/${made.id}/lift`, { reason: '已更正。' }), 200);
  must(await visitor.get(`/employers/${organisation.id}`), 200);
  must(await ask(fair), 201);
  must(await submit(employer, { title: '解除后的岗位' }), 200);
});

test('a registration that waits is not approved once its body is on the blacklist', async () => {
  const banned = await approvedEmployer(venue);
  const { legal_representative } = banned.organisation;
  const waits = await venue.register('employer');
  const handed = await handedIn(waits, { legal_representative });
  must(await impose(venue.organiser, banned, { kind: 'blacklist' }), 201);
  assert.deepEqual(refused(await decide(venue.reviewer, handed.id, { decision: 'approve' })), [
    409,
    'legal_representative_blacklisted',
  ]);
});

test('an appeal is decided once, by somebody else than whoever imposed it', async () => {
  const employer = await approvedEmployer(venue);
  const rival = await approvedEmployer(venue);
  const made = must(await impose(venue.reviewer, employer, { kind: 'suspension' }), 201);
  const appeal = (by, words = '岗位已核实为真。') =>
    by.post(`/my/sanctions/${made.id}/appeal`, { appeal: words });
  assert.deepEqual(refused(await appeal(rival)), [404, 'sanction_not_found']);
  assert.equal(must(await appeal(employer), 200).may_appeal, false);
  assert.deepEqual(refused(await appeal(employer)), [409, 'sanction_not_to_appeal']);
  await told(venue.organiser, 'sanction_appealed');
  const answer = (by, decision) =>
    by.post(`/sanctions/${made.id}/appeal-decision`, { decision, answer: '材料属实。' });
  assert.deepEqual(refused(await answer(venue.reviewer, 'grant')), [
    409,
    'another_reviewer_needed',
  ]);
  const waiting = must(await venue.organiser.get('/sanctions?appealed=true'), 200);
  assert.ok(waiting.items.some((one) => one.id === made.id && one.may_decide_appeal));
  assert.equal(must(await answer(venue.organiser, 'grant'), 200).state, 'lifted');
  must(await submit(employer), 200);
  assert.deepEqual(refused(await answer(venue.organiser, 'deny')), [409, 'no_appeal_waits']);
});
