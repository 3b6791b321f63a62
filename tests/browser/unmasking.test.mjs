// What is masked for staff: they say why, see it for a while, and the person finds it on their
// page.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  seekerWithResume,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field } from './acts.mjs';
import { Browser, devices, look, until } from './browser.mjs';

const phone = '19900001234';
const remark = '本人来电，请我们帮助联系单位。';
let venue, browser, fair, posting;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  const employer = await approvedEmployer(venue);
  fair = await openFair(venue);
  await join(venue, fair, employer);
  posting = await publishedPosting(venue, employer);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

for (const device of devices)
  test(`an organiser sees a seeker's number for a reason, ${device.name}`, async () => {
    const seeker = await seekerWithResume(venue);
    must(await seeker.post('/applications', { posting_id: posting.id, fair_id: fair.id }), 201);
    const { account_id } = must(await seeker.get('/my/session'), 200);
    await eventually(
      () => venue.organiser.get(`/review/fairs/${fair.id}/rows/seekers`),
      (reply) => reply.body.items.some((one) => one.seeker_id === account_id),
    );
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto(`/app/cockpit/${fair.id}/seekers`);
    const row = page.locator('tbody tr').first();
    await row.getByText('林**').first().waitFor();
    await look(page, 'rows-masked');
    await row.getByRole('button', { name: /查看完整信息/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('手机号').check();
    await dialog.getByRole('button', { name: '查看完整信息' }).click();
    await until(() => dialog.getByText('具体说明').count(), 'what is missing is said');
    await look(page, 'unmask-missing');
    await field(page, '原因').selectOption('employment_help');
    await field(page, '具体说明').fill(remark);
    await look(page, 'unmask-asked');
    await dialog.getByRole('button', { name: '查看完整信息' }).click();
    await row.getByText(phone).waitFor();
    await look(page, 'unmasked');
    assert.ok(!page.url().includes(phone));
    await row.getByRole('button', { name: /现在遮掩/ }).click();
    await until(async () => (await page.getByText(phone).count()) === 0, 'it is masked again');

    const theirs = await browser.page(device, { caller: seeker });
    await theirs.goto('/app/privacy');
    await theirs.getByText('主办方查看了手机号').waitFor();
    await theirs.getByText(remark).waitFor();
    await look(theirs, 'own-unmaskings');
  });

for (const device of devices)
  test(`who handles a complaint asks its complainant back, ${device.name}`, async () => {
    const contact = '19900005678';
    const text = '面试时要求先交三百元服装费，不交不让上班。';
    const form = { subject: 'posting', subject_id: posting.id, reason: 'fees', text, contact };
    const { complaint_id } = must(await venue.visitor().post('/complaints', form), 201);
    const { items } = must(
      await venue.reviewer.get(`/review/items?subject_id=${complaint_id}`),
      200,
    );
    const page = await browser.page(device, { caller: venue.reviewer });
    await page.goto(`/app/review/complaints?item=${items[0].id}`);
    await page.getByText('199****5678').waitFor();
    await page.getByRole('button', { name: /查看完整信息/ }).click();
    await field(page, '原因').selectOption('complaint');
    await field(page, '具体说明').fill('请投诉人补充转账记录。');
    await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click();
    await page.getByText(contact).waitFor();
    await look(page, 'complaint-contact');
  });
