// A seeker's resumes: theirs alone, saved section by section or as a whole, each under a version.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm } from './fair.mjs';
import { jpeg } from './pictures.mjs';
import { openVenue, sendFile } from './venue.mjs';

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
  const schoolings = [{ education: 'bachelor', text: '' }];
  for (const [name, value] of Object.entries({ ...form, version: 1, schoolings }))
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

const introduce = (introduction, version) => ({ introduction: { introduction, version } });

test('sections are saved each under its own version', async () => {
  const seeker = await venue.register('seeker');
  const { id } = must(await seeker.get('/my/resume'), 200);
  must(await seeker.post(`/my/resumes/${id}/sections`, introduce('踏实', 0)), 200);
  const skills = { skills: ['C'], skill_levels: [{ skill: 'C', level: 'able' }], version: 0 };
  const saved = must(await seeker.post(`/my/resumes/${id}/sections`, { skills }), 200);
  assert.deepEqual([saved.introduction, saved.skill_levels], ['踏实', skills.skill_levels]);
  assert.deepEqual([saved.section_versions.skills, saved.section_versions.basics], [1, 0]);
  const stale = await seeker.post(`/my/resumes/${id}/sections`, introduce('被覆盖', 0));
  assert.deepEqual([stale.status, stale.body.code], [409, 'changed_meanwhile']);
  assert.deepEqual(codes(stale), { '/introduction': 'changed_meanwhile' });
  const advice = must(await seeker.get(`/my/resumes/${id}`), 200).missing[0];
  assert.deepEqual([advice.part, advice.section, advice.weight], ['full_name', 'basics', 10]);
});

test('a wrong section is told at its field, and a foreign resume is not there', async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const { id } = must(await ana.get('/my/resume'), 200);
  const works = { works: [{ title: '页', link: 'javascript:x', text: '' }], version: 0 };
  const wrong = await ana.post(`/my/resumes/${id}/sections`, { works });
  assert.deepEqual([wrong.status, codes(wrong)], [422, { '/works/works/0/link': 'link_format' }]);
  must(await ana.post(`/my/resumes/${id}/sections`, introduce('踏实', 0)), 200);
  for (const reply of [
    await ben.get(`/my/resumes/${id}`),
    await ben.post(`/my/resumes/${id}/sections`, introduce('偷', 1)),
    await ben.post('/my/resumes', { copy_of: id, name: '偷' }),
    await ben.put(`/my/resumes/${id}/name`, { name: '偷' }),
    await ben.post(`/my/resumes/${id}/default`, {}),
    await ben.remove(`/my/resumes/${id}`),
  ])
    assert.deepEqual([reply.status, reply.body.code], [404, 'resume_not_found']);
});

test('several resumes, one of them the default; an application takes the chosen one', async () => {
  const seeker = await venue.register('seeker');
  const first = must(await seeker.put('/my/resume', resumeForm()), 200);
  const copy = must(await seeker.post('/my/resumes', { copy_of: first.id, name: '运营岗' }), 201);
  must(await seeker.post(`/my/resumes/${copy.id}/sections`, introduce('爱写字', 0)), 200);
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  const sent = must(
    await seeker.post('/applications', { posting_id: posting.id, resume_id: copy.id }),
    201,
  );
  const seen = must(await recruiter.post(`/applications/${sent.id}/open`), 200);
  assert.equal(seen.resume.introduction, '爱写字');
  must(await seeker.post(`/my/resumes/${copy.id}/default`, {}), 200);
  const refused = await seeker.remove(`/my/resumes/${copy.id}`);
  assert.deepEqual([refused.status, refused.body.code], [409, 'resume_is_default']);
  const left = must(await seeker.remove(`/my/resumes/${first.id}`), 200);
  assert.deepEqual(
    left.items.map((one) => [one.name, one.is_default]),
    [['运营岗', true]],
  );
});

