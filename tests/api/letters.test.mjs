// Letters through a real mail server and a real gateway: sent once, refused, put off, uncertain.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting, seekerWithResume } from './fair.mjs';
import { Gateway, MailServer } from './mailbox.mjs';
import { openVenue, password } from './venue.mjs';

const secret = 'a secret of the gateway';
const folder = mkdtempSync(join(tmpdir(), 'sx-letters-'));
const mail = new MailServer();
const gateway = new Gateway();
let venue;

before(async () => {
  writeFileSync(join(folder, 'secret'), `${secret}\n`);
  const server = ['--mail-server', await mail.listen(), '--mail-from', 'noreply@fair.example.com'];
  const hook = ['--sms-webhook', await gateway.listen(), '--sms-secret', join(folder, 'secret')];
  venue = await openVenue({ letters: [...server, ...hook, '--mail-per-minute', '6000'] });
});
after(async () => {
  await venue.close();
  mail.close();
  gateway.close();
  rmSync(folder, { recursive: true });
});

let people = 0;
const freshAddress = (name) => `${name}${(people += 1)}@example.com`;
const askCode = async (address) =>
  must(await venue.visitor().post('/contact-codes', { address }), 201);
const list = async (state) =>
  must(await venue.administrator.get(`/letters?state=${state}&limit=100`), 200).items;
const masked = (address) => `${address[0]}***${address.slice(address.indexOf('@'))}`;
// The newest letter in a state whose address looks like this one.
const letterTo = (address, state) =>
  eventually(
    async () => (await list(state)).find((one) => one.address === masked(address)),
    (found) => found !== undefined,
  );
const mailTo = (address, count = 1) =>
  eventually(
    async () => mail.to(address),
    (found) => found.length >= count,
  );

// A seeker who has proved a mailbox.
async function reachable(address) {
  const seeker = await seekerWithResume(venue);
  const { proof_id } = await askCode(address);
  const [letter] = await mailTo(address);
  const code = letter.text.match(/\d{6}/)[0];
  must(await seeker.post('/my/contacts', { proof_id, code, password }), 200);
  return seeker;
}

test('an e-mail arrives once, and its text is forgotten', async () => {
  const address = freshAddress('arrives');
  await askCode(address);
  const [letter] = await mailTo(address);
  assert.match(letter.subject, /验证码$/);
  assert.match(letter.text, /验证码 \d{6}/);
  const sent = await letterTo(address, 'sent');
  assert.deepEqual([sent.channel, sent.attempts, sent.repeated], ['email', 1, false]);
  assert.equal(mail.to(address).length, 1);
});

