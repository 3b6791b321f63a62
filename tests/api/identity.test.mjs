// Signing in with a national or provincial identity, and what thieves try on the way.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { must } from './fair.mjs';
import { Provider, SigningKey } from './provider.mjs';
import { totp } from './totp.mjs';
import { openVenue, password } from './venue.mjs';

const origin = 'https://jobs.example.cn';
let venue, provider;
const log = []; // every line of it
const secrets = new Set(); // that must not stand there
before(async () => {
  provider = await Provider.open();
  venue = await openVenue({ options: ['--public-address', origin, ...provider.options], log });
});
after(async () => {
  await venue.close();
  await provider.close();
});
beforeEach(() => {
  provider.issue = (claims) => {
    const token = provider.keys[0].token(claims);
    secrets.add(token);
    return token;
  };
});

const said = (reply) => [reply.status, reply.body.code];
const parts = (cookie) => cookie.split('; ').filter(Boolean);

// A jar of one cookie has to be told of the others.
async function send(caller, path, body = {}) {
  const before = parts(caller.cookie);
  const reply = await caller.post(path, body);
  const fresh = reply.headers.getSetCookie().map((one) => one.split(';')[0]);
  const named = (one) => one.split('=')[0];
  const kept = before.filter((one) => !fresh.some((other) => named(other) === named(one)));
  caller.cookie = [...kept, ...fresh].join('; ');
  return reply;
}

// The way to the provider as that person: what the browser comes back with.
async function gone(caller, person, path = '/sessions/identity-departure') {
  provider.person = person;
  const { address } = must(await send(caller, path), 200);
  const there = provider.visit(address);
  for (const secret of [person, there.back.state, there.back.code, there.asked.nonce])
    secrets.add(secret);
  return there;
}
const back = (caller, answer) => send(caller, '/sessions/identity', answer);
async function shown(person, caller = venue.visitor()) {
  const reply = await back(caller, (await gone(caller, person)).back);
  return { caller, ...must(reply, 200) };
}
async function registered(person, name) {
  const { caller, outcome } = await shown(person);
  assert.equal(outcome, 'unknown');
  const form = { sign_in_name: name, password, display_name: '王小明' };
  const view = must(await send(caller, '/accounts/by-identity', form), 201);
  assert.equal(view.role, 'seeker');
  return caller;
}
async function linked(person, caller) {
  const there = await gone(caller, person, '/my/identities/departure');
  assert.equal(must(await back(caller, there.back), 200).outcome, 'to_link');
  return must(await send(caller, '/my/identities', { password }), 201);
}

test('the button has a name, and the way there is the one of RFC 9700', async () => {
  const view = must(await venue.visitor().get('/identity-provider'), 200);
  assert.deepEqual(view, { offered: true, name: '江苏省统一身份' });
  const caller = venue.visitor();
  const { asked } = await gone(caller, 'person-looks');
  assert.equal(asked.response_type, 'code');
  assert.equal(asked.scope, 'openid');
  assert.equal(asked.redirect_uri, `${origin}/app/identity`);
  assert.equal(asked.code_challenge_method, 'S256');
  assert.match(asked.code_challenge, /^[\w-]{43}$/);
  assert.equal(asked.prompt, 'login');
  assert.ok(asked.state.length >= 43 && asked.nonce.length >= 43);
  const again = await gone(caller, 'person-looks');
  for (const fresh of ['state', 'nonce', 'code_challenge'])
    assert.notEqual(again.asked[fresh], asked[fresh]);
  const reply = await venue.visitor().post('/sessions/identity-departure', {});
  const [cookie] = reply.headers.getSetCookie();
  assert.match(cookie, /^identity=\w{64}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600$/);
});

test('a first sign-in makes a seeker, later ones sign in, and no name is told', async () => {
  const caller = await registered('person-one', 'by.identity');
  assert.equal(must(await caller.get('/my/session'), 200).role, 'seeker');
  const later = await shown('person-one');
  assert.equal(later.outcome, 'signed_in');
  assert.equal(later.session.display_name, '王小明');
  const own = must(await later.caller.get('/my/identities'), 200);
  assert.equal(own.items.length, 1);
  assert.ok(own.items[0].used_at);
  assert.equal(own.to_link, false);
  assert.ok(!JSON.stringify(own).includes('person-one'));
  // The password that was chosen gets in as well.
  await venue.signIn('by.identity');
});

test('an elliptic key signs in, a new key is fetched, an unknown one is not believed', async () => {
  await registered('turns.keys', 'turns.keys');
  const stranger = new SigningKey('ES256', 'stranger');
  provider.issue = (claims) => stranger.token(claims);
  const caller = venue.visitor();
  assert.deepEqual(said(await back(caller, (await gone(caller, 'turns.keys')).back)), [
    403,
    'identity_refused',
  ]);
  const other = await Provider.open();
  other.keys = [new SigningKey('ES256', 'second')];
  const elliptic = await openVenue({ options: ['--public-address', origin, ...other.options] });
  try {
    const guest = elliptic.visitor();
    const { address } = must(await send(guest, '/sessions/identity-departure'), 200);
    const reply = await back(guest, other.visit(address).back);
    assert.equal(must(reply, 200).outcome, 'unknown');
  } finally {
    await elliptic.close();
    await other.close();
  }
});

