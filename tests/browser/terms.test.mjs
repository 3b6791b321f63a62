// An organiser writes terms, tries them against past texts, mends what is wrong, publishes, and an
// employer reads them while typing.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

let venue, browser, recruiter;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  recruiter = await approvedEmployer(venue);
  await publishedPosting(venue, recruiter, {
    title: '仓库管理员',
    description: '负责仓库收发，有内部名额，地点面议。',
  });
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const button = (page, name) => page.getByRole('button', { name });
const inDialog = (page, name) => page.getByRole('dialog').getByRole('button', { name });

for (const device of devices)
  test(`terms are written, tried, published and brought back, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto('/app/review/office');
    await page.getByRole('link', { name: '自定词条' }).click();
    await button(page, '写新的一版').click();
    await page.getByRole('heading', { name: '词条版本' }).waitFor();
    await look(page, 'terms-empty');

    // A rule of one's own, and a term of it; the first words are too short.
    await button(page, '加一条规则').click();
    await field(page, '名称').fill('地点含糊');
    await field(page, '为什么不能这样写').fill('求职者不知道在哪里上班');
    await field(page, '可以怎样写').fill('写明工作地点');
    await field(page, '依据').fill('本招聘会规则');
    await button(page, '加一条词条').click();
    const phrase = field(page, '词条原文');
    await phrase.fill('地');
    await page.getByLabel('属于哪条规则').selectOption({ label: '地点含糊' });
    await page.getByLabel('查到后').selectOption({ label: '不能写，改了才能提交' });
    await button(page, '保存草稿').click();
    await page.locator('.error', { hasText: '太短' }).waitFor();
    await look(page, 'terms-refused');
    await phrase.fill('地点面议');
    await page.locator('.error', { hasText: '太短' }).waitFor({ state: 'detached' });
    await button(page, '保存草稿').click();
    await notice(page, '已保存');

    await button(page, '用过往文字试一试').click();
    await page.getByText('按现在的写法试过了。').waitFor();
    await page.locator('mark', { hasText: '地点面议' }).waitFor();
    await look(page, 'terms-tried');

    await button(page, '发布，马上生效').click();
    await inDialog(page, '发布，马上生效').click();
    await notice(page, '已发布');
    const in_use = await page.getByText(/^现在用的规则：2026\.1\+\d+ 版$/).textContent();
    await look(page, 'terms-versions');

    const typed = await browser.page(device, { caller: recruiter });
    await typed.goto('/app/postings/new');
    await field(typed, '岗位说明').fill('负责搬运，地点面议。');
    await typed.getByText('求职者不知道在哪里上班', { exact: true }).waitFor();
    await typed.getByText('可以这样写：写明工作地点').waitFor();
    await look(typed, 'terms-typed');
    await typed.context().close();

    // An empty version lifts it; the one before comes back.
    await button(page, '写新的一版').click();
    await button(page, '删去词条“地点面议”').click();
    await button(page, '删去规则“地点含糊”').click();
    await button(page, '保存草稿').click();
    await notice(page, '已保存');
    await button(page, '用过往文字试一试').click();
    await page.getByText('不再查出', { exact: true }).first().waitFor();
    await button(page, '发布，马上生效').click();
    await inDialog(page, '发布，马上生效').click();
    await notice(page, '已发布');
    const next = Number(/\+(\d+)/.exec(in_use)[1]) + 1;
    await page.getByText(`现在用的规则：2026.1+${next} 版`, { exact: true }).waitFor();
    await button(page, '恢复这一版').first().click();
    await inDialog(page, '恢复这一版').click();
    await notice(page, '已恢复');
    const versions = must(await venue.organiser.get('/wording-terms'), 200).items;
    assert.deepEqual(
      versions.slice(0, 2).map((one) => one.state),
      ['in_use', 'replaced'],
    );
    assert.equal(versions[0].terms, 1);
    // The next device begins without terms.
    const empty = versions.find((one) => one.state === 'replaced' && one.terms === 0);
    must(await venue.organiser.post(`/wording-terms/${empty.id}/restorations`), 201);
    await page.context().close();
  });
