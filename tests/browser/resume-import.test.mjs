// A resume that exists as a file becomes one here: read, checked piece by piece, filled in.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { caged, docx, pdf, resumeLines } from '../api/documents.mjs';
import { must, resumeForm } from '../api/fair.mjs';
import { openVenue, sendFile } from '../api/venue.mjs';
import { field, notice, tabTo } from './acts.mjs';
import { Browser, desk, devices, look, until } from './browser.mjs';

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

const card = (page, name) => page.getByRole('region', { name, exact: true });
const begin = async (page, name, buffer) => {
  await page.getByRole('button', { name: '选一份文件' }).click();
  const mimeType = 'application/octet-stream';
  await page.locator('#import-file').setInputFiles({ name, mimeType, buffer });
};

for (const device of devices)
  test(`a file is read, checked, corrected and filled in, ${device.name}`, caged, async () => {
    const seeker = await venue.register('seeker');
    must(await seeker.put('/my/resume', resumeForm({ email: 'own@example.com' })), 200);
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/resume');
    await card(page, '从已有简历导入').waitFor();
    await look(page, 'resume-import');
    await begin(page, '我的简历.docx', docx(resumeLines));
    const importing = card(page, '从已有简历导入');
    await importing.getByRole('heading', { name: /^读到 \d+ 条，请核对$/ }).waitFor();
    await look(page, 'resume-import-offers');

    // What stands already is not chosen; the source is shown.
    const email = importing.getByRole('checkbox', { name: 'zhixia@example.com' });
    assert.equal(await email.isChecked(), false);
    const job = importing.getByRole('listitem').filter({ hasText: '嵌入式实习生' }).first();
    await job.getByText('2024.07-2024.09 示例科技有限公司 嵌入式实习生').waitFor();
    await job.getByText('原文只写到月，日子是推算的').waitFor();
    await job.getByRole('button', { name: /^改一改/ }).click();
    await job.getByLabel('做什么').fill('嵌入式开发实习生');
    await look(page, 'resume-import-edit');
    await importing.getByRole('button', { name: /填进“实习与工作经历”/ }).click();
    await notice(page, '已填进“实习与工作经历” 1 条');
    await until(
      async () =>
        must(await seeker.get('/my/resume'), 200).experiences.some(
          (one) => one.title === '嵌入式开发实习生' && one.starts_on === '2024-07-01',
        ),
      'the corrected experience is saved',
    );

    await importing.getByRole('button', { name: /都填进去$/ }).click();
    await until(async () => {
      const resume = must(await seeker.get('/my/resume'), 200);
      return (
        resume.schoolings.some((one) => one.university_name === '武汉大学') &&
        resume.projects.length === 1 &&
        resume.skills.includes('Python') &&
        resume.certificates.length === 2
      );
    }, 'everything chosen is saved');
    assert.equal(must(await seeker.get('/my/resume'), 200).email, 'own@example.com');
    await importing.getByRole('button', { name: '把这个文件设为附件简历' }).click();
    await notice(page, '这个文件已设为附件简历');
    assert.ok(must(await seeker.get('/my/resume'), 200).attachment_id);
    await look(page, 'resume-import-done');
    await page.context().close();
  });

test(
  'a scan is refused with what to do instead, and the way on is by keyboard',
  caged,
  async () => {
    const seeker = await venue.register('seeker');
    const page = await browser.page(desk, { caller: seeker });
    await page.goto('/app/resume');
    await begin(page, 'scan.pdf', pdf('0 0 100 100 re f'));
    const importing = card(page, '从已有简历导入');
    await importing.getByRole('alert').filter({ hasText: '可能是扫描件' }).waitFor();
    await look(page, 'resume-import-refused');
    await tabTo(page, importing.getByRole('button', { name: '不导入了' }));
    await page.keyboard.press('Enter');
    await importing.getByRole('button', { name: '选一份文件' }).waitFor();
    await field(page, '手机号').fill('19900001234');
    await card(page, '基本情况')
      .getByText(/^已保存/)
      .waitFor();
    await page.context().close();
  },
);

test('the attachment that is there already fills the resume in', caged, async () => {
  const seeker = await venue.register('seeker');
  const { id } = must(await seeker.put('/my/resume', resumeForm()), 200);
  const sent = must(
    await sendFile(seeker, 'attachment', '以前的简历.docx', docx(resumeLines)),
    201,
  );
  must(await seeker.put(`/my/resumes/${id}/attachment`, { file_id: sent.file_id }), 200);
  const page = await browser.page(devices[0], { caller: seeker });
  await page.goto('/app/resume');
  const attachment = card(page, '附件简历');
  await attachment.getByRole('button', { name: '从附件填写' }).click();
  await attachment.getByRole('heading', { name: /^读到 \d+ 条，请核对$/ }).waitFor();
  await look(page, 'resume-import-attachment');
  await attachment.getByRole('button', { name: /都填进去$/ }).click();
  await until(
    async () => must(await seeker.get('/my/resume'), 200).projects.length === 1,
    'what the attachment says is saved',
  );
  await attachment.getByRole('button', { name: '不导入了' }).click();
  await attachment.getByRole('button', { name: '从附件填写' }).waitFor();
});
