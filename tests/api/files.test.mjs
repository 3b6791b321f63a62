// What people send in: recognised, bounded, and nobody else's.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openVenue, picture, sendFile } from './venue.mjs';

let venue, employer;
before(async () => {
  venue = await openVenue();
  employer = await venue.register('employer');
});
after(() => venue.close());

test('a picture is taken in and told back with what it is', async () => {
  const reply = await sendFile(employer, 'picture', '../门头.PNG', picture());
  assert.equal(reply.status, 201);
  const { file_id, ...facts } = reply.body;
  assert.match(file_id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(facts, { name: '门头.PNG', media_type: 'image/png', size: picture().length });
});

test('the same key is the same file, however often it is sent', async () => {
  const key = randomUUID();
  const first = await sendFile(employer, 'picture', 'a.png', picture(), key);
  const again = await sendFile(employer, 'picture', 'a.png', picture(), key);
  assert.equal(again.body.file_id, first.body.file_id);
});

test('only who is signed in may send', async () => {
  const reply = await sendFile(venue.visitor(), 'picture', 'a.png', picture());
  assert.deepEqual([reply.status, reply.body.code], [401, 'sign_in_first']);
});

test('the content decides, not the name; each purpose has its size', async () => {
  const code = async (...sent) => (await sendFile(employer, ...sent)).body.code;
  assert.equal(await code('photo', 'a.png', Buffer.from('<script>')), 'picture_expected');
  assert.equal(
    await code('table', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    'table_expected',
  );
  assert.equal(await code('photo', 'a.png', Buffer.alloc(0)), 'file_is_empty');
  assert.equal(await code('photo', 'a.png', picture(2 * 1024 * 1024 + 1)), 'file_too_large');
  assert.equal(
    await code('attachment', 'a.pdf', Buffer.alloc(10 * 1024 * 1024 + 1)),
    'body_too_large',
  );
  assert.equal(await code('toy', 'a.png', picture()), 'invalid_fields');
});

test('JSON where bytes are expected is refused', async () => {
  const reply = await employer.post('/files?purpose=photo', {});
  assert.deepEqual([reply.status, reply.body.code], [400, 'bytes_expected']);
});
