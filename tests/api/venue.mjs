// A venue of its own for a test file: the real program on a fresh database, talked to over HTTP.
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Journal } from './journal.mjs';
import { refuseStrangers } from './strangers.mjs';

const root = new URL('../..', import.meta.url).pathname;
export const program = process.env.SX_PROGRAM ?? join(root, 'build/dev/shuangxuan');
const server = process.env.SX_API_DATABASE ?? '';
export const password = 'correct horse 双选 42';

// A PostgreSQL schema of its own, so that test files may run side by side.
function freshSchema() {
  const name = `api_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  execFileSync('psql', [server, '--quiet', '--command', `create schema ${name}`]);
  const separator = server.includes('?') ? '&' : '?';
  return { name, url: `${server}${separator}options=-csearch_path%3D${name}` };
}

// One caller with a cookie jar of one cookie. Each method answers { status, body, headers }.
export class Caller {
  #base;
  #journal;
  cookie = '';
  constructor(base, journal) {
    this.#base = base;
    this.#journal = journal;
  }
  async send(method, path, body, headers = {}) {
    const init = { method, headers: { ...headers }, redirect: 'manual' };
    if (this.cookie) init.headers.cookie = this.cookie;
    if (body !== undefined) {
      init.headers['content-type'] ??= 'application/json';
      init.body = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    }
    const reply = await fetch(
      this.#base + (path.startsWith('/api') ? path : `/api/v1${path}`),
      init,
    );
    const set = reply.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0];
    this.#journal.add({ method, path, body: init.body, status: reply.status });
    const text = await reply.text();
    const json = (reply.headers.get('content-type') ?? '').includes('json');
    return { status: reply.status, body: json ? JSON.parse(text) : text, headers: reply.headers };
  }
  get(path, headers) {
    return this.send('GET', path, undefined, headers);
  }
  // A file as it comes, byte for byte: { status, bytes, headers }.
  async download(path, asked = {}) {
    const headers = this.cookie ? { ...asked, cookie: this.cookie } : asked;
    const reply = await fetch(`${this.#base}/api/v1${path}`, { headers });
    this.#journal.add({ method: 'GET', path, status: reply.status });
    const bytes = Buffer.from(await reply.arrayBuffer());
    return { status: reply.status, bytes, headers: reply.headers };
  }
  // The venue came back on another port.
  moveTo(base) {
    this.#base = base;
  }
  // Each post is an intent of its own unless the test gives the key.
  post(path, body, key = randomUUID()) {
    return this.send('POST', path, body, { 'idempotency-key': key });
  }
  put(path, body) {
    return this.send('PUT', path, body);
  }
  remove(path) {
    return this.send('DELETE', path);
  }
}

