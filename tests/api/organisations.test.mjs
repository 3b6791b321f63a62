// Organisations: registered by members, reviewed by staff, seen by everybody once approved.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, organisationForm } from './fair.mjs';
import { decide as decideAtDesk } from './review.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const edit = (organisation, changes) => {
  const fields = Object.keys(organisationForm());
  return {
    ...Object.fromEntries(fields.map((field) => [field, organisation[field]])),
    version: organisation.version,
    ...changes,
  };
};
async function submittedEmployer(changes) {
  const recruiter = await venue.register('employer');
  must(await recruiter.post('/my/organisation', organisationForm(changes)), 201);
  const organisation = must(await recruiter.post('/my/organisation/submit', {}), 200);
  return Object.assign(recruiter, { organisation });
}
const decide = (id, body, by = venue.reviewer) => decideAtDesk(by, id, body);
const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));

test('an employer registers once, also when it sends twice', async () => {
  const recruiter = await venue.register('employer');
  assert.deepEqual((await recruiter.get('/my/organisation')).body.code, 'no_organisation_yet');
  const form = organisationForm();
  const first = must(await recruiter.post('/my/organisation', form, 'one intent'), 201);
  assert.deepEqual(must(await recruiter.post('/my/organisation', form, 'one intent'), 201), first);
  assert.deepEqual(
    [first.state, first.source, first.kind, first.version],
    ['draft', 'registered', 'employer', 1],
  );
  const again = await recruiter.post('/my/organisation', organisationForm());
  assert.deepEqual([again.status, again.body.code], [409, 'organisation_registered_already']);
  const rival = await (await venue.register('employer')).post('/my/organisation', form);
  assert.deepEqual([rival.status, rival.body.code], [409, 'credit_code_taken']);
  assert.equal((await (await venue.register('seeker')).post('/my/organisation', form)).status, 403);
});

test('what is wrong in the form is told field by field', async () => {
  const recruiter = await venue.register('employer');
  const good = organisationForm().credit_code;
  const last = good.endsWith('0') ? '1' : '0';
  const wrong = await recruiter.post(
    '/my/organisation',
    organisationForm({
      name: '',
      credit_code: good.slice(0, 17) + last,
      region_code: '999999',
      size: 'huge',
      state: 'approved',
    }),
  );
  assert.equal(wrong.status, 422);
  assert.deepEqual(codes(wrong), {
    '/name': 'too_short',
    '/credit_code': 'credit_code_check_digit',
    '/region_code': 'unknown_code',
    '/size': 'unknown_value',
    '/state': 'unknown_field',
  });
});

test('what is returned is corrected, approved and seen, without its contact person', async () => {
  const recruiter = await submittedEmployer();
  const { id } = recruiter.organisation;
  assert.deepEqual(codes(await decide(id, { decision: 'return' })), {
    '/remark': 'remark_required',
  });
  must(await decide(id, { decision: 'return', remark: '请写全称' }), 200);
  const returned = must(await recruiter.get('/my/organisation'), 200);
  assert.deepEqual([returned.state, returned.remark], ['returned', '请写全称']);
  assert.equal((await venue.visitor().get(`/employers/${id}`)).status, 404);
  const corrected = must(
    await recruiter.put('/my/organisation', edit(returned, { name: '示例全称有限公司' })),
    200,
  );
  assert.equal(corrected.version, returned.version + 1);
  must(await recruiter.post('/my/organisation/submit', {}), 200);
  must(await decide(id, { decision: 'approve' }), 200);
  const shown = must(await venue.visitor().get(`/employers/${id}`), 200);
  assert.equal(shown.name, '示例全称有限公司');
  for (const hidden of ['contact_name', 'contact_phone', 'credit_code', 'remark', 'state'])
    assert.equal(hidden in shown, false, hidden);
});