test('an SMS goes to the gateway, signed', async () => {
  await askCode('13800138000');
  await eventually(
    async () => gateway.messages,
    (messages) => messages.length === 1,
  );
  const [{ headers, body }] = gateway.messages;
  const message = JSON.parse(body);
  assert.equal(message.to, '13800138000');
  assert.match(message.text, /验证码 \d{6}/);
  assert.equal(headers['idempotency-key'], message.id);
  const [, time, signature] = headers['x-signature'].match(/^t=(\d+),v1=([0-9a-f]{64})$/);
  assert.equal(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'), signature);
});

test('a refused letter is not tried again by itself; an administrator may', async () => {
  const address = freshAddress('refused');
  mail.rcpt = (to) => (to === address ? '550 nobody here' : '250 fine');
  await askCode(address);
  const failed = await letterTo(address, 'failed');
  assert.deepEqual([failed.trouble, failed.reply_code, failed.attempts], ['refused', 550, 1]);
  assert.equal((await venue.organiser.post(`/letters/${failed.id}/send-again`, {})).status, 403);

  mail.rcpt = () => '250 fine';
  must(await venue.administrator.post(`/letters/${failed.id}/send-again`, {}), 200);
  const [letter] = await mailTo(address);
  assert.doesNotMatch(letter.text, /再次发送/);
  const twice = await venue.administrator.post(`/letters/${failed.id}/send-again`, {});
  assert.deepEqual([twice.status, twice.body.code], [409, 'letter_not_failed']);
});

test('what is put off waits and is not lost', async () => {
  const address = freshAddress('later');
  mail.rcpt = () => '451 come back';
  await askCode(address);
  const waiting = await eventually(
    async () => (await list('waiting')).find((one) => one.address === masked(address)),
    (found) => found?.attempts === 1,
  );
  mail.rcpt = () => '250 fine';
  assert.deepEqual([waiting.trouble, waiting.reply_code], ['put_off', 451]);
});

test('a line that broke after the text is uncertain; sent again, the letter says so', async () => {
  const address = freshAddress('uncertain');
  mail.data = () => 'cut';
  await askCode(address);
  const failed = await letterTo(address, 'failed');
  mail.data = () => '250 taken';
  assert.deepEqual([failed.trouble, failed.attempts], ['uncertain', 1]);
  must(await venue.administrator.post(`/letters/${failed.id}/send-again`, {}), 200);
  const [letter] = await mailTo(address);
  assert.match(letter.text, /再次发送/);
  assert.equal(letter.id, `<${failed.id}@fair.example.com>`);
});

test('a gateway that breaks is uncertain, a busy one is asked later', async () => {
  gateway.answer = ({ to }) => (to === '13800138001' ? 500 : 429);
  for (const number of ['13800138001', '13800138002']) await askCode(number);
  const failed = await eventually(
    async () => (await list('failed')).find((one) => one.address === '138****8001'),
    (found) => found !== undefined,
  );
  assert.deepEqual([failed.trouble, failed.reply_code], ['uncertain', 500]);
  const waiting = await eventually(
    async () => (await list('waiting')).find((one) => one.address === '138****8002'),
    (found) => found?.attempts === 1,
  );
  assert.equal(waiting.trouble, 'put_off');
  gateway.answer = () => 200;
});

test('news leaves at once or not at all, as chosen', async () => {
  const address = freshAddress('news');
  const seeker = await reachable(address);
  const recruiter = await approvedEmployer(venue);
  const posting = await publishedPosting(venue, recruiter);
  const application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
  const step = async (by, name) =>
    must(await by.post(`/applications/${application.id}/steps`, { step: name }), 200);

  await step(recruiter, 'shortlist'); // waits for the day's letter
  await step(recruiter, 'invite');
  const invitation = (await mailTo(address, 2))[1];
  assert.equal(invitation.subject, '面试邀请');
  assert.match(invitation.text, /邀请你参加“软件工程师”的面试。\n\n查看：http/);
  assert.ok(invitation.text.includes(`/app/applications/${application.id}`));

  const never = [{ kind: 'application_offered', email: 'never', sms: 'never' }];
  must(await seeker.put('/my/notification-settings', { kinds: never }), 200);
  await step(recruiter, 'offer');
  await eventually(
    () => seeker.get('/my/notifications'),
    ({ body }) => body.items[0].kind === 'application_offered',
  );
  assert.equal(mail.to(address).length, 2);
});

test('letters are counted for whoever watches, without addresses', async () => {
  const reply = await fetch(`${venue.base}/metrics`);
  const text = await reply.text();
  assert.match(text, /shuangxuan_letters\{channel="email",state="sent"\} [1-9]/);
  assert.doesNotMatch(text, /example\.com/);
});

test('a crash leaves the letter that was on its way uncertain, and sends the others', async () => {
  const lost = freshAddress('lost');
  const next = freshAddress('next');
  mail.data = ({ to }) => (to === lost ? undefined : '250 taken');
  await askCode(lost);
  await eventually(
    async () => (await list('sending')).length,
    (count) => count === 1,
  );
  await askCode(next);
  await venue.stop('SIGKILL');
  mail.data = () => '250 taken';
  await venue.start();
  venue.administrator.moveTo(venue.base);
  // The dead one's lease has to run out first.
  await eventually(
    async () => mail.to(next).length,
    (count) => count === 1,
    90_000,
  );
  const failed = await letterTo(lost, 'failed');
  assert.equal(failed.trouble, 'uncertain');
  assert.equal(mail.to(lost).length, 0);
});
