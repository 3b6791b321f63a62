// A resume, written section by section: by thumb, by mouse, and from the keyboard alone.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm } from '../api/fair.mjs';
import { openVenue, password } from '../api/venue.mjs';
import { field, freshName, notice, tabTo } from './acts.mjs';
import { Browser, desk, devices, look, until } from './browser.mjs';

let venue, browser, recruiter, posting;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
  posting = await publishedPosting(venue, recruiter);
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const card = (page, name) => page.getByRole('region', { name, exact: true });
const saved = (page, name) =>
  card(page, name)
    .getByText(/^已保存/)
    .waitFor();

// A picture of two colours, as a camera might send it, only smaller.
async function drawnPng(page) {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [300, 400];
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#8ab';
    pen.fillRect(0, 0, 300, 400);
    pen.fillStyle = '#345';
    pen.fillRect(90, 60, 120, 160);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(data.split(',')[1], 'base64');
}

for (const device of devices)
  test(`sections save themselves, photo and second resume too, ${device.name}`, async () => {
    const seeker = await venue.register('seeker');
    must(await seeker.put('/my/resume', resumeForm({ skills: ['C'] })), 200);
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/resume');
    const advice = page.getByRole('link', { name: /写上至少三样技能/ });
    await advice.waitFor();
    await look(page, 'resume-top');

    const skills = card(page, '技能');
    await field(page, '会什么').fill('STM32');
    await field(page, '会什么').press('Enter');
    await field(page, '会什么').fill('Linux');
    await field(page, '会什么').press('Enter');
    await skills.getByLabel('STM32', { exact: true }).selectOption({ label: '熟练' });
    await saved(page, '技能');
    await advice.waitFor({ state: 'detached' });

    await card(page, '项目经历').getByRole('button', { name: '加一个项目' }).click();
    await field(page, '项目名称').fill('智能小车');
    await card(page, '项目经历').getByLabel(/^链接/).fill('git.example.org');
    await page.getByText('链接要以 http:// 或 https:// 开头').waitFor();
    await look(page, 'resume-wrong-link');
    await card(page, '项目经历').getByLabel(/^链接/).fill('https://git.example.org/car');
    await saved(page, '项目经历');

    await page.getByText('选照片').setInputFiles({
      name: 'face.png',
      mimeType: 'image/png',
      buffer: await drawnPng(page),
    });
    await notice(page, '照片已保存');
    await until(
      () => page.getByAltText('照片').evaluate((image) => image.naturalWidth === 480),
      'the photo is shown, square',
    );

    await field(page, '照这份再做一份，起个名').fill('运营岗');
    await page.getByRole('button', { name: '再做一份' }).click();
    await notice(page, '已做好“运营岗”，可以改了');
    await page.getByRole('button', { name: '运营岗 简历完成' }).waitFor();
    await look(page, 'resume-versions');
    const list = must(await seeker.get('/my/resumes'), 200).items;
    assert.deepEqual(
      list.map((one) => [one.name, one.is_default]),
      [
        ['我的简历', true],
        ['运营岗', false],
      ],
    );
    const copy = must(await seeker.get(`/my/resumes/${list[1].id}`), 200);
    assert.deepEqual(copy.skill_levels, [{ skill: 'STM32', level: 'proficient' }]);
    assert.equal(copy.projects[0].link, 'https://git.example.org/car');
    assert.ok(copy.photo_id);
    await page.context().close();
  });

test('two open pages do not overwrite each other', async () => {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm()), 200);
  const page = await browser.page(desk, { caller: seeker });
  await page.goto('/app/resume');
  await field(page, '说说你自己').waitFor();
  const { id } = must(await seeker.get('/my/resume'), 200);
  const introduction = { introduction: '从手机上写的', version: 1 };
  must(await seeker.post(`/my/resumes/${id}/sections`, { introduction }), 200);
  // Another section is another matter.
  await field(page, '邮箱').fill('zhixia@example.com');
  await saved(page, '基本情况');
  await field(page, '说说你自己').fill('从电脑上写的');
  await page.getByText('这份内容在别处改过了').waitFor();
  await look(page, 'resume-conflict');
  await page.getByRole('button', { name: '用最新的' }).click();
  await until(
    async () => (await field(page, '说说你自己').inputValue()) === '从手机上写的',
    'the other text has been taken',
  );
  await page.context().close();
});

