// A person reads all that is kept of them, prints it and takes it away.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, seekerWithResume } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { Browser, devices, look } from './browser.mjs';

let venue, browser, seeker;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  seeker = await seekerWithResume(venue);
  const posting = await publishedPosting(venue, await approvedEmployer(venue));
  must(await seeker.put(`/my/saved-postings/${posting.id}`, {}), 200);
  must(await seeker.post('/applications', { posting_id: posting.id, cover_note: '您好' }), 201);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

for (const device of devices)
  test(`a seeker reads all that is kept of them (${device.name})`, async () => {
    const page = await browser.page(device, { caller: seeker });
    await page.goto(`${venue.base}/app/me`);
    await page.getByRole('link', { name: '我的数据' }).click();
    await page.getByRole('heading', { level: 2, name: '简历', exact: true }).waitFor();
    await page.getByText('您好').waitFor();
    await look(page, 'own-data');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 JSON 文件' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), '我的数据.json');
  });
