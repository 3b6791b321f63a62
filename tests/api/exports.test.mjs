// Lists as tables: each role its own, with the list's filters, and nothing that runs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  fairForm,
  inDays,
  must,
  openFair,
  join,
  postingForm,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { png } from './pictures.mjs';
import { decide } from './review.mjs';
import { readXlsx } from './sheets.mjs';
import { openVenue, sendFile } from './venue.mjs';

let venue, employer, posting;
before(async () => {
  venue = await openVenue();
  employer = await approvedEmployer(venue);
  posting = await publishedPosting(venue, employer, { title: '=1+1' });
  must(await employer.post('/postings', postingForm({ title: '会计' })), 201);
});
after(() => venue.close());

const csv = async (caller, path) => {
  const reply = await caller.download(path);
  assert.equal(reply.status, 200, reply.bytes.toString());
  assert.match(reply.headers.get('content-type'), /^text\/csv/);
  const text = reply.bytes.toString('utf8');
  return text.slice(1).trimEnd().split('\r\n');
};

test('an employer takes its postings, all or those in one state', async () => {
  const lines = await csv(employer, '/my/postings/table?format=csv');
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^单位内部编号,岗位名称,岗位类型,招聘人数,薪资,/);
  assert.match(lines[2], /^,"'=1\+1",全职,3,8000-12000元\/月,本科,/);
  const published = await csv(employer, '/my/postings/table?format=csv&state=published');
  assert.equal(published.length, 2);
  const { cells, parts } = readXlsx(
    (await employer.download('/my/postings/table?format=xlsx')).bytes,
  );
  assert.equal(cells.get('B3'), '=1+1');
  assert.equal(cells.get('D3'), '3');
  assert.doesNotMatch(parts['xl/worksheets/sheet1.xml'], /<f>/);
  assert.match(parts['xl/worksheets/sheet1.xml'], /<c r="D3"[^>]*><v>3<\/v>/);
});

test('who applied and what became of it: each side its own list', async () => {
  const seeker = await seekerWithResume(venue);
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  const own = await csv(seeker, '/my/applications/table?format=csv');
  assert.equal(own.length, 2);
  assert.match(own[1], /^"'=1\+1",云川示例/);
  const received = await eventually(
    () => csv(employer, `/my/candidates/table?format=csv&posting_id=${posting.id}`),
    (lines) => lines.length === 2,
  );
  assert.match(received[0], /^姓名,学历,学校,/);
  const other = await approvedEmployer(venue);
  assert.equal((await csv(other, '/my/candidates/table?format=csv')).length, 1);
});

test('staff take employers, participations and postings, in their language', async () => {
  const fair = await openFair(venue);
  await join(venue, fair, employer);
  const organisations = await csv(
    venue.organiser,
    '/organisations/table?format=csv&state=approved',
  );
  assert.ok(organisations.some((line) => line.startsWith(employer.organisation.name)));
  const joined = await csv(venue.organiser, `/participations/table?format=csv&fair_id=${fair.id}`);
  assert.equal(joined.length, 2);
  const postings = await csv(venue.reviewer, '/review/postings/table?format=csv&state=published');
  assert.match(postings[1], new RegExp(`^${employer.organisation.name},`));
  assert.match(postings[0], /期满留用,.*,刷新时间,系统编号$/);
  const items = await csv(venue.reviewer, '/review/items/table?format=csv&state=decided');
  assert.match(items[0], /,办理期限,超时,在审人,/);
  assert.match(items[1], /,\d{4}-\d\d-\d\d \d\d:\d\d,否,/);
  const english = await venue.reviewer.send('GET', '/review/postings/table?format=csv', undefined, {
    'accept-language': 'en',
  });
  assert.match(english.body, /Employer,Title,Kind,Openings/);
});

