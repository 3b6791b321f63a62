// A resume as a file: read, and proposed piece by piece. Nothing is saved by that.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caged, docx, pdf, resumeLines } from './documents.mjs';
import { must, resumeForm } from './fair.mjs';
import { openVenue, sendFile } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const send = async (caller, name, bytes) =>
  must(await sendFile(caller, 'attachment', name, bytes), 201).file_id;
const read = async (caller, name, bytes) =>
  caller.post('/my/resume-proposals', { file_id: await send(caller, name, bytes) });

test(
  'a DOCX is read section by section, each piece with the words it comes from',
  caged,
  async () => {
    const seeker = await venue.register('seeker');
    const found = must(await read(seeker, '简历.docx', docx(resumeLines)), 200);
    assert.deepEqual(
      found.basics.map(({ source, doubts, ...fact }) => fact),
      [
        { full_name: '林示例' },
        { phone: '13800001234' },
        { email: 'zhixia@example.com' },
        { lives_in: '420100' },
      ],
    );
    assert.equal(found.basics[1].source, '姓名：林示例 电话：138-0000-1234');
    assert.deepEqual(found.intent[0].wanted_titles, ['嵌入式工程师']);
    const [school] = found.education;
    assert.deepEqual(
      [school.university_name, school.major_code, school.education, school.graduates_on],
      ['武汉大学', '080901', 'bachelor', '2025-06-30'],
    );
    assert.deepEqual(school.doubts, ['month_only']);
    assert.equal(school.text, '主修课程：数据结构、操作系统');
    const [job] = found.practice;
    assert.deepEqual(
      [job.organisation, job.title, job.kind, job.starts_on, job.text],
      ['示例科技有限公司', '嵌入式实习生', 'internship', '2024-07-01', '写 STM32 的驱动，测试通过'],
    );
    assert.deepEqual([found.projects[0].name, found.projects[0].part], ['智能小车', '负责人']);
    assert.deepEqual(
      found.skills.map(({ skill, level }) => [skill, level]),
      [
        ['C', 'able'],
        ['Linux', 'able'],
        ['Python', 'aware'],
      ],
    );
    assert.deepEqual(
      found.certificates.map(({ name, text }) => [name, text]),
      [
        ['CET-6', '520分'],
        ['全国计算机等级考试二级', ''],
      ],
    );
    assert.equal(found.introduction[0].introduction, '踏实，乐于学习');
    assert.deepEqual(found.left_over, ['暂无']);
    assert.equal(must(await seeker.get('/my/resume'), 200).version, 0);
  },
);

test('the paper that the venue prints itself can be read again', caged, async () => {
  const seeker = await venue.register('seeker');
  const experiences = [
    {
      title: '测试实习生',
      organisation: '示例科技有限公司',
      starts_on: '2025-07-01',
      ends_on: '2025-08-31',
      text: '写用例',
    },
  ];
  const { id } = must(await seeker.put('/my/resume', resumeForm({ experiences })), 200);
  const paper = await fetch(`${venue.base}/api/v1/my/resumes/${id}/paper`, {
    headers: { cookie: seeker.cookie },
  });
  assert.equal(paper.status, 200);
  const found = must(await read(seeker, 'a.pdf', Buffer.from(await paper.arrayBuffer())), 200);
  const said = Object.assign({}, ...found.basics);
  assert.deepEqual([said.full_name, said.phone], ['林示例', resumeForm().phone]);
  assert.equal(found.practice[0].organisation, '示例科技有限公司');
  assert.equal(found.practice[0].title, '测试实习生');
});

test('proposals can be saved as they are', caged, async () => {
  const seeker = await venue.register('seeker');
  const found = must(await read(seeker, '简历.docx', docx(resumeLines)), 200);
  const own = ({ source, doubts, ...value }) => value;
  const { id } = must(await seeker.get('/my/resume'), 200);
  const saved = must(
    await seeker.post(`/my/resumes/${id}/sections`, {
      education: { schoolings: found.education.map(own), version: 0 },
      practice: { experiences: found.practice.map(own), version: 0 },
      projects: { projects: found.projects.map(own), version: 0 },
      certificates: { certificates: found.certificates.map(own), version: 0 },
    }),
    200,
  );
  assert.equal(saved.major_name, '计算机科学与技术');
});

