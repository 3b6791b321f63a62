// An employer brings its own table: on the phone and at the desk, wrong at first, then right.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer } from '../api/fair.mjs';
import { readXlsx, writeXlsx } from '../api/sheets.mjs';
import { openVenue } from '../api/venue.mjs';
import { Browser, desk, devices, look, phone } from './browser.mjs';

let venue, browser;
const folder = mkdtempSync(join(tmpdir(), 'sx-tables-'));
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
  rmSync(folder, { recursive: true });
});

const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const header = ['招聘岗位', '数量要求', '月薪（元）', '工作城市', '岗位职责', '截止日期', '备注'];
const rows = [
  ['数控操作工', 3, '6000-9000', '武汉市洪山区', '操作机床，完成零件加工。', soon, '急'],
  ['会计', 1, '面议', '武汉', '记账、报税。', soon, ''],
  ['仓库管理员', '若干', '看着给', '武汉市江夏区', '收货、发货。', soon, ''],
];
const mended = [...rows.slice(0, 2), ['仓库管理员', 2, '5000', ...rows[2].slice(3)]];

function fileOf(name, table) {
  const path = join(folder, name);
  writeFileSync(path, writeXlsx([header, ...table]));
  return path;
}
async function send(page, path) {
  await page.locator('#import-file').setInputFiles(path);
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor();
}
const meaning = (page, column) => page.getByLabel(`“${column}”是什么`);

for (const device of devices)
  test(`a table is matched, refused with its wrong cells, and taken (${device.name})`, async () => {
    const caller = await approvedEmployer(venue);
    const page = await browser.page(device, { caller, acceptDownloads: true });
    await page.goto('/app/postings');
    await page.getByRole('link', { name: '导入' }).click();
    await page.getByRole('heading', { level: 1, name: '导入岗位' }).waitFor();
    await look(page, 'import-file');
    await send(page, fileOf('岗位.xlsx', rows));
    assert.equal(await meaning(page, '招聘岗位').inputValue(), 'title');
    assert.equal(await meaning(page, '数量要求').inputValue(), '');
    await page.getByText('新岗位还缺：招聘人数').waitFor();
    await look(page, 'import-columns');
    await meaning(page, '数量要求').selectOption({ label: '招聘人数' });
    await page.getByRole('button', { name: '预览前 20 行' }).click();
    await page.getByText('前 3 行里有 1 行要改').waitFor();
    await page.getByText('月薪（元）：薪资看不懂').waitFor();
    await page.getByRole('heading', { name: '前几行导入后会怎样' }).scrollIntoViewIfNeeded();
    await look(page, 'import-preview');
    await page.getByRole('button', { name: '检查并导入 3 行' }).click();
    await page.getByText('3 行里有 1 行要改，这次没有导入').waitFor();
    await look(page, 'import-refused');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载标红的表格' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), '要改的岗位.xlsx');
    const { comments } = readXlsx(readFileSync(await file.path()));
    assert.deepEqual([...comments.keys()].sort(), ['C4', 'D4']);

    await page.getByRole('link', { name: '上传改好的表格' }).click();
    await page.getByText('1 行要改').waitFor();
    await send(page, fileOf('改好的岗位.xlsx', mended));
    assert.equal(await meaning(page, '数量要求').inputValue(), 'headcount');
    await page.getByRole('radio', { name: '直接提交审核' }).check();
    await page.getByRole('button', { name: '预览前 20 行' }).click();
    await page.getByText('前 3 行都没有问题').waitFor();
    await page.getByRole('button', { name: '检查并导入 3 行' }).click();
    await page.getByText('新增 3 个岗位，修改 0 个岗位。').waitFor();
    await look(page, 'import-done');
    await page.getByRole('link', { name: '看我的岗位' }).click();
    await page.getByRole('link', { name: '仓库管理员' }).waitFor();
    assert.equal(await page.locator('.tag').filter({ hasText: '待审核' }).count(), 3);

    await page.goto('/app/works');
    const works = page.getByRole('listitem').filter({ hasText: '导入岗位' });
    await works.filter({ hasText: '新增 3 个岗位，修改 0 个岗位。' }).getByText('完成').waitFor();
    const refused = works.filter({ hasText: '1 行有误，一行也没有导入。' });
    await refused.getByText('没有导入', { exact: true }).waitFor();
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      refused.getByRole('link', { name: '下载标红的表格' }).click(),
    ]);
    assert.equal(marked.suggestedFilename(), '要改的岗位.xlsx');
    await look(page, 'works-imports');
  });

