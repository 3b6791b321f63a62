// Wording that breaks a rule: marked while one types, mended by a button, sent to a person, read at
// the desk.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  must,
  organisationForm,
  postingForm,
  publishedPosting,
  sentLicence,
} from '../api/fair.mjs';
import { decide } from '../api/review.mjs';
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

const button = (page, name) => page.getByRole('button', { name });
const text = '要求：\n1、负责报表，限女性，会用表格；\n2、本科，35岁以下优先';
const focused = (page) => page.evaluate(() => document.activeElement?.id);

for (const device of devices)
  test(`words are marked while one types and mended by a button, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: await approvedEmployer(venue) });
    await page.goto('/app/postings/new');
    const description = field(page, '岗位说明');
    await description.click();
    await page.keyboard.insertText(text);
    await page.locator('mark', { hasText: '限女性' }).waitFor();
    await page.locator('mark', { hasText: '35岁以下优先' }).waitFor();
    assert.equal(await focused(page), 'posting-description');
    assert.equal(await description.inputValue(), text);
    const told = page.getByRole('status').filter({ hasText: '岗位说明里的“限女性”' });
    assert.equal(await told.count(), 1);
    await page.getByText('不能这样写').waitFor();
    await page.getByText('请留意').waitFor();
    await look(page, 'wording-typed');

    await button(page, '删去“限女性，”').click();
    await page.locator('mark', { hasText: '限女性' }).waitFor({ state: 'hidden' });
    assert.equal(await description.inputValue(), text.replace('限女性，', ''));
    assert.equal(await focused(page), 'posting-description');
    await page.keyboard.press('End');
    await description.fill('负责报表，会用表格。');
    await page.locator('mark').waitFor({ state: 'hidden' });
    await field(page, '岗位名称').fill('全日制本科会计');
    await button(page, '把“全日制本科”改成“本科”').click();
    assert.equal(await field(page, '岗位名称').inputValue(), '本科会计');
    await page.context().close();
  });

for (const device of devices)
  test(`a person decides what the rules refuse, and reads why, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const title = `文员（${device.name}）`;
    const form = postingForm({ title, description: '负责报表，限女性，会用表格。' });
    const draft = must(await recruiter.post('/postings', form), 201);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto(`/app/postings/${draft.id}`);
    await button(page, '提交审核').click();
    await page.locator('#posting-description-error').waitFor();
    await look(page, 'wording-refused');
    assert.equal(must(await recruiter.get(`/my/postings/${draft.id}`), 200).state, 'draft');
    await button(page, '我认为判断有误，请人工复核').click();
    const dialog = page.getByRole('dialog', { name: '请人工复核' });
    await dialog.getByLabel('为什么认为判断有误').fill('这是女职工浴室管理岗');
    await look(page, 'wording-appeal');
    await button(dialog, '提交人工复核').click();
    await notice(page, '已提交');
    const sent = must(await recruiter.get(`/my/postings/${draft.id}`), 200);
    assert.deepEqual([sent.state, sent.wording_reason], ['submitted', '这是女职工浴室管理岗']);
    await page.context().close();

    const read = await browser.page(device, { caller: venue.reviewer });
    await read.goto('/app/review/postings');
    await read.locator('#item-head').filter({ hasText: title }).waitFor();
    await read.getByText('这是女职工浴室管理岗').waitFor();
    await read.getByRole('heading', { name: '文字里有 1 处要看' }).waitFor();
    await read.locator('mark', { hasText: '限女性' }).waitFor();
    await read.getByText(/依据：就业促进法第二十七条/).waitFor();
    await look(read, 'desk-wording');
    await read.context().close();
    must(await recruiter.post(`/postings/${draft.id}/steps`, { step: 'withdraw' }), 200);
  });

for (const device of devices)
  test(`it is said in English as well, ${device.name}`, async () => {
    const caller = await approvedEmployer(venue);
    const page = await browser.page(device, { caller, language: 'en' });
    await page.goto('/app/postings/new');
    await field(page, 'Description').fill('负责报表，限女性，会用表格。');
    await page.getByText('It limits the work to a sex or favours one', { exact: true }).waitFor();
    await look(page, 'wording-typed-en');
    await button(page, 'Leave out “限女性，”').click();
    await page.locator('mark').waitFor({ state: 'hidden' });
    await page.context().close();
  });

for (const device of devices)
  test(`an introduction is marked, refused and sent to a person, ${device.name}`, async () => {
    const founder = await venue.register('employer');
    const licence_id = await sentLicence(founder);
    const form = organisationForm({ licence_id, step: 'details' });
    const made = must(await founder.post('/my/organisation', form), 201);
    const page = await browser.page(device, { caller: founder });
    await page.goto('/app/organisation');
    await field(page, '单位介绍').fill('本公司成立于 1990 年，只招男性。');
    await page.locator('mark', { hasText: '只招男性' }).waitFor();
    await look(page, 'wording-introduction');
    await page
      .getByRole('navigation', { name: '登记的步骤' })
      .getByRole('button', { name: '提交' })
      .click();
    await button(page, '提交审核').click();
    await page.locator('#organisation-introduction-error').waitFor();
    await look(page, 'wording-introduction-refused');
    await button(page, '我认为判断有误，请人工复核').click();
    const dialog = page.getByRole('dialog', { name: '请人工复核' });
    await dialog.getByLabel('为什么认为判断有误').fill('引自厂史');
    await button(dialog, '提交人工复核').click();
    await notice(page, '已提交');
    await page.context().close();

    const read = await browser.page(device, { caller: venue.reviewer });
    await read.goto('/app/review/organisations');
    await read.getByText('引自厂史').waitFor();
    await read.locator('mark', { hasText: '只招男性' }).waitFor();
    await look(read, 'desk-wording-introduction');
    await read.context().close();
    must(await decide(venue.reviewer, made.id, { decision: 'approve' }), 200);
  });

for (const device of devices)
  test(`what a picture says is read while one types, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: await approvedEmployer(venue) });
    await page.goto('/app/organisation/pictures');
    const alt = page.getByLabel('图片说明').last();
    await alt.fill('一号车间，限女性');
    await page.locator('mark', { hasText: '限女性' }).waitFor();
    await look(page, 'wording-picture');
    await button(page, '删去“，限女性”').click();
    assert.equal(await alt.inputValue(), '一号车间');
    await page.context().close();
  });

for (const device of devices)
  test(`an organiser has everything published read again, ${device.name}`, async () => {
    await publishedPosting(venue, await approvedEmployer(venue), { title: device.name });
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto('/app/review/office');
    await page.getByRole('link', { name: '岗位文字检查' }).click();
    await page.getByText(/^现在用的规则：/).waitFor();
    await button(page, '检查全部岗位').click();
    await page.getByRole('cell', { name: '已完成' }).first().waitFor();
    await page.getByText('展示中的岗位已按这一版检查过。').waitFor();
    await look(page, 'wording-checks');
    await page.goto('/app/works');
    await page
      .getByText(/^看了 \d+ 个岗位，0 个放到了审核台。$/)
      .first()
      .waitFor();
    await page.context().close();
  });
