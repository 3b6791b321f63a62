// Signing in with a national or provincial identity, on the screens: the first time, again, linked,
// broken off, unlinked.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { Provider } from '../api/provider.mjs';
import { openVenue, password } from '../api/venue.mjs';
import { field, freshName, notice, signIn } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

// The provider sends people back to the venue's address, so it has to be known before.
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let venue, provider, browser;
before(async () => {
  const listen = `127.0.0.1:${await freePort()}`;
  provider = await Provider.open();
  venue = await openVenue({
    options: ['--listen', listen, '--public-address', `http://${listen}`, ...provider.options],
  });
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue?.close();
  await provider?.close();
});

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const way = '用江苏省统一身份登录';

// At the provider; `act` is what the person presses there.
async function showIdentity(page, person, act = '确认登录') {
  provider.person = person;
  await button(page, way).click();
  await link(page, act).click();
}

for (const device of devices) {
  test(`on the ${device.name}, an identity makes an account and signs in again`, async () => {
    const person = freshName('person');
    const page = await browser.page(device);
    await page.goto('/app/sign-in');
    await button(page, way).waitFor();
    await look(page, 'sign-in-with-identity');
    await showIdentity(page, person);
    await page.getByText('还没有关联账号').waitFor();
    // Neither code nor state stays in the address.
    assert.equal(new URL(page.url()).search, '');
    await look(page, 'identity-unknown');
    await field(page, '姓名').fill('林示例');
    await field(page, '账号').fill(freshName('by-identity'));
    await field(page, '密码').fill(password);
    await button(page, '建账号并登录').click();
    await page.waitForURL('**/app/seeker');

    const again = await browser.page(device);
    await again.goto('/app/sign-in?next=/app/security');
    await showIdentity(again, person);
    await again.waitForURL('**/app/security');
    await again.getByRole('heading', { name: '江苏省统一身份' }).scrollIntoViewIfNeeded();
    await look(again, 'identity-linked');
    await button(again, '解除关联').click();
    await field(again, '登录密码').fill(password);
    await look(again, 'identity-unlink');
    await button(again, '解除关联').click();
    await notice(again, '统一身份已解除关联');
    await button(again, '关联统一身份').waitFor();
  });

  test(`on the ${device.name}, an account that there is gets the identity linked`, async () => {
    const name = freshName('links');
    await venue.register('seeker', name);
    const page = await browser.page(device);
    await page.goto('/app/sign-in');
    await showIdentity(page, freshName('person'));
    await link(page, '我有账号，登录后关联').click();
    await signIn(page, name);
    await field(page, '登录密码').fill(password);
    await look(page, 'identity-to-link');
    await button(page, '关联统一身份').click();
    await notice(page, '统一身份已关联');
    await page.waitForURL('**/app/security');
    await page.getByRole('heading', { name: '已关联' }).waitFor();
  });

  test(`on the ${device.name}, a signed-in account is linked from its page`, async () => {
    const caller = await venue.register('seeker', freshName('links-here'));
    const page = await browser.page(device, { caller });
    await page.goto('/app/security');
    await look(page, 'identity-none');
    provider.person = freshName('person');
    await button(page, '关联统一身份').click();
    await link(page, '确认登录').click();
    await field(page, '登录密码').fill(password);
    await button(page, '关联统一身份').click();
    await page.getByRole('heading', { name: '已关联' }).waitFor();
  });

  test(`on the ${device.name}, who breaks it off is told so`, async () => {
    const page = await browser.page(device);
    await page.goto('/app/sign-in?next=//evil.example');
    await showIdentity(page, freshName('person'), '取消');
    await page.getByText('没有完成统一身份认证').waitFor();
    await look(page, 'identity-declined');
    await link(page, '登录').click();
    await button(page, way).waitFor();
    await page.goto('/app/identity?state=made-up&code=stolen');
    await page.getByText('请从登录页重新开始').waitFor();
    assert.equal(new URL(page.url()).search, '');
  });
}