test('members, letters, what waits, who owes answers and what was saved go out too', async () => {
  const fair = await openFair(venue);
  await join(venue, fair, employer);
  const seeker = await seekerWithResume(venue);
  must(await seeker.put(`/my/saved-postings/${posting.id}`), 200);
  const { organiser, reviewer, administrator } = venue;
  const lists = [
    [employer, '/my/organisation/members/table', '姓名,角色', 1],
    [employer, '/my/participations/table', '招聘会,状态,审核意见,', 1],
    [seeker, '/my/saved-postings/table', '岗位名称,单位名称,状态,', 1],
    [organiser, '/unanswered/table', '单位名称,超期未答复,', 0],
    [organiser, '/review/figures/table', '审核员,今日已审,', 1],
    [reviewer, '/review/items/table', '种类,内容,单位名称,状态,', 1, '&state=decided'],
    [reviewer, `/review/fairs/${fair.id}/notices/table`, '标题,类型,状态,版本,确认人数,', 0],
    [administrator, '/letters/table', '渠道,地址（只显示首尾）,状态,', 0],
  ];
  for (const [caller, path, header, least, query = ''] of lists) {
    const lines = await csv(caller, `${path}?format=csv${query}`);
    assert.ok(lines[0].startsWith(header), `${path}: ${lines[0]}`);
    assert.ok(lines.length > least, `${path}: ${lines.length} lines`);
    assert.equal((await venue.visitor().get(`${path}?format=csv`)).status, 401);
    const stranger = caller === seeker ? employer : seeker;
    assert.equal((await stranger.get(`${path}?format=csv`)).status, 403, path);
  }
});

test('who is on duty, fairs and their series, colleagues, files and news go out too', async () => {
  const { organiser, reviewer } = venue;
  const fair = await openFair(venue);
  const { id: participation } = await join(venue, fair, employer);
  const hours = { starts_at: inDays(1), ends_at: inDays(1.3) };
  const duty = { task: '=求职咨询', person: '陈老师', phone: '000-0000 0000', ...hours };
  must(await organiser.post(`/fairs/${fair.id}/duties`, duty), 201);
  const own_duty = { ...duty, task: '现场面试', person: '王经理', phone_is_public: false };
  must(await employer.post(`/participations/${participation}/duties`, own_duty), 201);
  const { body: outline } = await organiser.get(`/review/fairs/${fair.id}/outline`);
  const seasons = [{ season: 'spring', month: 3, day: 15 }];
  const series = { name: '示例系列', about: '', seasons, outline };
  must(await organiser.post('/series', series), 201);
  must(await employer.post('/my/organisation/invitations', { role: 'recruiter' }), 201);
  const { credit_code } = must(await employer.get('/my/organisation'), 200);
  const newcomer = await venue.register('employer');
  must(await newcomer.post('/my/membership-requests', { credit_code, note: '人事部' }), 201);
  const sent = await sendFile(employer, 'table', '岗位.csv', Buffer.from('岗位名称\n会计\n'));
  must(await employer.post('/my/posting-tables', { file_id: sent.body.file_id }), 201);

  const fair_of = (list) => `/fairs/${fair.id}/${list}/table`;
  const lists = [
    [organiser, fair_of('duties'), '值班人员,负责事项,电话,', '陈老师,"\'=求职咨询",', employer],
    [
      reviewer,
      fair_of('employer-duties'),
      '单位名称,值班人员,负责事项,电话,电话公开,',
      `${employer.organisation.name},王经理,现场面试,000-0000 0000,否,`,
      employer,
    ],
    [
      employer,
      `/participations/${participation}/duties/table`,
      '值班人员,负责事项,电话,电话公开,开始时间,结束时间,已离开本单位',
      '王经理,现场面试,000-0000 0000,否,',
      reviewer,
    ],
    [reviewer, '/review/fairs/table', '招聘会,状态,主办单位,', `${fair.title},`, employer],
    [organiser, '/review/series/table', '系列,季节,创建时间', '示例系列,春季,', reviewer],
    [
      employer,
      '/my/organisation/invitations/table',
      '角色,邮箱（只显示首尾）,',
      '招聘专员,,',
      null,
    ],
    [
      employer,
      '/my/organisation/membership-requests/table',
      '姓名,申请说明,申请时间',
      '示例,人事部,',
      organiser,
    ],
    [
      employer,
      '/my/posting-tables/table',
      '文件,状态,行数,有问题的行,',
      '岗位.csv,没导入,1,0,0,0,',
      organiser,
    ],
    [employer, '/my/notifications/table', '标题,内容,身份,通知时间,阅读时间', '', null],
  ];
  for (const [caller, path, header, row, stranger] of lists) {
    const lines = await csv(caller, `${path}?format=csv`);
    assert.ok(lines[0].startsWith(header), `${path}: ${lines[0]}`);
    assert.ok(
      lines.slice(1).some((line) => line.startsWith(row)),
      `${path}: ${lines[1]}`,
    );
    assert.equal((await venue.visitor().get(`${path}?format=csv`)).status, 401, path);
    if (stranger) assert.equal((await stranger.get(`${path}?format=csv`)).status, 403, path);
    assert.equal((await caller.get(path)).status, 422, path);
  }
  const rival = await approvedEmployer(venue);
  const foreign = await rival.get(`/participations/${participation}/duties/table?format=csv`);
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'participation_not_found']);
  assert.equal((await csv(rival, '/my/posting-tables/table?format=csv')).length, 1);
  assert.equal((await csv(rival, '/my/organisation/invitations/table?format=csv')).length, 1);
  const members_only = await newcomer.get('/my/organisation/membership-requests/table?format=csv');
  assert.deepEqual([members_only.status, members_only.body.code], [403, 'owners_only']);
  const unread = await csv(employer, '/my/notifications/table?format=csv&unread=true');
  must(await employer.post('/my/notifications/read-all', {}), 200);
  assert.ok(unread.length > 1);
  assert.equal((await csv(employer, '/my/notifications/table?format=csv&unread=true')).length, 1);
});

