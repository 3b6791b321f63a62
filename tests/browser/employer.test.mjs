// An employer's way, with the people of the bureau who let it pass: register, write a posting, join
// the fair, answer candidates.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  join,
  must,
  openFair,
  organisationForm,
  postingForm,
} from '../api/fair.mjs';
import { isDecided } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { choose, field, freshName, notice, register, sendLicence, tabTo } from './acts.mjs';
import { Browser, desk, devices, look, until } from './browser.mjs';

let venue, browser, fair;
before(async () => {
  venue = await openVenue();
  fair = await openFair(venue);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const tag = (page, text) => page.locator('.tag').filter({ hasText: text }).first();

// The credit code is mistyped at first: it is said beside the field, and the rest stays.
async function handInOrganisation(page, form) {
  await page.getByRole('link', { name: '去登记' }).click();
  await field(page, '单位名称').fill(form.name);
  await field(page, '统一社会信用代码').fill(`${form.credit_code.slice(0, -1)}I`);
  await page.getByText('统一社会信用代码只能用数字和大写字母').waitFor();
  await look(page, 'organisation-wrong-code');
  await page.getByRole('button', { name: '下一步' }).click();
  await until(
    () => page.evaluate(() => document.activeElement.id === 'organisation-credit-code'),
    'the focus is on the field to mend',
  );
  assert.equal(await field(page, '单位名称').inputValue(), form.name);
  await field(page, '统一社会信用代码').fill(form.credit_code);
  await page.getByText('校验位正确').waitFor();
  await field(page, '法定代表人').fill(form.legal_representative);
  await page.getByRole('button', { name: '下一步' }).click();
  await choose(page, '所在地区', '渝北', /渝北区/);
  await choose(page, '行业', '软件', /软件/);
  await field(page, '人员规模').selectOption('from_100');
  await field(page, '单位性质').selectOption('privately_owned');
  await field(page, '详细地址').fill(form.address);
  await field(page, '单位介绍').fill(form.introduction);
  await look(page, 'organisation-details');
  await page.getByRole('button', { name: '下一步' }).click();
  await sendLicence(page);
  await look(page, 'organisation-licence');
  await page.getByRole('button', { name: '下一步' }).click();
  await field(page, '联系人').fill(form.contact_name);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('还有这些要填').waitFor();
  await look(page, 'organisation-missing');
  await page.getByRole('button', { name: '联系电话' }).click();
  await field(page, '联系电话').fill(form.contact_phone);
  await page.getByRole('button', { name: '下一步' }).click();
  await look(page, 'organisation-check');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('正在核对营业执照').waitFor();
  await look(page, 'organisation-submitted');
}

async function handInPosting(page, title) {
  await page.goto('/app/postings/new');
  await field(page, '岗位名称').fill(title);
  await field(page, '岗位说明').fill('写代码，做测试。');
  await field(page, '招聘人数').fill('2');
  await field(page, '最低（元）').fill('8000');
  await field(page, '最高（元）').fill('12000');
  await field(page, '最低学历').selectOption({ label: '本科' });
  await choose(page, '工作地区', '渝北', /渝北区/);
  await look(page, 'new-posting');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('heading', { level: 1, name: '我们的岗位' }).waitFor();
  await tag(page, '待审核').waitFor();
  await look(page, 'my-postings');
}

// The desk is worked from the keyboard alone; what is written in the remark is no shortcut.
async function openDesk(caller, queue, title) {
  const page = await browser.page(desk, { caller });
  await page.goto(`/app/review/${queue}`);
  const head = page.locator('#item-head');
  await head.waitFor();
  const seen = new Set();
  while ((await head.innerText()) !== title) {
    const now = await head.innerText();
    assert.ok(!seen.has(now), `${title} is not in the queue`);
    seen.add(now);
    await page.keyboard.press('j');
    await head.filter({ hasNotText: now }).waitFor();
  }
  return page;
}
async function approve(caller, queue, title, looked) {
  const page = await openDesk(caller, queue, title);
  if (looked) await look(page, `review-${queue}`);
  await page.keyboard.press('a');
  await notice(page, `已通过：${title}`);
  await page.context().close();
  await until(() => isDecided(caller, queue, title), `${title} is approved`);
}

for (const device of devices)
  test(`an employer is let in, publishes and joins the fair, ${device.name}`, async () => {
    const form = organisationForm();
    const title = `软件工程师（${device.name}）`;
    const page = await browser.page(device);
    await register(page, 'employer', freshName('employer'));
    await page.getByRole('heading', { name: '登记单位' }).waitFor();
    await look(page, 'employer-home-new');
    await handInOrganisation(page, form);
    await approve(venue.reviewer, 'organisations', form.name, device === desk);

    await handInPosting(page, title);
    await approve(venue.reviewer, 'postings', title, device === desk);
    await page.goto('/app/postings');
    await tag(page, '招聘中').waitFor();

    await page.goto('/app/join');
    await look(page, 'join');
    await page.getByRole('button', { name: '报名参会' }).click();
    await tag(page, '待审核').waitFor();
    await approve(venue.organiser, 'participations', form.name, device === desk);
    await page.reload();
    await tag(page, '已参会').waitFor();
    await page.goto('/app/employer');
    await page.getByText(form.name).first().waitFor();
    await look(page, 'employer-home');

    // From now on the public sees it in the fair.
    await page.goto(`/postings?fair_id=${fair.id}&q=${device.name}`);
    await page.getByRole('link', { name: title }).waitFor();
    await page.context().close();
  });

test('a reviewer walks the queue and sends one back, from the keyboard alone', async () => {
  const recruiter = await approvedEmployer(venue);
  for (const title of ['岗位甲', '岗位乙']) {
    const posting = must(await recruiter.post('/postings', postingForm({ title })), 201);
    must(await recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
  }
  const page = await openDesk(venue.reviewer, 'postings', '岗位甲');
  const head = page.locator('#item-head');
  await page.keyboard.press('j');
  await head.filter({ hasText: '岗位乙' }).waitFor();
  await page.keyboard.press('k');
  await head.filter({ hasText: '岗位甲' }).waitFor();
  // Without a reason nobody is sent back: the key leads to where it is written.
  await page.keyboard.press('r');
  await page.getByText('先写明原因，对方才知道怎么改。').waitFor();
  await page.keyboard.type('岗位 aj 请写清职责');
  await tabTo(page, page.getByRole('button', { name: /^退回修改/ }));
  await look(page, 'review-return');
  await page.keyboard.press('Enter');
  await notice(page, '已退回：岗位甲');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '全部快捷键' }).waitFor();
  await look(page, 'review-keys');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await until(() => isDecided(venue.reviewer, 'postings', '岗位甲'), 'the decision counts');
  const author = await browser.page(desk, { caller: recruiter });
  await author.goto('/app/postings');
  await author.getByText('岗位 aj 请写清职责').waitFor();
  await author.getByRole('link', { name: '岗位甲' }).click();
  await author.getByText('岗位 aj 请写清职责').waitFor();
  await look(author, 'posting-returned');
  await Promise.all([page.context().close(), author.context().close()]);
});
