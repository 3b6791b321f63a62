// Looking for a posting: by words and choices, without a script and with one, on the map, and again
// tomorrow.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting } from '../api/fair.mjs';
import { openVenue, password } from '../api/venue.mjs';
import { field, freshName, tabTo } from './acts.mjs';
import {
  Browser,
  assertAccessible,
  assertNoSideways,
  desk,
  devices,
  look,
  phone,
  picture,
  until,
} from './browser.mjs';

const offers = [
  { title: '会计主管', region_code: '420106', description: '负责总账和月结。' },
  { title: '成本会计', region_code: '420106', education: 'vocational_college' },
  { title: '会计实习生', kind: 'internship', region_code: '310115' },
  { title: '软件工程师', region_code: '500112', description: '写代码，懂会计系统的优先。' },
  { title: '软件测试工程师', region_code: '420506', salary_min: 1500000, salary_max: 2000000 },
];
let venue, browser;
before(async () => {
  venue = await openVenue();
  const recruiter = await approvedEmployer(venue);
  for (const offer of offers) await publishedPosting(venue, recruiter, offer);
  await eventually(
    () => venue.visitor().get('/postings'),
    (reply) => reply.body.total === offers.length,
  );
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const results = (page, name) => page.getByRole('heading', { level: 2, name }).waitFor();
const box = (page) => page.getByRole('combobox', { name: '岗位或单位名称' });
const choices = (page, name) => page.getByRole('list', { name });
const titles = (page) => page.locator('.post h3').allTextContents();
const asked = (page) => Object.fromEntries(new URL(page.url()).searchParams);
const without_script = { javaScriptEnabled: false };
// axe is a script itself.
async function glance(page, screen) {
  await picture(page, screen);
  await assertNoSideways(page, screen);
}

for (const device of devices)
  test(`words and choices need no script, ${device.name}`, async () => {
    const page = await browser.page(device, without_script);
    await page.goto('/postings');
    await results(page, '5 个岗位');
    await page.getByRole('searchbox').fill('会计');
    await page.getByRole('button', { name: '搜索' }).click();
    await results(page, '4 个岗位');
    assert.ok((await page.locator('.post h3 mark').allTextContents()).includes('会计'));
    await page.locator('.excerpt mark', { hasText: '会计' }).first().waitFor();
    const sheet = async () => {
      if (device === phone) await page.getByRole('link', { name: /^筛选/ }).click();
    };
    await sheet();
    await glance(page, 'search-filters');
    await choices(page, '工作地区').getByRole('link', { name: '湖北省 2' }).click();
    await sheet();
    await choices(page, '工作地区').getByRole('link', { name: '武汉市 2' }).click();
    await results(page, '2 个岗位');
    await sheet();
    // A choice does not shrink its own facet.
    await choices(page, '工作地区').getByRole('link', { name: '上海市 1' }).waitFor();
    if (device === phone) await page.getByRole('link', { name: '看 2 个岗位' }).click();
    await page.getByRole('link', { name: '最新' }).click();
    assert.deepEqual(asked(page), { q: '会计', region: '420100', sort: 'newest' });
    await glance(page, 'search-found');
    const chosen = page.getByRole('group', { name: '已选条件' });
    await chosen.getByRole('link', { name: /^去掉：\s*武汉市$/ }).click();
    await results(page, '4 个岗位');
    await page.context().close();
  });

for (const device of devices)
  test(`results follow what is typed and chosen, back too, ${device.name}`, async () => {
    const page = await browser.page(device);
    await page.goto('/postings');
    await box(page).pressSequentially('会计', { delay: 20 });
    await results(page, '4 个岗位');
    assert.equal(asked(page).q, '会计');
    await until(
      async () => (await page.getByRole('status').textContent()).startsWith('4 个岗位'),
      'the number is announced',
    );
    await box(page).press('Escape');
    if (device === phone) await page.getByRole('link', { name: /^筛选/ }).click();
    const intern = choices(page, '岗位类型').getByRole('link', { name: /实习/ });
    await intern.click();
    await results(page, '1 个岗位');
    // What had the focus has it still, and the sheet is as it was.
    assert.ok(await intern.evaluate((element) => element === document.activeElement));
    await look(page, 'search-chosen');
    if (device === phone) {
      await page.getByRole('link', { name: '看 1 个岗位' }).click();
      await page.goBack();
    }
    await page.goBack();
    await results(page, '4 个岗位');
    assert.equal(await box(page).inputValue(), '会计');
    await page.goForward();
    await results(page, '1 个岗位');
    assert.deepEqual(asked(page), { q: '会计', kind: 'internship' });
    await page.reload();
    await results(page, '1 个岗位');
    await page.context().close();
  });

test('a slow answer says so, a lost one as well, and the words stay', async () => {
  const page = await browser.page(phone);
  await page.goto('/postings');
  let release;
  await page.route('**/postings?*', async (route) => {
    await new Promise((resolve) => (release = resolve));
    await route.fulfill({ status: 429, body: '' });
  });
  await box(page).fill('会计');
  await page.getByText('正在查找…').waitFor();
  await look(page, 'search-slow');
  release();
  await page.getByText('没能更新结果').waitFor();
  await look(page, 'search-lost');
  assert.equal(await box(page).inputValue(), '会计');
  await results(page, '5 个岗位');
  await page.unroute('**/postings?*');
  await page.getByRole('button', { name: '搜索' }).click();
  await results(page, '4 个岗位');
  await page.context().close();
});

test('words are completed from the keyboard, by characters and by pinyin', async () => {
  const page = await browser.page(desk);
  await page.goto('/postings');
  const list = page.getByRole('listbox', { name: '搜索建议' });
  await tabTo(page, box(page));
  await page.keyboard.type('ruanjian');
  await list.getByRole('option').first().waitFor();
  assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
  await look(page, 'search-suggestions');
  await page.keyboard.press('ArrowDown');
  const active = await box(page).getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  assert.equal(await box(page).inputValue(), 'ruanjian');
  await page.keyboard.press('ArrowDown');
  await list.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
  await until(async () => /软件/.test(await box(page).inputValue()), 'the suggestion stands there');
  await until(async () => (await titles(page)).every((one) => /软件/.test(one)), 'it is found');
  await page.context().close();
});

for (const device of devices)
  test(`the map leads from a province to its districts, ${device.name}`, async () => {
    const page = await browser.page(device);
    await page.goto('/postings?q=会计');
    if (device === phone) await page.getByRole('link', { name: /^筛选/ }).click();
    await page.getByRole('link', { name: '在地图上看' }).click();
    await page.getByRole('heading', { level: 1, name: '各地岗位' }).waitFor();
    await look(page, 'search-map');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, 'search-map-dark');
    await tabTo(page, page.getByRole('link', { name: '湖北省 2 个岗位' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '湖北省的岗位' }).waitFor();
    await page.getByRole('table').getByRole('link', { name: '武汉市' }).click();
    await page.getByRole('table').getByRole('link', { name: '武昌区' }).click();
    await results(page, '2 个岗位');
    assert.deepEqual(asked(page), { q: '会计', region: '420106' });
    await page.context().close();
  });

test('a mistyped word is put right, and nothing found says what to drop', async () => {
  const page = await browser.page(phone, without_script);
  await page.goto('/postings?q=软件工程诗');
  await page.getByText('没有含“软件工程诗”的岗位').waitFor();
  await glance(page, 'search-did-you-mean');
  await page.goto('/postings?q=会计&region=650000');
  await page.getByText('没有找到。').waitFor();
  await page.getByRole('link', { name: /去掉“新疆维吾尔自治区”再看/ }).click();
  await results(page, '4 个岗位');
  await page.context().close();
});

test('a posting leads to others like it', async () => {
  const page = await browser.page(desk, without_script);
  await page.goto('/postings?q=会计主管');
  await page.getByRole('link', { name: '会计主管' }).first().click();
  const similar = page.getByRole('region', { name: '相近岗位' });
  await similar.getByRole('link', { name: /成本会计/ }).waitFor();
  await glance(page, 'search-similar');
  await page.context().close();
});

for (const device of devices)
  test(`a search is kept by whoever signs in, and changed, ${device.name}`, async () => {
    const name = freshName('seeker');
    await venue.register('seeker', name);
    const page = await browser.page(device);
    await page.goto('/postings?q=会计&region=420000');
    await page.getByRole('link', { name: '保存这次搜索' }).click();
    await field(page, '账号').fill(name);
    await field(page, '密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: '保存的搜索' }).waitFor();
    await page.getByRole('button', { name: /改名/ }).click();
    await field(page, '名称').fill('武汉的会计');
    await look(page, 'searches-rename');
    await page.getByRole('button', { name: '保存名称' }).click();
    await page.getByRole('link', { name: '武汉的会计' }).waitFor();
    await page.getByLabel('有新岗位时').selectOption('每周告诉我');
    await look(page, 'searches');
    // Once is enough.
    await page.goto('/app/searches?keep=region%3D420000%26q%3D会计');
    await page.getByRole('link', { name: '武汉的会计' }).waitFor();
    assert.equal(await page.locator('li.search').count(), 1);
    assert.equal(await page.getByLabel('有新岗位时').inputValue(), 'weekly');
    await page.getByRole('button', { name: /^删除/ }).click();
    await page.getByText('还没有保存的搜索').waitFor();
    await page.getByRole('button', { name: '撤回' }).click();
    await page.getByRole('link', { name: '武汉的会计' }).click();
    await results(page, '2 个岗位');
    await page.context().close();
  });

test('a search is open to every eye in both languages, at 320 px too', async () => {
  const page = await browser.page({ ...phone, viewport: { width: 320, height: 640 } });
  const pages = ['/postings?q=会计&kind=job,internship#facets', '/postings/map?region=420000'];
  for (const path of [...pages, '/postings?q=软件工程诗'])
    for (const address of [path, `/en${path}`]) {
      await page.goto(address);
      await assertNoSideways(page, address);
      await assertAccessible(page, address);
    }
  const wide = await browser.page(desk);
  for (const [screen, path] of Object.entries({
    'search-en': '/en/postings?q=会计&region=420000',
    'search-map-en': '/en/postings/map',
  })) {
    await wide.goto(path);
    await look(wide, screen);
    await wide.emulateMedia({ colorScheme: 'dark' });
    await look(wide, `${screen}-dark`);
    await wide.emulateMedia({ colorScheme: 'light' });
  }
  await page.context().close();
  await wide.context().close();
});

test('only whole lists are for crawlers, and a search weighs 30 KB at most', async () => {
  const page = await browser.page(phone);
  await page.goto('/postings?q=会计');
  assert.equal(await page.locator('meta[name=robots]').getAttribute('content'), 'noindex');
  const bytes = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource').filter((one) => /\.(css|js)$/.test(one.name)),
    ].reduce((sum, one) => sum + one.encodedBodySize, 0),
  );
  assert.ok(bytes > 1000 && bytes <= 30 * 1024, `${bytes} bytes`);
  for (const whole of ['/postings', '/postings/map']) {
    await page.goto(whole);
    assert.equal(await page.locator('meta[name=robots]').count(), 0, whole);
  }
  await page.context().close();
});
