// Organisations: registered by members, reviewed by staff, seen by everybody once approved.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { approvedEmployer, handedIn, must, organisationForm, sentLicence } from './fair.mjs';
import { png } from './pictures.mjs';
import { decide as decideAtDesk } from './review.mjs';
import { openVenue, picture, sendFile } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

// Whatever stands in the organisation, or in what it is to become, with some changes.
const edit = (organisation, changes) => {
  const fields = [...Object.keys(organisationForm()), 'licence_id'];
  return {
    ...Object.fromEntries(fields.map((field) => [field, organisation[field]])),
    version: organisation.version,
    ...changes,
  };
};
async function submittedEmployer(changes) {
  const recruiter = await venue.register('employer');
  const organisation = await handedIn(recruiter, changes);
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
  const form = organisationForm({ licence_id: await sentLicence(recruiter) });
  const made = must(await recruiter.post('/my/organisation', form), 201);
  must(await recruiter.put('/my/organisation', edit(made, { address: '示例路 2 号' })), 200);
  const stale = await recruiter.put('/my/organisation', edit(made, { address: '示例路 3 号' }));
  assert.deepEqual([stale.status, stale.body.code], [409, 'changed_meanwhile']);
  const submitted = must(await recruiter.post('/my/organisation/submit', {}), 200);
  const during = await recruiter.put('/my/organisation', edit(submitted, {}));
  assert.deepEqual([during.status, during.body.code], [409, 'organisation_in_review']);
  const twice = await recruiter.post('/my/organisation/submit', {});
  assert.deepEqual([twice.status, twice.body.code], [409, 'organisation_not_in_that_state']);
});

test('a draft goes on where it was left off, and says what is missing when handed in', async () => {
  const recruiter = await venue.register('employer');
  const { name, credit_code } = organisationForm();
  const empty = { address: '', contact_name: '', contact_phone: '', introduction: '' };
  const begun = { ...empty, name, credit_code, step: 'licence' };
  must(await recruiter.post('/my/organisation', begun), 201);
  const elsewhere = must(await recruiter.get('/my/organisation'), 200);
  assert.deepEqual([elsewhere.state, elsewhere.step], ['draft', 'licence']);
  const early = await recruiter.post('/my/organisation/submit', {});
  assert.equal(early.status, 422);
  assert.deepEqual(codes(early), {
    '/legal_representative': 'required',
    '/region_code': 'required',
    '/size': 'required',
    '/ownership': 'required',
    '/address': 'required',
    '/licence_id': 'required',
    '/contact_name': 'required',
    '/contact_phone': 'required',
  });
});

test('a credit code is judged while it is typed, without telling who has it', async () => {
  const recruiter = await venue.register('employer');
  const ask = (credit_code, by = recruiter) =>
    by.post('/my/organisation/credit-code', { credit_code });
  const form = organisationForm();
  assert.deepEqual(must(await ask(form.credit_code), 200), {
    registered: false,
    blacklisted: false,
  });
  const { organisation } = await submittedEmployer(form);
  assert.deepEqual(must(await ask(organisation.credit_code), 200), {
    registered: true,
    blacklisted: false,
  });
  const last = form.credit_code.endsWith('0') ? '1' : '0';
  const wrong = await ask(form.credit_code.slice(0, 17) + last);
  assert.deepEqual(
    [wrong.status, codes(wrong)],
    [422, { '/credit_code': 'credit_code_check_digit' }],
  );
  assert.equal((await ask(form.credit_code, await venue.register('seeker'))).status, 403);
  assert.equal((await ask(form.credit_code, venue.visitor())).status, 401);
  const rival = await recruiter.post('/my/organisation', organisationForm({ ...form }));
  assert.deepEqual([rival.status, rival.body.code], [409, 'credit_code_taken']);
});

test('a licence is seen by its members and by staff once handed in, by nobody else', async () => {
  const recruiter = await venue.register('employer');
  const scan = png(64, 45);
  const sent = must(await sendFile(recruiter, 'licence', '执照.png', scan), 201);
  const form = organisationForm({ licence_id: sent.file_id });
  const { id, licence_name } = must(await recruiter.post('/my/organisation', form), 201);
  assert.equal(licence_name, '执照.png');
  const seen = async (by) => (await by.download(`/organisations/${id}/licence`)).status;
  assert.equal(await seen(venue.reviewer), 404);
  must(await recruiter.post('/my/organisation/submit', {}), 200);
  const looked = await venue.reviewer.download(`/organisations/${id}/licence`);
  assert.deepEqual([looked.status, looked.bytes.equals(scan)], [200, true]);
  assert.match(looked.headers.get('content-disposition'), /^inline/);
  assert.equal((await recruiter.download('/my/organisation/licence')).status, 200);
  const another = '01900000-0000-7000-8000-000000000000';
  for (const [by, path] of [
    [recruiter, '/my/organisation/licence'],
    [venue.reviewer, `/organisations/${id}/licence`],
  ]) {
    assert.equal((await by.download(`${path}?scan=${sent.file_id}`)).status, 200);
    assert.equal((await by.download(`${path}?scan=${another}`)).status, 404);
  }
  assert.equal(await seen(await approvedEmployer(venue)), 403);
  assert.equal(await seen(venue.visitor()), 401);
  const thief = await venue.register('employer');
  const stolen = await thief.post(
    '/my/organisation',
    organisationForm({ licence_id: sent.file_id }),
  );
  assert.deepEqual([stolen.status, stolen.body.code], [404, 'file_not_found']);
});

