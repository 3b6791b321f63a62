// An employer's own table of postings: read, matched, checked and taken as a whole or not at all.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { approvedEmployer, must } from './fair.mjs';
import { readXlsx, writeXlsx } from './sheets.mjs';
import { openVenue, sendFile } from './venue.mjs';

let venue, employer;
before(async () => {
  venue = await openVenue();
  employer = await approvedEmployer(venue);
});
after(() => venue.close());

const header = [
  '单位内部编号',
  '岗位名称',
  '人数',
  '薪资',
  '学历',
  '工作地点',
  '岗位描述',
  '截止日期',
];
const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const row = (number, changes = {}) => {
  const cells = {
    reference: `N-${number}`,
    title: `操作工 ${number}`,
    headcount: 1 + (number % 9),
    salary: '6000-9000元/月',
    education: '大专',
    place: '湖北省武汉市洪山区',
    description: `操作机床，完成第 ${number} 道工序。要看得懂图纸，能倒班。`,
    closes_on: soon,
    ...changes,
  };
  return Object.values(cells);
};

// One posting of each kind that says all that it can.
function everyKind() {
  const form = (kind, part, rest = {}) => ({
    title: `=岗位 ${kind}`,
    kind,
    description: '第一行，要看得懂图纸。\n第二行：=1+1；"引号"、逗号。',
    headcount: 12,
    salary_unit: 'month',
    salary_min: 650050,
    salary_max: 900000,
    salary_months: 13,
    education: 'bachelor',
    experience_years: 3,
    major_codes: ['080901', '030205', 'G0812', '510201'],
    region_code: '420111',
    address: '珞喻路 B3 座，2 单元',
    other_places: [
      { region_code: '420500', address: 'Xiling 一路 2 号' },
      { region_code: '420600' },
    ],
    benefits: ['五险一金', '年终奖 (13薪)', '+双休'],
    contact: { name: '王女士', phone: '+86 27 1234', email: 'hr@example.com' },
    closes_at: `${soon}T12:00:00+08:00`,
    job: undefined,
    traineeship: undefined,
    internship: undefined,
    public_institution: undefined,
    grassroots: undefined,
    [kind]: part,
    ...rest,
  });
  return [
    form('job', {
      probation_months: 2,
      probation_salary: 560000,
      contract_years: 3,
      days_a_week: 5,
      shift: 'two_shifts',
    }),
    form('traineeship', {
      months: 6,
      living_allowance: 150000,
      mentor: '师傅一对一, 每周考核',
      retention: 'expected',
      accident_insurance: true,
    }),
    form(
      'internship',
      { days_a_week: 4, months: 3, allowance: 50000, certificate: false, retention: 'none' },
      { salary_unit: 'day', salary_min: 15000, salary_max: undefined, salary_months: undefined },
    ),
    form(
      'public_institution',
      {
        position_code: 'A0103',
        category: 'professional',
        exam: 'written_and_interview',
        competent_department: '示例区教育局',
        graduate_years: [2026, 2027],
        interview_ratio: 3,
      },
      {
        salary_unit: 'negotiable',
        salary_min: undefined,
        salary_max: undefined,
        salary_months: undefined,
      },
    ),
    form(
      'grassroots',
      {
        programme: 'three_supports',
        service_years: 2,
        after_service: '报考有定向岗位；另有加分。',
      },
      {
        experience_years: 0,
        major_codes: [],
        region_code: undefined,
        address: undefined,
        other_places: undefined,
        contact: undefined,
        benefits: [],
      },
    ),
  ];
}

