// An employer is asked whether its postings still stand and its registration still holds; the
// reviewer sees a renewal, and an administrator sets how long either counts.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, eventually, inDays, must, publishedPosting } from '../api/fair.mjs';
import { meanwhile, overdue, unanswered, untended, verified } from '../api/meanwhile.mjs';
import { decide, waiting } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

let venue, browser;
// For each device: who is asked about postings, who is to renew, and who has not.
const scenes = {};
before(async () => {
  venue = await openVenue();
  for (const device of devices) {
    const [tending, due, late] = [
      await approvedEmployer(venue),
      await approvedEmployer(venue),
      await approvedEmployer(venue),
    ];
    const long = { closes_at: inDays(300) };
    const titles = ['驻点服务人员', '焊工', '测试工程师'];
    const postings = [];
    for (const title of titles)
      postings.push(await publishedPosting(venue, tending, { ...long, title }));
    const held = await publishedPosting(venue, late, long);
    scenes[device.name] = { tending, due, late, postings, held };
  }
  const all = Object.values(scenes);
  const callers = all.flatMap(({ tending, due, late }) => [tending, due, late]);
  const postings = all.flatMap((scene) => scene.postings);
  await meanwhile(
    venue,
    callers,
    untended(postings),
    ...all.flatMap(({ due, late }) => [
      verified(due.organisation, 165),
      verified(late.organisation, 165),
    ]),
  );
  for (const { tending, due, late } of all) {
    await eventually(
      () => tending.get('/my/postings?asked=true'),
      (reply) => reply.body.total === 3,
    );
    for (const caller of [due, late])
      await eventually(
        () => caller.get('/my/notifications'),
        (reply) => reply.body.items.some((one) => one.kind === 'organisation_renewal_due'),
      );
  }
  await meanwhile(
    venue,
    callers,
    unanswered(all.map((scene) => scene.postings[2])),
    ...all.flatMap(({ late }) => overdue(late.organisation)),
  );
  for (const { tending, late, postings: its, held } of all) {
    await eventually(
      () => tending.get(`/my/postings/${its[2].id}`),
      (reply) => reply.body.state === 'hidden',
    );
    await eventually(
      () => late.get(`/my/postings/${held.id}`),
      (reply) => reply.body.state === 'hidden',
    );
  }
  browser = await Browser.open(venue);
});
afterEach((test) => browser?.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page, name) => page.getByRole('button', { name, exact: true });

for (const device of devices)
  test(`an employer says which postings still stand, ${device.name}`, async () => {
    const { tending, postings } = scenes[device.name];
    const page = await browser.page(device, { caller: tending });
    await page.goto('/app');
    await page.getByText('3 个岗位等您确认还招不招').waitFor();
    await look(page, 'asked-home');
    await page.getByRole('link', { name: '去确认' }).click();
    await heading(page, '我们的岗位');
    await page.locator('.tag').filter({ hasText: '等您确认' }).first().waitFor();
    await look(page, 'asked-list');
    await page.getByRole('button', { name: '“驻点服务人员”还在招' }).click();
    await notice(page, '已记下，岗位继续招聘。');
    await page.getByText('驻点服务人员').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: '选择“焊工”' }).check();
    await page
      .getByRole('region', { name: '批量操作' })
      .getByRole('button', { name: '还在招' })
      .click();
    await notice(page, '已确认 1 个岗位还在招。');
    // Hidden already: its own page says why and what to do.
    await page.goto(`/app/postings/${postings[2].id}`);
    await page.getByText('现在求职者看不到它').waitFor();
    await look(page, 'asked-hidden');
    await button(page, '还在招').click();
    await notice(page, '已记下，岗位继续招聘。');
    must(await venue.visitor().get(`/postings/${postings[2].id}`), 200);
    await page.goto('/app/postings?asked=true');
    await page.getByText('没有等您确认的岗位').waitFor();
    const english = await browser.page(device, { caller: tending, language: 'en' });
    await english.goto('/app/postings?asked=true');
    await english.getByText('No posting waits for you to confirm it').waitFor();
  });

for (const device of devices)
  test(`a registration is renewed, ${device.name}`, async () => {
    const { due, late, held } = scenes[device.name];
    const page = await browser.page(device, { caller: due });
    await page.goto('/app');
    await page.getByText(/请在.*前核验单位资料/).waitFor();
    await look(page, 'renewal-home');
    await page.getByRole('link', { name: '去核验' }).click();
    await button(page, '有变化，先修改').waitFor();
    await look(page, 'renewal-due');
    await button(page, '确认没有变化，提交核验').click();
    await notice(page, '已提交核验');
    await page.getByText('审核期间不用再操作').waitFor();
    await look(page, 'renewal-waits');

    const late_page = await browser.page(device, { caller: late });
    await late_page.goto('/app/organisation');
    await late_page.getByText('单位核验过期了').waitFor();
    await look(late_page, 'renewal-overdue');
    await button(late_page, '确认没有变化，提交核验').click();
    await notice(late_page, '已提交核验');
    await late_page.goto(`/app/postings/${held.id}`);
    await late_page.getByText('单位核验过期').waitFor();

    const [item] = must(await waiting(venue.reviewer, late.organisation.id), 200).items;
    must(await venue.reviewer.post(`/review/items/${item.id}/claim`, {}), 200);
    const desk_page = await browser.page(device, { caller: venue.reviewer });
    await desk_page.goto(`/app/review/organisations?item=${item.id}`);
    await desk_page.getByText('定期核验：单位说明登记信息仍然有效').waitFor();
    await look(desk_page, 'renewal-desk');
    must(await decide(venue.reviewer, late.organisation.id, { decision: 'approve' }), 200);
    await eventually(
      () => late.get(`/my/postings/${held.id}`),
      (reply) => reply.body.state === 'published',
    );
    const public_page = await browser.page(device);
    await public_page.goto(`/employers/${late.organisation.id}`);
    await public_page.getByText('最近核验').waitFor();
    await look(public_page, 'employer-verified');
  });

for (const device of devices)
  test(`an administrator sets how long either counts, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.administrator });
    await page.goto('/app/posting-rules');
    await heading(page, '岗位规则');
    await field(page, '多少天没有动静，就问单位还招不招').fill('400');
    await button(page, '保存').click();
    await page.locator('#posting-rules-stale-days-error').waitFor();
    await field(page, '多少天没有动静，就问单位还招不招').fill('120');
    await button(page, '保存').click();
    await notice(page, '岗位规则已保存。');
    await field(page, '隔几个月核验一次').fill('12');
    await button(page, '确定单位规则').click();
    await notice(page, '单位规则已保存。');
    await look(page, 'renewal-rules');
    assert.equal(must(await venue.administrator.get('/settings/postings'), 200).stale_days, 120);
    const kept = must(await venue.administrator.get('/settings/organisations'), 200);
    assert.equal(kept.months, 12);
    must(await venue.administrator.put('/settings/organisations', { ...kept, months: 6 }), 200);
  });
