// People who sign in; see members.test.mjs for whom they work with.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, must } from './fair.mjs';
import { openVenue, password } from './venue.mjs';

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

const form = (changes = {}) => ({
  sign_in_name: 'lin@example.com',
  password,
  display_name: '林示例',
  role: 'seeker',
  ...changes,
});
const codes = (reply) =>
  Object.fromEntries(reply.body.fields.map((field) => [field.pointer, field.code]));

test('who registers is signed in, by a cookie that scripts do not see', async () => {
  const lin = venue.visitor();
  const made = await lin.post('/accounts', form());
  const view = must(made, 201);
  assert.deepEqual(
    { display_name: view.display_name, role: view.role, organisation_id: view.organisation_id },
    { display_name: '林示例', role: 'seeker', organisation_id: undefined },
  );
  const [session, hint, device] = made.headers.getSetCookie();
  assert.match(session, /^session=[0-9a-f]{64}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+$/);
  assert.match(hint, /^signed_in=1; SameSite=Lax; Path=\/; Max-Age=\d+$/);
  assert.match(device, /^device=[0-9a-f]{64}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+$/);
  const shown = await lin.get('/my/session');
  assert.deepEqual(must(shown, 200), view);
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  assert.doesNotMatch(JSON.stringify(shown.body), /password|lin@/);
});

test('a registration sent again signs in; a name that is taken is refused', async () => {
  const first = must(await venue.visitor().post('/accounts', form({ sign_in_name: 'Again' })), 201);
  assert.deepEqual(
    must(await venue.visitor().post('/accounts', form({ sign_in_name: 'again' })), 201),
    first,
  );
  const other = await venue
    .visitor()
    .post('/accounts', form({ sign_in_name: 'again', password: 'another one 43' }));
  assert.deepEqual([other.status, other.body.code], [409, 'sign_in_name_taken']);
  assert.equal(other.headers.get('set-cookie'), null);
});

