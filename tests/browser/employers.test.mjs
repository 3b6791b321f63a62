// An organisation's own matters: a registration that goes on elsewhere, one that was sent back, a
// change that is reviewed, the pictures of its page, and its people on duty at a fair.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  handedIn,
  join,
  must,
  openFair,
  organisationForm,
} from '../api/fair.mjs';
import { png } from '../api/pictures.mjs';
import { decide, waiting } from '../api/review.mjs';
import { openVenue, sendFile } from '../api/venue.mjs';
import { choosePicture, field, notice, sendLicence } from './acts.mjs';
import { Browser, desk, devices, look, phone, until } from './browser.mjs';

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

// A change of what is approved, handed in.
async function changedName(recruiter, name) {
  const now = must(await recruiter.get('/my/organisation'), 200);
  const fields = [...Object.keys(organisationForm()), 'licence_id', 'version'];
  const edit = Object.fromEntries(fields.map((one) => [one, now[one]]));
  must(await recruiter.put('/my/organisation', { ...edit, name }), 200);
  must(await recruiter.post('/my/organisation/submit', {}), 200);
}
const saved = (page) =>
  page
    .getByText(/^已保存/)
    .first()
    .waitFor();
const step = (page, name) =>
  page.getByRole('navigation', { name: '登记的步骤' }).getByRole('button', { name });

test('a registration begun on a desk goes on where it was left off, on a phone', async () => {
  const recruiter = await venue.register('employer');
  const form = organisationForm();
  const first = await browser.page(desk, { caller: recruiter });
  await first.goto('/app/organisation');
  await first.getByRole('button', { name: '下一步' }).click();
  const named = field(first, '单位名称');
  await until(
    () => named.evaluate((one) => one === document.activeElement && one.ariaInvalid === 'true'),
    'what is missing is said at its field',
  );
  await look(first, 'registration-missing');
  await named.fill(form.name);
  await field(first, '统一社会信用代码').fill(form.credit_code);
  await first.getByRole('button', { name: '下一步' }).click();
  await field(first, '详细地址').fill(form.address);
  await step(first, '联系').click();
  await field(first, '联系人').fill(form.contact_name);
  await saved(first);
  await first.context().close();

  const page = await browser.page(phone, { caller: recruiter });
  await page.goto('/app/organisation');
  await page.getByRole('heading', { name: '主办方找谁' }).waitFor();
  assert.equal(await field(page, '联系人').inputValue(), form.contact_name);
  assert.equal(await step(page, '联系').getAttribute('aria-current'), 'step');
  await step(page, '情况').click();
  assert.equal(await field(page, '详细地址').inputValue(), form.address);
  await look(page, 'registration-resumed');
  await page.context().close();
});

