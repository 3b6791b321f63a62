// An employer is shown whom it might ask, asks one and then several, a seeker applies and another
// says no, and the employer sees what came of it; an organiser sets the limits.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  must,
  publishedPosting,
  resumeForm,
  seekerWithResume,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice, tabTo } from './acts.mjs';
import { Browser, devices, look, phone } from './browser.mjs';

const small = { ...phone, name: 'small', viewport: { width: 320, height: 640 } };

let venue, browser;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

async function findable(changes) {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm(changes)), 200);
  must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
  return seeker;
}
// An employer with two postings, and people who look for work nowhere else.
async function market(region_code, trade) {
  const recruiter = await approvedEmployer(venue);
  const titles = [`${trade}工程师`, `高级${trade}工程师`];
  for (const title of titles)
    await publishedPosting(venue, recruiter, {
      title,
      region_code,
      major_codes: [],
      headcount: 1,
    });
  const people = [];
  for (let number = 0; number < 4; ++number)
    people.push(
      await findable({
        full_name: '周示例',
        wanted_titles: [titles[0]],
        wanted_regions: [region_code],
      }),
    );
  return { recruiter, titles, people };
}
const section = (page, title) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

const regions = { phone: '310115', desk: '110105', small: '440305' };
for (const device of [...devices, small])
  test(`an employer asks, people answer, it sees what came of it, ${device.name}`, async () => {
    const { recruiter, titles, people } = await market(regions[device.name], '软件');
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/candidates');
    await page.getByRole('link', { name: '供给方案' }).click();
    await page.getByRole('heading', { level: 1, name: '供给方案' }).waitFor();
    await page.getByText('今天还能邀请 50 人').waitFor();
    const first = section(page, titles[0]).first();
    const cards = page.getByRole('button', { name: /^邀请投递/ });
    await eventually(
      () => cards.count(),
      (number) => number >= 4,
    );
    assert.equal(await page.getByText('周示例').count(), 0);
    await look(page, 'supply-plan');

    // One posting alone gets as many as are planned for it.
    await page.getByRole('checkbox', { name: titles[1] }).uncheck();
    await page.getByText('先列出 3 人').waitFor();
    assert.match(page.url(), /postings=/);
    await first
      .getByRole('button', { name: /^邀请投递/ })
      .first()
      .click();
    await notice(page, '已邀请 1 人');
    await page.getByText('今天还能邀请 49 人').waitFor();
    await page.getByText('已邀请 1', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^全选/ }).click();
    await look(page, 'supply-chosen');
    await page.getByRole('button', { name: '邀请选中的 2 人' }).click();
    await notice(page, '已邀请 2 人');
    await page.getByText('今天还能邀请 47 人').waitFor();
    await look(page, 'supply-asked');

    const asked = [];
    for (const seeker of people)
      if (must(await seeker.get('/my/approaches'), 200).items.length) asked.push(seeker);
    assert.equal(asked.length, 3);
    await answers(device, asked, recruiter, titles[0]);

    await page.getByRole('link', { name: '发出的邀请' }).click();
    await page.getByRole('heading', { level: 1, name: '发出的邀请' }).waitFor();
    await eventually(
      async () => {
        await page.reload();
        await page.getByText('3 条邀请').waitFor();
        return page.getByRole('link', { name: /^看投递/ }).count();
      },
      (number) => number === 1,
    );
    await page.getByText('原因：地点').waitFor();
    await look(page, 'sent-approaches');
    await page.getByLabel('按回复筛选').selectOption('declined');
    await page.getByText('1 条邀请').waitFor();
    await page.getByLabel('按回复筛选').selectOption('applied');
    await page.getByRole('link', { name: /^看投递/ }).click();
    // Now that they have applied, one knows who it is.
    await page.getByText('周示例').locator('visible=true').first().waitFor();
    await page.close();
  });

async function answers(device, [applying, declining], recruiter, title) {
  const own = await browser.page(device, { caller: applying });
  await own.goto('/app/seeker');
  await own.getByText('共有 1 个邀请没回复').waitFor();
  await look(own, 'seeker-home-asked');
  await own
    .getByRole('link', { name: new RegExp(`${recruiter.organisation.name}邀请你投递`) })
    .click();
  await own.getByRole('heading', { level: 1, name: '收到的邀请' }).waitFor();
  await own.getByRole('heading', { level: 2, name: title }).waitFor();
  await look(own, 'my-approaches');
  await own.getByRole('button', { name: `投递简历 ${title}` }).click();
  await notice(own, '已投递');
  await own.getByRole('link', { name: `看进度 ${title}` }).waitFor();
  await look(own, 'my-approaches-applied');
  await own.getByRole('button', { name: '不再接收邀请' }).click();
  await own.getByRole('button', { name: '重新接收邀请' }).waitFor();
  assert.equal(must(await applying.get('/my/approach-wish'), 200).wanted, false);
  await own.close();

  const other = await browser.page(device, { caller: declining });
  await other.goto('/app/approaches');
  await other.getByRole('button', { name: `不合适 ${title}` }).click();
  const why = other.getByRole('dialog');
  await why.getByRole('radio', { name: '地点' }).check();
  await why.getByText('看不到你是谁').waitFor();
  await look(other, 'my-approach-declined');
  await why.getByRole('button', { name: '不感兴趣' }).click();
  await notice(other, '已回复：不合适');
  await other.close();
}

