// A provider of identities (OpenID Connect) of its own, on loopback: it signs in whoever the test
// says, and tells whatever lie the test wants told.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

export class SigningKey {
  constructor(alg, kid) {
    this.alg = alg;
    this.kid = kid;
    this.pair =
      alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
  }
  shown() {
    const { kid, alg } = this;
    return { ...this.pair.publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' };
  }
  // A token with these claims; `head` says otherwise than the key would.
  token(claims, head = {}) {
    const { alg, kid } = this;
    const text = `${encoded({ typ: 'JWT', alg, kid, ...head })}.${encoded(claims)}`;
    const how = { key: this.pair.privateKey, dsaEncoding: 'ieee-p1363' };
    return `${text}.${sign('sha256', Buffer.from(text), how).toString('base64url')}`;
  }
}

export class Provider {
  #server;
  #folder = mkdtempSync(join(tmpdir(), 'sx-provider-'));
  #codes = new Map();
  #secret = randomBytes(16).toString('hex');
  client = 'shuangxuan';
  keys = [new SigningKey('RS256', 'first')];
  person = 'u-1'; // who signs in next
  issue = (claims) => this.keys[0].token(claims); // what it gives for a code
  names_itself = false;
  silent = false; // nobody gets an answer
  asked = []; // paths

  static async open() {
    const provider = new Provider();
    provider.#server = createServer((request, reply) => provider.#answer(request, reply));
    provider.#server.listen(0, '127.0.0.1');
    await new Promise((resolve) => provider.#server.once('listening', resolve));
    writeFileSync(join(provider.#folder, 'secret'), `${provider.#secret}\n`, { mode: 0o600 });
    return provider;
  }
  get issuer() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }
  // Of a venue that trusts it.
  get options() {
    const secret = join(this.#folder, 'secret');
    return [
      ...['--identity-issuer', this.issuer, '--identity-client', this.client],
      ...['--identity-secret', secret, '--identity-name', '江苏省统一身份'],
      ...['--identity-name-en', 'Jiangsu identity'],
    ];
  }
  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  // What the person's browser is sent back with from that address.
  visit(address) {
    const asked = Object.fromEntries(new URL(address).searchParams);
    const code = randomBytes(16).toString('hex');
    this.#codes.set(code, { ...asked, sub: this.person });
    const iss = this.names_itself ? { iss: this.issuer } : {};
    return { asked, back: { state: asked.state, code, ...iss } };
  }

  #answer(request, reply) {
    const { pathname } = new URL(request.url, this.issuer);
    this.asked.push(pathname);
    if (this.silent) return request.socket.destroy();
    if (pathname === '/.well-known/openid-configuration')
      return this.#say(reply, 200, this.#discovery());
    if (pathname === '/keys')
      return this.#say(reply, 200, { keys: this.keys.map((key) => key.shown()) });
    if (pathname === '/authorise') return this.#page(request, reply);
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => this.#give(request, reply, new URLSearchParams(text)));
  }
  #say(reply, status, body) {
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  #discovery() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorise`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: this.names_itself,
    };
  }
  // For a browser: the person agrees, or does not.
  #page(request, reply) {
    const address = new URL(request.url, this.issuer);
    const { back, asked } = this.visit(address.href);
    const to = (query) =>
      `${asked.redirect_uri}?${new URLSearchParams(query)}`.replace(/&/g, '&amp;');
    const declined = to({ state: asked.state, error: 'access_denied' });
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    reply.end(`<!doctype html><title>认证</title><h1>统一身份认证平台</h1>
      <a href="${to(back)}">确认登录</a> <a href="${declined}">取消</a>`);
  }
  #give(request, reply, form) {
    const known = this.#codes.get(form.get('code'));
    this.#codes.delete(form.get('code'));
    const basic = Buffer.from(`${this.client}:${this.#secret}`).toString('base64');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (request.headers.authorization !== `Basic ${basic}`)
      return this.#say(reply, 401, { error: 'invalid_client' });
    if (
      known?.code_challenge !== challenge ||
      known.code_challenge_method !== 'S256' ||
      known.redirect_uri !== form.get('redirect_uri') ||
      form.get('grant_type') !== 'authorization_code'
    )
      return this.#say(reply, 400, { error: 'invalid_grant' });
    const claims = {
      ...{ iss: this.issuer, aud: this.client, sub: known.sub, nonce: known.nonce },
      ...{ iat: now(), exp: now() + 300, acr: 'urn:two-factors', amr: ['pwd', 'otp'] },
    };
    const id_token = this.issue(claims);
    return this.#say(reply, 200, { access_token: 'a', token_type: 'Bearer', id_token });
  }
}