test('devices, marks, pictures, resumes, works, reasons and versions go out too', async () => {
  const { organiser, reviewer } = venue;
  const firm = await approvedEmployer(venue);
  must(
    await firm.post('/my/organisation/marks', { kind: 'specialised', evidence: '=省级公告' }),
    201,
  );
  const sent = must(await sendFile(firm, 'picture', '车间.png', png(320, 240)), 201);
  const picture = { kind: 'gallery', file_id: sent.file_id, alt: '车间' };
  must(await firm.post('/my/organisation/pictures', picture), 201);
  const said = await publishedPosting(venue, firm, { title: '钳工' });
  const { version } = must(await firm.get(`/my/postings/${said.id}`), 200);
  const edit = { ...postingForm({ title: '高级钳工' }), version };
  const { revision } = must(await firm.put(`/postings/${said.id}`, edit), 200);
  must(await decide(reviewer, revision.id, { decision: 'approve' }), 200);
  const table = must(
    await sendFile(firm, 'table', '岗位.csv', Buffer.from('岗位名称\n会计\n')),
    201,
  );
  const { table_id } = must(await firm.post('/my/posting-tables', { file_id: table.file_id }), 201);
  const columns = { columns: [{ field: 'title' }], aim: 'draft', version: 1 };
  must(await firm.put(`/my/posting-tables/${table_id}/columns`, columns), 200);
  must(await firm.post(`/my/posting-tables/${table_id}/import`), 201);
  await eventually(
    () => firm.get('/my/works'),
    ({ body }) => body.items[0].state === 'refused',
  );
  const seeker = await seekerWithResume(venue);
  const reason = { queue: 'postings', decision: 'refuse', zh: '=岗位不真实', en: 'Not a real job' };
  must(await organiser.post('/review/reasons', reason), 201);
  const fair = await openFair(venue);
  const notice = { kind: 'news', title: '入场办法', body: '走西门' };
  const { id: notice_id } = must(await organiser.post(`/fairs/${fair.id}/notices`, notice), 201);

  const lists = [
    [firm, '/my/sessions/table', '浏览器,系统,登录时间,最近使用时间', '', null],
    [
      firm,
      '/my/organisation/marks/table',
      '称号,状态,依据,',
      '专精特新,正在核对,"\'=省级公告",',
      reviewer,
    ],
    [
      firm,
      '/my/organisation/pictures/table',
      '类型,图片说明,文件,宽（像素）,',
      '图集,车间,车间.png,320,240,等待审核,',
      reviewer,
    ],
    [
      firm,
      `/my/postings/${said.id}/versions/table`,
      '版本,改动时间,岗位名称,',
      `${version},`,
      reviewer,
    ],
    [
      reviewer,
      `/review/postings/${said.id}/versions/table`,
      '版本,改动时间,岗位名称,',
      `${version},`,
      firm,
    ],
    [firm, '/my/works/table', '事项,状态,已处理,总数,', '导入岗位,没有导入,1,1,', null],
    [seeker, '/my/resumes/table', '简历名称,默认简历,完整度（%）,', '', firm],
    [
      reviewer,
      '/review/reasons/table',
      '种类,用于,中文,英文',
      '岗位审核,不予通过,"\'=岗位不真实",',
      firm,
    ],
    [
      reviewer,
      `/fair-notices/${notice_id}/versions/table`,
      '版本,标题,内容,写入时间',
      '1,入场办法,走西门,',
      firm,
    ],
  ];
  for (const [caller, path, header, row, stranger] of lists) {
    const lines = await csv(caller, `${path}?format=csv`);
    assert.ok(lines[0].startsWith(header), `${path}: ${lines[0]}`);
    assert.ok(
      lines.slice(1).some((line) => line.startsWith(row)),
      `${path}: ${lines[1]}`,
    );
    assert.equal((await venue.visitor().get(`${path}?format=csv`)).status, 401, path);
    if (stranger) assert.equal((await stranger.get(`${path}?format=csv`)).status, 403, path);
    assert.equal((await caller.get(path)).status, 422, path);
  }
  const rival = await approvedEmployer(venue);
  const foreign = await rival.get(`/my/postings/${said.id}/versions/table?format=csv`);
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'posting_not_found']);
  for (const list of ['marks', 'pictures'])
    assert.equal((await csv(rival, `/my/organisation/${list}/table?format=csv`)).length, 1);
});

