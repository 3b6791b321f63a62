// Recommendations on the screens: a seeker reads why, turns one down, takes it back and applies in
// one tap; an employer finds people for its posting; the seeker sees who has seen their card.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { freshName, notice, register } from './acts.mjs';
import { Browser, devices, look, phone } from './browser.mjs';

const small = { ...phone, name: 'small', viewport: { width: 320, height: 640 } };

let venue, browser, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter, { title: '后端软件工程师', major_codes: [] });
  await publishedPosting(venue, recruiter, { title: '软件测试工程师' });
  await publishedPosting(venue, recruiter, {
    title: '嵌入式软件工程师',
    region_code: '310115',
    major_codes: [],
  });
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const card = (page, title) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

for (const device of [...devices, small])
  test(`a seeker reads why, turns one down and applies in one tap, ${device.name}`, async () => {
    const page = await browser.page(device);
    await register(page, 'seeker', freshName('seeker'));
    await page.getByRole('heading', { name: '先写一份简历' }).waitFor();
    await page.goto('/app/recommendations');
    await page.getByText('还没有合适的推荐').waitFor();
    await page.getByRole('heading', { name: '补上这些，推荐更准' }).waitFor();
    await look(page, 'recommendations-empty');

    const saved = await page.evaluate(
      async (body) =>
        (
          await fetch('/api/v1/my/resume', {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).status,
      resumeForm(),
    );
    assert.equal(saved, 200);
    await page.goto('/app/seeker');
    await page.getByRole('heading', { name: '为你推荐' }).waitFor();
    await look(page, 'seeker-home-recommended');
    await page.getByRole('link', { name: '全部推荐' }).click();
    await page.getByRole('heading', { level: 1, name: '推荐' }).waitFor();
    const first = card(page, '后端软件工程师');
    await first.getByText('在意向地区').first().waitFor();
    await first.getByRole('button', { name: '看理由' }).click();
    await first.getByText('工作地点符合').waitFor();
    await page.getByRole('heading', { name: '差一点' }).waitFor();
    await card(page, '嵌入式软件工程师').getByText('加进意向地区').first().waitFor();
    await look(page, 'recommendations');

    const second = card(page, '软件测试工程师');
    await second.getByRole('button', { name: '不感兴趣' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '薪资' }).check();
    await dialog.getByText('薪资不高于它的排到后面').waitFor();
    await look(page, 'recommendations-dislike');
    await dialog.getByRole('button', { name: '不感兴趣' }).click();
    await second.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).first().click();
    await second.waitFor();

    await first.getByRole('button', { name: '投递' }).click();
    await notice(page, '已投递');
    await first.getByRole('link', { name: '看进度' }).waitFor();
    await page.close();
  });

for (const device of devices)
  test(`an employer finds people for a posting, who see that it did, ${device.name}`, async () => {
    const seeker = await venue.register('seeker');
    must(await seeker.put('/my/resume', resumeForm({ full_name: '周示例' })), 200);
    must(await seeker.put('/my/privacy/visibility', { visibility: 'findable' }), 200);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto(`/app/candidates/${posting.id}`);
    await page.getByRole('link', { name: '推荐人才' }).click();
    await page.getByRole('heading', { level: 1, name: '推荐人才' }).waitFor();
    await page.getByText('Java').first().waitFor();
    assert.equal(await page.getByText('周示例').count(), 0);
    await look(page, 'people');
    await page.close();

    const own = await browser.page(device, { caller: seeker });
    await own.goto('/app/privacy');
    await own.getByText(recruiter.organisation.name).waitFor();
    await look(own, 'card-views');
    await own.close();
  });
