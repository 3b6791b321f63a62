// An employer's postings: kinds with their own fields, a look before they are public, repeats, many
// at once, changes while everybody reads the old words.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  inDays,
  must,
  postingForm,
  publishedPosting,
} from '../api/fair.mjs';
import { decide } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { choose, field, notice } from './acts.mjs';
import { Browser, desk, devices, look, phone } from './browser.mjs';

let venue, browser;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page, name) => page.getByRole('button', { name });
const tag = (page, text) => page.locator('.tag').filter({ hasText: text }).first();

for (const device of devices)
  test(`an internship has its own fields and a preview, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/postings/new');
    await field(page, '岗位名称').fill('数据标注实习生');
    await page.getByRole('radio', { name: '实习' }).check();
    await page.getByRole('heading', { name: '实习安排' }).waitFor();
    await field(page, '岗位说明').fill('标注图像与文本，每周复核一次质量。');
    await page.getByRole('radio', { name: '按月' }).check();
    await field(page, '最低（元）').fill('120');
    await field(page, '最高（元）').fill('150');
    await page.getByRole('checkbox', { name: '提供餐食' }).check();
    await page.getByRole('radio', { name: '指定专业' }).check();
    await field(page, '专业').click();
    const majors = page.getByRole('dialog', { name: '选择专业' });
    await majors.getByLabel('查找专业').fill('0809');
    await majors
      .getByRole('button', { name: /计算机类/ })
      .first()
      .click();
    await look(page, 'posting-majors');
    await majors.getByRole('button', { name: '选好了' }).click();
    await choose(page, '工作地区', '渝北', /渝北区/);
    await button(page, '再加一个地点').click();
    await choose(page, '地点 2', '洪山', /洪山区/);

    // What is missing of the kind is said at its fields.
    await button(page, '提交审核').click();
    await page.locator('#posting-internship-months-error').waitFor();
    await look(page, 'posting-part-missing');
    await field(page, '每周工作几天').fill('4');
    await field(page, '实习期（月）').fill('3');
    await field(page, '实习证明').selectOption({ label: '提供' });

    await button(page, '预览').click();
    const preview = page.getByRole('dialog', { name: '公开后的页面' });
    const shown = preview.frameLocator('iframe');
    await shown.getByRole('heading', { name: '数据标注实习生' }).waitFor();
    await shown.getByRole('heading', { name: '实习安排' }).waitFor();
    await shown.getByText('等 2 地').waitFor();
    await look(page, 'posting-preview');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });

    // Pay that was meant by the day is asked about once, and may stand.
    await button(page, '提交审核').click();
    await page.getByText('这个薪资低得少见').waitFor();
    await look(page, 'posting-doubted');
    await page.getByRole('radio', { name: '按天' }).check();
    await button(page, '提交审核').click();
    await heading(page, '我们的岗位');
    await tag(page, '待审核').waitFor();
    const [mine] = must(await recruiter.get('/my/postings'), 200).items;
    assert.deepEqual(mine.internship, { days_a_week: 4, months: 3, certificate: true });
    assert.deepEqual([mine.salary_unit, mine.salary_min], ['day', 12000]);
    assert.deepEqual(mine.other_places, [{ region_code: '420111' }]);
    await page.context().close();
  });

for (const device of devices)
  test(`what is unfinished can be looked at, what lacks is marked, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: await approvedEmployer(venue) });
    await page.goto('/app/postings/new');
    await page.getByRole('radio', { name: '事业单位' }).check();
    await field(page, '岗位说明').fill('教初中语文，带一个班。');
    await page.getByRole('radio', { name: '面议' }).check();
    await field(page, '岗位类别').selectOption({ label: '专业技术岗位' });
    await field(page, '招聘方式').selectOption({ label: '考核招聘' });
    await button(page, '预览').click();
    const preview = page.getByRole('dialog', { name: '公开后的页面' });
    await preview.getByText('还没填：岗位名称、岗位代码、主管部门。').waitFor();
    const shown = preview.frameLocator('iframe');
    await shown.getByText('教初中语文，带一个班。').waitFor();
    await shown.getByRole('heading', { level: 1, name: '【还没填岗位名称】' }).waitFor();
    await shown.locator('mark', { hasText: '【还没填主管部门】' }).waitFor();
    await look(page, 'posting-preview-unfinished');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    assert.equal(await page.locator('#posting .error').count(), 0);
    await page.context().close();
  });