test('what is approved stays public while a change of it is reviewed', async () => {
  const recruiter = await approvedEmployer(venue);
  const before = must(await recruiter.get('/my/organisation'), 200);
  const publicName = async () =>
    must(await venue.visitor().get(`/employers/${before.id}`), 200).name;
  const written = must(
    await recruiter.put('/my/organisation', edit(before, { name: '改名有限公司' })),
    200,
  );
  assert.deepEqual(
    [written.state, written.name, written.change.name, written.change_is_reviewed],
    ['approved', before.name, '改名有限公司', true],
  );
  const changes = [
    { field: 'name', before: JSON.stringify(before.name), after: JSON.stringify('改名有限公司') },
  ];
  assert.deepEqual([before.changes, written.changes], [[], changes]);
  must(await recruiter.post('/my/organisation/submit', {}), 200);
  const during = await recruiter.put('/my/organisation', edit(before, { name: '又改' }));
  assert.deepEqual([during.status, during.body.code], [409, 'organisation_in_review']);
  assert.equal(await publicName(), before.name);
  const seen = must(await decide(before.id, { decision: 'return', remark: '请写全称' }), 200);
  assert.equal(seen.organisation.name, before.name);
  const returned = must(await recruiter.get('/my/organisation'), 200);
  assert.deepEqual(
    [returned.state, returned.change.decision, returned.change.remark],
    ['approved', 'return', '请写全称'],
  );
  assert.deepEqual(returned.changes, changes);
  const again = edit(
    { ...returned.change, version: returned.version },
    { name: '改名全称有限公司' },
  );
  must(await recruiter.put('/my/organisation', again), 200);
  must(await recruiter.post('/my/organisation/submit', {}), 200);
  must(await decide(before.id, { decision: 'approve' }), 200);
  assert.equal(await publicName(), '改名全称有限公司');

  const now = must(await recruiter.get('/my/organisation'), 200);
  must(await recruiter.put('/my/organisation', edit(now, { size: 'from_500' })), 200);
  const at_once = must(await recruiter.post('/my/organisation/submit', {}), 200);
  assert.deepEqual([at_once.size, at_once.change], ['from_500', undefined]);
  must(await recruiter.put('/my/organisation', edit(at_once, { introduction: '换了。' })), 200);
  assert.equal((await recruiter.remove('/my/organisation/change')).status, 200);
  assert.equal((await recruiter.remove('/my/organisation/change')).status, 404);
});

test('pictures are public once approved, in the order of their employer', async () => {
  const recruiter = await approvedEmployer(venue);
  const { id } = recruiter.organisation;
  const own = '/my/organisation/pictures';
  const add = async (alt, kind = 'gallery', bytes = png(320, 240)) => {
    const { file_id } = must(await sendFile(recruiter, 'picture', 'a.png', bytes), 201);
    return recruiter.post(own, { kind, file_id, alt });
  };
  const hall = must(await add('车间'), 201);
  const office = must(await add('办公楼'), 201);
  assert.deepEqual([hall.state, hall.width, hall.height], ['waiting', 320, 240]);
  const shown = async () =>
    must(await venue.visitor().get(`/employers/${id}`), 200).pictures.map((one) => one.alt);
  const at = `/employers/${id}/pictures/${hall.id}`;
  assert.deepEqual(await shown(), []);
  assert.equal((await venue.visitor().download(at)).status, 404);
  assert.equal((await venue.reviewer.download(`/pictures/${hall.id}`)).status, 200);
  assert.equal((await recruiter.download(`/pictures/${hall.id}`)).status, 403);
  for (const one of [hall, office]) must(await decide(one.id, { decision: 'approve' }), 200);
  const file = await venue.visitor().download(at);
  assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'image/png']);
  must(await recruiter.post(`${own}/order`, { picture_ids: [office.id, hall.id] }), 200);
  assert.deepEqual(await shown(), ['办公楼', '车间']);
  const condition = await recruiter.put(`${own}/${hall.id}`, { alt: '车间，只招男性' });
  assert.equal(condition.body.code, 'wording_not_sent');
  assert.deepEqual(condition.body.fields[0].pointer, '/alt');
  must(await recruiter.put(`${own}/${hall.id}`, { alt: '一号车间' }), 200);
  assert.deepEqual(await shown(), ['办公楼']);
  must(await decide(hall.id, { decision: 'refuse', remark: '看不清' }), 200);

  const stranger = await approvedEmployer(venue);
  for (const reply of [
    await stranger.put(`${own}/${office.id}`, { alt: '我的' }),
    await stranger.remove(`${own}/${office.id}`),
    await stranger.post(`${own}/order`, { picture_ids: [office.id] }),
    await venue.visitor().get(`/employers/${stranger.organisation.id}/pictures/${office.id}`),
  ])
    assert.deepEqual([reply.status, reply.body.code], [404, 'picture_not_found']);
  assert.equal((await recruiter.remove(`${own}/${office.id}`)).status, 200);
  assert.deepEqual(await shown(), []);
  assert.equal((await add('')).body.code, 'invalid_fields');
  assert.equal((await add('坏图', 'logo', picture())).body.code, 'picture_unreadable');
  const early = await submittedEmployer();
  const { file_id } = must(await sendFile(early, 'picture', 'a.png', png(9, 9)), 201);
  const refusal = await early.post(own, { kind: 'logo', file_id, alt: '标志' });
  assert.deepEqual([refusal.status, refusal.body.code], [409, 'organisation_not_approved']);
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
