// What attackers try, each kind by its name: brute force, enumeration, replay, foreign ids (IDOR),
// upload bombs, header injection and cross-site scripting (XSS). What other sites and guessers of
// names try besides stands in guards.test.mjs, foreign rows of each endpoint in strangers.mjs.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { caged, docx } from './documents.mjs';
import {
  approvedEmployer,
  eventually,
  join as joinFair,
  must,
  openFair,
  postingForm,
  publishedPosting,
  resumeForm,
  seekerWithResume,
} from './fair.mjs';
import { jpeg, png } from './pictures.mjs';
import { zip } from './sheets.mjs';
import { discreet, openVenue, password, sendFile } from './venue.mjs';

const script = '<script>alert(1)</script>';
const broken = `"><img src=x onerror=alert(1)>${script}`;
let venue, employer, rival, posting, seeker, application;
before(async () => {
  venue = await openVenue();
  [employer, rival] = [await approvedEmployer(venue), await approvedEmployer(venue)];
  const fair = await openFair(venue);
  await joinFair(venue, fair, employer);
  posting = await publishedPosting(venue, employer, { description: `写代码。${broken}` });
  seeker = await seekerWithResume(venue);
  application = must(await seeker.post('/applications', { posting_id: posting.id }), 201);
});
after(() => venue.close());

const codeIn = (text) => text?.match(/(?<!\d)\d{6}(?!\d)/)?.[0];
async function lastCode(phone) {
  const texts = await eventually(
    async () => venue.messagesTo(phone),
    (all) => codeIn(all.at(-1)),
  );
  return codeIn(texts.at(-1));
}
async function reachedAt(name, phone) {
  const caller = await venue.register('seeker', name);
  const { proof_id } = must(await venue.visitor().post('/contact-codes', { address: phone }), 201);
  const proof = { proof_id, code: await lastCode(phone), password };
  must(await caller.post('/my/contacts', proof), 200);
  return caller;
}
// A request as the bytes say, also where no client would send it; the whole answer.
function bytes(...parts) {
  const { hostname, port } = new URL(venue.base);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
    });
    socket.setTimeout(20_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', (failure) => (answer ? resolve(answer) : reject(failure)));
    socket.on('close', () => resolve(answer));
  });
}

test('brute force: a code that was guessed at is worth nothing, right or wrong', async () => {
  const phone = '19900000071';
  await reachedAt('is.forced', phone);
  const { proof_id } = must(
    await venue.visitor().post('/password-resets', { address: phone }),
    201,
  );
  const before = venue.messagesTo(phone).length;
  const code = await eventually(
    async () => codeIn(venue.messagesTo(phone).at(-1)),
    () => venue.messagesTo(phone).length >= Math.max(2, before),
  );
  const guess = (one) =>
    venue
      .visitor()
      .post(`/password-resets/${proof_id}/finish`, { code: one, password: 'a new password 7' });
  const wrong = [...Array(9).keys()]
    .map((n) => String((Number(code) + n + 1) % 1_000_000).padStart(6, '0'))
    .map((one) => guess(one));
  for (const reply of await Promise.all(wrong)) assert.notEqual(reply.status, 200);
  assert.notEqual((await guess(code)).status, 200);
  assert.equal((await venue.signIn('is.forced')).cookie.length > 0, true);
});

test('brute force: guesses that are sent at once all count', async () => {
  await venue.register('seeker', 'is.stormed');
  const tries = [...Array(30).keys()].map((n) =>
    venue.visitor().post('/sessions', { sign_in_name: 'is.stormed', password: `guess ${n}` }),
  );
  const told = (await Promise.all(tries)).map(({ status }) => status);
  assert.ok(told.filter((status) => status === 401).length <= 5, told.join());
  assert.equal(told.filter((status) => status === 429 || status === 503).length >= 25, true);
});

test('enumeration: names, phones and ids that exist answer as those that do not', async () => {
  const phone = '19900000072';
  await reachedAt('is.listed', phone);
  const said = async (path, body) => {
    const { status, body: reply } = await venue.visitor().post(path, body);
    const { request_id, proof_id, expires_at, next_at, ...rest } = reply;
    return [status, rest, typeof request_id, typeof proof_id, typeof expires_at, typeof next_at];
  };
  const reset = (address) => said('/password-resets', { address });
  assert.deepEqual(await reset(phone), await reset('19900000073'));
  const enter = (sign_in_name) => said('/sessions', { sign_in_name, password: 'not this one' });
  for (const unknown of ['is.not.listed', '19900000074'])
    assert.deepEqual(await enter(phone), await enter(unknown));
  const look = async (id) => {
    const { status, body } = await rival.post(`/applications/${id}/open`, {});
    return [status, body.code, body.detail];
  };
  assert.deepEqual(await look(application.id), await look(randomUUID()));
  // The next id of a row tells nothing: half of it is by chance.
  const [first, second] = [
    must(await employer.post('/postings', postingForm()), 201).id,
    must(await employer.post('/postings', postingForm()), 201).id,
  ];
  assert.ok(first.slice(-12) !== second.slice(-12));
});