for (const device of devices)
  test(`an administrator sets the rules of postings, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.administrator });
    await page.goto('/app/accounts');
    await page.getByRole('link', { name: '岗位规则' }).click();
    await heading(page, '岗位规则');
    const hours = field(page, '两次刷新之间至少隔几小时');
    await hours.fill('');
    await button(page, '保存').click();
    await page.locator('#posting-rules-refresh-hours-error').waitFor();
    await hours.fill('12');
    const days = field(page, '截止前几天提醒单位');
    await days.fill('90');
    await days.press('Enter');
    await button(page, '保存').click();
    await page.locator('#posting-rules-warning-days-error').waitFor();
    await look(page, 'posting-rules');
    await button(page, /90/).click();
    await days.fill('3');
    await days.press('Enter');
    await button(page, '保存').click();
    await page.getByText('岗位规则已保存。').waitFor();
    const kept = must(await venue.administrator.get('/settings/postings'), 200);
    assert.equal(kept.refresh_hours, 12);
    assert.ok(kept.warning_days.includes(3) && !kept.warning_days.includes(90));
    await page.context().close();
    const english = await browser.page(device, { caller: venue.administrator, language: 'en' });
    await english.goto('/app/posting-rules');
    await english.getByLabel('Hours between two refreshes').waitFor();
    await look(english, 'posting-rules-en');
    await english.context().close();
  });

for (const device of devices)
  test(`a repeat is shown at hand-in, and to the reviewer, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const title = `门店营业员（${device.name}）`;
    const description = '负责门店陈列与补货，接待顾客，月底盘点库存，下班前完成当日对账。';
    await publishedPosting(venue, recruiter, { title, description });
    const draft = must(
      await recruiter.post(
        '/postings',
        postingForm({ title, description: `${description}会方言更好。` }),
      ),
      201,
    );
    await eventually(
      () => recruiter.get(`/my/postings/${draft.id}/repeats`),
      (reply) => reply.body.items.length === 1,
    );
    const page = await browser.page(device, { caller: recruiter });
    await page.goto(`/app/postings/${draft.id}`);
    await button(page, '提交审核').click();
    const dialog = page.getByRole('dialog', { name: '发布过相近的岗位' });
    await dialog.getByText(/相似\s\d+%/).waitFor();
    await look(page, 'posting-repeats');
    await dialog.getByRole('button', { name: '仍要提交' }).click();
    assert.equal(await dialog.getByLabel('为什么另发一个').getAttribute('aria-invalid'), 'true');
    await dialog.getByRole('button', { name: '班次或部门不同' }).click();
    await dialog.getByRole('button', { name: '仍要提交' }).click();
    await heading(page, '我们的岗位');
    const submitted = must(await recruiter.get(`/my/postings/${draft.id}`), 200);
    assert.deepEqual([submitted.state, submitted.repeat_reason], ['submitted', '班次或部门不同']);
    must(await recruiter.post(`/postings/${draft.id}/steps`, { step: 'withdraw' }), 200);
    await page.context().close();
  });

