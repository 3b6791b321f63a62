// People and their accounts on the screens: codes, passwords, devices, colleagues, several roles.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, eventually, must } from '../api/fair.mjs';
import { openVenue, password } from '../api/venue.mjs';
import { field, freshName, notice, register, signIn } from './acts.mjs';
import { Browser, devices, desk, look, until } from './browser.mjs';

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

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
// The venue of a test listens wherever it can, and does not know its own address.
const withoutOrigin = (link) => new URL(link).pathname + new URL(link).hash;
const button = (page, name) => page.getByRole('button', { name, exact: true });

// Writes the number, asks for a code and types what the SMS says.
async function prove(page, label, number) {
  const before = venue.messagesTo(number).length;
  await field(page, label).fill(number);
  await button(page, '获取验证码').click();
  const messages = await eventually(
    () => venue.messagesTo(number),
    (all) => all.length > before,
  );
  await field(page, '验证码').fill(messages.at(-1).match(/验证码 (\d{6})/)[1]);
}

for (const [at, device] of devices.entries()) {
  test(`on the ${device.name}, a phone number registers and finds a lost password`, async () => {
    const number = `1990000010${at}`;
    const page = await browser.page(device);
    await page.goto('/app/register');
    await field(page, '姓名').fill('林示例');
    await field(page, '账号').fill(freshName('with-phone'));
    await field(page, '密码').fill(password);
    await prove(page, '手机号或邮箱', number);
    await page.getByText(`验证码已发到 ${number}`).waitFor();
    await look(page, 'register-with-code');
    await button(page, '注册').click();
    await page.waitForURL('**/app/seeker');

    const elsewhere = await browser.page(device);
    await elsewhere.goto('/app/sign-in');
    await look(elsewhere, 'sign-in');
    await elsewhere.getByRole('link', { name: '忘记密码' }).click();
    await heading(elsewhere, '忘记密码');
    await look(elsewhere, 'forgot');
    await prove(elsewhere, '手机号或邮箱', number);
    await field(elsewhere, '新密码').fill('1234567890');
    await button(elsewhere, '设新密码并登录').click();
    await elsewhere.locator('#forgot-password-error').waitFor();
    await look(elsewhere, 'forgot-weak-password');
    await field(elsewhere, '新密码').fill('a new password 7');
    await button(elsewhere, '设新密码并登录').click();
    await elsewhere.waitForURL('**/app/seeker');
    // The other device is out, and what it shows next is the way in again.
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.getByRole('link', { name: '账号与安全' }).click();
    await page.getByText('登录过期了').waitFor();
  });

  test(`on the ${device.name}, one changes contacts, devices and password`, async () => {
    const name = freshName('secure');
    const caller = await venue.register('seeker', name);
    await venue.signIn(name);
    await venue.signIn(name);
    const page = await browser.page(device, { caller });
    await page.goto('/app/me');
    await page.getByRole('link', { name: '账号与安全' }).click();
    await heading(page, '账号与安全');
    await page.getByText('本机').waitFor();
    await look(page, 'security');

    await button(page, '绑定手机号').click();
    const number = `1990000020${at}`;
    await prove(page, '手机号', number);
    await field(page, '登录密码').fill('not this one');
    await button(page, '绑定').click();
    await page.locator('#contact-password-error').waitFor();
    await look(page, 'security-wrong-password');
    await field(page, '登录密码').fill(password);
    await button(page, '绑定').click();
    await notice(page, '已绑定');
    await page.getByText(`199****020${at}`).waitFor();

    await button(page, '修改密码').click();
    await field(page, '现在的密码').fill(password);
    await field(page, '新密码').fill('a new password 7');
    await look(page, 'security-password');
    await button(page, '修改密码').click();
    await notice(page, '密码已改');
    const others = page.getByRole('button', { name: /^退出 / });
    await until(async () => (await others.count()) === 0, 'no other device is signed in');

    const wrong = await browser.page(device);
    await wrong.goto('/app/sign-in');
    await signIn(wrong, number);
    await wrong.getByText('账号或密码不对').waitFor();
  });

  test(`on the ${device.name}, a colleague comes by a link and goes again`, async () => {
    const owner = await approvedEmployer(venue);
    const page = await browser.page(device, { caller: owner });
    await page.goto('/app/me');
    await page.getByRole('link', { name: '成员' }).click();
    await heading(page, '成员');
    await button(page, '生成邀请链接').click();
    const link = withoutOrigin(await page.getByLabel('邀请链接').inputValue());
    await page.getByRole('heading', { name: '没接受的邀请' }).waitFor();
    await look(page, 'members-invited');

    const guest = await browser.page(device);
    await guest.goto(link);
    await heading(guest, `示例邀请你加入“${owner.organisation.name}”`);
    await look(guest, 'invitation');
    await guest.getByRole('link', { name: '没有账号，注册并加入' }).click();
    await guest.getByText(`注册后加入“${owner.organisation.name}”`).waitFor();
    await field(guest, '联系人姓名').fill('陈同事');
    await field(guest, '账号').fill(freshName('colleague'));
    await field(guest, '密码').fill(password);
    await look(guest, 'register-invited');
    await button(guest, '注册').click();
    await guest.waitForURL('**/app/employer');
    await guest.goto('/app/members');
    await guest.getByText('只有负责人能邀请和调整成员。').waitFor();
    await look(guest, 'members-recruiter');

    await page.reload();
    await page.getByLabel('陈同事的职责').selectOption({ label: '负责人' });
    await notice(page, '陈同事现在是负责人');
    await button(page, '移出陈同事').click();
    await look(page, 'members-remove');
    await page.getByRole('dialog').getByRole('button', { name: '移出陈同事' }).click();
    await notice(page, '已移出陈同事');
    assert.equal(await page.getByText('陈同事', { exact: true }).count(), 0);
    await guest.goto(link);
    await guest.getByText('邀请链接已失效').waitFor();
  });

  test(`on the ${device.name}, one changes between two roles in the header`, async () => {
    const owner = await approvedEmployer(venue);
    const { link } = must(
      await owner.post('/my/organisation/invitations', { role: 'recruiter' }),
      201,
    );
    const page = await browser.page(device);
    await register(page, 'seeker', freshName('two-hats'));
    await page.waitForURL('**/app/seeker');
    await page.goto(withoutOrigin(link));
    await button(page, '接受邀请').click();
    await page.waitForURL('**/app/employer');
    const menu = page.getByText('切换身份');
    await menu.locator('..').click();
    await look(page, 'switch-role');
    await button(page, '求职者').click();
    await page.waitForURL('**/app/seeker');
    await menu.locator('..').press('Enter');
    await button(page, `招聘单位，${owner.organisation.name}`).press('Enter');
    await page.waitForURL('**/app/employer');
  });

  test(`on the ${device.name}, public pages know who is signed in`, async () => {
    const page = await browser.page(device);
    await page.goto('/fairs');
    const entrance = page.locator('header [data-signed-in]');
    assert.equal(await entrance.textContent(), '登录');
    await register(page, 'seeker', freshName('known'));
    await page.waitForURL('**/app/seeker');
    await page.goto('/fairs');
    assert.equal(await entrance.textContent(), '我的工作台');
    await look(page, 'public-signed-in');
    await entrance.click();
    await page.waitForURL('**/app/seeker');
    await page.goto('/en/fairs');
    assert.equal(await entrance.textContent(), 'My workplace');
  });

  test(`on the ${device.name}, who guesses is told how long to wait`, async () => {
    const name = freshName('guessed');
    await venue.register('seeker', name);
    const page = await browser.page(device);
    await page.goto('/app/sign-in');
    await field(page, '账号').fill(name);
    for (let tries = 0; tries < 5; tries += 1) {
      await field(page, '密码').fill(`guess number ${tries}`);
      await button(page, '登录').click();
      await page.getByText('账号或密码不对').waitFor();
    }
    await field(page, '密码').fill(password);
    await button(page, '登录').click();
    await page.getByText(/还要等 \d+ 秒/).waitFor();
    await look(page, 'sign-in-locked');

    const chief = await browser.page(device, { caller: venue.security_administrator });
    await chief.goto('/app/accounts');
    await field(chief, '账号').fill(name);
    await button(chief, '查找').click();
    await chief.getByText(/密码试错太多/).waitFor();
    await look(chief, 'administration-locked');
    await button(chief, '解锁').click();
    await notice(chief, '已解锁');
    await button(page, '登录').click();
    await page.waitForURL('**/app/seeker');

    await chief.getByLabel('授予工作人员身份').selectOption({ label: '审核员' });
    await button(chief, '授予').click();
    await notice(chief, '已授予');
    await button(chief, '收回审核员').click();
    await chief.getByRole('dialog').getByRole('button', { name: '收回审核员' }).click();
    await notice(chief, '已收回');
    await look(chief, 'administration');
  });
}

test('the screens of accounts speak English, too', async () => {
  const caller = await approvedEmployer(venue);
  const page = await browser.page(desk, { caller, language: 'en' });
  for (const [path, name] of [
    ['/app/security', 'Account and security'],
    ['/app/members', 'Members'],
  ]) {
    await page.goto(path);
    await heading(page, name);
    await look(page, `english${path.replaceAll('/', '-')}`);
  }
  const stranger = await browser.page(desk, { language: 'en' });
  await stranger.goto('/app/forgot');
  await heading(stranger, 'Forgotten password');
  await look(stranger, 'english-forgot');
});