test('replay: a session, a code and a request count once, for whoever sent them', async () => {
  const thief = venue.visitor();
  const victim = await venue.register('seeker', 'is.robbed');
  thief.cookie = victim.cookie;
  must(await victim.remove('/my/session'), 200);
  assert.equal((await thief.get('/my/session')).status, 401);

  const phone = '19900000075';
  const caller = await venue.register('seeker');
  const { proof_id } = must(await caller.post('/contact-codes', { address: phone }), 201);
  const proof = { proof_id, code: await lastCode(phone), password };
  must(await caller.post('/my/contacts', proof), 200);
  const other = await venue.register('seeker');
  assert.notEqual((await other.post('/my/contacts', proof)).status, 200);

  const key = randomUUID();
  const form = postingForm();
  const drafted = must(await employer.post('/postings', form, key), 201);
  const again = must(await employer.post('/postings', form, key), 201);
  assert.equal(again.id, drafted.id);
  const changed = await employer.post('/postings', { ...form, headcount: 9 }, key);
  assert.deepEqual([changed.status, changed.body.code], [409, 'idempotency_key_reused']);
  const theirs = must(await rival.post('/postings', form, key), 201);
  assert.notEqual(theirs.id, drafted.id); // a key is one account's own
});

test('IDOR: another one’s rows are not there, whatever is done to them', async () => {
  const resume = must(await seeker.get('/my/resume'), 200);
  const other = await seekerWithResume(venue);
  const file = must(await sendFile(seeker, 'photo', 'a.png', png(64, 64)), 201);
  const tries = [
    rival.post(`/applications/${application.id}/open`, {}),
    rival.post(`/applications/${application.id}/steps`, { step: 'shortlist' }),
    rival.post('/resume-downloads', { application_ids: [application.id] }),
    rival.put(`/postings/${posting.id}`, { ...postingForm(), version: posting.version }),
    rival.post(`/postings/${posting.id}/steps`, { step: 'close' }),
    other.get(`/my/resumes/${resume.id}`),
    other.remove(`/my/resumes/${resume.id}`),
    other.put(`/my/resumes/${resume.id}/photo`, { file_id: file.file_id }),
    other.put('/my/resumes/' + must(await other.get('/my/resume'), 200).id + '/photo', {
      file_id: file.file_id,
    }),
  ];
  for (const reply of await Promise.all(tries))
    assert.equal(reply.status, 404, JSON.stringify(reply.body));
});

test('upload bomb: what inflates beyond measure is refused, and the venue goes on', async () => {
  const rows = Buffer.alloc(300 * 1024 * 1024, '<row r="1"><c r="A1"><v>1</v></c></row>');
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const sheets = '<sheets><sheet name="a" r:id="a"/></sheets>';
  const bomb = zip({
    'xl/workbook.xml': `${head}<workbook xmlns:r="r">${sheets}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships><Relationship Id="a" Type="worksheet" ` +
      'Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': Buffer.concat([
      Buffer.from(`${head}<worksheet><sheetData>`),
      rows,
      Buffer.from('</sheetData></worksheet>'),
    ]),
  });
  const sent = await sendFile(employer, 'table', 'a.xlsx', bomb);
  const began = Date.now();
  const reply =
    sent.status === 201
      ? await employer.send('POST', '/my/posting-tables', { file_id: sent.body.file_id })
      : sent;
  assert.ok(reply.status >= 400 && reply.status < 500, JSON.stringify(reply.body));
  assert.ok(Date.now() - began < 20_000);
  must(await employer.get('/my/session'), 200);
});