test('what everybody may read everybody may take, narrowed as the list is', async () => {
  const fair = await openFair(venue);
  await join(venue, fair, employer);
  const visitor = venue.visitor();
  const { name } = employer.organisation;
  const fairs = await csv(visitor, '/fairs/table?format=csv');
  assert.match(fairs[0], /^招聘会,状态,主办单位,开始时间,结束时间$/);
  assert.ok(fairs.some((line) => line.startsWith(`${fair.title},进行中,云川市示例局,`)));
  const present = await csv(visitor, `/fairs/${fair.id}/employers/table?format=csv`);
  assert.deepEqual(present, ['单位名称', name]);
  const found = await csv(visitor, `/employers/table?format=csv&q=${encodeURIComponent(name)}`);
  assert.equal(found.length, 2);
  assert.match(found[0], /^单位名称,地区,行业,规模,单位性质,地址,单位称号$/);
  assert.ok(found[1].startsWith(`${name},`) && !found[1].includes('陈示例'), found[1]);
  assert.equal((await csv(visitor, '/employers/table?format=csv&region=110000')).length, 1);
  const draft = must(await venue.organiser.post('/fairs', fairForm()), 201);
  const hidden = await visitor.get(`/fairs/${draft.id}/employers/table?format=csv`);
  assert.deepEqual([hidden.status, hidden.body.code], [404, 'fair_not_found']);
});