for (const device of devices)
  test(`who sees me, whom I block, what I keep, ${device.name}`, async () => {
    const seeker = await venue.register('seeker');
    must(await seeker.put('/my/resume', resumeForm()), 200);
    const page = await browser.page(device, { caller: seeker });
    await page.goto(`/postings/${posting.id}`);
    await page.getByRole('link', { name: '收藏' }).locator('visible=true').click();
    await page.getByRole('heading', { level: 1, name: '收藏的岗位' }).waitFor();
    await page.getByRole('link', { name: posting.title, exact: true }).waitFor();
    await look(page, 'saved-postings');

    await page.goto('/app/privacy');
    await page.getByRole('radio', { name: /^谁也看不到/ }).check();
    await notice(page, '现在谁也看不到你的简历');
    await page.getByLabel('按名称找单位').fill(recruiter.organisation.name);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('button', { name: `屏蔽 ${recruiter.organisation.name}` }).click();
    await page.getByRole('button', { name: `取消屏蔽 ${recruiter.organisation.name}` }).waitFor();
    await look(page, 'privacy');

    await page.goto(`/app/apply/${posting.id}`);
    await page.getByText('林示例').first().waitFor();
    await page.getByRole('button', { name: '投递', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /^你屏蔽了/ });
    await dialog.getByText('继续投递会解除屏蔽').waitFor();
    await look(page, 'apply-blocked');
    await dialog.getByRole('button', { name: '解除屏蔽并投递' }).click();
    await page.getByRole('heading', { name: '已投递' }).waitFor();
    assert.deepEqual(must(await seeker.get('/my/privacy'), 200).blocked, []);
    await page.context().close();
  });

for (const device of devices)
  test(`I see which employer opened and took my resume, ${device.name}`, async () => {
    const seeker = await venue.register('seeker');
    must(await seeker.put('/my/resume', resumeForm()), 200);
    const sent = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
    must(await recruiter.post(`/applications/${sent.id}/open`), 200);
    must(await recruiter.post('/resume-downloads', { application_ids: [sent.id] }), 201);
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/privacy');
    const section = page.getByRole('region', { name: '谁看过我的简历' });
    await section.getByText('打开了简历').waitFor();
    await section.getByText('下载了简历 PDF').waitFor();
    await look(page, 'disclosures');
    await section.getByRole('link', { name: recruiter.organisation.name }).first().click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: posting.title }).waitFor();
    await page.context().close();
  });

test('from nothing to an application without a mouse', async () => {
  const page = await browser.page(desk);
  const type = async (target, words) => {
    await tabTo(page, target);
    await page.keyboard.type(words);
  };
  await page.goto('/app/register');
  await tabTo(page, page.getByRole('radio', { name: '求职者' }));
  await page.keyboard.press('Space');
  await type(field(page, '姓名'), '林示例');
  await type(field(page, '账号'), freshName('seeker'));
  await type(field(page, '密码'), password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '先写一份简历' }).waitFor();
  const write = page.getByRole('link', { name: '写简历' });
  await tabTo(page, write);
  await page.keyboard.press('Enter');
  await type(field(page, '手机号'), '19900001234');
  await saved(page, '基本情况');
  await tabTo(page, field(page, '学历'));
  for (let level = 0; level < 4; level += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await field(page, '学历').inputValue(), 'bachelor');
  await saved(page, '教育经历');
  await look(page, 'resume-by-keyboard');
  await page.goto(`/app/apply/${posting.id}`);
  await page.getByText('林示例').first().waitFor();
  const send = page.getByRole('button', { name: '投递', exact: true });
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '已投递' }).waitFor();
  await page.context().close();
});
