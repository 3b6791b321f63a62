// A person reads and takes all that is kept of them; asks to leave, and thinks better of it.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, seekerWithResume } from '../api/fair.mjs';
import { openVenue, password } from '../api/venue.mjs';
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

for (const device of devices)
  test(`a seeker asks to leave, and stays after all (${device.name})`, async () => {
    const page = await browser.page(device, { caller: await seekerWithResume(venue) });
    await page.goto(`${venue.base}/app/security`);
    await page.getByRole('link', { name: '注销账号' }).click();
    await page.getByText('会清除的').waitFor();
    await look(page, 'leaving');
    await page.getByLabel('登录密码').fill('not the password');
    await page.getByRole('button', { name: '申请注销' }).click();
    await page.getByText('密码不对').first().waitFor();
    await page.getByLabel('登录密码').fill(password);
    await page.getByRole('button', { name: '申请注销' }).click();
    await page.getByRole('heading', { name: '已申请注销' }).waitFor();
    await look(page, 'leaving-asked');
    await page.goto(`${venue.base}/app/me`);
    await page.getByRole('link', { name: '查看或撤回' }).waitFor();
    await look(page, 'leaving-way-back');
    await page.getByRole('link', { name: '查看或撤回' }).click();
    await page.getByRole('button', { name: '撤回注销' }).click();
    await page.getByRole('button', { name: '申请注销' }).waitFor();
  });

test('whoever keeps an organisation alone is told what to hand over', async () => {
  const page = await browser.page(devices[0], { caller: await approvedEmployer(venue) });
  await page.goto(`${venue.base}/app/leaving`);
  await page.getByRole('heading', { name: '注销前先移交' }).waitFor();
  await look(page, 'leaving-first');
  assert.equal(await page.getByRole('button', { name: '申请注销' }).count(), 0);
});
