// An organiser pushes postings in a batch, and a seeker finds them, with why, on the phone.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, seekerWithResume } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, devices, look, phone } from './browser.mjs';

let venue, browser;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  const recruiter = await approvedEmployer(venue);
  for (const title of ['软件工程师', '测试工程师', '运维工程师'])
    await publishedPosting(venue, recruiter, { title, major_codes: [] });
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

async function makeBatch(page, name) {
  await page.goto('/app/cockpit');
  await page.getByRole('link', { name: '定向推送' }).click();
  await page.getByRole('heading', { level: 1, name: '定向推送' }).waitFor();
  await look(page, 'push-batches');
  await page.getByRole('link', { name: '新建批次' }).first().click();
  await page.getByText('招聘名额', { exact: true }).waitFor();
  // Without a name the server says so at its field.
  await page.getByRole('button', { name: '开始模拟' }).click();
  await page.locator('#push-batch-name-error').waitFor();
  await look(page, 'new-push-batch');
  await field(page, '批次名称').fill(name);
  await field(page, '距上次推送至少几天').fill('0');
  await page.getByRole('button', { name: '开始模拟' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

for (const device of devices)
  test(`postings are picked, approved, read and applied to, ${device.name}`, async () => {
    const seeker = await seekerWithResume(venue);
    const page = await browser.page(device, { caller: venue.organiser });
    const name = `第一批（${device.name}）`;
    await makeBatch(page, name);
    await page.getByText('待批准').waitFor();
    const approve = page.getByRole('button', { name: '批准发送' });
    await approve.waitFor();
    assert.ok(await approve.isDisabled());
    await page.getByRole('button', { name: '查看抽样' }).click();
    await page.getByRole('heading', { level: 3, name: '林**' }).first().waitFor();
    await look(page, 'push-batch');
    await page.getByRole('heading', { name: '批次里的岗位' }).scrollIntoViewIfNeeded();
    await look(page, 'push-batch-postings');
    await page.getByRole('button', { name: '批准发送' }).click();
    const dialog = page.getByRole('dialog', { name: `批准发送“${name}”` });
    await dialog.waitFor();
    await look(page, 'push-approval');
    await dialog.getByRole('button', { name: '批准发送' }).click();
    await notice(page, '已批准');
    // What is due is sent each minute.
    await page.getByText('已发完').waitFor({ timeout: 120_000 });
    await look(page, 'push-batch-sent');
    await page.getByRole('link', { name: '再做一批' }).click();
    await page.getByRole('heading', { level: 1, name: '新建批次' }).waitFor();
    assert.equal(await field(page, '批次名称').inputValue(), name);
    assert.equal(await field(page, '距上次推送至少几天').inputValue(), '0');

    const own = await browser.page(phone, { caller: seeker });
    await own.goto('/app/seeker');
    await own.getByRole('link', { name: /为你推送/ }).click();
    await own.getByRole('heading', { level: 1, name: '为你推送' }).waitFor();
    await own.getByRole('heading', { level: 2, name: '软件工程师' }).waitFor();
    // What suits best stands first.
    const titles = await own.locator('main li h2 a').allTextContents();
    assert.equal(titles[0], '软件工程师');
    await look(own, 'my-pushes');
    await own.getByRole('button', { name: '投递简历 软件工程师' }).click();
    await notice(own, '已投递');
    await own.getByRole('button', { name: '不感兴趣 测试工程师' }).click();
    const why = own.getByRole('dialog');
    await look(own, 'my-push-declined');
    await why.getByRole('button', { name: '不感兴趣' }).click();
    await own
      .getByRole('listitem')
      .filter({ hasText: '测试工程师' })
      .getByText('不感兴趣')
      .waitFor();
    await own.getByRole('button', { name: '不再推送' }).click();
    await own.getByRole('button', { name: '重新接收' }).waitFor();
    assert.equal(must(await seeker.get('/my/push-wish'), 200).wanted, false);
    await own.context().close();
    await page.context().close();
  });