test('what cannot be read says why, and what to do instead', caged, async () => {
  const seeker = await venue.register('seeker');
  const keys = `/O<${'A'.repeat(64)}>/U<${'B'.repeat(64)}>`;
  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4${keys}>>/ID[<00><00>]`;
  for (const [name, bytes, code] of [
    ['a.pdf', Buffer.from('%PDF-1.7 and nothing more'), 'document_damaged'],
    ['a.pdf', pdf('0 0 100 100 re f'), 'document_without_text'],
    [
      'a.pdf',
      pdf('BT /L 12 Tf 72 720 Td (Example) Tj ET', { trailer: locked }),
      'document_encrypted',
    ],
    ['a.docx', Buffer.from('PK\x03\x04 word/document.xml'), 'document_damaged'],
    ['a.docx', docx([' ']), 'document_without_text'],
    ['a.docx', docx(['x'.repeat(400_001)]), 'document_too_long'],
  ]) {
    const reply = await read(seeker, name, bytes);
    assert.deepEqual([reply.status, reply.body.code], [409, code]);
    assert.ok(reply.body.detail.length > 10, 'it says what to do');
  }
});

test('a document that swells or never ends holds up nobody else', caged, async () => {
  const seeker = await venue.register('seeker');
  const other = await venue.register('seeker');
  const swelling = docx([`${'<'.repeat(2_000_000)}`]);
  assert.ok(swelling.length < 200_000);
  // Each drawing draws the next ten times, twelve deep.
  const forms = Array.from({ length: 12 }, (_, at) => `/F${at + 7} Do `.repeat(10));
  const endless = pdf('/F6 Do', { forms: [...forms, '0 0 m'] });
  const reading = [read(seeker, 'a.docx', swelling), read(seeker, 'a.pdf', endless)];
  const began = Date.now();
  must(await other.put('/my/resume', resumeForm()), 200);
  assert.ok(Date.now() - began < 3_000, 'a save goes on beside it');
  const [first, second] = await Promise.all(reading);
  assert.equal(first.body.code, 'document_too_long');
  assert.equal(second.body.code, 'document_too_slow');
});

test('whoever has very many read waits, and others do not', caged, async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const file_id = await send(ana, '简历.docx', docx(resumeLines));
  const replies = [];
  while (replies.length < 14) replies.push(await ana.post('/my/resume-proposals', { file_id }));
  const last = replies.at(-1);
  assert.deepEqual([last.status, last.body.code], [429, 'too_many_documents']);
  assert.ok(Number(last.headers.get('retry-after')) >= 1);
  must(await read(ben, '简历.docx', docx(resumeLines)), 200);
});

test('only a seeker, and only their own upload', caged, async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const file_id = await send(ana, '简历.docx', docx(resumeLines));
  const foreign = await ben.post('/my/resume-proposals', { file_id });
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'file_not_found']);
  const employer = await venue.register('employer');
  assert.equal((await employer.post('/my/resume-proposals', { file_id })).status, 403);
  assert.equal((await venue.visitor().post('/my/resume-proposals', { file_id })).status, 401);
  const wrong = await ana.post('/my/resume-proposals', {});
  assert.deepEqual([wrong.status, wrong.body.fields[0].pointer], [422, '/file_id']);
  // Reading it uses nothing up: it may still become the attachment.
  must(await ana.post('/my/resume-proposals', { file_id }), 200);
  const { id } = must(await ana.get('/my/resume'), 200);
  must(await ana.put(`/my/resumes/${id}/attachment`, { file_id }), 200);
});

test('what is attached to a resume already is read from there', caged, async () => {
  const [ana, ben] = [await venue.register('seeker'), await venue.register('seeker')];
  const { id } = must(await ana.put('/my/resume', resumeForm()), 200);
  const path = `/my/resumes/${id}/attachment/proposals`;
  const none = await ana.post(path);
  assert.deepEqual([none.status, none.body.code], [404, 'file_not_found']);
  const file_id = await send(ana, '简历.docx', docx(resumeLines));
  must(await ana.put(`/my/resumes/${id}/attachment`, { file_id }), 200);
  const found = must(await ana.post(path), 200);
  assert.equal(found.practice[0].organisation, '示例科技有限公司');
  // Used up as an upload, but not as an attachment.
  assert.equal((await ana.post('/my/resume-proposals', { file_id })).status, 409);
  const foreign = await ben.post(path);
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'resume_not_found']);
  assert.equal((await venue.register('employer').then((one) => one.post(path))).status, 403);
  assert.equal((await venue.visitor().post(path)).status, 401);
});
