// The employer's board: who applied, stage by stage, beside the resume; many at once; from the
// keyboard alone. And what the organiser sees of those who do not answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  eventually,
  join,
  must,
  openFair,
  publishedPosting,
  resumeForm,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { notice, tabTo } from './acts.mjs';
import { Browser, desk, devices, look, phone } from './browser.mjs';

let venue, browser, fair;
before(async () => {
  venue = await openVenue();
  fair = await openFair(venue);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const people = ['赵示例', '钱示例', '孙示例', '李示例', '周示例', '吴示例'];

// A posting in the fair to which these have applied, in this order.
async function market(names = people) {
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  const applications = [];
  const seekers = [];
  for (const [at, full_name] of names.entries()) {
    const seeker = await venue.register('seeker');
    const form = resumeForm({
      full_name,
      university_name: '样本理工学院',
      major_code: at % 2 ? '080703' : '080902',
      graduates_on: at % 3 ? '2027-06-30' : '2026-06-30',
    });
    must(await seeker.put('/my/resume', form), 200);
    applications.push(must(await seeker.post('/applications', { posting_id: posting.id }), 201));
    seekers.push(seeker);
  }
  await eventually(
    () => recruiter.get('/my/candidates/counts'),
    (reply) => reply.body.total === names.length,
  );
  return { recruiter, posting, applications, seekers };
}
const step = async (recruiter, application, name) =>
  must(await recruiter.post(`/applications/${application.id}/steps`, { step: name }), 200);
const count = (page, name, number) =>
  page
    .getByRole(page.device === desk.name ? 'heading' : 'button', {
      name: new RegExp(`^${name}\\s*${number}$`),
    })
    .waitFor();

for (const device of devices)
  test(`an employer opens a resume, notes, assigns and answers, ${device.name}`, async () => {
    const { recruiter, posting, applications, seekers } = await market();
    await step(recruiter, applications[4], 'shortlist');
    await step(recruiter, applications[5], 'invite');
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/candidates');
    await page.getByText('6 份没看').first().waitFor();
    await look(page, 'candidates');
    await page.goto(`/app/candidates/${posting.id}`);
    await count(page, '新投递', 4);
    await look(page, 'board');
    await page.getByRole('link', { name: '赵示例' }).click();
    const drawer = page.getByRole('complementary', { name: '简历' });
    await drawer.getByRole('heading', { name: '赵示例' }).waitFor();
    await drawer.locator('.tag').filter({ hasText: '已查看' }).first().waitFor();
    assert.equal(await drawer.getByText('19900001234').count(), 0); // masked until an interview
    await look(page, 'board-drawer');
    await drawer.getByLabel('写一条备注').fill('电话里表达清楚');
    await drawer.getByRole('button', { name: '保存备注' }).click();
    await drawer.getByRole('listitem').filter({ hasText: '电话里表达清楚' }).waitFor();
    await drawer.getByLabel('负责人').selectOption({ index: 1 });
    await notice(page, '已分给示例');
    await drawer.getByRole('button', { name: '入围' }).click();
    await notice(page, '已入围，对方会看到');
    await drawer.locator('.tag').filter({ hasText: '入围' }).first().waitFor();
    await look(page, 'board-drawer-noted');
    await drawer.getByRole('button', { name: '关闭简历' }).click();
    if (device === phone) await page.getByRole('button', { name: /^新投递/ }).click();

    await page.getByRole('link', { name: '钱示例' }).click();
    await drawer.getByRole('button', { name: '不合适' }).click();
    const dialog = page.getByRole('dialog', { name: '不选钱示例？' });
    const decline = dialog.getByRole('button', { name: '不合适', exact: true });
    await decline.click();
    await dialog.getByRole('alert').filter({ hasText: '请选一个原因。' }).waitFor();
    await dialog.getByRole('radio', { name: '岗位已招满' }).check();
    await dialog.getByText('你的简历没有问题').waitFor();
    await look(page, 'decline');
    await decline.click();
    await notice(page, '已告知对方');
    await drawer.getByText('你的简历没有问题').waitFor();
    await drawer.getByRole('button', { name: '关闭简历' }).click();
    await count(page, '已结束', 1);
    await look(page, 'board-after');
    await page.context().close();

    // The declined one reads it courteously, the other nothing of notes and colleagues.
    const seeker = await browser.page(device, { caller: seekers[1] });
    await seeker.goto('/app/applications');
    await seeker.getByText('谢谢你的投递。这个岗位已经招满').waitFor();
    await look(seeker, 'my-applications-declined');
    await seeker.context().close();
    const other = await browser.page(device, { caller: seekers[0] });
    await other.goto(`/app/applications/${applications[0].id}`);
    await other.getByText('单位把你列入候选').waitFor();
    assert.equal(await other.getByText('电话里表达清楚').count(), 0);
    await look(other, 'my-application-history');
    await other.context().close();
  });

for (const device of devices)
  test(`many are answered at once, refusals one by one, ${device.name}`, async () => {
    const { recruiter, posting, applications } = await market(people.slice(0, 4));
    await step(recruiter, applications[3], 'invite');
    const page = await browser.page(device, { caller: recruiter });
    await page.goto(`/app/candidates/${posting.id}`);
    for (const name of ['赵示例', '钱示例'])
      await page.getByRole('checkbox', { name: `选中${name}` }).check();
    const bar = page.getByRole('group', { name: '批量处理' });
    await bar.getByText('已选 2 人').waitFor();
    await look(page, 'board-picked');
    await bar.getByRole('button', { name: '并排比较' }).click();
    const compared = page.getByRole('dialog', { name: '并排比较' });
    await compared.getByRole('heading', { name: /钱示例/ }).waitFor();
    await look(page, 'compare');
    await page.keyboard.press('Escape');
    await compared.waitFor({ state: 'hidden' });
    if (device === phone) {
      await page.getByRole('button', { name: /^面试/ }).click();
      await page.getByRole('checkbox', { name: '选中李示例' }).check();
    } else await page.getByRole('checkbox', { name: '选中李示例' }).check();
    await bar.getByRole('button', { name: '入围' }).click();
    const refused = page.getByRole('dialog', { name: '处理了 2 人，1 人没能处理' });
    await refused.getByText('李示例').waitFor();
    await look(page, 'board-outcomes');
    await refused.getByRole('button', { name: '知道了' }).click();
    await count(page, '入围', 2);
    await page.context().close();
  });

for (const device of devices)
  test(`resumes are downloaded, and their seekers see that, ${device.name}`, async () => {
    const { recruiter, posting, applications, seekers } = await market(people.slice(0, 3));
    must(await seekers[2].put('/my/privacy/visibility', { visibility: 'hidden' }), 200);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto(`/app/candidates/${posting.id}`);
    await page.getByRole('link', { name: '赵示例' }).click();
    const drawer = page.getByRole('complementary', { name: '简历' });
    await drawer.getByRole('heading', { name: '赵示例' }).waitFor();
    await look(page, 'board-drawer-download');
    const one = page.waitForEvent('download');
    await drawer.getByRole('button', { name: '下载简历' }).click();
    assert.equal((await one).suggestedFilename(), `赵示例 ${posting.title}.pdf`);
    await drawer.getByText('下载了简历 PDF').waitFor();
    await drawer.getByRole('button', { name: '关闭简历' }).click();
    await page.goto(`/app/candidates/${posting.id}`);
    if (device === phone) await page.getByRole('button', { name: /^新投递/ }).click();
    const boxes = page.getByRole('checkbox', { name: /^选中/ });
    await boxes.nth(device === phone ? 1 : 2).waitFor();
    for (const box of await boxes.all()) await box.check();
    const bar = page.getByRole('group', { name: '批量处理' });
    await look(page, 'board-picked-download');
    const many = page.waitForEvent('download');
    await bar.getByRole('button', { name: '下载简历' }).click();
    await notice(page, '1 份已经结束或求职者现在不开放，没有包含');
    assert.match((await many).suggestedFilename(), /\.pdf$/);
    await page.context().close();

    const seeker = await browser.page(device, { caller: seekers[0] });
    await seeker.goto(`/app/applications/${applications[0].id}`);
    await seeker.getByText(`${recruiter.organisation.name}下载了你的简历`).first().waitFor();
    await look(seeker, 'my-application-downloaded');
    await seeker.context().close();
  });

test('the board is worked from the keyboard alone', async () => {
  const { recruiter, posting } = await market(people.slice(0, 3));
  const page = await browser.page(desk, { caller: recruiter });
  await page.goto(`/app/candidates/${posting.id}`);
  await page.getByRole('link', { name: '赵示例' }).waitFor();
  await tabTo(page, page.getByRole('link', { name: '赵示例' }));
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  assert.equal(await focused(), '钱示例');
  await page.keyboard.press('x');
  await page.getByText('已选 1 人').waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('s');
  await notice(page, '已入围，对方会看到');
  await count(page, '入围', 1);
  await tabTo(page, page.getByRole('link', { name: '赵示例' }));
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: '简历' });
  await drawer.getByRole('heading', { name: '赵示例' }).waitFor();
  await drawer.locator('.tag').filter({ hasText: '已查看' }).first().waitFor();
  await page.keyboard.press('i');
  await notice(page, '已约面试，请打电话定时间');
  await drawer.getByText('19900001234').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  assert.equal(await focused(), '赵示例'); // back where the person was
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await look(page, 'board-keys');
  await page.keyboard.press('Escape');
  await page.context().close();
});

