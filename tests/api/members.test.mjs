// Whom one works with: members of an organisation, invitations, and people with several hats.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must } from './fair.mjs';
import { creditCode, openVenue, password } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const members = '/my/organisation/members';
const invitations = '/my/organisation/invitations';
const asks = '/my/membership-requests';
const asked = '/my/organisation/membership-requests';

async function invited(owner, role) {
  const { link } = must(await owner.post(invitations, { role }), 201);
  return link.split('/app/invitation#')[1];
}

test('an invited colleague acts for the organisation, and the link works once', async () => {
  const owner = await approvedEmployer(venue);
  const token = await invited(owner, 'recruiter');
  const offer = must(await venue.visitor().post('/invitations/look', { token }), 200);
  assert.deepEqual(
    [offer.organisation_name, offer.role, offer.invited_by],
    [owner.organisation.name, 'recruiter', '示例'],
  );
  const colleague = await venue.register('employer');
  assert.equal((await colleague.get('/my/organisation')).body.code, 'no_organisation_yet');
  const view = must(await colleague.post('/invitations/accept', { token }), 200);
  assert.equal(view.organisation_id, owner.organisation.id);
  must(await colleague.get('/my/organisation'), 200);
  const list = must(await colleague.get(members), 200);
  assert.deepEqual(
    [list.may_keep, list.items.map((one) => [one.role, one.is_me])],
    [
      false,
      [
        ['owner', false],
        ['recruiter', true],
      ],
    ],
  );
  for (const path of ['/invitations/look', '/invitations/accept']) {
    const again = await owner.post(path, { token });
    assert.deepEqual([again.status, again.body.code], [404, 'invitation_not_found']);
  }
  const refused = await colleague.post(invitations, { role: 'recruiter' });
  assert.deepEqual([refused.status, refused.body.code], [403, 'owners_only']);
});

test('who comes in by invitation asks no more', async () => {
  const owner = await approvedEmployer(venue);
  const colleague = await venue.register('employer');
  const { credit_code } = owner.organisation;
  must(await colleague.post(asks, { credit_code, note: '人事部' }), 201);
  const token = await invited(owner, 'recruiter');
  must(await colleague.post('/invitations/accept', { token }), 200);
  assert.deepEqual(must(await owner.get(asked), 200).items, []);
  assert.equal(must(await colleague.get(`${asks}/last`), 200).state, 'withdrawn');
});

test('somebody new registers through the link', async () => {
  const owner = await approvedEmployer(venue);
  const token = await invited(owner, 'owner');
  const form = { sign_in_name: 'new.colleague', password, display_name: '陈示例' };
  const newcomer = venue.visitor();
  const view = must(await newcomer.post('/accounts', { ...form, invitation: token }), 201);
  assert.deepEqual([view.role, view.organisation_id], ['employer', owner.organisation.id]);
  assert.equal(must(await newcomer.get(members), 200).may_keep, true);
  const late = await venue
    .visitor()
    .post('/accounts', { ...form, sign_in_name: 'too.late', invitation: token });
  assert.equal(late.body.code, 'invitation_not_found');
});

test('a seeker with a second hat changes between them', async () => {
  const owner = await approvedEmployer(venue);
  const person = await venue.register('seeker', 'two.hats');
  const accepted = { token: await invited(owner, 'recruiter') };
  const view = must(await person.post('/invitations/accept', accepted), 200);
  assert.deepEqual(
    view.hats.map((hat) => hat.role),
    ['seeker', 'employer'],
  );
  assert.equal((await person.get('/my/resume')).status, 403);
  const held = person.cookie;
  const { grant_id } = view.hats[0];
  assert.equal(must(await person.post('/my/session/hat', { grant_id }), 200).role, 'seeker');
  assert.notEqual(person.cookie, held);
  const thief = venue.visitor();
  thief.cookie = held;
  assert.equal((await thief.get('/my/session')).status, 401);
  const again = must(await (await venue.signIn('two.hats')).get('/my/session'), 200);
  assert.equal(again.role, 'seeker');
  const foreign = await owner.post('/my/session/hat', { grant_id });
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'hat_not_found']);
});

