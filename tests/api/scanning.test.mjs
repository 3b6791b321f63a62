// What people send in is shown to a virus scanner; here a stand-in that speaks clamd's protocol.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { approvedEmployer, must } from './fair.mjs';
import { discreet, openVenue, picture, sendFile } from './venue.mjs';

const mark = 'X5O!P%@AP-STAND-IN-FOR-A-VIRUS';
const folder = mkdtempSync(join(tmpdir(), 'sx-scanner-'));
const socket = join(folder, 'clamd.ctl');
let venue, employer, scanner;
let asked = 0;

const verdict = (bytes) => (bytes.includes(mark) ? 'stream: Stand-In FOUND\0' : 'stream: OK\0');

function answer(connection) {
  let sent = Buffer.alloc(0);
  connection.on('error', () => {});
  connection.on('data', (piece) => {
    sent = Buffer.concat([sent, piece]);
    if (!sent.subarray(-4).equals(Buffer.alloc(4))) return;
    asked += 1;
    connection.end(verdict(sent));
  });
}

const listen = () =>
  new Promise((resolve) => {
    rmSync(socket, { force: true });
    scanner = createServer(answer).listen(socket, resolve);
  });

before(async () => {
  await listen();
  venue = await openVenue({ options: ['--virus-scanner', socket] });
  employer = await approvedEmployer(venue);
});
after(async () => {
  scanner.close();
  await venue.close();
  rmSync(folder, { recursive: true });
});

const sent = async (bytes, by = employer) => {
  const reply = await sendFile(by, 'picture', 'a.png', bytes);
  return [reply.status, reply.body.code];
};
const infected = Buffer.concat([picture(200_000), Buffer.from(mark)]);

test('what the scanner finds nothing in is kept', async () => {
  const before = asked;
  assert.deepEqual(await sent(picture(200_000)), [201, undefined]);
  assert.equal(asked, before + 1);
});

test('what it finds something in is refused, in words that say what to do', async () => {
  assert.deepEqual(await sent(infected), [422, 'file_is_infected']);
  const reply = await sendFile(employer, 'picture', 'a.png', infected);
  assert.match(reply.body.detail ?? reply.body.title, /病毒/);
});

test('who may not send anything is told so, and the scanner is not asked', async () => {
  const before = asked;
  assert.deepEqual(await sent(infected, venue.visitor()), [401, 'sign_in_first']);
  assert.equal(asked, before);
});

test('evidence of visitors is scanned as well', async () => {
  const form = { subject: 'employer', subject_id: employer.organisation.id, reason: 'pay' };
  const visitor = venue.visitor();
  const { code } = must(await visitor.post('/complaints', { ...form, text: '工资比发布的少一半。' }), 201);
  const before = asked;
  const reply = await visitor.send('POST', '/complaints/evidence', infected, {
    'content-type': 'application/octet-stream',
    'idempotency-key': randomUUID(),
    ...discreet({ code, name: 'a.png' }),
  });
  assert.deepEqual([reply.status, reply.body.code], [422, 'file_is_infected']);
  assert.equal(asked, before + 1);
});

test('while the scanner is away nothing is kept; back again, it is', async () => {
  await new Promise((resolve) => scanner.close(resolve));
  assert.deepEqual(await sent(picture()), [409, 'file_not_scanned']);
  await listen();
  assert.deepEqual(await sent(picture()), [201, undefined]);
});