test('a blocked employer loses sight of what was sent; applying lifts the block', async () => {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm()), 200);
  const recruiter = await approvedEmployer(venue);
  const [one, other] = [
    await publishedPosting(venue, recruiter),
    await publishedPosting(venue, recruiter, { title: '测试工程师' }),
  ];
  const sent = must(await seeker.post('/applications', { posting_id: one.id }), 201);
  const block = `/my/privacy/blocked-employers/${recruiter.organisation.id}`;
  const blocked = must(await seeker.put(block, {}), 200).blocked;
  assert.deepEqual(
    blocked.map((each) => each.name),
    [recruiter.organisation.name],
  );
  const hidden = must(await recruiter.post(`/applications/${sent.id}/open`), 200);
  assert.deepEqual([hidden.withheld, hidden.resume.full_name], [true, undefined]);
  const asked = await seeker.post('/applications', { posting_id: other.id });
  assert.deepEqual([asked.status, asked.body.code], [409, 'employer_blocked']);
  must(await seeker.post('/applications', { posting_id: other.id, lift_block: true }), 201);
  assert.deepEqual(must(await seeker.get('/my/privacy'), 200).blocked, []);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'hidden' }), 200);
  assert.equal(must(await recruiter.post(`/applications/${sent.id}/open`), 200).withheld, true);
  assert.equal((await seeker.put(`${block.slice(0, -4)}0000`, {})).status, 404);
  must(await seeker.remove(block), 200);
});

test('postings are saved once, and say when they have closed', async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  const path = `/my/saved-postings/${posting.id}`;
  for (const _ of [1, 2]) assert.equal(must(await ana.put(path, {}), 200).state, 'open');
  must(
    await recruiter.post(`/postings/${posting.id}/steps`, {
      step: 'close',
      close_reason: 'filled',
    }),
    200,
  );
  const list = must(await ana.get('/my/saved-postings'), 200).items;
  assert.deepEqual(
    list.map((one) => [one.posting_title, one.state]),
    [[posting.title, 'closed']],
  );
  assert.deepEqual(must(await ben.get('/my/saved-postings'), 200).items, []);
  must(await ana.remove(path), 200);
  assert.deepEqual(must(await ana.get('/my/saved-postings'), 200).items, []);
  assert.equal((await recruiter.put(path, {})).status, 403);
  assert.equal((await ana.put(`${path.slice(0, -4)}0000`, {})).status, 404);
});

const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');

async function send(caller, ...file) {
  return must(await sendFile(caller, ...file), 201).file_id;
}

test('a photo is a square JPEG that does not say where it was taken', async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const { id } = must(await ana.put('/my/resume', resumeForm()), 200);
  const path = `/my/resumes/${id}/photo`;
  const put = async (bytes) =>
    ana.put(path, { file_id: await send(ana, 'photo', 'face.jpg', bytes) });
  assert.equal((await put(jpeg(300, 400))).body.code, 'photo_not_square');
  assert.equal((await put(jpeg(400, 400, { exif: true }))).body.code, 'photo_has_metadata');
  assert.equal((await ana.get(path)).status, 404);
  assert.ok(must(await put(jpeg(400, 400)), 200).photo_id);
  const shown = await ana.get(path);
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/jpeg']);
  assert.equal((await ben.get(path)).status, 404);
  const hers = await send(ana, 'photo', 'face.jpg', jpeg(400, 400));
  const own = must(await ben.put('/my/resume', resumeForm()), 200);
  const stolen = await ben.put(`/my/resumes/${own.id}/photo`, { file_id: hers });
  assert.equal(stolen.body.code, 'file_not_found');
  // Saving the whole says nothing of files, whatever is sent.
  const version = must(await ana.get('/my/resume'), 200).version;
  const whole = must(await ana.put('/my/resume', resumeForm({ version })), 200);
  assert.ok(whole.photo_id);
  assert.equal(must(await ana.put(path, {}), 200).photo_id, undefined);
});

test('an attachment is kept as it was sent, and the resume prints as PDF', async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const { id } = must(await ana.put('/my/resume', resumeForm()), 200);
  const path = `/my/resumes/${id}/attachment`;
  const file_id = await send(ana, 'attachment', '简历.pdf', pdf);
  assert.equal(must(await ana.put(path, { file_id }), 200).attachment_name, '简历.pdf');
  const shown = await ana.get(path);
  assert.deepEqual([shown.status, shown.body], [200, pdf.toString()]);
  const paper = await ana.get(`/my/resumes/${id}/paper`);
  assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
  assert.match(paper.headers.get('content-disposition'), /^attachment; /);
  assert.ok(paper.body.startsWith('%PDF-'));
  for (const what of ['attachment', 'paper', 'photo']) {
    assert.equal((await ben.get(`/my/resumes/${id}/${what}`)).status, 404);
    assert.equal((await venue.reviewer.get(`/my/resumes/${id}/${what}`)).status, 403);
  }
});

test('words are offered to whoever is signed in', async () => {
  const words = must(await (await venue.register('seeker')).get('/resume-words'), 200);
  assert.ok(words.certificates.includes('大学英语四级（CET-4）'));
  assert.equal((await venue.visitor().get('/resume-words')).status, 401);
});
