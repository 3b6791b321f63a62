// What one reviewer approved is drawn by lot, and another says whether it was right.
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, postingForm } from '../api/fair.mjs';
import { decide } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { Browser, devices, look, picture } from './browser.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });

let venue, browser, employer;
before(async () => {
  venue = await openVenue();
  employer = await approvedEmployer(venue);
  const { items } = must(await venue.organiser.get('/review/queues'), 200);
  const { id, ...rules } = items.find((one) => one.rules.id === 'postings').rules;
  must(await venue.organiser.put(`/review/queues/${id}`, { ...rules, spot_percent: 100 }), 200);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

async function approved(title) {
  const posting = must(await employer.post('/postings', postingForm({ title })), 201);
  must(await employer.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
  must(await decide(venue.reviewer, posting.id, { decision: 'approve' }), 200);
}

for (const device of devices)
  test(`an approval that was drawn is found right or wrong, ${device.name}`, async () => {
    const [good, bad] = ['写清楚的', '不清楚的'].map((title) => `${title}-${device.name}`);
    await approved(good);
    await approved(bad);
    const own = await browser.page(device, { caller: venue.reviewer });
    await own.goto('/app/review/spot-checks');
    await own.getByText('这是你自己通过的，由别的同事抽查。').first().waitFor();
    await own.context().close();

    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto('/app/review/office');
    await page.getByRole('link', { name: '事后抽查' }).click();
    await page.getByRole('link', { name: bad }).waitFor();
    await look(page, 'spot-checks');
    await button(page, `没有问题 ${good}`).click();
    await page.getByRole('link', { name: good }).waitFor({ state: 'detached' });
    await button(page, `有问题 ${bad}`).click();
    await page.getByLabel('问题在哪里').fill('薪资与说明不符，没有写试用期。');
    await picture(page, 'spot-check-wrong');
    await button(page, '记为有问题').click();
    await page.getByRole('link', { name: bad }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '有问题', exact: true }).click();
    await page.getByText('薪资与说明不符，没有写试用期。').first().waitFor();
    await look(page, 'spot-checks-wrong');
    await page.getByRole('link', { name: bad }).click();
    await page.getByRole('heading', { name: bad }).waitFor();
    await page.context().close();
  });
