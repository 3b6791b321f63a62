// The review desk: twenty postings from the keyboard alone, many together after a sample, what was
// changed, a colleague's claim, and the organiser's office.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, openFair, postingForm } from '../api/fair.mjs';
import { decide, waiting } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, desk, devices, look, phone, until } from './browser.mjs';

let venue, browser, recruiter, colleague;
before(async () => {
  venue = await openVenue({ reviewers: ['zhou'] });
  colleague = await venue.signIn('zhou');
  recruiter = await approvedEmployer(venue);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

async function submitted(title, changes = {}) {
  const posting = must(await recruiter.post('/postings', postingForm({ title, ...changes })), 201);
  must(await recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
  return posting;
}
const stateOf = async (posting) =>
  must(await recruiter.get(`/my/postings/${posting.id}`), 200).state;
// What was decided counts a few seconds later.
const becomes = (posting, state) =>
  until(async () => (await stateOf(posting)) === state, `${posting.title} is ${state}`);
async function openQueue(caller, queue, device = desk) {
  const page = await browser.page(device, { caller });
  await page.goto(`/app/review/${queue}`);
  await page.locator('#item-head').waitFor();
  return page;
}
const focused = (page, tag) =>
  page.evaluate((wanted) => document.activeElement?.tagName === wanted, tag);
const head = (page, title) => page.locator('#item-head').filter({ hasText: title }).waitFor();

test('twenty postings are decided from the keyboard alone', async () => {
  const postings = [];
  for (let at = 1; at <= 20; at += 1) postings.push(await submitted(`岗位 ${at} 号`));
  const page = await openQueue(venue.reviewer, 'postings');
  const press = (key) => page.keyboard.press(key);
  await head(page, '岗位 1 号');
  await look(page, 'desk');
  await press('?');
  await page.getByRole('dialog', { name: '全部快捷键' }).waitFor();
  await look(page, 'desk-keys');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  for (let at = 1; at <= 20; at += 1) {
    const title = `岗位 ${at} 号`;
    await head(page, title);
    if (at % 5 === 2) {
      // Returned: a reason by its digit, and a remark at a field. No letter typed is a shortcut.
      await press('1');
      await press('f');
      await page.keyboard.type('title');
      await press('Tab');
      await page.keyboard.type('ajkrx 请写具体');
      if (at === 2) await look(page, 'desk-remarks');
      await press('Control+Enter');
      await notice(page, `已退回：${title}`);
    } else if (at % 5 === 4) {
      await press('x');
      await page.getByText('先写明原因，对方才知道怎么改。').waitFor();
      await page.keyboard.type('虚假岗位');
      await press('Escape');
      await press('x');
      await notice(page, `未通过：${title}`);
    } else {
      await press('a');
      await notice(page, `已通过：${title}`);
    }
  }
  await page.getByText('都审完了').waitFor();
  await page.getByText(/^我今天审 \d+ 件，本周 \d+ 件；退回 \d+%，用时中位数 \d+ 秒$/).waitFor();
  const wanted = ['published', 'returned', 'published', 'refused', 'published'];
  for (const [at, posting] of postings.entries()) await becomes(posting, wanted[at % 5]);
  await page.context().close();

  // The employer reads the remark at its field.
  const author = await browser.page(desk, { caller: recruiter });
  await author.goto(`/app/postings/${postings[1].id}`);
  await author.locator('#posting-title-remark').filter({ hasText: '请写具体' }).waitFor();
  await look(author, 'posting-field-remark');
  await author.context().close();
});

for (const device of devices)
  test(`changes stand beside what was, a colleague's item is theirs, ${device.name}`, async () => {
    const posting = await submitted('改过的岗位');
    const field_remarks = [{ pointer: '/salary_min', text: '请核对起薪' }];
    must(await decide(venue.reviewer, posting.id, { decision: 'return', field_remarks }), 200);
    const { version, closes_at } = must(await recruiter.get(`/my/postings/${posting.id}`), 200);
    const form = postingForm({ title: '改过的岗位', salary_min: 900000, closes_at, version });
    must(await recruiter.put(`/postings/${posting.id}`, form), 200);
    must(await recruiter.post(`/postings/${posting.id}/steps`, { step: 'submit' }), 200);
    const page = await openQueue(venue.reviewer, 'postings', device);
    await head(page, '改过的岗位');
    await page.getByRole('row', { name: /薪资下限 8,000.* 9,000/ }).waitFor();
    await look(page, 'desk-changes');
    const theirs = await browser.page(device, { caller: venue.organiser });
    await theirs.goto('/app/review/postings');
    await theirs.getByText('剩下的同事都在审').waitFor();
    await theirs.context().close();
    await page.getByRole('button', { name: /^通过/ }).click();
    await notice(page, '已通过：改过的岗位');
    await page.context().close();
  });

test('many are approved after a sample; what a colleague has is left out', async () => {
  for (let at = 1; at <= 12; at += 1) await submitted(`批量 ${at}`);
  const held = await submitted('批量，同事在审');
  const item = must(await waiting(venue.organiser, held.id), 200).items[0];
  must(await venue.organiser.post(`/review/items/${item.id}/claim`, {}), 200);
  const page = await openQueue(venue.reviewer, 'postings');
  await page.getByText('organiser 在审').waitFor();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: '通过所选' }).click();
  const dialog = page.getByRole('dialog', { name: /先抽查/ });
  await dialog.getByText('随机抽出 10 项，已看 0 项。').waitFor();
  await look(page, 'desk-sample');
  for (let seen = 1; seen <= 10; seen += 1) {
    await dialog.getByRole('button', { name: '看过了，下一项' }).click();
    if (seen < 10) await dialog.getByText(`已看 ${seen} 项`).waitFor();
  }
  await dialog.getByText('抽出的 10 项都看过了。').waitFor();
  await look(page, 'desk-sample-done');
  await dialog.getByRole('button', { name: '通过 12 项' }).click();
  await notice(page, '已通过 12 项');
  must(await decide(venue.organiser, held.id, { decision: 'approve' }), 200);
  await page.context().close();
});

for (const device of devices)
  test(`an organiser reads figures, sets limits and keeps reasons, ${device.name}`, async () => {
    const page = await browser.page(device, { caller: venue.organiser });
    await page.goto('/app/review/office');
    await page.getByRole('rowheader', { name: 'reviewer' }).waitFor();
    const rules = page.getByRole('form', { name: '岗位审核' });
    await rules.getByLabel('一起通过前抽查几项').fill('3');
    await rules.getByRole('button', { name: '保存' }).click();
    await notice(page, '已保存。以后提交的按新时限计算。');
    const words = `请写明试用期（${device.name}）`;
    await field(page, '中文').fill(words);
    await field(page, '英文').fill('Please state the trial period');
    await page
      .getByRole('form', { name: '添加理由' })
      .getByRole('button', { name: '保存' })
      .click();
    await page.getByText(words).waitFor();
    await look(page, 'review-office');
    await page.context().close();
  });

test('a refusal takes two people, and its employer appeals to a third look', async () => {
  const { items } = must(await venue.organiser.get('/review/queues'), 200);
  const { id, ...rules } = items.find((one) => one.rules.id === 'postings').rules;
  const ask = async (second_look) =>
    must(await venue.organiser.put(`/review/queues/${id}`, { ...rules, second_look }), 200);
  await ask('refusals');
  const posting = await submitted('两人都看');
  const refuse = async (caller, said) => {
    const page = await openQueue(caller, 'postings');
    await head(page, '两人都看');
    if (caller === venue.organiser) await look(page, 'desk-second-look');
    await page.keyboard.press('m');
    await page.keyboard.type('虚假岗位');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await notice(page, said);
    await page.context().close();
  };
  await refuse(venue.reviewer, '已初审，等另一位同事复核：两人都看');
  const first = async () => must(await waiting(venue.organiser, posting.id), 200).items[0];
  await until(async () => (await first())?.first_decision, 'the opinion of the first one counts');
  assert.equal(await stateOf(posting), 'submitted');
  await refuse(venue.organiser, '未通过：两人都看');
  await becomes(posting, 'refused');
  await ask('never');

  const author = await browser.page(phone, { caller: recruiter });
  await author.goto(`/app/postings/${posting.id}`);
  await author.getByRole('button', { name: '申诉' }).click();
  const dialog = author.getByRole('dialog', { name: '对“两人都看”的审核结果申诉？' });
  await dialog.getByLabel('申诉理由').fill('岗位已经备案');
  await look(author, 'appeal');
  await dialog.getByRole('button', { name: '申诉' }).click();
  await notice(author, '已提交申诉，结果会有消息提醒。');
  await author.getByText('已申诉，正在复核。你的理由：岗位已经备案').waitFor();
  await author.context().close();

  const page = await openQueue(venue.reviewer, 'postings');
  await head(page, '两人都看');
  await page.getByText('单位对上次的结果提出申诉').waitFor();
  await look(page, 'desk-appeal');
  await page.keyboard.press('a');
  await notice(page, '已通过：两人都看');
  await page.context().close();
});

test('a notice of a return leads to the field', async () => {
  const posting = await submitted('去改薪资');
  const field_remarks = [{ pointer: '/salary_min', text: '请核对起薪' }];
  must(await decide(venue.reviewer, posting.id, { decision: 'return', field_remarks }), 200);
  const page = await browser.page(phone, { caller: recruiter });
  await page.goto('/app/notifications');
  await page.getByRole('link', { name: /“去改薪资”被退回.*请核对起薪/ }).click();
  await page.waitForURL(/#\/salary_min$/);
  await until(
    () => page.evaluate(() => document.activeElement?.id === 'posting-salary-min'),
    'the field named in the link has the focus',
  );
  await page.context().close();
});

test('on the phone a request to join is decided too', async () => {
  const fair = await openFair(venue);
  must(await recruiter.post(`/fairs/${fair.id}/participations`, {}), 201);
  const page = await openQueue(venue.reviewer, 'participations', phone);
  await head(page, recruiter.organisation.name);
  await look(page, 'desk-join');
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await notice(page, `已通过：${recruiter.organisation.name}`);
  await page.getByText('都审完了').waitFor();
  await page.context().close();
});

for (const device of devices)
  test(`a decision is taken back before anybody hears of it, ${device.name}`, async () => {
    const posting = await submitted('手快了');
    await submitted('下一项');
    const page = await openQueue(venue.reviewer, 'postings', device);
    await head(page, '手快了');
    await page.getByLabel('退回或不通过时，对方会看到').fill('请写清几点上班');
    await page.getByRole('button', { name: /^退回修改/ }).click();
    await notice(page, '已退回：手快了');
    await head(page, '下一项');
    await look(page, 'desk-undo');
    if (device === phone) await page.getByRole('button', { name: '撤回上一条' }).click();
    else await page.keyboard.press('u');
    await notice(page, '已撤回，还没有告诉对方：手快了');
    await head(page, '手快了');
    await until(() => focused(page, 'H1'), 'the heading has the focus');
    assert.equal(await page.locator('#remark').inputValue(), '请写清几点上班');
    assert.equal(await stateOf(posting), 'submitted');
    await page.getByRole('button', { name: /^通过/ }).click();
    await head(page, '下一项');
    await page.getByRole('button', { name: /^通过/ }).click();
    await page.getByText('都审完了').waitFor();
    await until(() => focused(page, 'H1'), 'the heading has the focus, with nothing left');
    await becomes(posting, 'published');
    await page.context().close();
  });

test('what was typed is there again after a look at another item', async () => {
  await submitted('先写一半');
  await submitted('看一眼');
  const page = await openQueue(venue.reviewer, 'postings');
  await head(page, '先写一半');
  await page.keyboard.press('m');
  await page.keyboard.type('写到一半');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await head(page, '看一眼');
  assert.equal(await page.locator('#remark').inputValue(), '');
  await page.keyboard.press('k');
  await head(page, '先写一半');
  assert.equal(await page.locator('#remark').inputValue(), '写到一半');
  for (const title of ['先写一半', '看一眼']) {
    await head(page, title);
    await page.keyboard.press('a');
    await notice(page, `已通过：${title}`);
  }
  await page.context().close();
});

test('an item is handed over to a colleague, who finds it by its notice', async () => {
  const posting = await submitted('请懂行的看');
  const page = await openQueue(venue.reviewer, 'postings');
  await head(page, '请懂行的看');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: '把“请懂行的看”转给谁审？' });
  await dialog.getByLabel('审核同事').selectOption('zhou');
  await dialog.getByLabel('想让同事知道什么').fill('这种机床你熟');
  await look(page, 'desk-hand-over');
  await page.keyboard.press('Control+Enter');
  await notice(page, '已转给 zhou');
  await page.context().close();

  const theirs = await browser.page(phone, { caller: colleague });
  await theirs.goto('/app/notifications');
  await theirs.getByRole('link', { name: /同事转给你审/ }).click();
  await head(theirs, '请懂行的看');
  await theirs.getByText('reviewer 转来，请接着审').waitFor();
  await theirs.getByText('这种机床你熟').waitFor();
  await look(theirs, 'desk-handed-over');
  await theirs.getByRole('button', { name: '通过', exact: true }).click();
  await notice(theirs, '已通过：请懂行的看');
  await becomes(posting, 'published');
  await theirs.context().close();
});

test('on the phone everything that is touched is large enough for a finger', async () => {
  for (const caller of [venue.reviewer, venue.organiser]) {
    await submitted('手指点得到');
    const page = await openQueue(caller, 'postings', phone);
    const small = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll('a, button, select, textarea, input')]
        .map((one) => ({ name: one.textContent.trim(), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 44)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
    assert.deepEqual(small, []);
    await page.context().close();
  }
});
