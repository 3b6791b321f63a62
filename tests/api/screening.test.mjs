// Advertisements are screened, and the screening is measured, from the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-screening-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const run = (options, input) =>
  spawnSync(program, options, { encoding: 'utf8', cwd: folder, input });
const written = (line) => (typeof line === 'string' ? line : JSON.stringify(line));
const screen = (...lines) => run(['screen'], lines.map(written).join('\n'));
const findings = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('each advertisement is answered in its order, with places in code points', () => {
  const ads = [
    { id: 'a 1', title: '😀女文员', text: '年龄：35岁以下，男女不限' },
    { id: 7, title: '', text: '', employer: '梅岭电子' },
    { id: 'c', title: '会计', text: '负责女装报表' },
  ];
  const ran = screen(ads[0], '', ads[1], ads[2]);
  assert.equal(ran.status, 0, ran.stderr);
  const answers = findings(ran.stdout);
  assert.deepEqual(
    answers.map((answer) => answer.id),
    ['a 1', 7, 'c'],
  );
  assert.deepEqual(answers[1].findings, []);
  assert.deepEqual(answers[2].findings, []);
  const [title, text] = answers[0].findings;
  assert.deepEqual(
    [title.rule, title.severity, title.field, title.start, title.end, title.quote],
    ['gender', 'block', 'title', 1, 4, '女文员'],
  );
  assert.deepEqual(
    [text.rule, text.severity, text.field, text.start, text.end, text.quote],
    ['age', 'block', 'text', 0, 8, '年龄：35岁以下'],
  );
  assert.match(title.reason, /性别/);
  assert.match(text.instead, /年龄/);
});

test('a line that cannot be read is named, without its words', () => {
  const good = { id: 'a', title: '', text: '限男性' };
  for (const [line, said] of [
    ['{"id":"a","title":"秘密', /line 3: malformed_json$/m],
    [{ id: 'a', text: '秘密' }, /line 3: .*\/title required$/m],
    [{ id: 3, title: '秘密', text: 4 }, /line 3: .*\/text string_expected$/m],
    [{ id: [], title: '', text: '秘密' }, /line 3: .*\/id /m],
    ['[]', /line 3: /m],
  ]) {
    const ran = screen(good, '', line, good);
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, said);
    assert.doesNotMatch(ran.stderr, /秘密/);
    assert.equal(findings(ran.stdout).length, 1);
  }
  const broken = run(['screen'], Buffer.from('{"id":"a","title":"","text":"\xff"}', 'latin1'));
  assert.equal(broken.status, 1);
  assert.match(broken.stderr, /line 1: malformed_json$/m);
  assert.equal(run(['screen', 'ads.jsonl'], '').status, 1);
});

test('an organiser tries terms of their own without a server', () => {
  const file = join(folder, 'terms.json');
  const form = {
    rules: [{ name: '地点含糊', reason: '会误解', instead: '写明地点', source: '本会规则' }],
    terms: [
      { phrase: '内部名额', rule: 'fraud_sign', verdict: 'warn', exceptions: ['内部名额公示'] },
      { phrase: '地点面议', rule: 'own', own_rule: '地点含糊', verdict: 'block', exceptions: [] },
    ],
  };
  const ad = { id: 'a', title: '内部名额公示', text: '限男性，地*点*面*议，内部名额' };
  const tried = (input) => {
    writeFileSync(file, typeof input === 'string' ? input : JSON.stringify(input));
    return run(['screen', '--terms', file], JSON.stringify(ad));
  };
  const ran = tried(form);
  assert.equal(ran.status, 0, ran.stderr);
  assert.deepEqual(
    findings(ran.stdout)[0].findings.map((one) => [one.rule, one.severity, one.field, one.quote]),
    [
      ['gender', 'block', 'text', '限男性'],
      ['own_1', 'block', 'text', '地*点*面*议'],
      ['fraud_sign', 'warn', 'text', '内部名额'],
    ],
  );
  form.terms[0].phrase = '公司';
  assert.match(tried(form).stderr, /\/terms\/0\/phrase term_everyday/);
  assert.match(tried('{"terms"').stderr, /terms\.json: malformed_json/);
  assert.equal(run(['screen', '--terms', join(folder, 'none.json')], '').status, 1);
});

test('agreement with labelled cases is measured', () => {
  const cases = join(folder, 'cases.jsonl');
  const lines = [
    {
      id: 1,
      drawn: 'gender',
      title: '',
      text: '限男性，35岁以下',
      found: [label('gender', '男性')],
    },
    { id: 2, drawn: 'random', title: '女会计', text: '', found: [label('gender', '女会计')] },
    { id: 3, drawn: 'random', title: '', text: '五险一金', found: [] },
    { id: 4, drawn: 'random', title: '', text: '限女性', sure: false, found: [] },
  ];
  writeFileSync(cases, lines.map((line) => JSON.stringify({ sure: true, ...line })).join('\n'));
  const ran = run(['eval', 'screening', '--cases', cases]);
  assert.equal(ran.status, 0, ran.stderr);
  assert.match(ran.stdout, /^3 sure cases$/m);
  assert.match(ran.stdout, /^gender +2 +1\.0000 +1\.0000 +0\.8333 +1\.0000$/m);
  assert.match(ran.stdout, /^age +0 +0\.0000 +1\.0000/m);
  assert.match(ran.stdout, /^false alarms on clean random cases: 0 of 1$/m);
  writeFileSync(cases, JSON.stringify({ ...lines[0], sure: true, title: '', text: '别的' }));
  assert.match(run(['eval', 'screening', '--cases', cases]).stderr, /label/);
  assert.equal(run(['eval', 'screening']).status, 1);
});

function label(rule, quote) {
  return { rule, severity: 'block', quote };
}
