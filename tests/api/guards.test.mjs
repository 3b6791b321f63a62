// What every answer says to browsers, and what other sites, guessers and forgers try.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, organisationForm } from './fair.mjs';
import { endpoints } from './journal.mjs';
import { openVenue, password, picture, sendFile } from './venue.mjs';

let venue, employer;
before(async () => {
  venue = await openVenue();
  employer = await approvedEmployer(venue);
});
after(() => venue.close());

// A request as it is, also where fetch() would mend or refuse it.
function raw(method, path, { headers = {}, body } = {}) {
  const { hostname, port } = new URL(venue.base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (reply) => {
      let text = '';
      reply.on('data', (part) => (text += part));
      reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const everywhere = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'x-frame-options': /^(DENY|SAMEORIGIN)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'content-security-policy': /default-src '(none|self)'.*frame-ancestors '(none|self)'/,
  'cache-control': /./,
};

function assertGuarded(what, { headers }) {
  for (const [name, wanted] of Object.entries(everywhere))
    assert.match(headers[name] ?? '', wanted, `${what}: ${name}`);
  const scripts = headers['content-security-policy'].match(/(script|default)-src[^;]*/g);
  assert.doesNotMatch(scripts.join(), /unsafe|\*|http:/, what);
  assert.equal(headers.server, undefined, what);
}

test('every kind of answer tells browsers to be careful', async () => {
  const cookie = employer.cookie;
  const page = { accept: 'text/html' };
  const app = await raw('GET', '/app/', { headers: page });
  const [asset] = app.text.match(/\/assets\/[\w.-]+\.js/) ?? ['/assets/none.js'];
  const kinds = {
    'an answer': ['GET', '/api/v1/my/account', { headers: { cookie } }, 200],
    'a refusal': ['GET', '/api/v1/my/account', {}, 401],
    'wrong input': ['POST', '/api/v1/sessions', { body: '{}' }, 422],
    'no such endpoint': ['GET', '/api/v1/nothing', {}, 404],
    'another method': ['PUT', '/api/v1/fairs', {}, 405],
    'an unreadable target': ['GET', '/%zz', {}, 404],
    'a file of somebody': ['GET', '/api/v1/my/organisation/licence', { headers: { cookie } }, 200],
    'a table': ['GET', '/api/v1/my/sessions/table?format=csv', { headers: { cookie } }, 200],
    'a public page': ['GET', '/', { headers: page }, 200],
    'a page that is not there': ['GET', '/nowhere', { headers: page }, 404],
    'the workplace': ['GET', '/app/', { headers: page }],
    'its script': ['GET', asset, {}],
    'the API described': ['GET', '/api/openapi.json', {}, 200],
    health: ['GET', '/healthz', {}, 200],
    figures: ['GET', '/metrics', {}, 200],
    'a body that is too large': [
      'POST',
      '/api/v1/sessions',
      { headers: { 'content-length': 3_000_000 }, body: ' '.repeat(3_000_000) },
      413,
    ],
    'headers that are too large': ['GET', '/', { headers: { 'x-a': 'a'.repeat(20_000) } }, 431],
  };
  for (const [what, [method, path, sent, status]] of Object.entries(kinds)) {
    const json = { 'content-type': 'application/json' };
    const reply = await raw(method, path, { ...sent, headers: { ...json, ...sent.headers } });
    if (status) assert.equal(reply.status, status, `${what}: ${reply.text.slice(0, 200)}`);
    assertGuarded(what, reply);
  }
});

test('no write of any endpoint follows another site', async () => {
  const writes = endpoints().filter(({ method }) => method !== 'GET');
  assert.ok(writes.length > 100);
  const { cookie } = venue.organiser;
  const forged = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${venue.base}.evil.example` },
  ];
  const open = [];
  for (const { method, path } of writes) {
    const body = method === 'DELETE' ? undefined : '{}';
    const at = path.replace(/\{\w+\}/g, '019ca000-0000-7000-8000-000000000001');
    for (const headers of forged) {
      const json = { cookie, 'content-type': 'application/json', 'idempotency-key': 'forged' };
      const reply = await raw(method, at, { headers: { ...json, ...headers }, body });
      if (reply.status !== 403 || !reply.text.includes('cross_site_request'))
        open.push(`${method} ${path} with ${JSON.stringify(headers)}: ${reply.status}`);
    }
  }
  assert.deepEqual(open, []);
});

test('what a form of another site can send is no write', async () => {
  const { cookie } = employer;
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const headers = { cookie, 'content-type': type };
    const reply = await raw('POST', '/api/v1/my/sessions/end-others', { headers, body: '{}' });
    assert.equal(reply.status, 400, type);
  }
  must(await employer.get('/my/session'), 200);
});

test('what is typed never becomes a header', async () => {
  const evil = 'a\r\nSet-Cookie: session=stolen';
  const name = encodeURIComponent(evil);
  const reply = await raw('GET', `/fairs?next=${name}`, { headers: { accept: 'text/html' } });
  assert.equal(reply.headers['set-cookie'], undefined);
  const firm = await venue.register('employer');
  const sent = must(await sendFile(firm, 'licence', `${evil}.png`, picture()), 201);
  must(await firm.post('/my/organisation', organisationForm({ licence_id: sent.file_id })), 201);
  const file = await firm.download('/my/organisation/licence');
  assert.equal(file.status, 200);
  assert.equal(file.headers.get('set-cookie'), null);
  assert.doesNotMatch(file.headers.get('content-disposition'), /[\r\n]/);
});

test('a session that a thief has planted is not the one that is entered', async () => {
  await venue.register('seeker', 'fixed.session');
  const planted = 'a'.repeat(64);
  const victim = venue.visitor();
  victim.cookie = `session=${planted}`;
  must(await victim.post('/sessions', { sign_in_name: 'fixed.session', password }), 201);
  assert.doesNotMatch(victim.cookie, new RegExp(planted));
  const thief = venue.visitor();
  thief.cookie = `session=${planted}`;
  assert.equal((await thief.get('/my/session')).status, 401);
});

test('nobody learns from an answer who has an account', async () => {
  await venue.register('seeker', 'is.here');
  const tried = async (path, body) => {
    const reply = await venue.visitor().post(path, body);
    return [reply.status, reply.body.code, Object.keys(reply.body).sort().join()];
  };
  const wrong = { password: 'a wrong password' };
  assert.deepEqual(
    await tried('/sessions', { sign_in_name: 'is.here', ...wrong }),
    await tried('/sessions', { sign_in_name: 'is.not.here', ...wrong }),
  );
  const asked = await tried('/sessions/passkey-challenge', {});
  assert.equal(asked[0], 409); // of nobody in particular; this venue has no domain
});

test('guessing waits, at whichever account one guesses, and says how long', async () => {
  await venue.register('seeker', 'is.guessed.at');
  for (const sign_in_name of ['is.guessed.at', 'is.nobody']) {
    const guess = () => venue.visitor().post('/sessions', { sign_in_name, password: 'guess' });
    for (let tries = 0; tries < 5; tries += 1) assert.equal((await guess()).status, 401);
    const held = await guess();
    assert.deepEqual([held.status, held.body.code], [429, 'too_many_tries']);
    assert.ok(Number(held.headers.get('retry-after')) >= 25);
  }
});