// A PostgreSQL database of its own, for a test that dumps all of it.
export function freshDatabase() {
  const name = `api_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  execFileSync('psql', [server, '--quiet', '--command', `create database ${name}`]);
  return { name, url: server.replace(/\/[^/?]*(?=\?|$)/, `/${name}`), isDatabase: true };
}

export function dropFrom(place) {
  const what = place.isDatabase ? `database ${place.name}` : `schema ${place.name} cascade`;
  const words = [server, '--quiet', '--command', `drop ${what}`];
  execFileSync('psql', words, { stdio: ['ignore', 'ignore', 'ignore'] });
}

export class Venue {
  #process;
  #folder = mkdtempSync(join(tmpdir(), 'sx-venue-'));
  #schema;
  #isGuest = false; // on a database that another one drops
  base = '';
  journal = new Journal();
  letters; // options of how they leave; into folders if not given
  options = []; // further ones of the server
  log; // an array that takes each line of the log, of every request; none: failures are shown
  get pid() {
    return this.#process.pid;
  }
  get folder() {
    return this.#folder;
  }
  get place() {
    return this.#schema;
  }

  constructor(place = server ? freshSchema() : undefined) {
    this.#schema = place;
  }
  // The file of its keys.
  get keys() {
    return join(this.#folder, 'keys');
  }
  run(...words) {
    return execFileSync(program, [...words, ...this.#place()], {
      encoding: 'utf8',
      input: `${password}\n`,
    });
  }
  #place() {
    return ['--data', this.#folder, ...(this.#schema ? ['--database', this.#schema.url] : [])];
  }
  addStaff(role, name = role) {
    this.run('account', '--role', role, '--sign-in', name, '--display', name);
  }
  async start() {
    const folders = ['--mail-to', this.#letters('mail'), '--sms-to', this.#letters('sms')];
    const letters = this.letters ?? folders;
    // Tests sign staff in with a password, and let the system choose a port, unless they say.
    const usual = { '--listen': '127.0.0.1:0', '--second-factor-for': 'nobody' };
    const unsaid = Object.entries(usual).filter(([option]) => !this.options.includes(option));
    const quiet = this.log ? [] : ['--quiet'];
    const words = ['serve', ...quiet, ...letters, ...unsaid.flat(), ...this.options];
    words.push(...this.#place());
    const stdio = ['ignore', 'pipe', this.log ? 'pipe' : 'inherit'];
    this.#process = spawn(program, words, { stdio });
    if (this.log)
      createInterface({ input: this.#process.stderr }).on('line', (line) => this.log.push(line));
    const lines = createInterface({ input: this.#process.stdout });
    for await (const line of lines) {
      const found = line.match(/^listening on (http:\S+)$/);
      if (found) {
        this.base = found[1];
        break;
      }
    }
    if (!this.base) throw new Error('the server did not start');
  }
  // Another started server on the same database; SQLite has none.
  async anotherNode() {
    const node = new Venue(this.#schema);
    node.#isGuest = true;
    node.options = ['--keys', this.keys];
    await node.start();
    return node;
  }
  async stop(signal = 'SIGTERM') {
    if (!this.#process) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill(signal);
    await ended;
    this.#process = undefined;
  }
  // What somebody did here, nobody else of the same role may do to it.
  async close() {
    try {
      if (this.#process) await refuseStrangers(this);
    } finally {
      await this.stop();
      if (this.#schema && !this.#isGuest) dropFrom(this.#schema);
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  #letters(kind) {
    return join(this.#folder, kind);
  }
  // The SMS to a number, oldest first, each as it was written.
  messagesTo(number) {
    const folder = this.#letters('sms');
    const names = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith('.txt')) : [];
    return names
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((text) => text.startsWith(`To: ${number}\n`));
  }

  visitor() {
    return new Caller(this.base, this.journal);
  }
  async signIn(name) {
    const caller = this.visitor();
    const reply = await caller.post('/sessions', { sign_in_name: name, password });
    if (reply.status !== 201) throw new Error(`sign-in: ${JSON.stringify(reply.body)}`);
    return caller;
  }
  // A new seeker or employer, signed in.
  async register(role, name = `${role}-${randomUUID().slice(0, 8)}`) {
    const caller = this.visitor();
    const reply = await caller.post('/accounts', {
      sign_in_name: name,
      password,
      display_name: '示例',
      role,
    });
    if (reply.status !== 201) throw new Error(`register: ${JSON.stringify(reply.body)}`);
    return caller;
  }
}

export const STAFF = [
  'organiser',
  'reviewer',
  'administrator',
  'security_administrator',
  'audit_administrator',
];

// A started venue with one of each role of staff, each signed in; `reviewers` are the names of
// more.
export async function openVenue({ letters, place, options = [], reviewers = [], log } = {}) {
  const venue = Object.assign(new Venue(place), { letters, options, log });
  for (const role of STAFF) venue.addStaff(role);
  for (const name of reviewers) venue.addStaff('reviewer', name);
  await venue.start();
  for (const role of STAFF) venue[role] = await venue.signIn(role);
  return venue;
}

// The start of a PNG, padded to a size: enough to be recognised.
export function picture(size = 600) {
  const bytes = Buffer.alloc(size, 7);
  Buffer.from('89504e470d0a1a0a', 'hex').copy(bytes);
  return bytes;
}

// What may name a person travels in headers, see discreet() in src/platform/web/endpoint.hpp.
export const discreet = (members) =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [`sx-${name}`, encodeURIComponent(value)]),
  );

// Sends a file in; the answer's file_id is what a form then names.
export function sendFile(caller, purpose, name, bytes, key = randomUUID()) {
  return caller.send('POST', `/files?purpose=${purpose}`, bytes, {
    ...discreet({ name }),
    'content-type': 'application/octet-stream',
    'idempotency-key': key,
  });
}

// The n-th unified social credit code (GB 32100-2015) of an invented register.
export function creditCode(number) {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const own = `MA9${String(number).padStart(5, '0')}`;
  const weights9 = [3, 7, 9, 10, 5, 8, 4, 2];
  const letters36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum9 = [...own].reduce((sum, c, at) => sum + letters36.indexOf(c) * weights9[at], 0);
  const check9 = [11 - (sum9 % 11)].map((v) => (v === 10 ? 'X' : v === 11 ? '0' : String(v)))[0];
  const body = `91500000${own}${check9}`;
  const sum = [...body].reduce((total, c, at) => total + alphabet.indexOf(c) * (3 ** at % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}
