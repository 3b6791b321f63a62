// The organiser's cockpit: one look answers the telephone, every number leads to its rows.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  organisationForm,
  publishedPosting,
  seekerWithResume,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { Browser, desk, devices, look } from './browser.mjs';

let venue, browser, fair, posting;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  posting = await publishedPosting(venue, recruiter);
  for (let more = 0; more < 12; more += 1) {
    const seeker = await seekerWithResume(venue);
    const body = { posting_id: posting.id, fair_id: fair.id };
    must(await seeker.post('/applications', body), 201);
  }
  await seekerWithResume(venue);
  await join(venue, fair, await approvedEmployer(venue)); // without a posting
  const waiting = await venue.register('employer');
  must(await waiting.post('/my/organisation', organisationForm()), 201);
  await eventually(
    () => venue.organiser.get(`/review/fairs/${fair.id}/cockpit`),
    ({ body }) => body.awaited === 12 && body.employers_without_postings === 1,
  );
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

for (const device of devices)
  for (const language of ['zh', 'en'])
    test(`today, the queues and the course on one page, ${device.name} ${language}`, async () => {
      const page = await browser.page(device, { caller: venue.organiser, language });
      await page.goto('/app/cockpit');
      const number = (figure) => page.locator(`[data-figure=${figure}]`);
      await number('applications').getByText('12', { exact: true }).waitFor();
      await number('awaited').getByText('12', { exact: true }).waitFor();
      await number('seekers_without_applications').getByText('1', { exact: true }).waitFor();
      assert.equal(await page.getByRole('img').count(), 2);
      await look(page, `cockpit-whole-${language}`);
      await page.context().close();
    });

test('a number leads to its rows, which can be taken away', async () => {
  const page = await browser.page(desk, { caller: venue.organiser });
  await page.goto('/app/cockpit');
  await page
    .locator('[data-figure=applications]')
    .getByRole('link', { name: '12', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: '投递（次）' }).waitFor();
  await page.getByText('林**').first().waitFor();
  await look(page, 'figure-rows');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出' }).click();
  assert.equal((await coming).suggestedFilename(), '投递（次）.xlsx');
  await page.getByRole('link', { name: '今日概览' }).click();
  await page.getByRole('link', { name: '没有岗位的单位' }).click();
  await page.getByText('1 条，').waitFor();
  await page.context().close();
});

test('what each figure counts is said where it stands', async () => {
  const page = await browser.page(desk, { caller: venue.organiser });
  await page.goto('/app/cockpit');
  await page.getByText('统计口径').click();
  await page.getByText('单位还没有处理（只送达或只看过）的投递').waitFor();
  await page.context().close();
});