for (const device of devices)
  test(`many postings change together, and are closed with a reason, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    for (const title of ['收银员', '理货员', '配送员'])
      await publishedPosting(venue, recruiter, { title });
    const waiting = must(await recruiter.post('/postings', postingForm({ title: '督导' })), 201);
    must(await recruiter.post(`/postings/${waiting.id}/steps`, { step: 'submit' }), 200);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/postings');
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByText('已选 4 个').waitFor();
    await look(page, 'postings-selected');
    await button(page, '批量修改').click();
    const dialog = page.getByRole('dialog', { name: '批量修改 4 个岗位' });
    await dialog.getByRole('checkbox', { name: '招聘人数' }).check();
    await dialog.getByRole('checkbox', { name: '薪资' }).check();
    await dialog.getByRole('textbox', { name: '招聘人数' }).fill('9');
    await field(dialog, '最低（元）').fill('7000');
    await field(dialog, '最高（元）').fill('9000');
    await look(page, 'postings-bulk-form');
    await dialog.getByRole('button', { name: '看看会改什么' }).click();
    await dialog.locator('.tag').filter({ hasText: '不能改' }).waitFor();
    assert.equal(await dialog.locator('.tag').filter({ hasText: '要重新审核' }).count(), 3);
    await look(page, 'postings-bulk-preview');
    await dialog.getByRole('button', { name: '去掉不能改的 1 个' }).click();
    await dialog.getByRole('button', { name: '确认修改 3 个岗位' }).click();
    await notice(page, '已修改 3 个岗位。');
    await tag(page, '修改待审核').waitFor();
    const items = must(await recruiter.get('/my/postings?q=收银员'), 200).items;
    assert.deepEqual([items[0].headcount, items[0].revision.state], [3, 'submitted']);

    for (const title of ['理货员', '配送员'])
      await page.getByRole('checkbox', { name: `选择“${title}”` }).check();
    await button(page, '关闭').click();
    const closing = page.getByRole('dialog', { name: '关闭 2 个岗位？' });
    await closing.getByRole('radio', { name: '不招了' }).check();
    await look(page, 'postings-close');
    await closing.getByRole('button', { name: '停止招聘' }).click();
    await notice(page, '已关闭 2 个岗位。');
    await page.getByRole('link', { name: '已关闭' }).click();
    await page.getByRole('link', { name: '理货员' }).waitFor();
    assert.equal(must(await recruiter.get('/my/postings?state=closed'), 200).total, 2);
    await page.context().close();
  });

test('what is published changes in the open only once it was reviewed', async () => {
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter, {
    title: '图书管理员',
    closes_at: inDays(3),
  });
  const page = await browser.page(desk, { caller: recruiter });
  await page.goto('/app/postings');
  await tag(page, /还剩 \d 天截止/).waitFor();
  await look(page, 'postings-expiring');
  await page.getByRole('link', { name: '图书管理员' }).click();
  await look(page, 'posting-published');
  await button(page, '延期 30 天').click();
  await notice(page, '已延期 30 天。');
  await page.getByText('再刷新').waitFor(); // published a moment ago
  assert.ok(await button(page, '刷新').isDisabled());

  await button(page, '修改').click();
  await field(page, '岗位说明').fill('整理图书，接待读者，周末轮值。');
  await button(page, '提交审核').click();
  await notice(page, '修改已提交审核，原来的内容继续展示。');
  const visitor = await browser.page(phone);
  await visitor.goto(`/postings/${posting.id}`);
  await visitor.getByText('写代码，做测试。').waitFor();

  const reviewer = await browser.page(desk, { caller: venue.reviewer });
  await reviewer.goto('/app/review/postings');
  await reviewer.getByRole('heading', { level: 1 }).waitFor();
  while (!(await reviewer.getByRole('heading', { level: 1 }).innerText()).includes('图书管理员'))
    await reviewer.keyboard.press('j');
  await reviewer.getByText('修改已发布的岗位').waitFor();
  await reviewer.getByText('改动的项目：岗位说明').waitFor();
  await look(reviewer, 'review-revision');
  const { revision } = must(await recruiter.get(`/my/postings/${posting.id}`), 200);
  must(await decide(venue.reviewer, revision.id, { decision: 'approve' }), 200);
  await visitor.reload();
  await visitor.getByText('整理图书，接待读者').waitFor();
  await page.goto(`/app/postings/${posting.id}`);
  await page.locator('summary', { hasText: /^修改记录$/ }).click();
  await page.getByText('随后改了：岗位说明').waitFor();
  await look(page, 'posting-history');
  for (const one of [page, visitor, reviewer]) await one.context().close();
});

for (const device of devices)
  test(`every kind has a public page, the workplace its English, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const page = await browser.page(device, { caller: recruiter, language: 'en' });
    const contact = { name: '人事部', phone: '000-0000 0000' };
    const visitor = await browser.page(device);
    for (const kind of ['traineeship', 'public_institution', 'grassroots']) {
      const posting = await publishedPosting(venue, recruiter, {
        title: `公开页 ${kind}`,
        kind,
        contact,
        other_places: [{ region_code: '420111', address: '示例路 3 号' }],
      });
      await visitor.goto(`/postings/${posting.id}`);
      await visitor.getByRole('heading', { name: '全部工作地点' }).waitFor();
      await look(visitor, `public-${kind}`);
    }
    await page.goto('/app/postings');
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await look(page, 'postings-english');
    await page.goto('/app/postings/new');
    await page.getByRole('radio', { name: 'Public institution' }).check();
    await page.getByRole('heading', { name: 'The position' }).waitFor();
    await look(page, 'posting-english');
    for (const one of [page, visitor]) await one.context().close();
  });
