// What the engine understands is measured from the command line, without a venue.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-evaluation-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const examples = fileURLToPath(
  new URL('../../data/eval/requirements/examples.tsv', import.meta.url),
);
const evaluate = (...options) =>
  spawnSync(program, ['eval', 'requirements', ...options], { encoding: 'utf8' });

test('requirements are read line by line, and measured against labels', () => {
  const out = join(folder, 'read.jsonl');
  const ran = evaluate('--in', examples, '--columns', 'text', '--labels', examples, '--out', out);
  assert.equal(ran.status, 0, ran.stderr);
  const rows = readFileSync(examples, 'utf8').trim().split('\n').length - 1;
  const lines = readFileSync(out, 'utf8').trim().split('\n').map(JSON.parse);
  assert.equal(lines.length, rows);
  assert.equal(lines[0].key, '本科及以上，取得学士学位');
  assert.equal(lines[0].asked.education[0].least, 'bachelor');
  const measured = [...ran.stdout.matchAll(/^(\w+) +\d+ +\d+ +([\d.]+) +([\d.]+)$/gm)];
  assert.equal(measured.length, 8);
  for (const [, field, precision, recall] of measured)
    assert.ok(precision >= 0.95 && recall >= 0.95, `${field} ${precision} ${recall}`);
});

test('a column that is not there is named, with those that are', () => {
  const ran = evaluate('--in', examples, '--columns', 'text,wage');
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /has no column wage; it has text education/);
});

test('whoever forgets what to read is told', () => {
  const ran = evaluate();
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /--in TSV --columns/);
});
