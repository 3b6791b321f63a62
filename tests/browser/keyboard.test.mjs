// From the keyboard alone, and back where one was after the session has ended.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, publishedPosting, resumeForm, must } from '../api/fair.mjs';
import { openVenue, password } from '../api/venue.mjs';
import { field, freshName, notice, signIn, tabTo } from './acts.mjs';
import { Browser, desk, devices, look } from './browser.mjs';

let venue, browser, posting;
before(async () => {
  venue = await openVenue();
  posting = await publishedPosting(venue, await approvedEmployer(venue));
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

async function seekerNamed(name) {
  const seeker = await venue.register('seeker', name);
  must(await seeker.put('/my/resume', resumeForm()), 200);
  return seeker;
}

// What has the focus is drawn so.
async function assertFocusShown(page) {
  const drawn = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  assert.ok(drawn, `${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80))}`);
}
async function press(page, target) {
  await tabTo(page, target);
  await assertFocusShown(page);
  await page.keyboard.press('Enter');
}

test('a seeker applies and takes it back without a mouse', async () => {
  const name = freshName('seeker');
  await seekerNamed(name);
  const page = await browser.page(desk);
  await page.goto('/postings');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await assertFocusShown(page);
  assert.ok(await skip.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: posting.title }));
  await page.getByRole('heading', { level: 1, name: posting.title }).waitFor();
  await press(page, page.getByRole('link', { name: '投递简历' }).locator('visible=true'));

  // Nobody is signed in yet; afterwards one is where one wanted to be.
  await tabTo(page, field(page, '账号'));
  await page.keyboard.type(name);
  await tabTo(page, field(page, '密码'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '投递简历' }).waitFor();
  await tabTo(page, field(page, '给单位的话'));
  await page.keyboard.type('我做过类似的系统。');
  await press(page, page.getByRole('button', { name: '投递' }));
  await page.getByRole('heading', { name: '已投递' }).waitFor();
  await press(page, page.getByRole('link', { name: '看进度' }));
  await page.getByText('单位还没有看。应在').waitFor();

  const withdraw = page.getByRole('button', { name: '撤回投递' });
  await press(page, withdraw);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '不做了' }).waitFor();
  assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await press(page, withdraw);
  await press(page, dialog.getByRole('button', { name: '撤回投递' }));
  await notice(page, '已撤回。');
  await page.context().close();
});

const introduction = (page) => page.locator('#section-introduction textarea');

for (const device of devices)
  test(`when the session ends nothing written is lost, ${device.name}`, async () => {
    const name = freshName('seeker');
    const seeker = await seekerNamed(name);
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/resume');
    await introduction(page).waitFor();
    must(await seeker.remove('/my/session'), 200);
    await introduction(page).fill('写到一半，登录过期。');
    await page.getByText('登录过期了，请再登录一次。你写的内容还在。').waitFor();
    await look(page, 'session-lost');
    await signIn(page, name);
    await page.getByRole('heading', { level: 1, name: '我的简历' }).waitFor();
    assert.equal(await introduction(page).inputValue(), '写到一半，登录过期。');
    await page.context().close();
  });

test('who is signed in already goes on where others sign in', async () => {
  const page = await browser.page(desk, { caller: await seekerNamed(freshName('seeker')) });
  await page.goto('/postings');
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1, name: '我的求职' }).waitFor({ state: 'attached' });
  await page.goto('/app/sign-in?next=/app/resume');
  await page.getByRole('heading', { level: 1, name: '我的简历' }).waitFor();
  await page.context().close();
});

test('a wrong password says so and keeps the name', async () => {
  const page = await browser.page(desk);
  await page.goto('/app/sign-in');
  await look(page, 'sign-in');
  await field(page, '账号').fill('nobody-here');
  await field(page, '密码').fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(await field(page, '账号').inputValue(), 'nobody-here');
  await look(page, 'sign-in-refused');
  await page.context().close();
});
