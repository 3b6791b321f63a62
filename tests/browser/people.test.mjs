// An employer looks for people: words and choices take effect at once and stand in the address;
// what is shown is the card, and the seeker sees who has looked.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, resumeForm } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { tabTo } from './acts.mjs';
import { Browser, devices, look, phone } from './browser.mjs';

const small = { ...phone, name: 'small', viewport: { width: 320, height: 640 } };

let venue, browser, recruiter, seeker;
const findable = async (changes) => {
  const who = await venue.register('seeker');
  must(await who.put('/my/resume', resumeForm(changes)), 200);
  must(await who.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
  return who;
};
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

test('as long as nobody agreed to be found, the page says so', async () => {
  const page = await browser.page(phone, { caller: recruiter });
  await page.goto('/app/people');
  await page.getByText('还没有人同意被单位找到').waitFor();
  await look(page, 'people-empty');
  await page.close();
  seeker = await findable({ full_name: '周示例', wanted_titles: ['Java工程师'] });
  await findable({ wanted_titles: ['会计'], wanted_regions: ['310000'], education: 'master' });
  for (let number = 0; number < 22; ++number) await findable({ wanted_titles: ['车工'] });
});

for (const device of [...devices, small])
  test(`an employer finds people by words and choices, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/candidates');
    await page.getByRole('link', { name: '找人才' }).click();
    await page.getByRole('heading', { level: 1, name: '找人才' }).waitFor();
    await page.getByText('找到 24 人').waitFor();
    await page.getByRole('button', { name: '再看一些' }).click();
    await page.getByText('共 24 条').waitFor();
    await look(page, 'people-found');

    const words = page.getByRole('searchbox', { name: '职位、技能、专业' });
    await words.fill('java开发');
    await words.press('Enter');
    await page.getByText('找到 1 人').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Java工程师' }).waitFor();
    assert.equal(await page.locator('mark', { hasText: 'Java工程师' }).count(), 1);
    assert.equal(await page.getByText('周示例').count(), 0);
    assert.match(page.url(), /q=java/);
    await look(page, 'people-by-words');
    await words.fill('');
    await words.press('Enter');
    await page.getByText('找到 24 人').waitFor();

    const filter = page.getByRole('button', { name: /^筛选/ });
    if (await filter.isVisible()) await filter.click();
    await page.getByLabel('学历').selectOption('master');
    await page.getByText('找到 1 人').waitFor();
    await page.getByLabel('想去的地区').selectOption('310000');
    await page.getByRole('heading', { level: 2, name: '会计' }).waitFor();
    await look(page, 'people-narrowed');
    await page.reload();
    await page.getByText('找到 1 人').waitFor();
    await words.fill('火星');
    await words.press('Enter');
    await page.getByText('没有找到人').waitFor();
    await look(page, 'people-none');
    await page.getByRole('button', { name: '看全部的人' }).click();
    await page.getByText('找到 24 人').waitFor();
    await page.close();
  });

test('everything can be reached by the keyboard, in English too', async () => {
  const page = await browser.page(devices[1], { caller: recruiter, language: 'en' });
  await page.goto('/app/people');
  await page.getByText('24 people found').waitFor();
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('会计');
  await page.keyboard.press('Enter');
  await page.getByText('1 person found').waitFor();
  await tabTo(page, page.getByLabel('Education'));
  await look(page, 'people-english');
  await page.close();

  const own = await browser.page(phone, { caller: seeker });
  await own.goto('/app/privacy');
  await own.getByText(recruiter.organisation.name).waitFor();
  await own.getByText('搜索人才时').waitFor();
  await own.close();
});
