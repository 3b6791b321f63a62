// Somebody without an account complains from a posting's page, staff look into it at their desk,
// the employer is heard and sanctioned, appeals, and a second person decides.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting } from '../api/fair.mjs';
import { png } from '../api/pictures.mjs';
import { decide } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, desk, devices, look, until } from './browser.mjs';

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

const words = '面试时要求先交三百元服装费，不交不让上班。';
const answer = '情况属实，岗位已下架，请保留转账记录。';
const about = (posting) => ({
  subject: 'posting',
  subject_id: posting.id,
  reason: 'fees',
  text: words,
});

for (const device of devices)
  test(`a visitor complains and follows it up, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const posting = await publishedPosting(venue, recruiter);
    const page = await browser.page(device);
    await page.goto(`/postings/${posting.id}`);
    await page.getByRole('link', { name: '投诉举报' }).click();
    await page.getByRole('heading', { level: 1, name: '投诉举报' }).waitFor();
    await page.getByText(posting.title).waitFor();
    await page.getByRole('button', { name: '提交投诉' }).click();
    await until(() => page.getByText('发生了什么').count(), 'what is missing is said');
    await look(page, 'complaint-missing');
    await field(page, '投诉原因').selectOption('fees');
    await field(page, '发生了什么').fill(words);
    const file = { name: '转账.png', mimeType: 'image/png', buffer: png(320, 240) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('转账.png').first().waitFor();
    await look(page, 'complaint-form');
    await page.getByRole('button', { name: '提交投诉' }).click();
    await page.getByRole('heading', { level: 1, name: '投诉已收到' }).waitFor();
    const code = (await page.locator('.code').innerText()).trim();
    assert.ok(!page.url().includes(code));
    await look(page, 'complaint-receipt');

    const { items } = must(await venue.reviewer.get('/review/items?queue=complaints'), 200);
    const one = items.find((item) => item.organisation_id === recruiter.organisation.id);
    const given = { decision: 'approve', remark: answer };
    must(await decide(venue.reviewer, one.subject_id, given), 200);
    await page.getByRole('link', { name: '查询投诉结果' }).click();
    await field(page, '查询码').fill('AAAA');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('没有这个查询码的投诉').first().waitFor();
    await field(page, '查询码').fill(code);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText(answer).waitFor();
    await page.getByText('转账.png').waitFor();
    await look(page, 'complaint-answered');
  });

for (const device of devices)
  test(`staff hear the employer, hide the posting and uphold it, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const posting = await publishedPosting(venue, recruiter);
    const made = must(await venue.visitor().post('/complaints', about(posting)), 201);
    const { items } = must(
      await venue.reviewer.get(`/review/items?subject_id=${made.complaint_id}`),
      200,
    );
    const page = await browser.page(device, { caller: venue.reviewer });
    await page.goto(`/app/review/complaints?item=${items[0].id}`);
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: '先隐藏岗位' }).click();
    await page.getByText('岗位已隐藏。').waitFor();
    await page.getByRole('button', { name: '向单位了解情况' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('工作人员的问询').fill('请说明是否收费。');
    await dialog.getByRole('button', { name: '发出问询' }).click();
    await page.getByText('请说明是否收费。').waitFor();
    await look(page, 'complaint-desk');

    const theirs = await browser.page(device, { caller: recruiter });
    await theirs.goto('/app/complaints/heard');
    await theirs.getByRole('button', { name: /说明情况/ }).click();
    await theirs.getByRole('dialog').getByLabel('我们的说明').fill('服装由公司提供，不收费。');
    await theirs.getByRole('button', { name: '提交说明' }).click();
    await notice(theirs, '说明已提交');
    assert.equal(await theirs.getByText('服装费').count(), 0);
    await look(theirs, 'complaint-heard');
    await theirs.goto(`/app/postings/${posting.id}`);
    await theirs.getByText('被投诉，处理期间暂不显示').waitFor();
    await look(theirs, 'posting-hidden');

    await page.getByRole('button', { name: /^投诉成立/ }).click();
    await page.getByText('先写答复，投诉人在等。').waitFor();
    await page.locator('#remark').fill(answer);
    await page.getByRole('button', { name: /^投诉成立/ }).click();
    await notice(page, '投诉成立：');
    await eventually(
      () => recruiter.get(`/my/postings/${posting.id}`),
      (reply) => reply.body.state === 'closed',
      20_000,
    );
  });

for (const device of devices)
  test(`an employer is suspended, appeals, and is free again, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    await publishedPosting(venue, recruiter);
    const page = await browser.page(device, { caller: venue.reviewer });
    await page.goto(`/app/sanctions/employers/${recruiter.organisation.id}`);
    await page.getByRole('heading', { level: 1, name: recruiter.organisation.name }).waitFor();
    await page.getByRole('button', { name: '作出处置' }).click();
    await field(page, '处置').selectOption('suspension');
    await field(page, '原因').fill('岗位与实际不符，经核实。');
    await look(page, 'sanction-form');
    await page.getByRole('button', { name: '作出处置' }).click();
    await notice(page, '已作出处置，单位会收到通知');
    await page.getByText('岗位与实际不符，经核实。').waitFor();
    await look(page, 'sanction-made');

    const theirs = await browser.page(device, { caller: recruiter });
    await theirs.goto('/app/employer');
    await theirs.getByText('岗位与实际不符，经核实。').waitFor();
    await look(theirs, 'sanction-home');
    await theirs.getByRole('link', { name: '查看和申诉' }).click();
    await theirs.getByRole('button', { name: '申诉' }).click();
    await theirs.getByRole('dialog').getByLabel('申诉理由').fill('岗位已核实为真。');
    await theirs.getByRole('button', { name: '提交申诉' }).click();
    await notice(theirs, '已提交申诉，结果会有消息提醒');
    await look(theirs, 'sanction-appealed');

    const boss = await browser.page(device, { caller: venue.organiser });
    await boss.goto('/app/sanctions?view=appealed');
    await boss.getByText('岗位已核实为真。').waitFor();
    await look(boss, 'sanctions');
    const named = new RegExp(`申诉成立，解除.*${recruiter.organisation.name}`);
    await boss.getByRole('button', { name: named }).click();
    await boss.getByRole('dialog').getByLabel('理由，单位会看到').fill('材料属实。');
    await boss.getByRole('dialog').getByRole('button', { name: '申诉成立，解除' }).click();
    await notice(boss, '已解除，单位会收到通知');
    const { items } = must(await recruiter.get('/my/sanctions'), 200);
    assert.equal(items[0].state, 'lifted');
  });

test('who types the code of a blacklisted body is told what to do', async () => {
  const banned = await approvedEmployer(venue);
  const { id, credit_code } = banned.organisation;
  const body = { kind: 'blacklist', cause: 'review', reason: '虚假招聘。' };
  must(await venue.organiser.post(`/organisations/${id}/sanctions`, body), 201);
  const page = await browser.page(desk, { caller: await venue.register('employer') });
  await page.goto('/app/organisation');
  await field(page, '单位名称').fill('换了名的公司');
  await field(page, '统一社会信用代码').fill(credit_code);
  await page.getByText('这家单位在黑名单里').waitFor();
  await look(page, 'registration-blacklisted');
});
