// An organiser's own terms: written, tried against past texts, put into use, and brought back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, postingForm, publishedPosting } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue, recruiter, organiser;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  organiser = venue.organiser;
});
after(() => venue.close());

const rule = {
  name: '地点含糊',
  name_en: 'Vague place',
  reason: '求职者不知道在哪里上班',
  reason_en: 'Nobody can tell where the work is',
  instead: '写明工作地点',
  source: '本招聘会规则',
};
const terms = [
  { phrase: '内部名额', rule: 'fraud_sign', verdict: 'warn', exceptions: ['内部名额公示'] },
  { phrase: '地点面议', rule: 'own', own_rule: '地点含糊', verdict: 'block', exceptions: [] },
];
const path = (id, more = '') => `/wording-terms/${id}${more}`;
const drafted = async () => must(await organiser.post('/wording-terms', {}), 201);
const saved = async (form) => {
  const draft = await drafted();
  const body = { rules: [], terms: [], ...form, version: draft.version };
  return must(await organiser.put(path(draft.id), body), 200);
};
const tried = async ({ id, version }) => {
  must(await organiser.post(path(id, '/trials'), { version }), 201);
  return eventually(
    async () => must(await organiser.get(path(id)), 200),
    (now) => now.trial.ended_at,
  );
};
const publish = (by, { id, version }) => by.post(path(id, '/publications'), { version });
const checked = async (caller, text) =>
  must(await caller.post('/my/wording', { texts: [{ pointer: '/title', text }] }), 200);
const told = (reply) => [
  reply.status,
  reply.body.code,
  (reply.body.fields ?? []).map((field) => `${field.pointer} ${field.code}`),
];

test('a draft is refused with all that is wrong, at its fields, in both languages', async () => {
  const draft = await drafted();
  const form = {
    version: draft.version,
    rules: [rule, rule],
    terms: [
      { phrase: '内', rule: 'fee', verdict: 'warn', exceptions: [] },
      { phrase: '.*名额|', rule: 'fee', verdict: 'warn', exceptions: [] },
      { phrase: '公司', rule: 'fee', verdict: 'warn', exceptions: [] },
      { phrase: '只限男性', rule: 'gender', verdict: 'block', exceptions: [] },
      { phrase: '地点面议', rule: 'own', verdict: 'block', exceptions: [] },
      { phrase: '报表', rule: 'gender', verdict: 'allow', exceptions: [] },
      { phrase: '内部名额', rule: 'fraud_sign', verdict: 'warn', exceptions: ['名额公示'] },
    ],
  };
  const refused = await organiser.put(path(draft.id), form);
  assert.deepEqual(told(refused), [
    422,
    'invalid_fields',
    [
      '/rules/1/name term_rule_repeated',
      '/terms/0/phrase term_too_short',
      '/terms/1/phrase term_signs',
      '/terms/2/phrase term_everyday',
      '/terms/3/phrase term_covered',
      '/terms/4/own_rule term_rule_unknown',
      '/terms/5/phrase term_allows_nothing',
      '/terms/6/exceptions/0 term_not_in_exception',
    ],
  ]);
  const english = await organiser.send('PUT', path(draft.id), form, { 'accept-language': 'en' });
  assert.match(english.body.fields[1].message, /Too short/);
  assert.equal((await organiser.put(path(draft.id), { version: draft.version })).status, 422);
  assert.equal((await organiser.post('/wording-terms', {})).body.code, 'terms_draft_exists');
  assert.equal(
    (await organiser.get(path('01990000-0000-7000-8000-000000000000'))).body.code,
    'terms_not_found',
  );
  for (const stranger of [recruiter, venue.reviewer])
    assert.equal((await stranger.get('/wording-terms')).status, 403);
  const drop = { step: 'drop', version: draft.version };
  assert.equal(must(await organiser.post(path(draft.id, '/steps'), drop), 200).state, 'dropped');
});

test('terms are tried, take effect, have what is published read again, and come back', async () => {
  const posting = await publishedPosting(venue, recruiter, {
    description: '负责报表与对账，地点面议，有内部名额。',
  });
  const draft = await saved({ rules: [rule], terms, note: '补充地点' });
  assert.equal(told(await publish(organiser, draft))[1], 'terms_untried');
  const after_trial = await tried(draft);
  assert.ok(after_trial.tried && after_trial.may_publish);
  const { trial } = after_trial;
  assert.deepEqual([trial.whole, trial.blocked, trial.warned], [true, 1, 0]);
  assert.deepEqual(
    trial.samples.map((one) => [one.marked, one.outcome, one.kind, one.writing_id]),
    [
      ['地点面议', 'blocked', 'posting', posting.id],
      ['内部名额', 'warned', 'posting', posting.id],
    ],
  );
  assert.deepEqual((await checked(recruiter, '地点面议')).items, []);
  const [work] = must(await organiser.get('/my/works'), 200).items;
  assert.deepEqual(
    [work.kind, work.state, JSON.parse(work.outcome).blocked],
    ['try_terms', 'done', 1],
  );

  const published = must(await publish(organiser, draft), 201);
  assert.equal(published.state, 'in_use');
  const found = await checked(recruiter, '地 点 面 議，内部名额公示');
  assert.deepEqual(
    found.items.map((one) => [one.rule, one.own_rule, one.severity, one.reason, one.instead]),
    [['own', '地点含糊', 'block', rule.reason, rule.instead]],
  );
  assert.match(found.edition, /\+1$/);
  const made = must(
    await recruiter.post('/postings', postingForm({ description: '地点面议，负责报表。' })),
    201,
  );
  const submit = await recruiter.post(`/postings/${made.id}/steps`, { step: 'submit' });
  assert.deepEqual(told(submit), [422, 'wording_refused', ['/description wording_own']]);
  // What is published is read again at once, and laid before the review.
  const checks = await eventually(
    async () => must(await organiser.get('/wording-checks'), 200),
    (now) => now.checked,
  );
  assert.equal(checks.edition, found.edition);
  assert.deepEqual([checks.items[0].edition, checks.questioned], [found.edition, 1]);

  const empty = await tried(await saved({}));
  assert.deepEqual([empty.trial.cleared, empty.trial.samples[0].outcome], [1, 'cleared']);
  must(await publish(organiser, empty), 201);
  assert.deepEqual((await checked(recruiter, '地点面议')).items, []);
  const back = must(await organiser.post(path(draft.id, '/restorations')), 201);
  assert.deepEqual([back.state, back.number, back.terms.length], ['in_use', 3, 2]);
  assert.equal((await checked(recruiter, '地点面议')).items.length, 1);
  const versions = must(await organiser.get('/wording-terms'), 200);
  assert.deepEqual(
    versions.items.slice(0, 3).map((one) => [one.state, one.restores]),
    [
      ['in_use', true],
      ['replaced', false],
      ['replaced', false],
    ],
  );
});

test('where the desk takes two people, a second organiser publishes', async () => {
  const rules = {
    working_minutes: 480,
    day_from: 540,
    day_until: 1020,
    claim_minutes: 30,
    sample_size: 5,
    second_look: 'always',
    spot_percent: 0,
  };
  must(await organiser.put('/review/queues/postings', rules), 200);
  const draft = await tried(await saved({ terms: [terms[0]] }));
  assert.ok(draft.two_people && !draft.may_publish);
  assert.equal(told(await publish(organiser, draft))[1], 'terms_need_another_person');
  const step = { step: 'submit', version: draft.version };
  assert.equal(must(await organiser.post(path(draft.id, '/steps'), step), 200).state, 'waiting');
  assert.equal(told(await publish(organiser, draft))[1], 'terms_need_another_person');
});
