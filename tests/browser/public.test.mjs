// The public pages: whole without a script, open to every eye, findable by machines.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, eventually, join, openFair, publishedPosting } from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import {
  Browser,
  assertAccessible,
  assertNoSideways,
  desk,
  devices,
  look,
  phone,
} from './browser.mjs';

let venue, browser, places;
before(async () => {
  venue = await openVenue();
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  await publishedPosting(venue, recruiter, { title: '行政助理', kind: 'internship' });
  const visitor = venue.visitor();
  await eventually(
    () => visitor.get(`/postings?fair_id=${fair.id}`),
    (reply) => reply.body.total === 2,
  );
  await eventually(
    () => visitor.get(`/fairs/${fair.id}/figures`),
    (reply) => reply.body.postings === 2,
  );
  places = {
    home: '/',
    fairs: '/fairs',
    fair: `/fairs/${fair.id}`,
    fair_employers: `/fairs/${fair.id}/employers`,
    postings: `/postings?fair_id=${fair.id}&kind=job&education=master`,
    posting: `/postings/${posting.id}`,
    employers: '/employers',
    employer: `/employers/${recruiter.organisation.id}`,
    nowhere: '/nowhere',
  };
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const english = (path) => `/en${path === '/' ? '' : path}`;
const without_script = { javaScriptEnabled: false };

for (const device of devices)
  test(`a visitor without script finds a posting and its employer, ${device.name}`, async () => {
    const page = await browser.page(device, without_script);
    await page.goto(places.home);
    await page.getByRole('heading', { level: 1, name: /^2027 届秋季\s*网络双选会$/ }).waitFor();
    await page.getByRole('searchbox').fill('工程师');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('heading', { name: '1 个岗位' }).waitFor();
    await page.getByRole('link', { name: '软件工程师' }).click();
    await page.getByRole('heading', { level: 1, name: '软件工程师' }).waitFor();
    assert.ok(page.url().endsWith(places.posting));
    await page.getByText('8,000–12,000 元/月').first().waitFor();
    await page.getByRole('link', { name: '看它的全部 2 个岗位' }).click();
    await page.getByRole('heading', { level: 1, name: /^云川示例/ }).waitFor();
    await page.getByRole('link', { name: '行政助理' }).waitFor();
    await page.goto(places.home);
    await page.getByRole('link', { name: '全部单位' }).click();
    await page.getByRole('heading', { level: 1, name: '参会单位' }).waitFor();
    await page.getByRole('link', { name: /^云川示例/ }).click();
    await page.getByRole('heading', { level: 1, name: /^云川示例/ }).waitFor();
    await page.context().close();
  });

for (const device of devices)
  test(`filters are chosen and taken off again without script, ${device.name}`, async () => {
    const page = await browser.page(device, without_script);
    await page.goto('/postings');
    await page.getByRole('heading', { name: '2 个岗位' }).waitFor();
    if (device === phone) await page.getByRole('link', { name: '筛选' }).click();
    const kinds = page.getByRole('list', { name: '岗位类型' });
    await kinds.getByRole('link', { name: '实习 1' }).click();
    await page.getByRole('heading', { name: '1 个岗位' }).waitFor();
    await page.getByRole('link', { name: '行政助理' }).waitFor();
    const chosen = page.getByRole('group', { name: '已选条件' });
    await chosen.getByRole('link', { name: /^去掉：\s*实习$/ }).click();
    await page.getByRole('heading', { name: '2 个岗位' }).waitFor();
    assert.equal(await chosen.count(), 0);
    await page.context().close();
  });

test('each page has its English twin, and both name each other', async () => {
  const page = await browser.page(desk, without_script);
  for (const path of Object.values(places).filter((one) => one !== places.nowhere)) {
    await page.goto(english(path));
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    const twin = page.locator('link[rel=alternate][hreflang="zh-CN"]');
    if (await twin.count())
      assert.ok((await twin.getAttribute('href')).endsWith(path.split('?')[0]));
  }
  await page.goto(english(places.posting));
  await page.getByRole('link', { name: 'Apply' }).first().waitFor();
  await page.getByRole('link', { name: '中文' }).first().click();
  await page.locator('html[lang=zh-CN]').waitFor({ state: 'attached' });
  assert.ok(page.url().endsWith(places.posting));
  await page.context().close();
});

test('an address that leads nowhere says so and leads on', async () => {
  const page = await browser.page(phone, without_script);
  const reply = await page.goto(places.nowhere);
  assert.equal(reply.status(), 404);
  await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: /岗位/ }).first().click();
  await page.getByRole('heading', { name: '2 个岗位' }).waitFor();
  await page.context().close();
});

// What a county's slow line can carry: the page and its style, packed; pictures come after.
test('a public page weighs 30 KB at most', async () => {
  const page = await browser.page(phone);
  for (const [name, path] of Object.entries(places).filter(([one]) => one !== 'nowhere')) {
    await page.goto(path);
    const bytes = await page.evaluate(() =>
      [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource').filter((one) => /\.(css|js)$/.test(one.name)),
      ].reduce((sum, one) => sum + one.encodedBodySize, 0),
    );
    assert.ok(bytes > 1000, `${name} is measured: ${bytes} bytes`);
    assert.ok(bytes <= 30 * 1024, `${name}: ${bytes} bytes`);
  }
  await page.context().close();
});

test('search engines read a posting as data', async () => {
  const page = await browser.page(desk);
  await page.goto(places.posting);
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const posting = texts
    .flatMap((text) => JSON.parse(text))
    .find((one) => one['@type'] === 'JobPosting');
  assert.equal(posting.title, '软件工程师');
  assert.equal(posting.baseSalary.value.minValue, 8000);
  assert.match(posting.hiringOrganization.name, /云川示例/);
  await page.context().close();
});

for (const device of devices)
  test(`every public page is open to every eye, light and dark, ${device.name}`, async () => {
    const page = await browser.page(device);
    for (const [name, path] of Object.entries(places)) {
      await page.goto(path);
      await look(page, name);
      await page.emulateMedia({ colorScheme: 'dark' });
      await look(page, `${name}-dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.goto(english(places.posting));
    await look(page, 'posting-en');
    await page.context().close();
  });

test('no public page is wider than the narrowest phone', async () => {
  const page = await browser.page({ ...phone, viewport: { width: 320, height: 640 } });
  for (const [name, path] of Object.entries(places))
    for (const address of [path, english(path)]) {
      await page.goto(address);
      await assertNoSideways(page, `${name} (${address})`);
    }
  await page.goto(places.home);
  await assertAccessible(page, 'home at 320 px');
  await page.context().close();
});
