// The Debian package on this machine: installed, served as its own user, upgraded, removed. Only as
// root, and never where a venue of that name already stands.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const { SX_PACKAGE: first, SX_PACKAGE_NEXT: next } = process.env;
const data = '/var/lib/shuangxuan';
const settings = '/etc/default/shuangxuan';
const unit = '/usr/lib/systemd/system/shuangxuan.service';
const user = 'shuangxuan';

function reasonToSkip() {
  if (process.getuid() !== 0) return 'installing a package needs root';
  if (existsSync(data) || existsSync(settings))
    return 'Shuangxuan is installed here; it is left alone';
  return false;
}

const skip = reasonToSkip();

function dpkg(...words) {
  const ran = spawnSync('dpkg', words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  assert.equal(ran.status, 0, ran.stdout + ran.stderr);
  return ran.stdout;
}

const asUser = (...words) => [
  'setpriv',
  [`--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...words],
];

// As systemd would start it: the unit's line with the variable from the settings.
async function serve() {
  const line = readFileSync(unit, 'utf8').match(/^ExecStart=(.+)$/m)[1];
  const options = readFileSync(settings, 'utf8').match(/^SHUANGXUAN_OPTIONS="(.*)"$/m)[1];
  const words = line.replace('$SHUANGXUAN_OPTIONS', options).split(/\s+/);
  const [program, argv] = asUser(...words);
  const server = spawn(program, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const said of createInterface({ input: server.stdout })) {
    const found = said.match(/^listening on (http:\S+)$/);
    if (found) return { base: found[1], stop: () => stop(server) };
  }
  throw new Error('the server did not start');
}

function stop(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  return ended;
}

async function status(base, path) {
  return (await fetch(base + path)).status;
}

// It answers at once, and is ready when its search has read the venue.
async function ready(base) {
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(50))
    if ((await status(base, '/readyz')) === 200) return;
  assert.fail('it is not ready after half a minute');
}

after(() => {
  if (skip) return;
  spawnSync('dpkg', ['--purge', 'shuangxuan']);
  spawnSync('deluser', ['--quiet', '--system', user]);
  for (const left of [data, settings]) rmSync(left, { recursive: true, force: true });
});

test('the package installs, and brings no venue, no account and no password', { skip }, () => {
  dpkg('--install', first);
  assert.match(dpkg('--status', 'shuangxuan'), /Status: install ok installed/);
  assert.equal(statSync(data).mode & 0o777, 0o700);
  assert.match(execFileSync('id', [user], { encoding: 'utf8' }), /shuangxuan/);
  assert.match(execFileSync('shuangxuan', ['--help'], { encoding: 'utf8' }), /Usage: shuangxuan/);
  assert.equal(existsSync(`${data}/venue.db`), false);
  for (const file of ['operate.md', 'examples/nginx.conf', 'examples/alerts.yml', 'copyright'])
    assert.ok(existsSync(`/usr/share/doc/shuangxuan/${file}`), file);
});

test('the unit is one that systemd understands', { skip }, (t) => {
  const ran = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  if (ran.error) return t.skip('systemd-analyze is not here');
  assert.doesNotMatch(ran.stderr, /shuangxuan\.service/);
});

test(
  'it serves as its own user, pages and workplaces; staff are made on the command line',
  { skip },
  async () => {
    writeFileSync(settings, 'SHUANGXUAN_OPTIONS="--listen 127.0.0.1:0 --quiet"\n');
    const [program, argv] = asUser(
      ...[
        'shuangxuan',
        'account',
        '--data',
        data,
        '--role',
        'organiser',
        '--sign-in',
        'wang',
        '--display',
        '王',
      ],
    );
    execFileSync(program, argv, { input: 'correct horse 双选 42\n' });
    const venue = await serve();
    try {
      await ready(venue.base);
      for (const path of ['/', '/en/', '/app/', '/metrics'])
        assert.equal(await status(venue.base, path), 200, path);
      const copy = `${data}/copy`;
      execFileSync(...asUser('shuangxuan', 'backup', copy, '--data', data));
      assert.equal(spawnSync(...asUser('shuangxuan', 'backup', copy, '--data', data)).status, 1);
      const [doctor, words] = asUser('shuangxuan', 'doctor', '--data', data);
      assert.match(
        execFileSync(doctor, words, { encoding: 'utf8' }),
        /resumes (can be read|cannot be imported: .* no cage)/,
      );
    } finally {
      assert.equal(await venue.stop(), 0);
    }
  },
);

test('an upgrade keeps the venue and the settings', { skip }, async () => {
  dpkg('--force-confold', '--install', next);
  assert.match(readFileSync(settings, 'utf8'), /--quiet/);
  const venue = await serve();
  try {
    const reply = await fetch(`${venue.base}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'upgraded' },
      body: JSON.stringify({ sign_in_name: 'wang', password: 'correct horse 双选 42' }),
    });
    // Staff set a second factor up before they get in, unless the settings say otherwise.
    assert.equal(reply.status, 403);
    assert.equal((await reply.json()).code, 'second_step_due');
  } finally {
    await venue.stop();
  }
});

test('the copy that was taken becomes a whole venue again', { skip }, () => {
  const place = ['--data', `${data}/restored`, '--keys', `${data}/keys`];
  execFileSync(...asUser('shuangxuan', 'restore', `${data}/copy`, ...place));
  const doctor = spawnSync(...asUser('shuangxuan', 'doctor', ...place), { encoding: 'utf8' });
  assert.equal(doctor.status, 0, doctor.stdout);
});

test('purging leaves the venue, and says so', { skip }, () => {
  assert.match(dpkg('--purge', 'shuangxuan'), /left where it is/);
  assert.ok(existsSync(`${data}/venue.db`));
  assert.equal(existsSync('/usr/bin/shuangxuan'), false);
  assert.equal(existsSync(settings), false);
});
