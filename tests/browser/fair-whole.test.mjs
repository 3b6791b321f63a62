// A fair, whole: an organiser tells what is to be read, puts people on duty, looks at the page as
// others will, ends a stage, copies the fair and founds a series; a seeker reads before applying.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  fairForm,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
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

const localMoment = (hours) =>
  new Date(Date.now() + (hours + 8) * 3600 * 1000).toISOString().slice(0, 16);

async function writeMustRead(page, fair) {
  await page.goto(`/app/fairs/${fair.id}`);
  await page.getByRole('link', { name: '公告和须知' }).click();
  await page.getByRole('link', { name: '写公告' }).click();
  await page.getByRole('radio', { name: '安全须知' }).check();
  await field(page, '正文').fill('凡是先收钱的，都别信。\n1. 面试不用交钱\n2. 证件不离身');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('#notice-title-error').waitFor();
  await field(page, '标题').fill('求职防骗须知');
  await page.getByRole('button', { name: '保存' }).click();
  await notice(page, '公告已保存。');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await notice(page, '已发布。');
  await page.getByRole('button', { name: '置顶', exact: true }).click();
  await notice(page, '已置顶。');
  await look(page, 'notice');
  await page.goto(`/app/fairs/${fair.id}/notices`);
  await page.getByText('0 人已确认').waitFor();
  await look(page, 'notices');
}

async function putOnDuty(page, fair) {
  await page.goto(`/app/fairs/${fair.id}/duties`);
  await field(page, '管什么').fill('求职咨询');
  await field(page, '称呼').fill('陈老师');
  await field(page, '电话').fill('000-0000 0001');
  await field(page, '从').fill(localMoment(-1));
  await field(page, '到').fill(localMoment(3));
  await page.getByRole('button', { name: '排一班' }).click();
  await notice(page, '已排上。');
  await page.getByText('现在值班', { exact: true }).waitFor();
  await look(page, 'duties');
}

for (const device of devices)
  test(`notices and people on duty reach the fair's page, ${device.name}`, async () => {
    const fair = await openFair(venue);
    const page = await browser.page(device, { caller: venue.organiser });
    await writeMustRead(page, fair);
    await putOnDuty(page, fair);
    await page.goto(`/app/fairs/${fair.id}`);
    await page.getByText('现在值班：陈老师').waitFor();
    await look(page, 'fair-edit');

    const visitor = await browser.page(device);
    await visitor.goto(`/fairs/${fair.id}`);
    await visitor.getByText('陈老师').waitFor();
    await visitor.getByRole('link', { name: '000-0000 0001' }).waitFor();
    // The seconds run by script; the date stands without.
    const rest = visitor.locator('.count .tick');
    const seen = await rest.textContent();
    assert.match(seen, /^\d\d:\d\d:\d\d$/);
    await visitor.waitForFunction(
      (before) => document.querySelector('.count .tick').textContent !== before,
      seen,
    );
    await look(visitor, 'fair-page');
    await visitor.getByRole('link', { name: /求职防骗须知/ }).click();
    await visitor.getByRole('heading', { level: 1, name: '求职防骗须知' }).waitFor();
    await look(visitor, 'notice-page');
    await visitor.goto(`/fairs/${fair.id}/notices`);
    await look(visitor, 'notices-page');
    await visitor.goto(`/en/fairs/${fair.id}`);
    await visitor.getByRole('heading', { name: 'Questions' }).waitFor();
    await look(visitor, 'fair-page-en');
    await Promise.all([page.context().close(), visitor.context().close()]);
  });

test('a fair looks the same without script, with the end as a date', async () => {
  const fair = await openFair(venue);
  const page = await browser.page(phone, { javaScriptEnabled: false });
  await page.goto(`/fairs/${fair.id}`);
  assert.equal(await page.locator('.count time').count(), 1);
  assert.equal(await page.locator('.count .tick').count(), 0);
  await page.context().close();
});