test('a card is dragged to the next stage, and only where the life cycle leads', async () => {
  const { recruiter, posting } = await market(people.slice(0, 2));
  const page = await browser.page(desk, { caller: recruiter });
  await page.goto(`/app/candidates/${posting.id}`);
  const card = page.getByRole('listitem').filter({ hasText: '赵示例' });
  const column = (name) => page.locator(`[data-column="${name}"]`);
  await card.dragTo(column('offered'));
  await card.dragTo(column('interview'));
  await notice(page, '已约面试，请打电话定时间');
  await count(page, '面试', 1);
  await count(page, '录用', 0);
  await page.context().close();
});

test('the filter stands in the address and narrows counts and columns alike', async () => {
  const { recruiter } = await market();
  const page = await browser.page(desk, { caller: recruiter });
  await page.goto('/app/candidates/all');
  await count(page, '新投递', 6);
  await page.getByLabel('专业类').selectOption('0807');
  await count(page, '新投递', 3);
  await page.getByLabel('毕业年份').selectOption('2026');
  await count(page, '新投递', 1);
  await page.getByRole('link', { name: '李示例' }).waitFor();
  await look(page, 'board-filtered');
  await page.reload();
  await count(page, '新投递', 1);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await count(page, '新投递', 6);
  await page.context().close();
});