for (const device of devices)
  test(`a code that is taken leads to an owner, who takes one in, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const { credit_code, name } = recruiter.organisation;
    const person = await venue.register('employer');
    const page = await browser.page(device, { caller: person });
    await page.goto('/app/organisation');
    await field(page, '单位名称').fill('云川同名示例有限公司');
    await field(page, '统一社会信用代码').fill(credit_code);
    await page.getByText('这家单位已在这里登记').waitFor();
    assert.equal(await page.getByText(name).count(), 0);
    await look(page, 'registration-taken');
    await page.getByRole('button', { name: '申请加入这家单位' }).click();
    const dialog = page.getByRole('dialog', { name: '申请加入这家单位？' });
    await dialog.getByLabel('告诉负责人你是谁').fill('人事部，负责校园招聘');
    await look(page, 'membership-ask');
    await dialog.getByRole('button', { name: '申请加入这家单位' }).click();
    await page.getByText('正在等单位负责人同意').waitFor();
    await page.getByText(/最迟 \d+ 月 \d+ 日有结果/).waitFor();
    await look(page, 'membership-waits');
    await page.goto('/app/employer');
    await page.getByRole('heading', { name: '等单位负责人同意你加入' }).waitFor();

    const owner = await browser.page(device, { caller: recruiter });
    await owner.goto('/app/members');
    await owner.getByText('人事部，负责校园招聘').waitFor();
    await owner.getByText(/没答复会自动结束$/).waitFor();
    await look(owner, 'membership-requests');
    await owner.getByRole('button', { name: '同意', exact: false }).first().click();
    const question = owner.getByRole('dialog', { name: '同意示例加入？' });
    await look(owner, 'membership-accept');
    await question.getByRole('button', { name: '同意' }).click();
    await notice(owner, '示例已加入。');
    await owner.getByText('申请加入的人').waitFor({ state: 'detached' });

    await page.goto('/app/notifications');
    await page.getByText(`你已加入${name}`).waitFor();
    await page.goto('/app/organisation');
    await page.getByText('已通过核验').first().waitFor();
    await Promise.all([page.context().close(), owner.context().close()]);
  });

test('who was declined reads so, and may register another organisation', async () => {
  const recruiter = await approvedEmployer(venue);
  const { credit_code } = recruiter.organisation;
  const person = await venue.register('employer');
  const form = { credit_code, note: '人事部' };
  const { id } = must(await person.post('/my/membership-requests', form), 201);
  const owner = await browser.page(phone, { caller: recruiter });
  await owner.goto('/app/members');
  await owner.getByRole('button', { name: '不同意 示例' }).click();
  const dialog = owner.getByRole('dialog', { name: '不同意示例加入？' });
  await dialog.getByRole('button', { name: '不同意' }).click();
  await notice(owner, '已答复示例。');
  assert.equal(must(await person.get('/my/membership-requests/last'), 200).id, id);
  const page = await browser.page(phone, { caller: person });
  await page.goto('/app/organisation');
  await page.getByText('单位负责人没有同意').waitFor();
  await look(page, 'membership-declined');
  await field(page, '单位名称').waitFor();
  await Promise.all([page.context().close(), owner.context().close()]);
});

for (const device of devices)
  test(`what is sent back is mended at its fields, ${device.name}`, async () => {
    const recruiter = await venue.register('employer');
    const { id } = await handedIn(recruiter);
    const field_remarks = [
      { pointer: '/licence_id', text: '扫描件看不清，请重新拍一张。' },
      { pointer: '/address', text: '请写到门牌号。' },
    ];
    must(await decide(venue.reviewer, id, { decision: 'return', field_remarks }), 200);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/organisation');
    await page.getByRole('heading', { name: '单位情况' }).waitFor(); // the first remark is here
    await step(page, /情况.*有审核意见/).click();
    await page.getByText('请写到门牌号。').last().waitFor();
    await field(page, '详细地址').fill('示例大道 1 号 3 栋 502');
    await saved(page);
    await look(page, 'registration-remarks');
    await step(page, /执照.*有审核意见/).click();
    await page.getByText('扫描件看不清，请重新拍一张。').last().waitFor();
    const old = await page.getByRole('img', { name: '营业执照扫描件' }).getAttribute('src');
    await choosePicture(page, 'organisation-licence-id', '新执照.png', png(640, 452));
    await page.waitForFunction(
      (was) => document.querySelector('.scan img')?.getAttribute('src') !== was,
      old,
    );
    await look(page, 'registration-new-licence');
    await step(page, '提交').click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.getByText('正在核对营业执照').waitFor();
    const item = must(await waiting(venue.reviewer, id), 200).items[0];
    assert.equal(item.round, 2);
    await page.context().close();
  });

test('a notice of a remark leads to its field, in the step where it stands', async () => {
  const recruiter = await approvedEmployer(venue);
  const { id, name } = recruiter.organisation;
  const newcomer = await venue.register('employer');
  const field_remarks = [{ pointer: '/address', text: '请写到门牌号。' }];
  const returned = async (subject) =>
    must(await decide(venue.reviewer, subject, { decision: 'return', field_remarks }), 200);
  await returned((await handedIn(newcomer)).id);
  await changedName(recruiter, `${name}（改）`);
  await returned(id);
  for (const [caller, words] of [
    [newcomer, /单位资料被退回.*请写到门牌号/],
    [recruiter, /单位资料的修改被退回.*请写到门牌号/],
  ]) {
    const page = await browser.page(phone, { caller });
    await page.goto('/app/notifications');
    await page.getByRole('link', { name: words }).click();
    await page.waitForURL(/organisation#\/address$/);
    await until(
      () => page.evaluate(() => document.activeElement?.id === 'organisation-address'),
      'the field named in the link has the focus',
    );
    await page.context().close();
  }
});

test('an employer appeals against the refusal of a picture, and of a change', async () => {
  const recruiter = await approvedEmployer(venue);
  const { id, name } = recruiter.organisation;
  const { file_id } = must(await sendFile(recruiter, 'picture', 'a.png', png(480, 360)), 201);
  const form = { kind: 'gallery', file_id, alt: '研发楼的效果图' };
  const picture = must(await recruiter.post('/my/organisation/pictures', form), 201);
  await changedName(recruiter, `${name}（新）`);
  for (const subject of [picture.id, id])
    must(await decide(venue.reviewer, subject, { decision: 'refuse', remark: '查不到' }), 200);
  const page = await browser.page(phone, { caller: recruiter });
  for (const [path, what] of [
    ['/app/organisation/pictures', form.alt],
    ['/app/organisation', `${name}（新）`],
  ]) {
    await page.goto(path);
    await page.getByRole('button', { name: '申诉' }).click();
    const dialog = page.getByRole('dialog', { name: `对“${what}”的审核结果申诉？` });
    await dialog.getByLabel('申诉理由').fill('已经备案');
    await dialog.getByRole('button', { name: '申诉' }).click();
    await notice(page, '已提交申诉，结果会有消息提醒。');
    await page.getByText('已申诉，正在复核。你的理由：已经备案').waitFor();
    await look(page, path.endsWith('pictures') ? 'appeal-picture' : 'appeal-change');
  }
  await page.context().close();
  assert.equal(must(await venue.visitor().get(`/employers/${id}`), 200).name, name);
});

test('a change of what is approved is reviewed; a reviewer looks at the new licence', async () => {
  const recruiter = await approvedEmployer(venue);
  const { id, name } = recruiter.organisation;
  const renamed = `${name}（新）`;
  const page = await browser.page(desk, { caller: recruiter });
  await page.goto('/app/organisation');
  await page.getByRole('button', { name: '修改资料' }).click();
  await field(page, '单位名称').fill(renamed);
  await step(page, '执照').click();
  await sendLicence(page, '新执照.png');
  await step(page, '提交').click();
  await page.getByText('这次改动要审核').waitFor();
  await look(page, 'change-check');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('修改正在审核').waitFor();
  await page.getByRole('row', { name: `单位名称 ${name} ${renamed}` }).waitFor();
  await look(page, 'change-waits');
  const small = await browser.page(phone, { caller: recruiter, language: 'en' });
  await small.goto('/app/organisation');
  await small.getByRole('cell', { name: renamed, exact: true }).waitFor();
  await look(small, 'change-waits-english');
  await small.context().close();
  assert.equal(must(await venue.visitor().get(`/employers/${id}`), 200).name, name);

  const reviewer = await browser.page(desk, { caller: venue.reviewer });
  await reviewer.goto('/app/review/organisations');
  const head = reviewer.locator('#item-head');
  for (let tries = 0; tries < 20 && !(await head.innerText()).includes(renamed); tries += 1) {
    await reviewer.keyboard.press('j');
    await reviewer.waitForTimeout(150);
  }
  await head.filter({ hasText: renamed }).waitFor();
  await reviewer.getByRole('img', { name: '营业执照扫描件' }).waitFor();
  await look(reviewer, 'review-licence');
  await reviewer.keyboard.press('a');
  await notice(reviewer, `已通过：${renamed}`);
  const shown = async () => must(await venue.visitor().get(`/employers/${id}`), 200).name;
  await until(async () => (await shown()) === renamed, 'the new name is shown');
  await Promise.all([page.context().close(), reviewer.context().close()]);
});

for (const device of devices)
  test(`pictures wait for the reviewer, then show on the public page, ${device.name}`, async () => {
    const recruiter = await approvedEmployer(venue);
    const { id } = recruiter.organisation;
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/organisation/pictures');
    const add = async (kind, alt, act, size) => {
      const part = page.getByRole('form', { name: act });
      await choosePicture(page, `add-${kind}-file-id`, `${kind}.png`, png(...size));
      await part
        .getByRole('button', { name: '换一个文件' })
        .or(part.getByText('.png'))
        .first()
        .waitFor();
      await part.getByLabel('图片说明').fill(alt);
      await part.getByRole('button', { name: act }).click();
      await page.getByRole('img', { name: alt }).waitFor();
    };
    await add('logo', '单位标志', '上传标志', [192, 192]);
    await add('banner', '厂区全景', '上传横幅', [960, 240]);
    await add('gallery', '一号车间', '添加图片', [480, 360]);
    await add('gallery', '办公楼', '添加图片', [360, 480]);
    await page.getByRole('button', { name: '往前移：办公楼' }).click();
    await notice(page, '已移到第 1 张。');
    await look(page, 'pictures');
    const visitor = await browser.page(device);
    await visitor.goto(`/employers/${id}`);
    assert.equal(await visitor.locator('main img').count(), 0);

    const { items } = must(await recruiter.get('/my/organisation/pictures'), 200);
    for (const one of items)
      must(await decide(venue.reviewer, one.id, { decision: 'approve' }), 200);
    await visitor.reload();
    const shown = await visitor
      .locator('.gallery img')
      .evaluateAll((all) => all.map((one) => one.alt));
    assert.deepEqual(shown, ['办公楼', '一号车间']);
    await visitor.getByRole('img', { name: '单位标志' }).waitFor();
    await visitor.getByText('单位已核验').waitFor();
    await look(visitor, 'employer-page');
    await Promise.all([page.context().close(), visitor.context().close()]);
  });

test('the desk shows a picture with what it says', async () => {
  const recruiter = await approvedEmployer(venue);
  const { file_id } = must(await sendFile(recruiter, 'picture', 'a.png', png(480, 360)), 201);
  const form = { kind: 'gallery', file_id, alt: '新建的研发楼' };
  must(await recruiter.post('/my/organisation/pictures', form), 201);
  const page = await browser.page(desk, { caller: venue.reviewer });
  await page.goto('/app/review/pictures');
  await page.locator('#item-head').waitFor();
  await page.getByRole('img', { name: '新建的研发楼' }).waitFor();
  await look(page, 'review-picture');
  await page.context().close();
});

for (const device of devices)
  test(`an employer names who is on duty at the fair, ${device.name}`, async () => {
    const fair = await openFair(venue);
    const recruiter = await approvedEmployer(venue);
    await join(venue, fair, recruiter);
    const page = await browser.page(device, { caller: recruiter });
    await page.goto('/app/join');
    await page
      .getByRole('link', { name: /^安排值班/ })
      .first()
      .click();
    await field(page, '谁值班').selectOption({ label: '示例' });
    assert.equal(await field(page, '称呼').inputValue(), '示例');
    await field(page, '称呼').fill('王经理');
    await field(page, '负责什么').fill('现场面试');
    await field(page, '电话').fill('000-0000 0001');
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await field(page, '从').fill(`${day}T09:00`);
    await field(page, '到').fill(`${day}T17:00`);
    await page.getByRole('button', { name: '排一班' }).click();
    await page.getByRole('heading', { name: '王经理' }).waitFor();
    await look(page, 'employer-duties');
    await page.goto(`/employers/${recruiter.organisation.id}`);
    await page.getByText('王经理').waitFor();
    assert.equal(await page.getByText('000-0000 0001').count(), 0);
    await look(page, 'employer-page-duty');

    const organiser = await browser.page(device, { caller: venue.organiser });
    await organiser.goto(`/app/fairs/${fair.id}/duties`);
    await organiser.getByText(/王经理.*000-0000\s0001/).waitFor();
    await look(organiser, 'fair-duties-employers');
    await page.goBack();
    await page.getByRole('button', { name: /^删去 王经理/ }).click();
    await notice(page, '已删去。');
    await page.getByRole('heading', { name: '王经理' }).waitFor({ state: 'detached' });
    await Promise.all([page.context().close(), organiser.context().close()]);
  });
