// The administrator sees what is kept for how long, tries a day, sets a period and ends what is
// due; who audits them sees the same and changes nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { openVenue, picture as file, sendFile } from '../api/venue.mjs';
import { must } from '../api/fair.mjs';
import { field } from './acts.mjs';
import { Browser, devices, look, until } from './browser.mjs';

const day_ms = 24 * 60 * 60 * 1000;
let venue, browser, seeker;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  seeker = await venue.register('seeker');
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const inDays = (days) => new Date(Date.now() + days * day_ms).toISOString().slice(0, 10);
const row = (page, title) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
// Behind the program's back: time is what no test can wait for.
function age(id) {
  const sql = `update stored_files set created_at = ${Date.now() - 2 * day_ms} where id = '${id}'`;
  const [name, ...words] = venue.place
    ? ['psql', venue.place.url, '--quiet', '--command', sql]
    : ['sqlite3', '-bail', '-cmd', '.timeout 10000', join(venue.folder, 'venue.db'), sql];
  execFileSync(name, words, { stdio: 'pipe' });
}

for (const device of devices)
  test(`an administrator tries a day, and ends what is due, ${device.name}`, async () => {
    const sent = must(await sendFile(seeker, 'photo', '照片.png', file()), 201);
    const page = await browser.page(device, { caller: venue.administrator });
    await page.goto('/app/retention');
    await page.getByRole('heading', { level: 1, name: '数据保存期限' }).waitFor();
    const files = row(page, '未使用的上传文件');
    await files.getByText('没有到期的').waitFor();
    await look(page, 'retention');

    await page.getByLabel('看到哪一天为止').fill(inDays(3));
    await files.locator('b', { hasText: '1 条' }).waitFor();
    assert.equal(await files.getByRole('button', { name: /立即处理/ }).count(), 0);
    await look(page, 'retention-planned');
    await page.getByRole('button', { name: '回到现在' }).click();
    await files.getByText('没有到期的').waitFor();

    age(sent.file_id);
    await page.reload();
    await files.getByRole('button', { name: /立即处理/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('处理后不能恢复').waitFor();
    await look(page, 'retention-asked');
    await dialog.getByRole('button', { name: '处理到期数据' }).click();
    await files.getByText('没有到期的').waitFor();
    const proof = page.getByRole('listitem').filter({ hasText: '编号摘要' });
    await until(async () => {
      await page.reload();
      await page.getByRole('heading', { name: '处理证明' }).waitFor();
      await page
        .getByText(/管理员处理|还没有处理过数据/)
        .first()
        .waitFor();
      return proof.filter({ hasText: '管理员处理' }).count();
    }, 'the proof is listed');
    await look(page, 'retention-proved');
  });

for (const device of devices)
  test(`a period is set with a reason, and not below the law, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.administrator });
    await page.goto('/app/retention');
    const consents = row(page, '已终止的同意凭证');
    await consents.getByRole('button', { name: /改期限/ }).click();
    await field(page, '保存天数').fill('30');
    await field(page, '改的理由').fill('省档案馆要求保存五年');
    await consents.getByRole('button', { name: '保存期限' }).click();
    await until(() => consents.getByText('期限太短').count(), 'the law is said');
    await look(page, 'retention-too-short');
    const days = device === devices[0] ? '1826' : '1827';
    await field(page, '保存天数').fill(days);
    await consents.getByRole('button', { name: '保存期限' }).click();
    await consents
      .getByText(`${days.slice(0, 1)},${days.slice(1)} 天`)
      .first()
      .waitFor();
    await consents.getByText('省档案馆要求保存五年').waitFor();
    await look(page, 'retention-set');
  });

for (const device of devices)
  test(`an auditor reads the same, in English too, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.audit_administrator, language: 'en' });
    await page.goto('/app/retention');
    await page.getByRole('heading', { level: 1, name: 'How long data is kept' }).waitFor();
    await row(page, 'Receipts of consent that ended').getByText('then deleted').waitFor();
    assert.equal(await page.getByRole('button', { name: /Change period|End now/ }).count(), 0);
    await look(page, 'retention-english');
  });