for (const device of devices)
  test(`postings of another kind, from its template to the review (${device.name})`, async () => {
    const caller = await approvedEmployer(venue);
    const page = await browser.page(device, { caller, acceptDownloads: true });
    await page.goto('/app/postings/import');
    await page.getByLabel('模板用于').selectOption({ label: '见习' });
    await look(page, 'import-template');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ]);
    const { cells } = readXlsx(readFileSync(await file.path()));
    const names = [...cells].filter(([cell]) => /^[A-Z]+1$/.test(cell)).map(([, text]) => text);
    assert.ok(
      names.includes('期满留用（见习*、实习）') && !names.includes('服务年限（基层项目*）'),
    );
    const filled = {
      岗位名称: '机械见习生',
      岗位类型: '见习',
      招聘人数: 4,
      薪资: '2500元/月',
      岗位描述: '跟着师傅学装配。',
      截止日期: soon,
      见习或实习月数: '半年',
      带教人: '车间技师',
      联系人: '人事部',
      联系邮箱: 'hr@example.com',
    };
    const plain = (name) => name.replace(/（.*）|\*/g, '');
    const row = names.map((name) => filled[plain(name)] ?? '');
    const table = (path, changes) => {
      const cells = row.map((cell, at) => changes[plain(names[at])] ?? cell);
      writeFileSync(join(folder, path), writeXlsx([names, cells]));
      return join(folder, path);
    };
    await send(page, table('见习.xlsx', {}));
    assert.equal(await meaning(page, '见习或实习月数（见习*、实习*）').inputValue(), 'months');
    await page.getByRole('radio', { name: '直接提交审核' }).check();
    await page.getByRole('button', { name: '预览前 20 行' }).click();
    await page.getByText('前 1 行里有 1 行要改').waitFor();
    await page.getByText('见习或实习月数（见习*、实习*）：数字看不懂').waitFor();
    await page.getByText('期满留用（见习*、实习）：这一项必须填').waitFor();
    await page.getByRole('heading', { name: '前几行导入后会怎样' }).scrollIntoViewIfNeeded();
    await look(page, 'import-kinds-preview');
    await page.goto('/app/postings/import');
    await send(page, table('见习改好.xlsx', { 见习或实习月数: '6个月', 期满留用: '可能留用' }));
    await page.getByRole('radio', { name: '直接提交审核' }).check();
    await page.getByRole('button', { name: '预览前 20 行' }).click();
    await page.getByText('前 1 行都没有问题').waitFor();
    await page.getByRole('button', { name: '检查并导入 1 行' }).click();
    await page.getByText('新增 1 个岗位，修改 0 个岗位。').waitFor();
    await page.getByRole('link', { name: '看我的岗位' }).click();
    await page.getByRole('link', { name: '机械见习生' }).click();
    await page.getByText('可能留用').waitFor();
    await page.getByText('车间技师').waitFor();
    await look(page, 'import-kinds-posting');
  });

test('the list goes out as it came in: exported, changed, imported again', async () => {
  const caller = await approvedEmployer(venue);
  const page = await browser.page(desk, { caller, acceptDownloads: true });
  await page.goto('/app/postings/import');
  await send(page, fileOf('两个.xlsx', rows.slice(0, 2)));
  await meaning(page, '数量要求').selectOption({ label: '招聘人数' });
  await page.getByRole('button', { name: '预览前 20 行' }).click();
  await page.getByRole('button', { name: '检查并导入 2 行' }).click();
  await page.getByRole('link', { name: '看我的岗位' }).click();
  await page.locator('summary', { hasText: '导出' }).click();
  await look(page, 'my-postings-export');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel 表格（XLSX）' }).click(),
  ]);
  const { cells } = readXlsx(readFileSync(await file.path()));
  const [head] = [...cells].find(([cell, text]) => /^[A-Z]+1$/.test(cell) && text === '岗位名称');
  const column = head.slice(0, -1);
  assert.deepEqual([cells.get(`${column}2`), cells.get(`${column}3`)], ['会计', '数控操作工']);
  const again = join(folder, '导出的岗位.xlsx');
  await file.saveAs(again);
  await page.goto('/app/postings/import');
  await send(page, again);
  await page.getByRole('button', { name: '预览前 20 行' }).click();
  await page.getByText('前 2 行都没有问题').waitFor();
  await page.getByRole('button', { name: '检查并导入 2 行' }).click();
  await page.getByText('新增 0 个岗位，修改 0 个岗位。').waitFor();
});

test('in English, and what is no table is refused at the field', async () => {
  const caller = await approvedEmployer(venue);
  const page = await browser.page(phone, { caller, language: 'en' });
  await page.goto('/app/postings/import');
  await page.getByRole('heading', { level: 1, name: 'Import postings' }).waitFor();
  const wrong = join(folder, 'old.xlsx');
  writeFileSync(wrong, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await page.locator('#import-file').setInputFiles(wrong);
  await page.getByRole('alert').filter({ hasText: 'Upload an XLSX or CSV table' }).waitFor();
  await look(page, 'import-wrong-file-en');
});

for (const device of devices)
  test(`staff take the venue's lists, in the state they choose (${device.name})`, async () => {
    const page = await browser.page(device, { caller: venue.organiser, acceptDownloads: true });
    await page.goto('/app/works');
    await page.getByRole('link', { name: '导出名单' }).click();
    await page.getByRole('heading', { level: 1, name: '导出名单' }).waitFor();
    const list = page.getByRole('listitem').filter({ hasText: '招聘单位' }).first();
    await list.locator('summary').click();
    await look(page, 'take-lists');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('link', { name: 'CSV 文件' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), '招聘单位.csv');
    const text = readFileSync(await file.path(), 'utf8');
    assert.match(text, /^\uFEFF单位名称,统一社会信用代码,/);
    assert.match(text, /云川示例.*,已通过,/);
  });