test('what a provider says is not believed where it does not hold', async () => {
  await registered('is.forged', 'is.forged');
  const key = provider.keys[0];
  const none = (claims) => {
    const [, body] = key.token(claims).split('.');
    return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
  };
  const shared = (claims) => {
    const head = Buffer.from('{"alg":"HS256","kid":"first"}').toString('base64url');
    const text = `${head}.${key.token(claims).split('.')[1]}`;
    const pem = key.pair.publicKey.export({ format: 'pem', type: 'spki' });
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  };
  const twice = (claims) => {
    const [head, , signature] = key.token(claims).split('.');
    const body = JSON.stringify(claims).replace('}', ',"sub":"u-2"}');
    return `${head}.${Buffer.from(body).toString('base64url')}.${signature}`;
  };
  const now = Math.floor(Date.now() / 1000);
  const lies = {
    none,
    shared,
    twice,
    nonce: (claims) => key.token({ ...claims, nonce: 'x'.repeat(64) }),
    'no nonce': ({ nonce: _, ...claims }) => key.token(claims),
    issuer: (claims) => key.token({ ...claims, iss: 'https://evil.example' }),
    audience: (claims) => key.token({ ...claims, aud: 'somebody-else' }),
    'two audiences': (claims) => key.token({ ...claims, aud: [claims.aud, 'somebody-else'] }),
    'authorised party': (claims) => key.token({ ...claims, azp: 'somebody-else' }),
    expired: (claims) => key.token({ ...claims, exp: now - 120 }),
    'from the future': (claims) => key.token({ ...claims, iat: now + 3600, exp: now + 7200 }),
    'of long ago': (claims) => key.token({ ...claims, iat: now - 3600 }),
    'no subject': (claims) => key.token({ ...claims, sub: '' }),
    'another kind': (claims) => key.token(claims, { typ: 'at+jwt' }),
    'too large': (claims) => key.token({ ...claims, more: 'a'.repeat(20_000) }),
    nothing: () => '',
  };
  for (const [name, lie] of Object.entries(lies)) {
    provider.issue = lie;
    const caller = venue.visitor();
    const reply = await back(caller, (await gone(caller, 'is.forged')).back);
    assert.deepEqual(said(reply), [403, 'identity_refused'], name);
    assert.equal((await caller.get('/my/session')).status, 401, name);
  }
});

test('a state counts once, in the browser that asked', async () => {
  await registered('is.replayed', 'is.replayed');
  const own = venue.visitor();
  const { back: answer } = await gone(own, 'is.replayed');
  const thief = venue.visitor();
  // Without the cookie, as another site would have it sent, and with the cookie of another way.
  assert.deepEqual(said(await back(thief, answer)), [410, 'identity_too_late']);
  assert.deepEqual(said(await back(own, answer)), [410, 'identity_too_late']);
  const second = await gone(own, 'is.replayed');
  await gone(thief, 'person-thief');
  assert.deepEqual(said(await back(thief, second.back)), [410, 'identity_too_late']);
  const third = await gone(own, 'is.replayed');
  const cookie = own.cookie;
  must(await back(own, third.back), 200);
  own.cookie = cookie;
  assert.deepEqual(said(await back(own, third.back)), [410, 'identity_too_late']);
  assert.deepEqual(said(await back(own, { state: 'made-up', code: 'x' })), [
    410,
    'identity_too_late',
  ]);
});

test("another's code, another provider's answer and a broken-off way sign nobody in", async () => {
  await registered('person-victim', 'is.swapped');
  const thief = venue.visitor();
  const stolen = (await gone(venue.visitor(), 'person-victim')).back.code;
  const own = await gone(thief, 'person-thief');
  assert.deepEqual(said(await back(thief, { ...own.back, code: stolen })), [
    403,
    'identity_refused',
  ]);
  const mixed = await gone(thief, 'person-victim');
  assert.deepEqual(said(await back(thief, { ...mixed.back, iss: 'https://evil.example' })), [
    403,
    'identity_refused',
  ]);
  const declined = (await gone(thief, 'person-victim')).back.state;
  assert.deepEqual(said(await back(thief, { state: declined, error: 'access_denied' })), [
    403,
    'identity_declined',
  ]);
  assert.equal((await thief.get('/my/session')).status, 401);
});

test('where to go afterwards is nobody else’s to say', async () => {
  const caller = venue.visitor();
  for (const member of ['return_to', 'redirect_uri', 'next']) {
    const form = { [member]: 'https://evil.example' };
    const reply = await send(caller, '/sessions/identity-departure', form);
    if (reply.status === 200) assert.ok(!reply.body.address.includes('evil'), member);
    const { back: answer } = await gone(caller, 'person-wanders');
    const bent = await back(caller, { ...answer, ...form });
    assert.deepEqual(said(bent), [422, 'invalid_fields'], member);
  }
});

