// Passkeys on the screens, with Chromium's virtual authenticator: added, used alone and as the
// second step, cancelled, removed.
import { createServer } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { openVenue, password } from '../api/venue.mjs';
import { field, freshName, notice, signIn } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

// Keys are bound to the venue's address, so it has to be known before the venue starts; and
// browsers make none for an address of numbers.
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let venue, browser;
before(async () => {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  venue = await openVenue({
    options: ['--listen', `127.0.0.1:${port}`, '--public-address', address],
  });
  venue.base = address;
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const button = (page, name) => page.getByRole('button', { name, exact: true });

// A device whose owner unlocks it whenever it asks; the keys that another page's has come along.
async function unlocks(page, keys = []) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  for (const credential of keys)
    await session.send('WebAuthn.addCredential', { authenticatorId, credential });
  return async () =>
    (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
}

for (const device of devices) {
  test(`on the ${device.name}, a passkey is added, signs in and is removed`, async () => {
    const name = freshName('has-a-key');
    const caller = await venue.register('seeker', name);
    const page = await browser.page(device, { caller });
    const keys = await unlocks(page);
    await page.goto('/app/security');
    await button(page, '添加通行密钥').click();
    await field(page, '给它起个名字').fill('办公室电脑');
    await field(page, '登录密码').fill(password);
    await look(page, 'passkey-add');
    await button(page, '继续，在设备上确认').click();
    await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
    await button(page, '已保存好').click();
    await page.getByRole('heading', { name: '办公室电脑' }).waitFor();
    await look(page, 'passkeys');
    await button(page, '添加通行密钥').click();
    await field(page, '给它起个名字').fill('又一次');
    await field(page, '登录密码').fill(password);
    await button(page, '继续，在设备上确认').click();
    await page.getByText('这台设备上已经有了').waitFor();
    await look(page, 'passkey-on-device');

    const alone = await browser.page(device);
    const kept = await unlocks(alone, await keys());
    await alone.goto('/app/sign-in');
    await look(alone, 'sign-in-with-passkey');
    await button(alone, '用通行密钥登录').click();
    await alone.waitForURL('**/app/seeker');

    const half = await browser.page(device);
    await unlocks(half, await kept());
    await half.goto('/app/sign-in?next=/app/security');
    await signIn(half, name);
    await half.waitForURL('**/app/second-step**');
    await button(half, '用通行密钥登录').waitFor();
    await look(half, 'second-step-passkey');
    await button(half, '用通行密钥登录').click();
    await half.waitForURL('**/app/security');
  });

  test(`on the ${device.name}, a device without the key says so`, async () => {
    const page = await browser.page(device);
    await unlocks(page);
    await page.goto('/app/sign-in');
    await button(page, '用通行密钥登录').click();
    await page.getByText('没有用成通行密钥').waitFor();
    await look(page, 'passkey-not-used');
  });

  test(`on the ${device.name}, a passkey is removed with the password`, async () => {
    const caller = await venue.register('seeker', freshName('removes'));
    const page = await browser.page(device, { caller });
    await unlocks(page);
    await page.goto('/app/security');
    await button(page, '添加通行密钥').click();
    await field(page, '给它起个名字').fill('旧手机');
    await field(page, '登录密码').fill(password);
    await button(page, '继续，在设备上确认').click();
    await button(page, '已保存好').click();
    await button(page, '删除通行密钥“旧手机”').click();
    await field(page, '登录密码').fill(password);
    await button(page, '删除').click();
    await notice(page, '通行密钥已删除');
  });
}