test('who was found by searching or recommended is asked from their card', async () => {
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter, {
    title: '古建修缮师',
    major_codes: [],
  });
  await publishedPosting(venue, recruiter, { title: '博士研究员', education: 'doctor' });
  for (let number = 0; number < 2; ++number) await findable({ wanted_titles: ['古建修缮师'] });
  const page = await browser.page(phone, { caller: recruiter });
  await page.goto(`/app/people?q=${encodeURIComponent('古建修缮师')}`);
  await page.getByRole('button', { name: '邀请投递 古建修缮师' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '邀请投递' }).click();
  await dialog.getByText('请选一个岗位').waitFor();
  await dialog.getByLabel('投递哪个岗位').selectOption({ label: '博士研究员' });
  await dialog.getByRole('button', { name: '邀请投递' }).click();
  await dialog.getByText('硬性条件不符').waitFor();
  await look(page, 'ask-person');
  await dialog.getByLabel('投递哪个岗位').selectOption({ label: '古建修缮师' });
  await dialog.getByRole('button', { name: '邀请投递' }).click();
  await notice(page, '已邀请 1 人');
  await look(page, 'people-asked');

  await page.goto(`/app/people/${posting.id}`);
  await page.getByText('已邀请', { exact: true }).waitFor();
  await page.getByRole('button', { name: '邀请投递 古建修缮师' }).first().click();
  await notice(page, '已邀请 1 人');
  await look(page, 'recommended-asked');
  await page.close();
});

test('everything is reached by the keyboard, in English too', async () => {
  const { recruiter, titles } = await market('330106', '软件');
  const page = await browser.page(devices[1], { caller: recruiter, language: 'en' });
  await page.goto('/app/supply');
  await page.getByText('You may ask 50 more people today').waitFor();
  await tabTo(page, page.getByRole('checkbox', { name: titles[1] }));
  await page.keyboard.press('Space');
  await page.getByText('3 people listed first').waitFor();
  await tabTo(page, page.getByRole('button', { name: /^Ask to apply/ }).first());
  await page.keyboard.press('Enter');
  await notice(page, '1 person asked');
  await look(page, 'supply-plan-english');
  await page.goto('/app/approaches/sent');
  await page.getByText('1 person asked').waitFor();
  await look(page, 'sent-approaches-english');
  await page.close();
});

test('pages say so while there is nothing, and an organiser sets the limits', async () => {
  const recruiter = await approvedEmployer(venue);
  const page = await browser.page(phone, { caller: recruiter });
  await page.goto('/app/supply');
  await page.getByText('岗位公开以后').waitFor();
  await look(page, 'supply-empty');
  await publishedPosting(venue, recruiter, { title: '博士研究员', education: 'doctor' });
  await page.reload();
  await page.getByRole('heading', { name: '暂时没有可以邀请的人' }).waitFor();
  await look(page, 'supply-nobody');
  await page.getByRole('checkbox', { name: '博士研究员' }).uncheck();
  await page.getByText('先选要找人的岗位').waitFor();
  await page.goto('/app/approaches/sent');
  await page.getByText('还没有邀请过人').waitFor();
  await page.close();
  const own = await browser.page(phone, { caller: await seekerWithResume(venue) });
  await own.goto('/app/approaches');
  await own.getByText('还没有单位邀请你').waitFor();
  await look(own, 'my-approaches-empty');
  await own.close();

  const office = await browser.page(devices[1], { caller: venue.organiser });
  await office.goto('/app/cockpit');
  await office.getByRole('link', { name: '邀请限额' }).click();
  await office.getByRole('heading', { level: 1, name: '邀请投递的限额' }).waitFor();
  await field(office, '每家单位一天邀请几人').fill('0');
  await office.getByRole('button', { name: '保存限额' }).click();
  await office.locator('#supply-settings-a-day-error').waitFor();
  await look(office, 'supply-settings');
  await field(office, '每家单位一天邀请几人').fill('40');
  await office.getByRole('button', { name: '保存限额' }).click();
  await notice(office, '限额已保存');
  assert.equal(must(await venue.organiser.get('/supply-settings'), 200).a_day, 40);
  await office.close();
});
