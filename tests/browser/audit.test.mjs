// The audit administrator looks for what was done, by whom and on whom, on a phone and at a desk.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openVenue } from '../api/venue.mjs';
import { Browser, devices, look, picture } from './browser.mjs';

let venue, browser;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  const wrong = { sign_in_name: 'reviewer', password: 'not the right one 1' };
  await venue.visitor().post('/sessions', wrong);
  await venue.organiser.get('/letters');
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

for (const device of devices)
  test(`the audit is searched by name and by result, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.audit_administrator });
    await page.goto('/app/audit');
    await page.getByRole('heading', { level: 1, name: '审计记录' }).waitFor();
    await page.getByText('越权操作被拒').last().waitFor();
    await look(page, 'audit');

    await page.getByLabel('登录名').fill('reviewer');
    await page.getByLabel('结果').selectOption('refused');
    await page.getByRole('button', { name: '查询' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: '登录失败' });
    await entry.first().waitFor();
    assert.equal(await page.getByRole('listitem').filter({ hasText: '越权操作' }).count(), 0);
    assert.ok(!page.url().includes('reviewer'));
    await entry.first().getByText('内容').click();
    await entry.first().getByText('"failures": 1').waitFor();
    await picture(page, 'audit-found');
  });
