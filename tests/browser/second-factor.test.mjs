// Signing in in two steps on the screens: setting an app up, using it, losing it.
import { after, afterEach, before, test } from 'node:test';
import { totp } from '../api/totp.mjs';
import { openVenue, password, Venue } from '../api/venue.mjs';
import { field, freshName, notice, signIn } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

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

const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name }).first().waitFor();

// The secret as it is shown for typing.
const secretOn = async (page) =>
  (await page.locator('.secret').textContent()).replaceAll(/\s/g, '');

for (const device of devices) {
  test(`on the ${device.name}, one sets an app up and signs in with it`, async () => {
    const name = freshName('two-steps');
    const caller = await venue.register('seeker', name);
    const page = await browser.page(device, { caller });
    await page.goto('/app/security');
    await button(page, '设置两步验证').click();
    await field(page, '登录密码').fill(password);
    await button(page, '设置两步验证').click();
    await page.getByRole('img', { name: '给身份验证器扫的二维码' }).waitFor();
    await look(page, 'totp-set-up');
    const secret = await secretOn(page);
    await field(page, '验证器显示的验证码').fill(totp(secret));
    await button(page, '确认启用').click();
    await heading(page, '请保存恢复码');
    await look(page, 'recovery-codes');
    const recovery = await page.locator('.codes li').first().textContent();
    await button(page, '已保存好').click();
    await page.getByText('还有 10 个没用过的恢复码').waitFor();
    await look(page, 'totp-on');

    const elsewhere = await browser.page(device);
    await elsewhere.goto('/app/sign-in?next=/app/security');
    await signIn(elsewhere, name);
    await heading(elsewhere, '两步验证');
    await look(elsewhere, 'second-step');
    await field(elsewhere, '验证码或恢复码').fill('000000');
    await button(elsewhere, '登录').click();
    await elsewhere.locator('#second-step-code-error').waitFor();
    await look(elsewhere, 'second-step-wrong');
    await field(elsewhere, '验证码或恢复码').fill(totp(secret, 1));
    await button(elsewhere, '登录').click();
    await elsewhere.waitForURL('**/app/security');
    await elsewhere.getByText('还有 10 个没用过的恢复码').waitFor();

    const third = await browser.page(device);
    await third.goto('/app/sign-in');
    await signIn(third, name);
    await field(third, '验证码或恢复码').fill(recovery);
    await button(third, '登录').click();
    await third.waitForURL('**/app/seeker');
    await third.goto('/app/security');
    await button(third, '关闭两步验证').click();
    await field(third, '登录密码').fill(password);
    await button(third, '关闭两步验证').click();
    await notice(third, '两步验证已关闭');
  });

  test(`on the ${device.name}, staff set an app up at the door`, async () => {
    const strict = new Venue();
    strict.addStaff('organiser');
    strict.options = ['--second-factor-for', 'organiser'];
    await strict.start();
    const own = await Browser.open(strict);
    try {
      const page = await own.page(device);
      await page.goto('/app/sign-in');
      await signIn(page, 'organiser');
      await heading(page, '先设好两步验证');
      await page.getByRole('img', { name: '给身份验证器扫的二维码' }).waitFor();
      await look(page, 'set-up-at-door');
      await field(page, '验证器显示的验证码').fill(totp(await secretOn(page)));
      await button(page, '登录').click();
      await heading(page, '请保存恢复码');
      await look(page, 'recovery-codes-at-door');
      await button(page, '已保存好').click();
      await page.waitForURL('**/app/cockpit');
      own.assertNoFaults();
    } finally {
      await own.close();
      await strict.close();
    }
  });

  test(`on the ${device.name}, an administrator clears a lost app`, async () => {
    const name = freshName('lost');
    const caller = await venue.register('seeker', name);
    const { secret } = (await caller.post('/my/second-factors/totp', { password })).body;
    await caller.post('/my/second-factors/totp/confirm', { code: totp(secret) });
    const page = await browser.page(device, { caller: venue.security_administrator });
    await page.goto('/app/accounts');
    await field(page, '账号').fill(name);
    await button(page, '查找').click();
    await button(page, '清除两步验证').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await look(page, 'clear-second-factor');
    await dialog.getByRole('button', { name: '清除两步验证' }).click();
    await notice(page, '两步验证已清除');
  });
}