test('an edit of an older version or during the review is refused', async () => {
  const recruiter = await venue.register('employer');
  const made = must(await recruiter.post('/my/organisation', organisationForm()), 201);
  must(await recruiter.put('/my/organisation', edit(made, { address: '示例路 2 号' })), 200);
  const stale = await recruiter.put('/my/organisation', edit(made, { address: '示例路 3 号' }));
  assert.deepEqual([stale.status, stale.body.code], [409, 'changed_meanwhile']);
  const submitted = must(await recruiter.post('/my/organisation/submit', {}), 200);
  const during = await recruiter.put('/my/organisation', edit(submitted, {}));
  assert.deepEqual([during.status, during.body.code], [409, 'organisation_in_review']);
  const twice = await recruiter.post('/my/organisation/submit', {});
  assert.deepEqual([twice.status, twice.body.code], [409, 'organisation_not_in_that_state']);
});

test('an approved one is reviewed again with a new name, not with a new introduction', async () => {
  const recruiter = await approvedEmployer(venue);
  const approved = must(await recruiter.get('/my/organisation'), 200);
  const kept = must(
    await recruiter.put('/my/organisation', edit(approved, { introduction: '换了介绍。' })),
    200,
  );
  assert.equal(kept.state, 'approved');
  const renamed = must(
    await recruiter.put('/my/organisation', edit(kept, { name: '改名有限公司' })),
    200,
  );
  assert.equal(renamed.state, 'submitted');
  assert.equal((await venue.visitor().get(`/employers/${renamed.id}`)).status, 404);
});

test('refused is final, and only staff decide', async () => {
  const recruiter = await submittedEmployer();
  const { id } = recruiter.organisation;
  assert.equal((await decide(id, { decision: 'approve' }, recruiter)).status, 403);
  assert.equal((await decide(id, { decision: 'approve' }, venue.visitor())).status, 401);
  must(await decide(id, { decision: 'refuse', remark: '不是用人单位' }, venue.organiser), 200);
  for (const decision of ['approve', 'refuse'])
    assert.equal(
      (await decide(id, { decision, remark: '再来' })).body.code,
      'review_item_not_found',
    );
  assert.equal((await recruiter.post('/my/organisation/submit', {})).status, 409);
});

test('drafts and unknown ones do not exist for staff', async () => {
  const recruiter = await venue.register('employer');
  const { id } = must(await recruiter.post('/my/organisation', organisationForm()), 201);
  for (const unknown of [id, '019ca000-0000-7000-8000-000000000001']) {
    assert.equal((await venue.reviewer.get(`/organisations/${unknown}`)).status, 404);
    assert.equal((await decide(unknown, { decision: 'approve' })).status, 404);
  }
  assert.equal((await venue.reviewer.get('/organisations/nonsense')).status, 422);
});

test('the queue gives who waits longest first, page by page', async () => {
  const mine = [];
  for (let at = 0; at < 3; at += 1) mine.push((await submittedEmployer()).organisation.id);
  const seen = [];
  let cursor = '';
  let total;
  do {
    const page = must(
      await venue.reviewer.get(`/organisations?state=submitted&limit=1${cursor}`),
      200,
    );
    assert.ok(page.items.length <= 1);
    seen.push(...page.items.map((item) => item.id));
    total = page.total;
    cursor = page.next_cursor ? `&cursor=${encodeURIComponent(page.next_cursor)}` : '';
  } while (cursor);
  assert.equal(seen.length, total);
  assert.deepEqual(
    seen.filter((id) => mine.includes(id)),
    mine,
  );
  assert.equal((await venue.reviewer.get('/organisations?cursor=nonsense')).status, 422);
  assert.equal((await venue.reviewer.get('/organisations?limit=101')).status, 422);
  assert.equal((await venue.reviewer.get('/organisations?state=unknown')).status, 422);
});

test('everybody finds approved employers by name and region', async () => {
  const name = `找得到的单位 ${randomUUID().slice(0, 8)}`;
  const recruiter = await submittedEmployer({ name, region_code: '420502' });
  const find = async (query) => must(await venue.visitor().get(`/employers?${query}`), 200);
  const q = `q=${encodeURIComponent(name.slice(3))}`;
  assert.equal((await find(q)).total, 0);
  must(await decide(recruiter.organisation.id, { decision: 'approve' }), 200);
  const found = await find(`${q}&region=420000`);
  assert.deepEqual([found.total, found.items[0].id], [1, recruiter.organisation.id]);
  assert.equal((await find(`${q}&region=110000`)).total, 0);
  assert.equal((await venue.visitor().get('/employers?region=1')).status, 422);
});
