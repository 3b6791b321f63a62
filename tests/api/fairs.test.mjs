// Fairs: drafted by organisers, moved through their life, seen by everybody from the announcement
// on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fairForm, inDays, must, openFair } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const nobody = '019ca000-0000-7000-8000-000000000001';
const draft = async (changes) => must(await venue.organiser.post('/fairs', fairForm(changes)), 201);
const step = (fair, name, by = venue.organiser) =>
  by.post(`/fairs/${fair.id}/steps`, { step: name });
const refused = (reply) => [reply.status, reply.body.code];
const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));

test('only organisers draft fairs, each once under its key', async () => {
  const form = fairForm();
  const first = must(await venue.organiser.post('/fairs', form, 'a fair'), 201);
  assert.deepEqual(must(await venue.organiser.post('/fairs', form, 'a fair'), 201), first);
  assert.deepEqual([first.state, first.version, first.stages.length], ['draft', 1, 2]);
  assert.deepEqual(refused(await venue.visitor().post('/fairs', form)), [401, 'sign_in_first']);
  for (const other of [venue.reviewer, venue.administrator, await venue.register('employer')])
    assert.deepEqual(refused(await other.post('/fairs', form)), [403, 'not_for_this_role']);
});

test('stages that cannot be are refused at their place', async () => {
  const stage = (starts, ends, mode = 'offline') => ({
    name: '阶段',
    mode,
    starts_at: inDays(starts),
    ...(ends === undefined ? {} : { ends_at: inDays(ends) }),
  });
  const wrong = await venue.organiser.post(
    '/fairs',
    fairForm({ stages: [stage(5), stage(3, 2), stage(6)] }),
  );
  assert.equal(wrong.status, 422);
  assert.deepEqual(codes(wrong), {
    '/stages/0/ends_at': 'stage_end_required',
    '/stages/1/starts_at': 'stages_out_of_order',
    '/stages/1/ends_at': 'ends_before_start',
  });
  const none = await venue.organiser.post('/fairs', fairForm({ stages: [] }));
  assert.deepEqual(codes(none), { '/stages': 'stage_required' });
  const shapeless = await venue.organiser.post(
    '/fairs',
    fairForm({ title: ' ', stages: [stage(1, 2, 'on_the_moon')] }),
  );
  assert.deepEqual(codes(shapeless), {
    '/title': 'too_short',
    '/stages/0/mode': 'unknown_value',
  });
});

test('a draft is seen by staff only, and its announcement makes it public', async () => {
  const fair = await draft();
  const visitor = venue.visitor();
  assert.deepEqual(refused(await visitor.get(`/fairs/${fair.id}`)), [404, 'fair_not_found']);
  assert.equal(must(await venue.reviewer.get(`/fairs/${fair.id}`), 200).state, 'draft');
  const listed = async () =>
    must(await visitor.get('/fairs?limit=100'), 200).items.some((item) => item.id === fair.id);
  assert.equal(await listed(), false);
  must(await step(fair, 'announce'), 200);
  assert.equal(await listed(), true);
  assert.equal(must(await visitor.get(`/fairs/${fair.id}`), 200).state, 'announced');
});

test('a fair takes its steps in their order, by organisers, and its end is an end', async () => {
  const fair = await draft();
  const early = await step(fair, 'open');
  assert.deepEqual(refused(early), [409, 'fair_not_in_that_state']);
  assert.equal((await step(fair, 'announce', venue.reviewer)).status, 403);
  const states = { announce: 'announced', open: 'open', close: 'closed', archive: 'archived' };
  for (const [name, state] of Object.entries(states))
    assert.equal(must(await step(fair, name), 200).state, state);
  for (const name of Object.keys(states)) assert.equal((await step(fair, name)).status, 409);
  assert.equal((await step({ id: nobody }, 'open')).status, 404);
  assert.equal((await step({ id: 'x' }, 'open')).status, 422);
  const listed = must(await venue.visitor().get('/fairs?limit=100'), 200).items;
  assert.equal(
    listed.some((item) => item.id === fair.id),
    false,
  );
  assert.equal(must(await venue.visitor().get(`/fairs/${fair.id}`), 200).state, 'archived');
});

test('an edit names the version it started from', async () => {
  const { id } = await openFair(venue);
  const fair = must(await venue.organiser.get(`/fairs/${id}`), 200);
  const put = (changes, by = venue.organiser) =>
    by.put(`/fairs/${fair.id}`, fairForm({ version: fair.version, ...changes }));
  const edited = must(await put({ title: '改期的双选会' }), 200);
  assert.deepEqual(
    [edited.title, edited.state, edited.version],
    ['改期的双选会', 'open', fair.version + 1],
  );
  assert.deepEqual(refused(await put({})), [409, 'changed_meanwhile']);
  assert.equal((await put({ version: undefined })).status, 422);
  assert.equal((await put({}, venue.reviewer)).status, 403);
  for (const name of ['close', 'archive']) must(await step(fair, name), 200);
  assert.deepEqual(refused(await put({ version: edited.version + 2 })), [409, 'fair_archived']);
});

test('lists come in pages, newest first, and a broken cursor is told', async () => {
  const fairs = [await openFair(venue), await openFair(venue), await openFair(venue)];
  const visitor = venue.visitor();
  const first = must(await visitor.get('/fairs?limit=2'), 200);
  assert.deepEqual(
    first.items.map((fair) => fair.id),
    [fairs[2].id, fairs[1].id],
  );
  const second = must(await visitor.get(`/fairs?limit=2&cursor=${first.next_cursor}`), 200);
  assert.equal(second.items[0].id, fairs[0].id);
  assert.equal((await visitor.get('/fairs?cursor=nonsense')).status, 422);
  assert.equal((await visitor.get('/fairs?limit=0')).status, 422);
});

test('staff see all fairs with what they may do, nobody else does', async () => {
  const fair = await draft();
  const items = must(await venue.organiser.get('/review/fairs?limit=1'), 200).items;
  assert.deepEqual(
    [items[0].fair.id, items[0].allowed_steps, items[0].requested_participations],
    [fair.id, ['announce'], 0],
  );
  assert.deepEqual(must(await venue.reviewer.get('/review/fairs'), 200).items[0].allowed_steps, []);
  assert.equal((await venue.visitor().get('/review/fairs')).status, 401);
  assert.equal((await (await venue.register('seeker')).get('/review/fairs')).status, 403);
});
