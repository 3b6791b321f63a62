// A seeker's resume: theirs alone, saved as a whole under a version.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm } from './fair.mjs';
import { openVenue } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));

test('a resume begins empty, says what to fill in next and is kept as it was sent', async () => {
  const seeker = await venue.register('seeker');
  const empty = must(await seeker.get('/my/resume'), 200);
  assert.deepEqual([empty.version, empty.completeness, empty.next_step], [0, 0, 'full_name']);
  const form = resumeForm({
    university_code: undefined,
    experiences: [
      {
        title: '实习生',
        organisation: '示例厂',
        starts_on: '2025-07-01',
        ends_on: '2025-08-31',
        text: '',
      },
    ],
  });
  const saved = must(await seeker.put('/my/resume', form), 200);
  assert.equal(saved.version, 1);
  assert.equal(saved.next_step, 'university');
  assert.deepEqual(must(await seeker.get('/my/resume'), 200), saved);
  for (const [name, value] of Object.entries({ ...form, version: 1 }))
    assert.deepEqual(saved[name], value, name);
});

test('an older version overwrites nothing', async () => {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm()), 200);
  const stale = await seeker.put('/my/resume', resumeForm({ full_name: '另一个名字' }));
  assert.deepEqual([stale.status, stale.body.code], [409, 'changed_meanwhile']);
  assert.equal(must(await seeker.get('/my/resume'), 200).full_name, '林示例');
});

test('everybody has their own, and only seekers have one', async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  must(await ana.put('/my/resume', resumeForm()), 200);
  const other = must(await ben.get('/my/resume'), 200);
  assert.deepEqual([other.version, other.full_name], [0, undefined]);
  for (const stranger of [await venue.register('employer'), venue.reviewer]) {
    assert.equal((await stranger.get('/my/resume')).status, 403);
    assert.equal((await stranger.put('/my/resume', resumeForm())).status, 403);
  }
  assert.equal((await venue.visitor().get('/my/resume')).status, 401);
});

test('what is wrong is told field by field, and nothing is saved', async () => {
  const seeker = await venue.register('seeker');
  const wrong = await seeker.put(
    '/my/resume',
    resumeForm({
      phone: '138-0000-0000',
      email: 'nobody',
      education: 'phd',
      skills: Array.from({ length: 31 }, (_, at) => `技能 ${at}`),
      wanted_regions: ['000001'],
      wanted_salary_min: -1,
      completeness: 100,
    }),
  );
  assert.equal(wrong.status, 422);
  assert.deepEqual(codes(wrong), {
    '/phone': 'phone_format',
    '/email': 'email_format',
    '/education': 'unknown_value',
    '/skills': 'too_many_items',
    '/wanted_regions/0': 'unknown_code',
    '/wanted_salary_min': 'negative',
    '/completeness': 'unknown_field',
  });
  const experience = {
    title: '实习生',
    organisation: '示例厂',
    starts_on: '2025-07-01',
    ends_on: '2025-06-01',
    text: '',
  };
  const backwards = await seeker.put('/my/resume', resumeForm({ experiences: [experience] }));
  assert.deepEqual(codes(backwards), { '/experiences/0/ends_on': 'ends_before_start' });
  assert.equal(must(await seeker.get('/my/resume'), 200).version, 0);
});

test('without name, phone number and education nobody applies', async () => {
  const posting = await publishedPosting(venue, await approvedEmployer(venue));
  const seeker = await venue.register('seeker');
  const without = await seeker.post('/applications', { posting_id: posting.id });
  assert.deepEqual([without.status, without.body.code], [404, 'resume_not_found']);
  must(await seeker.put('/my/resume', resumeForm({ phone: undefined })), 200);
  const partly = await seeker.post('/applications', { posting_id: posting.id });
  assert.deepEqual([partly.status, partly.body.code], [409, 'resume_incomplete']);
  assert.deepEqual(codes(partly), { '/phone': 'required' });
  must(await seeker.put('/my/resume', resumeForm({ version: 1 })), 200);
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
});
