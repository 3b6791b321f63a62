// Employers that nobody signs in to, and what universities do about complaints, on screens.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import {
  UNIVERSITIES,
  approvedEmployer,
  eventually,
  must,
  publishedPosting,
  resumeForm,
  universityStaff,
} from '../api/fair.mjs';
import { meanwhile, silent, unseen } from '../api/meanwhile.mjs';
import { decide } from '../api/review.mjs';
import { openVenue } from '../api/venue.mjs';
import { field, notice } from './acts.mjs';
import { Browser, devices, look } from './browser.mjs';

let venue, browser, second;
const scenes = {};
before(async () => {
  venue = await openVenue({ reviewers: ['second'] });
  second = await venue.signIn('second');
  for (const device of devices) {
    const seeker = await venue.register('seeker');
    must(await seeker.put('/my/resume', resumeForm({ university_code: UNIVERSITIES[0] })), 200);
    const [hidden, other] = [await approvedEmployer(venue), await approvedEmployer(venue)];
    const posting = await publishedPosting(venue, await approvedEmployer(venue));
    const university = await universityStaff(venue);
    scenes[device.name] = { seeker, hidden, other, posting, university };
  }
  const all = Object.values(scenes);
  const callers = [
    second,
    ...all.flatMap((one) => [one.seeker, one.hidden, one.other, one.university]),
  ];
  const gone = all.flatMap(({ hidden, other }) => [hidden.organisation, other.organisation]);
  const counted = (total) =>
    eventually(
      () => venue.reviewer.get('/absent-employers?hidden=true'),
      (reply) => reply.body.total === total,
    );
  await meanwhile(venue, callers, ...gone.flatMap((one) => unseen(one)));
  await eventually(
    () => venue.reviewer.get('/absent-employers'),
    (reply) => reply.body.total === gone.length,
  );
  await meanwhile(venue, callers, ...gone.map(silent));
  await counted(gone.length);
  browser = await Browser.open(venue);
});
afterEach((test) => browser?.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page, name) => page.getByRole('button', { name, exact: true });

for (const device of devices)
  test(`a hidden employer comes back by its own press or by staff's, ${device.name}`, async () => {
    const { hidden, other } = scenes[device.name];
    const page = await browser.page(device, { caller: hidden });
    await page.goto('/app/employer');
    await page.getByText('单位暂不显示').waitFor();
    await look(page, 'absent-home');
    await button(page, '还在招聘').click();
    await notice(page, '已恢复显示。');
    await page.getByText('单位暂不显示').waitFor({ state: 'detached' });
    must(await venue.visitor().get(`/employers/${hidden.organisation.id}`), 200);

    const desk = await browser.page(device, { caller: venue.reviewer });
    await desk.goto('/app/review/absent');
    await heading(desk, '没人登录的单位');
    await desk.getByRole('heading', { name: other.organisation.name }).waitFor();
    await look(desk, 'absent-desk');
    await button(desk, `恢复显示 ${other.organisation.name}`).click();
    await notice(desk, `${other.organisation.name}已恢复，重新计算天数。`);
    await desk.getByRole('link', { name: '已询问' }).click();
    await desk.getByText('没有正在询问的单位').waitFor();
    must(await venue.visitor().get(`/employers/${other.organisation.id}`), 200);
  });

for (const device of devices)
  test(`a graduate's complaint is passed on and escalated, ${device.name}`, async () => {
    const { seeker, posting, university } = scenes[device.name];
    const complaint = {
      subject: 'posting',
      subject_id: posting.id,
      reason: 'pay',
      text: '说好的试用期工资少发了八百元，问了不答复。',
    };
    const { complaint_id } = must(await seeker.post('/complaints', complaint), 201);
    const page = await browser.page(device, { caller: seeker });
    await page.goto('/app/complaints');
    await page.getByText('为了得到学校的帮助').waitFor();
    await look(page, 'tell-university');
    await button(page, '让国家开放大学知道并帮我').click();
    await notice(page, '已告诉学校。');
    await page.getByText('国家开放大学知道这条投诉。').waitFor();
    must(
      await decide(venue.reviewer, complaint_id, { decision: 'refuse', remark: '已核实。' }),
      200,
    );

    const theirs = await browser.page(device, { caller: university });
    await theirs.goto('/app');
    await heading(theirs, '学校的投诉');
    await look(theirs, 'university-list');
    await theirs.locator(`a[href*="${complaint_id}"]`).click();
    await theirs.getByText('说好的试用期工资').waitFor();
    await button(theirs, '请换人再处理').click();
    await field(theirs, '为什么要再处理').fill('没有核对工资单，请再核实。');
    await theirs.getByRole('dialog').getByRole('button', { name: '请换人再处理' }).click();
    await notice(theirs, '已升级，由另一位工作人员处理。');
    await theirs.getByText('没有核对工资单').waitFor();
    await look(theirs, 'university-escalated');

    const desk = await browser.page(device, { caller: second });
    await desk.goto('/app/review/complaints');
    await desk.getByRole('button', { name: '高校升级' }).click();
    await desk.locator('em', { hasText: '高校升级' }).first().waitFor({ state: 'attached' });
    await look(desk, 'escalated-desk');
    const waiting = await second.get('/review/items?queue=complaints&escalated=true');
    assert.ok(must(waiting, 200).items.some((one) => one.subject_id === complaint_id));
  });