// Lists without a table of their own, each with its reason. Where the same rows go out by another
// address, that stands instead.
const elsewhere = {
  '/series': '/review/series/table',
  '/review/fairs/{fair_id}/rows/{list}': '/review/fairs/{fair_id}/rows/{list}/workbook',
};
const not_taken = {
  '/postings': 'found by searching; staff and employers take theirs',
  '/postings/{posting_id}/similar': 'help while one posting is looked at',
  '/consent-purposes': 'what one agrees to, read where one does',
  '/people': 'people are shown one by one, as cards, and told who has seen them',
  '/search/suggestions': 'help while typing',
  '/my/searches': 'a few searches, each leads to its list',
  '/my/recommendations': 'a ranking of the moment, with its reasons',
  '/my/postings/{posting_id}/recommendations': 'people who may only be looked at here',
  '/my/supply-plan': 'people who may only be looked at here',
  '/my/disliked-postings': 'kept to be taken back one by one',
  '/my/passkeys': 'a handful, named and removed one by one',
  '/my/identities': 'one or none, linked and unlinked by itself',
  '/my/card-views': 'the last hundred, read where one chooses who may look',
  '/fairs/{fair_id}/notices': 'read as pages and as a feed; staff take them as a table',
  '/employers/{organisation_id}/duties': 'telephone numbers, for one call at a time',
  '/my/fairs/{fair_id}/must-reads': 'what is still to be read, gone once it is',
  '/my/postings/{posting_id}/repeats': 'help while one posting is written',
  '/review/postings/{posting_id}/repeats': 'help while one posting is reviewed',
  '/review/queues': 'figures that stand in the cockpit’s workbook',
  '/review/colleagues': 'to choose from',
  '/decline-reasons': 'to choose from',
  '/application-limits': 'rules, set one by one',
  '/figures': 'what the figures mean; stands in the cockpit’s workbook',
  '/retention/classes': 'rules and counts of the moment; what was ended is a table',
  '/wording-checks': 'the last twenty, read where one starts the next',
  '/wording-terms': 'the last fifty versions; each is a file on its page',
  '/codes': 'the names of official tables, which are files already',
};

test('every list can be taken as a table, or it is said why not', async () => {
  const { paths, components } = (await venue.visitor().get('/api/openapi.json')).body;
  const known = new Set(Object.keys(paths).filter((path) => paths[path].get));
  const lists = [...known].filter((path) => {
    const schema = paths[path].get.responses['200']?.content?.['application/json']?.schema;
    const shape = components.schemas[schema?.$ref?.split('/').pop()];
    return shape?.properties?.items?.type === 'array';
  });
  assert.ok(lists.length > 30);
  const short = (path) => path.replace('/api/v1', '');
  const has_table = (path) => known.has(`${path}/table`);
  const without = lists.filter((path) => !has_table(path)).map(short);
  assert.deepEqual(
    without.filter((path) => !(path in not_taken) && !(path in elsewhere)),
    [],
  );
  for (const path of [...Object.keys(not_taken), ...Object.keys(elsewhere)])
    assert.ok(without.includes(path), `${path} is no list, or has a table by now`);
  for (const path of Object.values(elsewhere)) assert.ok(known.has(`/api/v1${path}`), path);
});

test('nobody takes what they may not list, and what is asked wrongly is refused', async () => {
  const seeker = await venue.register('seeker');
  const status = async (caller, path) => (await caller.get(path)).status;
  assert.equal(await status(venue.visitor(), '/my/postings/table?format=csv'), 401);
  assert.equal(await status(seeker, '/my/postings/table?format=csv'), 403);
  assert.equal(await status(seeker, '/organisations/table?format=csv'), 403);
  assert.equal(await status(employer, '/my/postings/table'), 422);
  assert.equal(await status(employer, '/my/postings/table?format=pdf'), 422);
  assert.equal(await status(employer, '/my/postings/table?format=csv&limit=1'), 422);
});
