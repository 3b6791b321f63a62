// A seeker reads to what they agree, finds the receipt, withdraws it and agrees again.
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, seekerWithResume } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { notice } from './acts.mjs';
import { Browser, devices, look, until } from './browser.mjs';

let venue, browser, employer, posting;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  employer = await approvedEmployer(venue);
  posting = await publishedPosting(venue, employer);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

for (const device of devices)
  test(`a seeker agrees by applying, withdraws and agrees again, ${device.name}`, async () => {
    const seeker = await seekerWithResume(venue);
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/my-consents');
    await page.getByText('还没有同意把资料提供给谁').waitFor();
    await look(page, 'consents-none');
    await page.goto(`/app/apply/${posting.id}`);
    await page.getByText('点“投递”表示：为了应聘').waitFor();
    await look(page, 'apply-consent');
    await page.getByRole('button', { name: '投递', exact: true }).click();
    await page.getByRole('link', { name: '看进度' }).waitFor();
    const { items } = must(await seeker.get('/my/applications'), 200);
    must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);

    await page.goto('/app/privacy');
    await page.getByText('选择让单位找到你，表示：').waitFor();
    await look(page, 'privacy-consent');
    await page.goto('/app/my-consents');
    await page.getByRole('heading', { name: employer.organisation.name }).waitFor();
    await page.getByText('当时同意的内容').first().click();
    await look(page, 'consents');
    await page.getByRole('button', { name: `撤回同意 ${employer.organisation.name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('投递不会自动撤回').waitFor();
    await look(page, 'consent-ask');
    await dialog.getByRole('button', { name: '撤回同意' }).click();
    await notice(page, '已撤回给');
    await page.getByText('本人撤回').waitFor();
    await look(page, 'consent-withdrawn');

    const theirs = await browser.page(device, { caller: employer });
    await theirs.goto(`/app/candidates/${posting.id}/${items[0].id}`);
    await until(async () => (await theirs.getByText('求职者').count()) > 0, 'the page is there');
    await look(theirs, 'employer-withheld');
    await page.getByRole('button', { name: /^重新同意/ }).click();
    await notice(page, '已重新同意提供给');
    await page.getByText('有效').first().waitFor();
  });
