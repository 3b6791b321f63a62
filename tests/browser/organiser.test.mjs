// An organiser's way: plan a fair, announce it, open it, and watch it fill.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  publishedPosting,
  seekerWithResume,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

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

const day_ms = 24 * 3600 * 1000;
// What a field for a day and a time takes, in Shanghai as the page shows it.
const localMoment = (days) =>
  new Date(Date.now() + days * day_ms + 8 * 3600 * 1000).toISOString().slice(0, 16);

async function planFair(page, title) {
  await page.goto('/app/fairs');
  await page.getByRole('link', { name: '新建招聘会' }).first().click();
  await field(page, '名称').first().fill(title);
  await field(page, '主题').fill('稳就业');
  await field(page, '口号').fill('投递只要一步');
  const contact = page.getByRole('group', { name: '第 1 个' });
  await field(contact, '管什么').fill('求职咨询');
  await field(page, '面向谁').fill('2027 届毕业生');
  await field(page, '参会规则').fill('不收费。');
  const first = page.getByRole('group', { name: '第 1 阶段' });
  await field(first, '名称').fill('网络集中招聘');
  await field(first, '开始').fill(localMoment(-1));
  await field(first, '结束').fill(localMoment(30));
  await page.getByRole('button', { name: '加一个阶段' }).click();
  const second = page.getByRole('group', { name: '第 2 阶段' });
  await field(second, '名称').fill('网络常态招聘');
  await field(second, '形式').selectOption({ label: '网络常态招聘' });
  await field(second, '开始').fill(localMoment(30));
  // The telephone is missing: the server says so at its field, and everything else stays.
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('#fair-contacts-0-phone-error').waitFor();
  assert.equal(await field(second, '名称').inputValue(), '网络常态招聘');
  await look(page, 'new-fair-refused');
  await field(contact, '电话').fill('000-0000 0000');
  await field(page, '主办单位').fill('云川市示例局');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function take(page, step, notice_text) {
  await page.getByRole('button', { name: step }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: step }).waitFor();
  await look(page, 'fair-step');
  await dialog.getByRole('button', { name: step }).click();
  await notice(page, notice_text);
  await dialog.waitFor({ state: 'hidden' });
}

const fairOf = async (title) =>
  must(await venue.visitor().get('/fairs'), 200).items.find((one) => one.title === title);

for (const device of devices)
  test(`an organiser plans a fair, opens it and sees it fill, ${device.name}`, async () => {
    const title = `2027 届冬季双选会（${device.name}）`;
    const page = await browser.page(device, { caller: venue.organiser });
    await planFair(page, title);
    assert.equal(await fairOf(title), undefined); // a draft is nobody's business
    await take(page, '发布预告', '已预告。');
    await take(page, '开始招聘', '招聘会开始了。');
    await look(page, 'fair-open');
    const fair = await fairOf(title);
    assert.equal(fair.state, 'open');

    const recruiter = await approvedEmployer(venue);
    await join(venue, fair, recruiter);
    const posting = await publishedPosting(venue, recruiter);
    await eventually(
      () => venue.visitor().get(`/fairs/${fair.id}/figures`),
      (reply) => reply.body.postings === 1,
    );
    await page.goto('/app/cockpit');
    const figure = (name) => page.locator(`[data-figure=${name}] dd`).first();
    await figure('postings').waitFor();
    // With one fair there is nothing to choose.
    const choice = page.getByRole('combobox', { name: /^选择招聘会/ });
    if (await choice.count()) await choice.selectOption(fair.id);
    await figure('applications').getByText('0', { exact: true }).waitFor();
    await look(page, 'cockpit');

    // Somebody applies: the figure moves by itself, told by the socket.
    const applies = async () => {
      const seeker = await seekerWithResume(venue);
      must(await seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }), 201);
    };
    await applies();
    await figure('applications').getByText('1', { exact: true }).waitFor();

    // So does the public page.
    const visitor = await browser.page(device);
    await visitor.goto(`/fairs/${fair.id}`);
    const shown = visitor.locator('[data-live] [data-figure=applications]');
    await shown.getByText('1', { exact: true }).waitFor();
    await applies();
    await figure('applications').getByText('2', { exact: true }).waitFor();
    await shown.getByText('2', { exact: true }).waitFor();
    await look(page, 'cockpit-filled');
    await Promise.all([page.context().close(), visitor.context().close()]);
  });
