// Several nodes on one database: whoever listens on one of them hears what is done on another.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from './fair.mjs';
import { listen } from './live.mjs';
import { STAFF, openVenue, sendFile } from './venue.mjs';

const shared = process.env.SX_API_DATABASE;
const options = {
  skip: shared ? false : 'a SQLite venue has one program to itself',
  timeout: 30_000,
};

let nodes = [];
before(async () => {
  if (!shared) return;
  const first = await openVenue();
  nodes = [first];
  const second = await first.anotherNode();
  nodes.push(second);
  for (const role of STAFF) second[role] = await second.signIn(role);
});
after(async () => {
  for (const node of nodes.toReversed()) await node.close();
});

// A listener on each node, at work.
async function listeners(topic, cookie) {
  const all = nodes.map((node) => listen(node.base, topic, cookie));
  await Promise.all(all.map(({ open }) => open));
  return all;
}
// Each of them, in the order of the nodes.
const heard = (all, holds) => Promise.all(all.map((listener) => listener.heard(holds)));

test("a fair's figures are heard on every node, whichever it happened on", options, async () => {
  const fair = await openFair(nodes[0]);
  for (const [at, node] of nodes.entries()) {
    const all = await listeners(`fair:${fair.id}`);
    await join(node, fair, await approvedEmployer(node));
    const told = await heard(all, ({ message }) => message.employers === at + 1);
    for (const { topic, message } of told)
      assert.deepEqual([topic, message.fair_id], [`fair:${fair.id}`, fair.id]);
  }
});

test('a notification is heard on every node, by its person only', options, async () => {
  for (const node of nodes) {
    const recruiter = await approvedEmployer(node);
    const posting = await publishedPosting(node, recruiter);
    const seeker = await seekerWithResume(node);
    const application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
    const { account_id } = must(await seeker.get('/my/session'), 200);
    const topic = `account:${account_id}`;
    const all = await listeners(topic, seeker.cookie);
    must(await recruiter.post(`/applications/${application.id}/steps`, { step: 'view' }), 200);
    const message = { unread: 1 };
    assert.deepEqual(
      await heard(all, (told) => told.message.unread > 0),
      nodes.map(() => ({ topic, message })),
    );
    for (const other of nodes)
      await assert.rejects(listen(other.base, topic, recruiter.cookie).open, /404/);
  }
});

// A table whose import takes some steps.
async function manyRows(firm) {
  const closes = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const header = '岗位名称,人数,薪资,学历,工作地点,岗位描述,截止日期';
  const wanted = '2,6000-9000元/月,大专,湖北省武汉市洪山区,操作机床，要看得懂图纸。';
  const rows = Array.from({ length: 2_000 }, (_, at) => `操作工 ${at},${wanted},${closes}`);
  const bytes = Buffer.from([header, ...rows].join('\n'));
  const file = must(await sendFile(firm, 'table', '岗位.csv', bytes), 201);
  const table = must(await firm.post('/my/posting-tables', { file_id: file.file_id }), 201);
  const columns = table.columns.map(({ field }) => ({ field }));
  const choice = { columns, aim: 'draft', version: table.version };
  must(await firm.put(`/my/posting-tables/${table.table_id}/columns`, choice), 200);
  return table;
}

test("a long work's progress and end are heard on every node", options, async () => {
  for (const node of nodes) {
    const firm = await approvedEmployer(node);
    const table = await manyRows(firm);
    const work = must(await firm.post(`/my/posting-tables/${table.table_id}/import`), 201);
    const topic = `work:${work.id}`;
    const onTheWay = heard(await listeners(topic, firm.cookie));
    const atTheEnd = heard(
      await listeners(topic, firm.cookie),
      ({ message }) => message.finished_at,
    );
    for (const told of await onTheWay)
      assert.deepEqual([told.topic, told.message.id], [topic, work.id]);
    for (const { message } of await atTheEnd)
      assert.deepEqual([message.state, message.done], ['done', message.total]);
  }
});

const connected = /^shuangxuan_broadcast_connected (\d)$/m;
test('a node says whether it hears the others', options, async () => {
  for (const node of nodes)
    await eventually(
      async () => (await (await fetch(`${node.base}/metrics`)).text()).match(connected)?.[1],
      (shown) => shown === '1',
    );
});