test('owners keep the list, each their own, and one owner is always left', async () => {
  const [owner, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const colleague = await venue.register('employer');
  must(
    await colleague.post('/invitations/accept', { token: await invited(owner, 'recruiter') }),
    200,
  );
  const { items } = must(await owner.get(members), 200);
  const [first, second] = items.map((one) => `${members}/${one.account_id}`);
  assert.equal((await owner.remove(first)).body.code, 'last_owner');
  assert.equal((await rival.remove(second)).body.code, 'member_not_found');
  assert.equal((await colleague.remove(first)).body.code, 'owners_only');
  const wrong = await owner.post(`${second}/role`, { role: 'organiser' });
  assert.equal(wrong.body.fields[0].code, 'unknown_value');
  must(await owner.post(`${second}/role`, { role: 'owner' }), 200);
  must(await colleague.remove(first), 200);
  assert.equal((await owner.get('/my/session')).status, 401);
  assert.equal((await venue.reviewer.get(members)).status, 403);
});

test('a withdrawn invitation is of no use', async () => {
  const [owner, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const token = await invited(owner, 'recruiter');
  const { items } = must(await owner.get(invitations), 200);
  const path = `${invitations}/${items[0].id}`;
  assert.equal((await rival.remove(path)).body.code, 'invitation_not_found');
  assert.deepEqual(must(await owner.remove(path), 200).items, []);
  const late = await venue.visitor().post('/invitations/look', { token });
  assert.equal(late.body.code, 'invitation_not_found');
});

const note = '人事部';

test('who types a registered code asks to join, and acts for it once accepted', async () => {
  const owner = await approvedEmployer(venue);
  const { credit_code, id, name } = owner.organisation;
  const person = await venue.register('employer');
  assert.equal((await person.get(`${asks}/last`)).body.code, 'membership_request_not_found');
  const made = must(await person.post(asks, { credit_code, note }), 201);
  assert.equal(made.state, 'waiting');
  const days = (Date.parse(made.lapses_at) - Date.parse(made.asked_at)) / 86_400_000;
  assert.equal(days, 30);
  assert.ok(!JSON.stringify(made).includes(name) && !JSON.stringify(made).includes(id));
  const again = await person.post(asks, { credit_code, note });
  assert.deepEqual([again.status, again.body.code], [409, 'membership_request_waits']);
  const { items } = must(await owner.get(asked), 200);
  assert.deepEqual(
    items.map((one) => [one.id, one.display_name, one.note, one.lapses_at]),
    [[made.id, '示例', note, made.lapses_at]],
  );
  const decide = `${asked}/${made.id}/decide`;
  must(await owner.post(decide, { decision: 'accept' }), 200);
  assert.equal(must(await person.get('/my/organisation'), 200).id, id);
  assert.equal(must(await person.get(`${asks}/last`), 200).state, 'accepted');
  assert.equal((await person.get(asked)).body.code, 'owners_only');
  const late = await owner.post(decide, { decision: 'decline' });
  assert.deepEqual([late.status, late.body.code], [409, 'membership_request_not_in_that_state']);
});

test('a request to join is decided by its own owners, withdrawn, and declined once', async () => {
  const [owner, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const { credit_code } = owner.organisation;
  const person = await venue.register('employer');
  const { id } = must(await person.post(asks, { credit_code, note }), 201);
  const decide = `${asked}/${id}/decide`;
  assert.equal(
    (await rival.post(decide, { decision: 'accept' })).body.code,
    'membership_request_not_found',
  );
  const wrong = await owner.post(decide, { decision: 'perhaps' });
  assert.equal(wrong.body.fields[0].pointer, '/decision');
  assert.equal(must(await person.post(`${asks}/last/withdraw`), 200).state, 'withdrawn');
  assert.deepEqual(must(await owner.get(asked), 200).items, []);
  must(await person.post(asks, { credit_code, note }), 201);
  must(await owner.post(decide, { decision: 'decline' }), 200);
  assert.equal((await person.get('/my/organisation')).body.code, 'no_organisation_yet');
  const again = await person.post(asks, { credit_code, note });
  assert.equal(again.body.code, 'membership_request_not_in_that_state');
  for (const [body, pointer] of [
    [{ credit_code, note: '' }, '/note'],
    [{ credit_code: '123', note }, '/credit_code'],
    [{ credit_code: creditCode(99_999), note }, '/credit_code'],
  ])
    assert.equal((await rival.post(asks, body)).body.fields[0].pointer, pointer);
  const seeker = await venue.register('seeker');
  assert.equal((await seeker.post(asks, { credit_code, note })).status, 403);
  assert.equal((await venue.visitor().get(asked)).status, 401);
});

test('an organiser invites a reviewer to the staff', async () => {
  const token = await invited(venue.organiser, 'reviewer');
  const person = await venue.register('seeker', 'new.reviewer');
  assert.equal(must(await person.post('/invitations/accept', { token }), 200).role, 'reviewer');
  must(await person.get('/review/fairs'), 200);
  const { items } = must(await venue.organiser.get(members), 200);
  assert.ok(items.some((one) => one.role === 'reviewer' && one.display_name === '示例'));
});
