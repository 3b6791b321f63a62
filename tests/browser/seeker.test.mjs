// A seeker's way: register, write a resume, apply, hear from the employer, take one back.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, join, must, openFair, publishedPosting } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, freshName, notice, register } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

let venue, browser, recruiter, wanted, other;
before(async () => {
  venue = await openVenue();
  const fair = await openFair(venue);
  recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  wanted = await publishedPosting(venue, recruiter);
  other = await publishedPosting(venue, recruiter, { title: '测试工程师' });
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

async function writeResume(page) {
  await page.getByRole('link', { name: '写简历' }).click();
  const phone = field(page, '手机号');
  await field(page, '学历').selectOption({ label: '本科' });
  await field(page, '说说你自己').fill('做过两个课程设计。');
  await phone.fill('123');
  // The server says what is wrong, at the field that it is about.
  await page.locator('#basics-basics-phone-error').waitFor();
  assert.equal(await phone.getAttribute('aria-invalid'), 'true');
  await page.getByText('有地方要改，改好自动保存').first().waitFor();
  await look(page, 'resume-wrong-phone');
  // What it did not take is kept on this device.
  await page.reload();
  await page.getByText('上次没存完的内容已经放回来了。').first().waitFor();
  assert.equal(await phone.inputValue(), '123');
  assert.equal(await field(page, '说说你自己').inputValue(), '做过两个课程设计。');
  await phone.fill('19900001234');
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor();
  assert.equal(await page.locator('#basics-basics-phone-error').count(), 0);
  // What it took is there wherever one signs in.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await phone.waitFor();
  assert.equal(await phone.inputValue(), '19900001234');
  assert.equal(await field(page, '说说你自己').inputValue(), '做过两个课程设计。');
  assert.equal(await page.getByText('上次没存完的内容').count(), 0);
}

async function apply(page, posting) {
  await page.goto(`/postings/${posting.id}`);
  await page.getByRole('link', { name: '投递简历' }).locator('visible=true').click();
  await page.getByRole('heading', { level: 1, name: '投递简历' }).waitFor();
  await page.getByText('林示例').first().waitFor();
  await field(page, '给单位的话').fill('我做过类似的系统。');
  await look(page, 'apply');
  await page.getByRole('button', { name: '投递' }).click();
  await page.getByRole('heading', { name: '已投递' }).waitFor();
  await look(page, 'applied');
  await page.getByRole('link', { name: '看进度' }).click();
  await page.getByRole('heading', { level: 1, name: posting.title }).waitFor();
  return page.url().split('/').at(-1);
}

const currentStep = (page) =>
  page.getByRole('list', { name: '进度' }).locator('[aria-current=step]');

for (const device of devices)
  test(`a seeker applies, hears from the employer and takes one back, ${device.name}`, async () => {
    const page = await browser.page(device);
    await register(page, 'seeker', freshName('seeker'));
    await page.getByRole('heading', { name: '先写一份简历' }).waitFor();
    await look(page, 'seeker-home-new');
    await writeResume(page);

    const application = await apply(page, wanted);
    await currentStep(page).getByText('投递').waitFor();
    await page.getByText('单位还没有看。应在').waitFor();
    await look(page, 'application');

    const answer = async (step) =>
      must(await recruiter.post(`/applications/${application}/steps`, { step }), 200);
    await answer('view');
    await answer('shortlist');
    await page.goto('/app/applications');
    await page.getByRole('link', { name: wanted.title }).click();
    await currentStep(page).getByText('入围').waitFor();
    await page.getByText('单位把你列入候选').waitFor();
    await look(page, 'application-shortlisted');

    await apply(page, other);
    await page.getByRole('button', { name: '撤回投递' }).click();
    const dialog = page.getByRole('dialog', { name: `撤回对“${other.title}”的投递？` });
    await dialog.getByRole('button', { name: '撤回投递' }).waitFor();
    await look(page, 'withdraw');
    await dialog.getByRole('button', { name: '撤回投递' }).click();
    await notice(page, '已撤回。');
    await page.getByText('你撤回了这份投递。').waitFor();
    assert.equal(await page.getByRole('button', { name: '撤回投递' }).count(), 0);
    await page.goto('/app/applications');
    await page.getByText('已撤回').first().waitFor();
    await look(page, 'applications');
    await page.goto('/app/seeker');
    await page.getByRole('link', { name: wanted.title }).waitFor();
    await look(page, 'seeker-home');
    await page.context().close();
  });
