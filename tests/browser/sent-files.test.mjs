// The photo and the attachment that go with a resume, as the employer meets them on the board and
// the seeker in their own history.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, resumeForm } from '../api/fair.mjs';
import { openVenue, sendFile } from '../api/venue.mjs';
import { notice } from './acts.mjs';
import { Browser, desk, devices, look, until } from './browser.mjs';

let venue, browser, face;
before(async () => {
  venue = await openVenue();
  browser = await Browser.open(venue);
  const page = await browser.page(desk);
  face = await drawnFace(page);
  await page.context().close();
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

// A square JPEG, as the client would have cut it.
async function drawnFace(page) {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 240;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#9fb6cc';
    pen.fillRect(0, 0, 240, 240);
    pen.fillStyle = '#334155';
    pen.beginPath();
    pen.arc(120, 96, 52, 0, 2 * Math.PI);
    pen.arc(120, 250, 96, 0, 2 * Math.PI);
    pen.fill();
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  return Buffer.from(data.split(',')[1], 'base64');
}

async function applied() {
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm({ full_name: '赵示例' })), 200);
  const { id } = must(await seeker.get('/my/resume'), 200);
  const file = async (purpose, name, bytes) => {
    const { file_id } = must(await sendFile(seeker, purpose, name, bytes), 201);
    must(await seeker.put(`/my/resumes/${id}/${purpose}`, { file_id }), 200);
  };
  await file('photo', 'photo.jpg', face);
  await file('attachment', '赵示例的简历.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
  const application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  return { recruiter, seeker, posting, application };
}
const isDrawn = (image) => image.evaluate((one) => one.naturalWidth === 240);

for (const device of devices)
  test(`an employer sees the photo and takes the attachment, ${device.name}`, async () => {
    const { recruiter, seeker, posting, application } = await applied();
    const page = await browser.page(device, { caller: recruiter });
    await page.goto(`/app/candidates/${posting.id}/${application.id}`);
    const drawer = page.getByRole('complementary', { name: '简历' });
    await until(() => isDrawn(drawer.getByAltText('赵示例的照片')), 'the photo is shown');
    const attachment = drawer.getByRole('button', { name: '赵示例的简历.pdf' });
    await attachment.waitFor();
    await look(page, 'board-drawer-files');
    const taken = page.waitForEvent('download');
    await attachment.click();
    assert.equal((await taken).suggestedFilename(), '赵示例的简历.pdf');
    await notice(page, '已下载附件，求职者会看到');
    await drawer.getByText('下载了附件简历').waitFor();

    const own = await browser.page(device, { caller: seeker });
    await own.goto(`/app/applications/${application.id}`);
    await own.getByText(/下载了你的附件简历/).waitFor();
    const photo = own.getByAltText('赵示例的照片');
    await photo.scrollIntoViewIfNeeded();
    await until(() => isDrawn(photo), 'the seeker sees what was sent');
    await own.getByText('赵示例的简历.pdf').waitFor();
    await look(own, 'my-application-files');
    await own.context().close();

    must(await seeker.post(`/applications/${application.id}/steps`, { step: 'withdraw' }), 200);
    await attachment.click();
    await drawer.getByText('撤回了投递，简历不再展示').waitFor();
    await drawer.getByRole('heading', { name: '已撤回的求职者' }).waitFor();
    await drawer.getByText('对方撤回了').first().waitFor();
    assert.equal(await attachment.count(), 0);
    for (const word of ['赵示例', 'Java'])
      assert.equal(await page.getByText(word).count(), 0, word);
    assert.equal(await drawer.getByAltText('赵示例的照片').count(), 0);
    await look(page, 'board-drawer-withdrawn');
    await page.context().close();
  });

test('two resumes are compared with their photos, in English', async () => {
  const { recruiter, posting } = await applied();
  const other = await venue.register('seeker');
  must(await other.put('/my/resume', resumeForm({ full_name: '钱示例' })), 200);
  must(await other.post('/applications', { posting_id: posting.id }), 201);
  const page = await browser.page(desk, { caller: recruiter, language: 'en' });
  await page.goto(`/app/candidates/${posting.id}`);
  for (const name of ['赵示例', '钱示例'])
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await until(() => isDrawn(dialog.getByAltText('Photo of 赵示例')), 'the photo is shown');
  await dialog.getByRole('button', { name: '赵示例的简历.pdf' }).waitFor();
  await look(page, 'compare-files-english');
  await page.context().close();
});