test('every wrong field is told at once, and nobody makes themselves staff', async () => {
  const wrong = await venue.visitor().post('/accounts', {
    sign_in_name: '有 空格',
    password: 'short',
    display_name: ' ',
    role: 'organiser',
    administrator: true,
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(codes(wrong), {
    '/sign_in_name': 'sign_in_name_characters',
    '/password': 'too_short',
    '/display_name': 'too_short',
    '/role': 'unknown_value',
    '/administrator': 'unknown_field',
  });
  const weak = await venue
    .visitor()
    .post('/accounts', form({ sign_in_name: 'weakling', password: '1234567890' }));
  assert.deepEqual(codes(weak), { '/password': 'password_too_common' });
});

test('a password that others know or guess is refused wherever one is set', async () => {
  const lin = await venue.register('seeker', 'zhixialin');
  const phone = '19900000009';
  must(await lin.post('/my/contacts', { ...(await proof(phone)), password }), 200);
  const said = async (words) => {
    const registered = await venue
      .visitor()
      .post('/accounts', form({ sign_in_name: 'zhixialin2', password: words }));
    const changed = await lin.post('/my/password', { old_password: password, password: words });
    return [registered, changed].map((reply) => codes(reply)['/password']);
  };
  const weak = 'password_too_common';
  for (const words of ['P@ssw0rd123!', 'Basketball2026', 'woaini1314520'])
    assert.deepEqual(await said(words), [weak, weak], words);
  const told = 'password_tells_who';
  for (const words of ['zhixialin2026', 'Shuangxuan2026!', '双选招聘会2026!'])
    assert.deepEqual(await said(words), [told, told], words);
  const own = { old_password: password, password: `${phone}ab` };
  const refused = await lin.post('/my/password', own);
  assert.deepEqual(codes(refused), { '/password': told });
  assert.match(refused.body.fields[0].message, /容易被猜到，请换一个/);
  must(await lin.post('/my/password', { ...own, password: 'lin eats melons 7' }), 200);
});

test('an unknown name and a wrong password are refused alike', async () => {
  await venue.register('seeker', 'known.name');
  const [wrong, unknown] = [
    await venue
      .visitor()
      .post('/sessions', { sign_in_name: 'known.name', password: 'not this one' }),
    await venue
      .visitor()
      .post('/sessions', { sign_in_name: 'no.such.name', password: 'not this one' }),
  ];
  for (const reply of [wrong, unknown])
    assert.deepEqual([reply.status, reply.body.code], [401, 'wrong_name_or_password']);
  assert.deepEqual({ ...wrong.body, request_id: '' }, { ...unknown.body, request_id: '' });
});

test('who guesses is told how long to wait, while others go on', async () => {
  await venue.register('seeker', 'guessed.at');
  const guess = () =>
    venue.visitor().post('/sessions', { sign_in_name: 'guessed.at', password: 'a guess' });
  for (let tries = 0; tries < 5; tries += 1) assert.equal((await guess()).status, 401);
  const reply = await guess();
  assert.deepEqual([reply.status, reply.body.code], [429, 'too_many_tries']);
  const seconds = Number(reply.headers.get('retry-after'));
  assert.ok(seconds > 20 && seconds <= 30, `${seconds} s`);
  await venue.register('seeker', 'somebody.else');

  const find = { name: 'Guessed.At' };
  const { items } = must(
    await venue.security_administrator.post('/administration/accounts/find', find),
    200,
  );
  assert.ok(items[0].locked_until > new Date().toISOString());
  const path = `/administration/accounts/${items[0].account_id}/unlock`;
  assert.equal(
    must(await venue.security_administrator.post(path, {}), 200).locked_until,
    undefined,
  );
  assert.equal((await guess()).status, 401);
  assert.equal((await venue.organiser.post(path, {})).body.code, 'not_for_this_role');
});

test('signing out ends the session for whoever holds its cookie', async () => {
  const seeker = await venue.register('seeker');
  const held = seeker.cookie;
  must(await seeker.remove('/my/session'), 200);
  assert.equal(seeker.cookie, 'session=');
  const thief = venue.visitor();
  thief.cookie = held;
  assert.deepEqual((await thief.get('/my/session')).body.code, 'sign_in_first');
  assert.equal((await thief.remove('/my/session')).status, 401);
});

test('another site cannot sign anybody in or out', async () => {
  const seeker = await venue.register('seeker');
  const out = await seeker.send('DELETE', '/my/session', undefined, {
    origin: 'https://elsewhere.example',
  });
  assert.deepEqual([out.status, out.body.code], [403, 'cross_site_request']);
  must(await seeker.get('/my/session'), 200);
});

// Proves a number with the code that is sent to it, and gives the form for it.
async function proof(number) {
  const before = venue.messagesTo(number).length;
  const sent = must(await venue.visitor().post('/contact-codes', { address: number }), 201);
  return { proof_id: sent.proof_id, code: await codeSentTo(number, before) };
}

async function codeSentTo(number, before) {
  const messages = await eventually(
    () => venue.messagesTo(number),
    (all) => all.length > before,
  );
  return messages.at(-1).match(/\d{6}/g).at(-1);
}

test('a proved phone number signs in and is shown masked', async () => {
  const phone = '19900000001';
  const lin = await venue.register('seeker', 'has.a.phone');
  const added = await lin.post('/my/contacts', { ...(await proof(phone)), password });
  assert.equal(must(added, 200).phone, '199****0001');
  const own = must(await lin.get('/my/account'), 200);
  assert.deepEqual([own.sign_in_name, own.phone], ['has.a.phone', '199****0001']);
  must(await venue.visitor().post('/sessions', { sign_in_name: '199 0000 0001', password }), 201);
  const refused = await lin.post('/my/contacts/remove', { kind: 'phone', password: 'not mine' });
  assert.deepEqual(codes(refused), { '/password': 'password_wrong' });
  must(await lin.post('/my/contacts/remove', { kind: 'phone', password }), 200);
  assert.equal(
    (await venue.visitor().post('/sessions', { sign_in_name: phone, password })).status,
    401,
  );
});

test('a code is asked for once a minute, and only for what can be reached', async () => {
  const ask = (address) => venue.visitor().post('/contact-codes', { address });
  must(await ask('19900000002'), 201);
  const soon = await ask('199-0000-0002');
  assert.deepEqual([soon.status, soon.body.code], [429, 'code_sent_lately']);
  assert.ok(Number(soon.headers.get('retry-after')) > 50);
  assert.deepEqual(codes(await ask('nobody')), { '/address': 'contact_format' });
});

test('a registration brings a proved number along; a wrong code is told at its field', async () => {
  const phone = '19900000003';
  const contact = await proof(phone);
  const wrong = { ...contact, code: contact.code === '000000' ? '111111' : '000000' };
  const name = { sign_in_name: 'with.a.phone' };
  const refused = await venue.visitor().post('/accounts', form({ ...name, contact: wrong }));
  assert.deepEqual(codes(refused), { '/contact/code': 'code_wrong' });
  must(await venue.visitor().post('/accounts', form({ ...name, contact })), 201);
  must(await venue.visitor().post('/sessions', { sign_in_name: phone, password }), 201);
});

test('a forgotten password is set anew by a code; who has no account learns nothing', async () => {
  const phone = '19900000004';
  const lin = await venue.register('seeker', 'forgets.it');
  must(await lin.post('/my/contacts', { ...(await proof(phone)), password }), 200);
  const other = must(
    await venue.visitor().post('/password-resets', { address: '19900000005' }),
    201,
  );
  assert.deepEqual(Object.keys(other), ['proof_id', 'expires_at', 'next_at']);
  assert.deepEqual(venue.messagesTo('19900000005'), []);
  const nothing = { code: '000000', password: 'a new password 7' };
  assert.deepEqual(
    codes(await venue.visitor().post(`/password-resets/${other.proof_id}/finish`, nothing)),
    { '/code': 'code_wrong' },
  );
  const before = venue.messagesTo(phone).length;
  const sent = must(await venue.visitor().post('/password-resets', { address: phone }), 201);
  const path = `/password-resets/${sent.proof_id}/finish`;
  const finish = { code: await codeSentTo(phone, before), password: 'a new password 7' };
  assert.deepEqual(codes(await venue.visitor().post(path, { ...finish, password: '1111111111' })), {
    '/password': 'password_too_common',
  });
  const device = venue.visitor();
  assert.equal(must(await device.post(path, finish), 200).role, 'seeker');
  must(await device.get('/my/session'), 200);
  assert.equal((await lin.get('/my/session')).status, 401);
  assert.deepEqual(codes(await venue.visitor().post(path, finish)), { '/code': 'code_expired' });
  const old = await venue.visitor().post('/sessions', { sign_in_name: phone, password });
  assert.equal(old.status, 401);
});

test('a changed password ends the other sessions', async () => {
  const here = await venue.register('seeker', 'changes.it');
  const elsewhere = await venue.signIn('changes.it');
  const wrong = await here.post('/my/password', {
    old_password: 'not this one',
    password: 'a new password 7',
  });
  assert.deepEqual(codes(wrong), { '/old_password': 'password_wrong' });
  const changed = { old_password: password, password: 'a new password 7' };
  must(await here.post('/my/password', changed), 200);
  must(await here.get('/my/session'), 200);
  assert.equal((await elsewhere.get('/my/session')).status, 401);
  assert.equal(
    (await venue.visitor().post('/sessions', { sign_in_name: 'changes.it', password })).status,
    401,
  );
});

test('one sees where one is signed in, and ends it there', async () => {
  const here = await venue.register('seeker', 'two.devices');
  const phone = venue.visitor();
  const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0';
  const body = { sign_in_name: 'two.devices', password };
  must(await phone.send('POST', '/sessions', body, { 'user-agent': agent }), 201);
  const { items } = must(await here.get('/my/sessions'), 200);
  const [there] = items.filter((one) => !one.this_one);
  assert.deepEqual([items.length, there.browser, there.system], [2, 'wechat', 'ios']);
  const stranger = await venue.register('seeker');
  const foreign = await stranger.remove(`/my/sessions/${there.session_id}`);
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'session_not_found']);
  must(await here.remove(`/my/sessions/${there.session_id}`), 200);
  assert.equal((await phone.get('/my/session')).status, 401);
  await venue.signIn('two.devices');
  assert.equal(must(await here.post('/my/sessions/end-others', {}), 200).ended, 1);
});

test('an administrator makes somebody a reviewer and takes it back', async () => {
  const person = await venue.register('seeker', 'to.be.reviewer');
  const { account_id } = must(await person.get('/my/session'), 200);
  const path = `/administration/accounts/${account_id}/grants`;
  assert.equal((await venue.organiser.post(path, { role: 'reviewer' })).status, 403);
  const file = must(await venue.security_administrator.post(path, { role: 'reviewer' }), 200);
  const { grant_id } = file.hats.find((hat) => hat.role === 'reviewer');
  assert.equal(must(await person.post('/my/session/hat', { grant_id }), 200).role, 'reviewer');
  must(await person.get('/review/fairs'), 200);
  must(await venue.security_administrator.remove(`${path}/${grant_id}`), 200);
  assert.equal((await person.get('/my/session')).status, 401);
  const again = await venue.security_administrator.remove(`${path}/${grant_id}`);
  assert.deepEqual([again.status, again.body.code], [404, 'hat_not_found']);
});
