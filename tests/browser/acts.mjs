// What people do on the screens, in their own words.
import { randomUUID } from 'node:crypto';
import { png } from '../api/pictures.mjs';
import { password } from '../api/venue.mjs';

export const freshName = (role) => `${role}-${randomUUID().slice(0, 8)}`;

// The one control under this label; the word for "optional" stands in the same label.
export const field = (page, label) =>
  page.getByLabel(new RegExp(`^${label}(\\s*选填)?$`)).locator('visible=true');

export async function register(page, role, name) {
  await page.goto('/app/register');
  await page.getByRole('radio', { name: role === 'employer' ? '招聘单位' : '求职者' }).check();
  await field(page, role === 'employer' ? '联系人姓名' : '姓名').fill('林示例');
  await field(page, '账号').fill(name);
  await field(page, '密码').fill(password);
  await page.getByRole('button', { name: '注册' }).click();
}

export async function signIn(page, name) {
  await field(page, '账号').fill(name);
  await field(page, '密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

// Chooses a code by typing part of its name.
export async function choose(page, label, words, entry) {
  await field(page, label).click();
  const dialog = page.getByRole('dialog', { name: `选择${label}` });
  await dialog.getByLabel(`查找${label}`).fill(words);
  await dialog.getByRole('button', { name: entry }).first().click();
  await dialog.waitFor({ state: 'hidden' });
}

// A notice that something has happened.
export const notice = (page, text) =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();

// Presses Tab until the focus is where the person wants it.
export async function tabTo(page, target) {
  const most = 80;
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} times Tab do not lead to ${target}`);
}

// Chooses a picture in the file field with this id.
export const choosePicture = (page, id, name, buffer = png(320, 240)) =>
  page.locator(`#${id}`).setInputFiles({ name, mimeType: 'image/png', buffer });

// Sends the licence in, and waits until it is the organisation's.
export async function sendLicence(page, name = '营业执照.png') {
  await choosePicture(page, 'organisation-licence-id', name, png(640, 452));
  await page.getByRole('img', { name: '营业执照扫描件' }).waitFor();
}
