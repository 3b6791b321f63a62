// What one is told: the bell that counts by itself, the list, and what is sent besides.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  must,
  publishedPosting,
  seekerWithResume,
} from '../api/fair.mjs';
import { MailServer } from '../api/mailbox.mjs';
import { openVenue } from '../api/venue.mjs';
import { notice, tabTo } from './acts.mjs';
import { Browser, desk, devices, look, phone } from './browser.mjs';

const mail = new MailServer();
const sms_folder = mkdtempSync(join(tmpdir(), 'sx-sms-'));
let venue, browser, recruiter, posting;
before(async () => {
  const server = ['--mail-server', await mail.listen(), '--mail-from', 'noreply@fair.example.com'];
  venue = await openVenue({ letters: [...server, '--sms-to', sms_folder] });
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
  mail.close();
  rmSync(sms_folder, { recursive: true });
});

// A seeker with an application, and how its employer goes on with it.
async function applied() {
  const seeker = await seekerWithResume(venue);
  const application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  const step = async (name) =>
    must(await recruiter.post(`/applications/${application.id}/steps`, { step: name }), 200);
  const unread = (count) =>
    eventually(
      () => seeker.get('/my/notifications/unread'),
      ({ body }) => body.unread === count,
    );
  return { seeker, application, step, unread };
}
const bell = (page) => page.getByRole('banner').getByRole('link', { name: /^通知/ });

for (const device of devices)
  test(`the bell rings by itself, and leads to where one acts, ${device.name}`, async () => {
    const { seeker, application, step } = await applied();
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/seeker');
    await bell(page).waitFor();
    await page.waitForTimeout(500); // its line to the server stands
    await step('view');
    await page.getByRole('status').filter({ hasText: '1 条未读' }).waitFor({ state: 'attached' });
    await step('invite');
    await page.getByRole('status').filter({ hasText: '2 条未读' }).waitFor({ state: 'attached' });

    await bell(page).click();
    await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
    await page.getByText('邀请你参加“软件工程师”的面试').waitFor();
    await look(page, 'notifications');
    await page.getByRole('link', { name: /^面试邀请/ }).click();
    await page.waitForURL(`**/app/applications/${application.id}`);
    await page.getByRole('status').filter({ hasText: '1 条未读' }).waitFor({ state: 'attached' });

    await bell(page).click();
    await page.getByRole('radio', { name: '未读' }).check({ force: true });
    await page.getByRole('button', { name: '标为已读：投递被查看' }).click();
    await page.getByText('没有未读的通知').waitFor();
    await look(page, 'notifications-none-unread');
  });

test('all are marked as read with one button', async () => {
  const { seeker, step, unread } = await applied();
  for (const name of ['view', 'shortlist', 'invite', 'offer']) await step(name);
  await unread(4);
  const page = await browser.page(desk, { caller: seeker });
  await page.goto('/app/notifications');
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await notice(page, '都标为已读了');
  await unread(0);
  assert.equal(await page.getByRole('button', { name: '全部标为已读' }).count(), 0);
});

for (const device of devices)
  test(`what is sent besides is chosen by kind, and saved by itself, ${device.name}`, async () => {
    const seeker = await venue.register('seeker');
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/notifications/settings');
    const viewed = page.getByLabel('投递被查看，邮件');
    await viewed.waitFor();
    await page.getByText('还没有验证过的手机号').waitFor();
    await look(page, 'notification-settings');
    await viewed.selectOption({ label: '每天汇总' });
    await page.getByText(/^已保存/).waitFor();
    await page.reload();
    await viewed.waitFor();
    assert.equal(await viewed.inputValue(), 'daily');
  });

test('in English, and in the dark', async () => {
  const { seeker, step, unread } = await applied();
  await step('invite');
  await unread(1);
  const settings = { caller: seeker, language: 'en', colorScheme: 'dark' };
  const page = await browser.page(phone, settings);
  await page.goto('/app/notifications');
  await page.getByText(/invites you to an interview for/).waitFor();
  await look(page, 'notifications-en-dark');
  await page.goto('/app/notifications/settings');
  await page.getByLabel('Job offer, SMS').waitFor();
  await look(page, 'notification-settings-en-dark');
});

test('with the keyboard alone', async () => {
  const { seeker, step, unread } = await applied();
  await step('invite');
  await unread(1);
  const page = await browser.page(desk, { caller: seeker });
  await page.goto('/app/seeker');
  await tabTo(page, bell(page));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: '标为已读：面试邀请' }));
  await page.keyboard.press('Enter');
  await unread(0);
});

for (const device of devices)
  test(`an administrator looks after the letters, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.administrator });
    await page.goto('/app/letters');
    await page.getByText('没有发送失败的').waitFor();
    await look(page, 'letters-none');

    const address = `lin@${device.name}.example.com`;
    mail.rcpt = () => '550 nobody here';
    must(await venue.visitor().post('/contact-codes', { address }), 201);
    await eventually(
      () => venue.administrator.get('/letters'),
      ({ body }) => body.items.length === 1,
    );
    await page.reload();
    await page.getByText(`l***@${device.name}.example.com`).first().waitFor();
    await page.getByText('对方拒收，回复码 550，试了 1 次').waitFor();
    await look(page, 'letters-failed');
    mail.rcpt = () => '250 fine';
    await page.getByRole('button', { name: /^重发/ }).click();
    await notice(page, '已排队，马上重发');
    await eventually(
      async () => mail.to(address).length,
      (count) => count === 1,
    );
    await page.getByText('没有发送失败的').waitFor();
  });