async function received(caller, bytes, name = '岗位.xlsx') {
  const file = await sendFile(caller, 'table', name, bytes);
  assert.equal(file.status, 201, JSON.stringify(file.body));
  const reply = await caller.send('POST', '/my/posting-tables', { file_id: file.body.file_id });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return reply.body;
}
async function chosen(caller, table, aim = 'draft') {
  const columns = table.columns.map(({ field }) => ({ field }));
  const reply = await caller.put(`/my/posting-tables/${table.table_id}/columns`, {
    columns,
    aim,
    version: table.version,
  });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body;
}
async function finished(caller, table_id) {
  const started = await caller.post(`/my/posting-tables/${table_id}/import`);
  assert.equal(started.status, 201, JSON.stringify(started.body));
  for (;;) {
    const { body: work } = await caller.get(`/works/${started.body.id}`);
    if (!['waiting', 'running'].includes(work.state)) return work;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function imported(caller, bytes, aim, name) {
  const { table } = await chosen(caller, await received(caller, bytes, name), aim);
  const work = await finished(caller, table.table_id);
  assert.match(work.state, /^(done|refused)$/, JSON.stringify(work));
  return (await caller.get(`/my/posting-tables/${table.table_id}`)).body;
}
const own = async (caller, query = 'limit=100') => (await caller.get(`/my/postings?${query}`)).body;

test('a workbook becomes postings for review, and the same references change them', async () => {
  const done = await imported(employer, writeXlsx([header, row(1), row(2)]), 'submit');
  assert.deepEqual([done.state, done.added, done.changed], ['imported', 2, 0]);
  const postings = (await own(employer, 'state=submitted')).items;
  assert.deepEqual(
    postings.map((posting) => posting.title),
    ['操作工 2', '操作工 1'],
  );
  assert.equal(postings[1].salary_max, 900000);
  assert.equal(postings[1].region_code, '420111');
});

test('rows with words that may not stand are told by row and column, none is taken', async () => {
  const other = await approvedEmployer(venue);
  const rows = [row(1), row(2, { title: '女文员' }), row(3, { description: '操作机床，限男性。' })];
  const done = await imported(other, writeXlsx([header, ...rows]), 'submit');
  assert.deepEqual([done.state, done.bad_rows, done.added], ['refused', 2, 0]);
  const file = await other.download(`/my/posting-tables/${done.table_id}/marked`);
  const { comments } = readXlsx(file.bytes);
  const told = [...comments].map(([cell, text]) => [cell, /限定了性别/.test(text)]);
  assert.deepEqual(told, [
    ['C3', true],
    ['H4', true],
  ]);
  assert.equal((await own(other)).total, 0);
});

test('CSV in GB 18030 with semicolons is read as well', async () => {
  const other = await approvedEmployer(venue);
  const text = Buffer.from('b8dacebbc3fbb3c63bc8cbcafd0d0abbe1bcc63b320d0a', 'hex');
  const table = await received(other, text, '岗位.csv');
  assert.deepEqual(
    table.columns.map((column) => [column.header, column.field]),
    [
      ['岗位名称', 'title'],
      ['人数', 'headcount'],
    ],
  );
});

test('who may do what: visitors and seekers nothing, others not with a foreign table', async () => {
  const table = await received(employer, writeXlsx([header, row(9)]));
  const other = await approvedEmployer(venue);
  const at = `/my/posting-tables/${table.table_id}`;
  assert.equal((await venue.visitor().get(at)).status, 401);
  assert.equal((await (await venue.register('seeker')).get(at)).status, 403);
  for (const reply of [
    await other.get(at),
    await other.get(`${at}/marked`),
    await other.post(`${at}/import`),
    await other.put(`${at}/columns`, { columns: [], aim: 'draft', version: 1 }),
  ])
    assert.deepEqual([reply.status, reply.body.code], [404, 'table_not_found']);
  const foreign = await sendFile(employer, 'table', 'a.csv', Buffer.from('a,b\n1,2\n'));
  const taken = await other.send('POST', '/my/posting-tables', foreign.body);
  assert.equal(taken.status, 422);
  const theirs = { file_id: foreign.body.file_id };
  const reply = await other.send('POST', '/my/posting-tables', theirs);
  assert.deepEqual([reply.status, reply.body.code], [404, 'file_not_found']);
});

test('what is no table, an empty one and columns that do not fit are refused', async () => {
  const send = async (bytes) => {
    const file = await sendFile(employer, 'table', 'a.csv', bytes);
    return employer.send('POST', '/my/posting-tables', { file_id: file.body.file_id });
  };
  assert.equal((await send(Buffer.from('岗位名称\n'))).body.code, 'table_without_rows');
  const workbook = writeXlsx([header, row(1)]);
  const cut = Buffer.concat([workbook.subarray(0, 400), Buffer.from('xl/workbook.xml')]);
  assert.equal((await send(cut)).body.code, 'sheet_damaged');
  const table = await received(employer, workbook);
  const wrong = await employer.put(`/my/posting-tables/${table.table_id}/columns`, {
    columns: [{ field: 'title' }, { field: 'title' }],
    aim: 'draft',
    version: table.version,
  });
  assert.deepEqual(
    wrong.body.fields.map((field) => [field.pointer, field.code]),
    [
      ['/columns', 'columns_do_not_fit'],
      ['/columns/1/field', 'field_chosen_twice'],
    ],
  );
});

test('the template carries its lists and notes, in the caller’s language', async () => {
  const zh = await employer.download('/posting-tables/template');
  assert.match(zh.headers.get('content-disposition'), /attachment; .*%E5%B2%97%E4%BD%8D/);
  const { cells, comments, parts } = readXlsx(zh.bytes);
  assert.equal(cells.get('B1'), '岗位名称*');
  assert.match(comments.get('E1'), /面议/);
  assert.match(parts['xl/worksheets/sheet1.xml'], /全职,见习,实习,事业单位,基层项目/);
  assert.match(Object.values(parts).join(''), /湖北省武汉市洪山区/);
});

test('a template for one kind has its columns alone; what is no kind is refused', async () => {
  const headers = async (query, caller = employer) => {
    const { bytes } = await caller.download(`/posting-tables/template${query}`);
    const { cells } = readXlsx(bytes);
    return [...cells].filter(([cell]) => /^[A-Z]+1$/.test(cell)).map(([, text]) => text);
  };
  const traineeship = await headers('?kind=traineeship');
  assert.ok(traineeship.includes('见习或实习月数（见习*、实习*）'));
  assert.ok(!traineeship.includes('岗位代码（事业单位*）'));
  assert.ok((await headers('')).includes('岗位代码（事业单位*）'));
  const reply = await employer.get('/posting-tables/template?kind=seasonal');
  assert.deepEqual([reply.status, reply.body.fields[0].pointer], [422, '/kind']);
});

test('a posting of every kind comes in whole; wrong cells come back in English', async () => {
  const firm = await approvedEmployer(venue);
  const columns = [
    ...['岗位名称', '岗位类型', '人数', '薪资', '岗位描述', '截止日期', '联系人', '联系邮箱'],
    ...['其他工作地点', '工作地点', '班次', '实习月数', '每周天数', '期满留用', '岗位代码'],
    ...['岗位类别', '招聘方式', '主管部门', '面向届别', '基层项目', '服务年限'],
  ];
  const of = (kind, part) =>
    columns.map(
      (name) =>
        ({
          岗位名称: `${kind}岗位`,
          岗位类型: kind,
          人数: 2,
          薪资: '3000-4000元/月',
          岗位描述: `${kind}的工作。`,
          截止日期: soon,
          ...part,
        })[name] ?? '',
    );
  const rows = [
    of('全职', { 班次: '夜班', 联系人: '人事部', 联系邮箱: 'hr@example.com' }),
    of('见习', { 实习月数: '6个月', 期满留用: '可能留用' }),
    of('实习', { 实习月数: 3, 每周天数: '4天', 工作地点: '武汉', 其他工作地点: '宜昌；襄阳' }),
    of('事业单位', {
      岗位代码: 'B07',
      岗位类别: '管理岗位',
      招聘方式: '考核招聘',
      主管部门: '示例局',
      面向届别: '2026、2027',
    }),
    of('基层项目', { 基层项目: '西部计划', 服务年限: '3年' }),
  ];
  const done = await imported(firm, writeXlsx([columns, ...rows]), 'submit');
  assert.deepEqual([done.state, done.added, done.bad_rows], ['imported', 5, 0]);
  const [grassroots, institution, internship, traineeship, job] = (await own(firm)).items;
  assert.deepEqual(job.job, { shift: 'nights' });
  assert.deepEqual(job.contact, { name: '人事部', email: 'hr@example.com' });
  assert.deepEqual(traineeship.traineeship, { months: 6, retention: 'possible' });
  assert.deepEqual(internship.internship, { days_a_week: 4, months: 3 });
  assert.deepEqual(
    internship.other_places.map((place) => place.region_code),
    ['420500', '420600'],
  );
  assert.deepEqual(institution.public_institution.graduate_years, [2026, 2027]);
  assert.equal(institution.public_institution.category, 'management');
  assert.deepEqual(grassroots.grassroots, { programme: 'western_plan', service_years: 3 });

  const wrong = [of('实习', { 实习月数: '30', 每周天数: '', 岗位代码: 'X1' })];
  const refused = await imported(firm, writeXlsx([columns, ...wrong]), 'submit');
  assert.deepEqual([refused.state, refused.bad_rows], ['refused', 1]);
  const [work] = must(await firm.get('/my/works'), 200).items;
  assert.equal(work.state, 'refused');
  const { table_id, bad_rows } = JSON.parse(work.outcome);
  assert.deepEqual([table_id, bad_rows], [refused.table_id, 1]);
  const file = await firm.download(`/my/posting-tables/${refused.table_id}/marked`, {
    'accept-language': 'en',
  });
  const { cells, comments, parts } = readXlsx(file.bytes);
  assert.equal(cells.get('A1'), 'To mend');
  assert.deepEqual([...comments.keys()].sort(), ['M2', 'N2', 'P2']);
  assert.match(comments.get('M2'), /too large/);
  assert.match(comments.get('N2'), /required/);
  assert.match(comments.get('P2'), /another kind/);
  assert.match(parts['xl/worksheets/sheet1.xml'], /Full time,Traineeship,Internship/);
});

// Export and import are each other's reverse: all of what a posting says goes through a file.
for (const [format, name] of [
  ['xlsx', '岗位.xlsx'],
  ['csv', '岗位.csv'],
])
  test(`what one employer exports as ${format} another one imports, field by field`, async () => {
    const [giver, taker] = [await approvedEmployer(venue), await approvedEmployer(venue)];
    const forms = everyKind();
    for (const form of forms) must(await giver.post('/postings', form), 201);
    const file = await giver.download(`/my/postings/table?format=${format}`);
    const table = await received(taker, file.bytes, name);
    for (const column of table.columns) if (column.field === 'posting_id') delete column.field;
    const done = await finished(taker, (await chosen(taker, table)).table.table_id);
    assert.equal(done.state, 'done');
    const said = async (caller) =>
      (await own(caller)).items
        .map((posting) => Object.keys(forms[0]).map((member) => posting[member]))
        .sort((a, b) => (a[0] < b[0] ? -1 : 1));
    const [given, taken] = [await said(giver), await said(taker)];
    assert.equal(taken.length, forms.length);
    assert.deepEqual(taken, given);

    // And it says to its own employer what stands there already.
    const back = await imported(giver, file.bytes, 'draft', name);
    assert.deepEqual([back.state, back.added, back.changed], ['imported', 0, 0]);
  });

test('the exported list has every column of the template', async () => {
  const plain = (header) => header.replace(/（.*?）|\*/g, '');
  const headers = async (path) => {
    const { cells } = readXlsx((await employer.download(path)).bytes);
    return [...cells].filter(([cell]) => /^[A-Z]+1$/.test(cell)).map(([, text]) => plain(text));
  };
  const exported = await headers('/my/postings/table?format=xlsx');
  for (const header of await headers('/posting-tables/template'))
    assert.ok(exported.includes(header), header);
});

// The proof of the whole: 20 000 rows of which 500 are wrong, then the same table mended.
test('20 000 rows, 500 of them wrong: these come back marked, then all go in', async (t) => {
  const firm = await approvedEmployer(venue);
  const rows = [];
  const wrong = new Set();
  for (let number = 0; number < 20_000; ++number) {
    const faults = [
      { salary: '看着给' },
      { place: '不存在的地方' },
      { closes_on: '2020-01-01' },
      { headcount: '若干' },
      { title: '' },
    ];
    const fault = number % 40 === 7 ? faults[((number - 7) / 40) % faults.length] : {};
    if (number % 40 === 7) wrong.add(number + 2);
    rows.push(row(number, fault));
  }
  assert.equal(wrong.size, 500);
  const took = async (what, work) => {
    const started = performance.now();
    const out = await work();
    t.diagnostic(`${what}: ${Math.round(performance.now() - started)} ms`);
    return out;
  };
  const memory = () => {
    const status = readFileSync(`/proc/${venue.pid}/status`, 'utf8');
    return Math.round(Number(status.match(/VmHWM:\s+(\d+)/)[1]) / 1024);
  };
  t.diagnostic(`memory before: ${memory()} MB at most`);
  const bytes = writeXlsx([header, ...rows]);
  t.diagnostic(`workbook: ${Math.round(bytes.length / 1024)} KB`);
  const table = await took('read and kept', () => received(firm, bytes));
  assert.equal(table.total_rows, 20_000);
  const { table: ready } = await took('columns and preview', () => chosen(firm, table));
  await took('checked', () => finished(firm, ready.table_id));
  const refused = (await firm.get(`/my/posting-tables/${ready.table_id}`)).body;
  assert.deepEqual([refused.state, refused.bad_rows], ['refused', 500]);
  assert.equal((await own(firm)).total, 0);
  const file = await took('marked', () =>
    firm.download(`/my/posting-tables/${ready.table_id}/marked`),
  );
  const { cells, comments } = readXlsx(file.bytes);
  const marked = new Set([...comments.keys()].map((cell) => Number(cell.match(/\d+/)[0])));
  assert.deepEqual(
    [...marked].sort((a, b) => a - b),
    [...wrong].sort((a, b) => a - b),
  );
  const told = [...cells].filter(([cell, text]) => /^A\d+$/.test(cell) && text).map(([c]) => c);
  assert.equal(told.length, 501); // and its own header
  assert.match(comments.get('E9'), /薪资看不懂/);

  const mended = rows.map((cells_, number) => (wrong.has(number + 2) ? row(number) : cells_));
  const done = await took('the mended one, from file to postings', () =>
    imported(firm, writeXlsx([header, ...mended]), 'draft'),
  );
  assert.deepEqual([done.state, done.added, done.bad_rows], ['imported', 20_000, 0]);
  assert.equal((await own(firm)).total, 20_000);
  t.diagnostic(`memory after: ${memory()} MB at most`);
});

test('a cancelled import takes nothing', async () => {
  const firm = await approvedEmployer(venue);
  const rows = Array.from({ length: 5_000 }, (_, number) => row(number));
  const { table } = await chosen(firm, await received(firm, writeXlsx([header, ...rows])));
  const work = (await firm.post(`/my/posting-tables/${table.table_id}/import`)).body;
  await firm.send('POST', `/works/${work.id}/cancel`, {});
  let state = 'waiting';
  while (['waiting', 'running'].includes(state)) {
    state = (await firm.get(`/works/${work.id}`)).body.state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(state, 'cancelled');
  assert.equal((await own(firm)).total, 0);
});