test('a name that is looked for is in no address, and there on coming back', async () => {
  const { recruiter } = await market();
  const page = await browser.page(desk, { caller: recruiter });
  const addresses = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  await page.goto('/app/candidates/all');
  await count(page, '新投递', 6);
  const box = page.getByRole('searchbox');
  await box.fill('孙示例');
  await page.keyboard.press('Enter');
  await count(page, '新投递', 1);
  await page.getByLabel('毕业年份').selectOption('2027');
  await page.getByRole('link', { name: '孙示例' }).click();
  await page.getByRole('heading', { level: 2, name: '孙示例' }).waitFor();
  await page.reload();
  await count(page, '已查看', 1); // opened is looked at
  assert.equal(await box.inputValue(), '孙示例');
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: '孙示例' }).waitFor({ state: 'hidden' });
  assert.equal(await box.inputValue(), '孙示例');
  await page.getByText('导出', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const table = readFileSync(await (await download).path(), 'utf8');
  assert.match(table, /孙示例/);
  assert.doesNotMatch(table, /赵示例/);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await count(page, '新投递', 5);
  assert.equal(await box.inputValue(), '');
  assert.deepEqual(
    addresses.filter((address) => address.includes('孙')),
    [],
  );
  await page.context().close();
});

for (const device of devices)
  test(`an organiser sees who waits too long and sets limits, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto('/app/unanswered');
    await page.getByText('没有超期的投递').waitFor();
    await look(page, 'unanswered-none');
    const limits = page.getByRole('region', { name: '答复期限' });
    const row = limits.locator('form').first();
    await row.getByLabel('答复期限（工作日）').fill('20');
    await row.getByRole('button').click();
    await limits.getByText('自动结束的期限不能短于答复期限').waitFor();
    await row.getByLabel('答复期限（工作日）').fill('3');
    await row.getByRole('button').click();
    await notice(page, '期限已保存');
    await page.context().close();
  });

test('the board speaks English, in the dark as well', async () => {
  const { recruiter, posting } = await market(people.slice(0, 2));
  const page = await browser.page(desk, {
    caller: recruiter,
    language: 'en',
    colorScheme: 'dark',
  });
  await page.goto(`/app/candidates/${posting.id}`);
  await page.getByRole('heading', { name: /^New\s*2$/ }).waitFor();
  await look(page, 'board-english-dark');
  await page.context().close();
});