for (const device of devices)
  test(`a seeker reads before applying and loses nothing, ${device.name}`, async () => {
    const fair = await openFair(venue);
    const recruiter = await approvedEmployer(venue);
    await join(venue, fair, recruiter);
    const posting = await publishedPosting(venue, recruiter);
    const page = await browser.page(device, { caller: await seekerWithResume(venue) });
    await page.goto(`/app/apply/${posting.id}?fair=${fair.id}`);
    await field(page, '给单位的话').fill('我做过类似的项目。');
    // It is published only now, while the page is open.
    const form = { kind: 'must_read', title: '求职防骗须知', body: '先收钱的都别信。' };
    const { id } = must(await venue.organiser.post(`/fairs/${fair.id}/notices`, form), 201);
    must(await venue.organiser.post(`/fair-notices/${id}/steps`, { step: 'publish' }), 200);
    await page.getByRole('button', { name: '投递', exact: true }).click();
    await page.getByRole('heading', { name: '求职防骗须知' }).waitFor();
    await look(page, 'must-read');
    await page.getByRole('button', { name: '我读完了，会照做' }).click();
    await notice(page, '已确认。');
    assert.equal(await field(page, '给单位的话').inputValue(), '我做过类似的项目。');
    await page.getByRole('button', { name: '投递', exact: true }).click();
    await page.getByRole('heading', { name: '已投递' }).waitFor();
    await page.context().close();
  });

for (const device of devices)
  test(`a draft says what it lacks and is looked at as others will, ${device.name}`, async () => {
    const lacking = fairForm({ contacts: [], hosts: [] });
    const fair = must(await venue.organiser.post('/fairs', lacking), 201);
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto(`/app/fairs/${fair.id}`);
    await page.getByText('写明主办单位').waitFor();
    await page.getByRole('button', { name: '发布预告' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '发布预告' }).click();
    await dialog.getByText('预告前要写明主办单位。').waitFor();
    await look(page, 'fair-not-ready');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '求职者' }).click();
    await page.getByText('预览：只有工作人员能看到').waitFor();
    await look(page, 'fair-preview');
    await page.locator('.preview').getByRole('link', { name: '单位' }).click();
    await page.getByText('单位报名时会看到').waitFor();
    await page.context().close();
  });

test('a stage is ended by decision, and the fair is copied', async () => {
  const fair = await openFair(venue);
  const page = await browser.page(desk, { caller: venue.organiser });
  await page.goto(`/app/fairs/${fair.id}`);
  await page.getByRole('button', { name: '结束这一阶段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '结束这一阶段' }).click();
  await notice(page, '阶段已结束。');
  await page.getByText('已提前结束').waitFor();
  await page.getByRole('button', { name: '复制成新的一场' }).click();
  await dialog.getByRole('button', { name: '复制成新的一场' }).waitFor();
  await look(page, 'fair-copy');
  await dialog.getByRole('button', { name: '复制成新的一场' }).click();
  await notice(page, '已建好草稿。');
  await page.getByRole('heading', { level: 1, name: '2028 届秋季网络双选会' }).waitFor();
  assert.equal(await page.getByText('已提前结束').count(), 0);
  await page.context().close();
});

for (const device of devices)
  test(`a series is made from a fair and drafts its next one, ${device.name}`, async () => {
    const fair = must(
      await venue.organiser.post('/fairs', fairForm({ title: `2027 届秋季招聘周 ${device.name}` })),
      201,
    );
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto(`/app/fairs/${fair.id}`);
    await page.getByRole('link', { name: '用它建一个系列' }).click();
    // The fair's own form, which also asks for a name, stands until the page has been loaded.
    await page.getByRole('heading', { level: 1, name: '新建系列' }).waitFor();
    const name = `四季招聘周（${device.name}）`;
    await field(page, '名称').first().fill(name);
    await page.getByRole('button', { name: '加一季' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await notice(page, '系列已保存。');
    await page.getByRole('heading', { name: '下一场' }).waitFor();
    await look(page, 'series');
    await page.getByRole('button', { name: '建下一场草稿' }).click();
    await notice(page, '草稿已建好。');
    await page.getByText('所属系列').waitFor();
    await page.goto('/app/series');
    await page.getByText(name).waitFor();
    await look(page, 'series-list');
    await page.context().close();
  });

test('a long title breaks between its words', async () => {
  const title =
    '2027 届全国普通高等学校毕业生就业网络联盟秋季招聘周暨云川市大型网络双选活动（理工类专场）';
  const fair = must(await venue.organiser.post('/fairs', fairForm({ title })), 201);
  must(await venue.organiser.post(`/fairs/${fair.id}/steps`, { step: 'announce' }), 200);
  for (const device of devices) {
    const page = await browser.page(device);
    await page.goto(`/fairs/${fair.id}`);
    await look(page, 'long-title');
    await page.context().close();
  }
});