test('an identity is linked by who is signed in, with the password, and unlinked', async () => {
  const caller = await venue.register('employer', 'links.one');
  const own = await linked('person-links', caller);
  assert.equal(own.items.length, 1);
  const later = await shown('person-links');
  assert.equal(later.session.role, 'employer');
  // One of a provider is enough; another account cannot have this one.
  const more = await gone(caller, 'links-more', '/my/identities/departure');
  must(await back(caller, more.back), 200);
  assert.deepEqual(said(await send(caller, '/my/identities', { password })), [
    409,
    'identity_known',
  ]);
  const other = await venue.register('seeker', 'links.none');
  const theirs = await gone(other, 'person-links', '/my/identities/departure');
  assert.deepEqual(said(await back(other, theirs.back)), [409, 'identity_taken']);
  const [{ identity_id }] = own.items;
  const path = `/my/identities/${identity_id}/remove`;
  assert.deepEqual(said(await other.post(path, { password })), [404, 'identity_not_found']);
  const wrong = await caller.post(path, { password: 'not my password' });
  assert.equal(wrong.body.fields[0].code, 'password_wrong');
  assert.deepEqual(must(await caller.post(path, { password }), 200).items, []);
  assert.equal((await shown('person-links')).outcome, 'unknown');
});

test('what was shown is linked in the browser that showed it, to its owner, and once', async () => {
  const { caller: half } = await shown('has-account');
  const thief = await venue.register('seeker', 'has.no.identity');
  assert.deepEqual(said(await send(thief, '/my/identities', { password })), [
    410,
    'identity_not_shown',
  ]);
  // Whoever has an account signs in to it first.
  await venue.register('seeker', 'has.account');
  must(await send(half, '/sessions', { sign_in_name: 'has.account', password }), 201);
  assert.equal(must(await half.get('/my/identities'), 200).to_link, true);
  must(await send(half, '/my/identities', { password }), 201);
  assert.equal((await shown('has-account')).session.role, 'seeker');
  // One that is to be linked to an account makes none, and is linked to no other.
  const linking = await venue.register('seeker', 'is.linking');
  const there = await gone(linking, 'for-linking', '/my/identities/departure');
  must(await back(linking, there.back), 200);
  const form = { sign_in_name: 'makes.one', password, display_name: '某人' };
  assert.deepEqual(said(await send(linking, '/accounts/by-identity', form)), [
    410,
    'identity_not_shown',
  ]);
  const begun = await gone(linking, 'for-linking', '/my/identities/departure');
  const cookie = parts(linking.cookie).find((one) => one.startsWith('identity='));
  thief.cookie = `${parts(thief.cookie).find((one) => one.startsWith('session='))}; ${cookie}`;
  assert.deepEqual(said(await back(thief, begun.back)), [410, 'identity_too_late']);
});

test('a name that is taken is said, and the identity waits for another one', async () => {
  await venue.register('seeker', 'name.taken');
  const { caller } = await shown('wants-a-name');
  const form = { sign_in_name: 'name.taken', password, display_name: '李雷' };
  assert.deepEqual(said(await send(caller, '/accounts/by-identity', form)), [
    409,
    'sign_in_name_taken',
  ]);
  must(await send(caller, '/accounts/by-identity', { ...form, sign_in_name: 'name.free' }), 201);
});

test('a second factor is still asked for, whatever the provider says of its own', async () => {
  const caller = await registered('two-factors', 'has.an.app');
  const { secret } = must(await caller.post('/my/second-factors/totp', { password }), 200);
  const code = totp(secret);
  must(await caller.post('/my/second-factors/totp/confirm', { code }), 200);
  const half = venue.visitor();
  const reply = await back(half, (await gone(half, 'two-factors')).back);
  assert.deepEqual(said(reply), [403, 'second_step_due']);
  assert.equal((await half.get('/my/session')).status, 401);
  assert.equal(must(await half.get('/sessions/second-step'), 200).kind, 'prove');
});

test('a provider that does not answer is said to, and hinders nobody else', async () => {
  const caller = venue.visitor();
  const { back: answer } = await gone(caller, 'person-waits');
  provider.silent = true;
  assert.deepEqual(said(await back(caller, answer)), [409, 'identity_unreachable']);
  provider.silent = false;
  await venue.register('seeker', 'needs.no.provider');
  await new Promise((resolve) => setTimeout(resolve, 5_200)); // it is left in peace for a while
  assert.equal((await shown('person-waits')).outcome, 'unknown');
});

test('no code, state, token or name of a person stands in the log', () => {
  const text = log.join('\n');
  assert.ok(text.includes('/sessions/identity'));
  for (const secret of secrets) assert.ok(!text.includes(secret), secret);
});

test('without a provider there is no button and no way', async () => {
  const plain = await openVenue();
  try {
    const view = must(await plain.visitor().get('/identity-provider'), 200);
    assert.equal(view.offered, false);
    const reply = await plain.visitor().post('/sessions/identity-departure', {});
    assert.deepEqual(said(reply), [409, 'identity_not_here']);
  } finally {
    await plain.close();
  }
});