test('upload bomb: a document and a picture that are larger than they look', caged, async () => {
  const entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const laughing = zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?>${entities}<w:document xmlns:w="w">&b;</w:document>`,
  });
  for (const one of [laughing, docx(Array(400_000).fill('一行'))]) {
    const sent = await sendFile(seeker, 'attachment', 'a.docx', one);
    const reply =
      sent.status === 201
        ? await seeker.post('/my/resume-proposals', { file_id: sent.body.file_id })
        : sent;
    assert.ok(reply.status >= 400 && reply.status < 500, JSON.stringify(reply.body).slice(0, 300));
  }
  const vast = await sendFile(seeker, 'photo', 'a.png', png(30_000, 2));
  assert.ok(vast.status === 201 || vast.status === 422, JSON.stringify(vast.body));
  must(await seeker.get('/my/session'), 200);
});

test('upload bomb: a body that never ends is cut off', async () => {
  const head =
    'POST /api/v1/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n' +
    'transfer-encoding: chunked\r\n\r\n';
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  assert.match(await bytes(head, ...Array(64).fill(chunk)), /^HTTP\/1\.1 4(11|13|00)/);
});

test('header injection: no line that is sent in becomes one of an answer or a letter', async () => {
  const evil = 'x\r\nSet-Cookie: session=stolen\r\nX-Evil: 1';
  const name = encodeURIComponent(evil);
  const ends = 'host: a\r\nconnection: close\r\n\r\n';
  const asked = [
    `GET /fairs?next=${name} HTTP/1.1\r\n${ends}`,
    `GET /%0d%0aX-Evil:%201 HTTP/1.1\r\n${ends}`,
    `GET /fairs HTTP/1.1\r\ncookie: lang=${name}\r\n${ends}`,
  ];
  for (const one of asked) {
    const [head] = (await bytes(one)).split('\r\n\r\n');
    assert.match(head, /^HTTP\/1\.1 \d{3}/);
    assert.doesNotMatch(head, /x-evil|stolen/i);
  }
  for (const address of [`a@example.com\r\nBcc: b@example.com`, '19900000076\r\nTo: 19900000077']) {
    const reply = await venue.visitor().post('/contact-codes', { address });
    assert.ok(reply.status >= 400 && reply.status < 500, JSON.stringify(reply.body));
  }
  const paper = Buffer.from('%PDF-1.4\n%%EOF\n');
  const { file_id } = must(await sendFile(seeker, 'attachment', `${evil}.pdf`, paper), 201);
  const { id } = must(await seeker.get('/my/resume'), 200);
  must(await seeker.put(`/my/resumes/${id}/attachment`, { file_id }), 200);
  const file = await seeker.download(`/my/resumes/${id}/attachment`);
  assert.equal(file.status, 200);
  assert.equal(file.headers.get('x-evil'), null);
  assert.equal(file.headers.get('set-cookie'), null);
});

test('header injection: a request inside a request is not read as one', async () => {
  const inner = 'GET /metrics HTTP/1.1\r\nhost: a\r\n\r\n';
  const both =
    'POST /api/v1/sessions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n' +
    `content-length: ${inner.length}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
  const answer = await bytes(both, inner);
  assert.match(answer, /^HTTP\/1\.1 400/);
  assert.doesNotMatch(answer, /shuangxuan_http/);
});

test('XSS: what is written into a posting or a question is text on every page', async () => {
  const pages = [
    `/postings/${posting.id}`,
    `/en/postings/${posting.id}`,
    `/postings?q=${encodeURIComponent(broken)}`,
    `/employers?q=${encodeURIComponent(broken)}`,
    `/${encodeURIComponent(broken)}`,
  ];
  for (const path of pages) {
    const reply = await fetch(venue.base + path, { headers: { accept: 'text/html' } });
    const text = await reply.text();
    assert.doesNotMatch(text, /<script>alert|<img src=x/, path);
    assert.match(reply.headers.get('content-security-policy'), /default-src 'self'/);
    assert.doesNotMatch(reply.headers.get('content-security-policy'), /script-src[^;]*unsafe/);
  }
  const shown = await (await fetch(`${venue.base}/postings/${posting.id}`)).text();
  assert.ok(shown.includes('&lt;img src=x onerror=alert(1)&gt;'));
});

test('XSS: a file that a browser would run is refused, or cut off from the venue', async () => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`);
  for (const purpose of ['photo', 'picture', 'licence', 'attachment']) {
    const who = purpose === 'photo' || purpose === 'attachment' ? seeker : employer;
    assert.equal((await sendFile(who, purpose, 'a.svg', svg)).status, 422, purpose);
    assert.equal(
      (await sendFile(who, purpose, 'a.html', Buffer.from(script))).status,
      422,
      purpose,
    );
  }
  const photo = must(await sendFile(seeker, 'photo', 'a.jpg', jpeg(400, 400)), 201);
  const { id } = must(await seeker.get('/my/resume'), 200);
  must(await seeker.put(`/my/resumes/${id}/photo`, { file_id: photo.file_id }), 200);
  const shown = await seeker.download(`/my/resumes/${id}/photo`);
  assert.match(shown.headers.get('content-security-policy'), /default-src 'none'; sandbox/);
  assert.equal(shown.headers.get('x-content-type-options'), 'nosniff');
});

test('XSS: an answer to a question with markup in it is JSON, and no page', async () => {
  const reply = await rival.get('/my/candidates', discreet({ q: broken }));
  assert.match(reply.headers.get('content-type'), /^application\/(problem\+)?json/);
  const refused = await seeker.put('/my/resume', resumeForm({ full_name: broken.repeat(9) }));
  assert.match(refused.headers.get('content-type'), /problem\+json/);
  assert.doesNotMatch(JSON.stringify(refused.body), /<script>/);
});
