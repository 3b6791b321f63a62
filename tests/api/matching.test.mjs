// Matching from the command line: tables in, tables out, no venue.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-matching-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name, rows) => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((cells) => cells.join('\t')).join('\n') + '\n');
  return path;
};
const table = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const match = (...words) => spawnSync(program, ['match', ...words], { encoding: 'utf8' });

const HEADER = ['id', 'has', 'allowed', 'vector'];
// A vector of 64 numbers, the first ones given.
const vector = (...first) =>
  Buffer.from(Int8Array.from({ length: 64 }, (_, at) => first[at] ?? 0)).toString('hex');

test('everybody gets the best that rules allow, both ways, the same with every kernel', () => {
  const people = file('people.tsv', [
    HEADER,
    ['li', '1,0', '6,0', vector(10, 2)],
    ['wang', '2,0', 'f,0', vector(-5, 9)],
  ]);
  const postings = file('postings.tsv', [
    HEADER,
    ['nurse', '4,0', '1,0', vector(3, 3)],
    ['cook', '2,0', '3,0', vector(1, -1)],
    ['clerk', '8,0', '3,0', vector(100, 100)],
  ]);
  const expected = [
    ['person', 'li', 'nurse', '1', '36'],
    ['person', 'li', 'cook', '2', '8'],
    ['person', 'wang', 'clerk', '1', '400'],
    ['person', 'wang', 'cook', '2', '-14'],
    ['posting', 'wang', 'clerk', '1', '400'],
    ['posting', 'li', 'cook', '1', '8'],
    ['posting', 'wang', 'cook', '2', '-14'],
    ['posting', 'li', 'nurse', '1', '36'],
  ];
  const out = join(folder, 'lists.tsv');
  const refused = match(
    ...['all', '--people', people, '--postings', postings, '--out', out, '--kernel', 'gpu'],
  );
  assert.equal(refused.status, 1);
  const kernels = refused.stderr.match(/it has (.+)/)[1].split(' ');
  assert.equal(kernels.at(-1), 'plain');
  for (const kernel of kernels) {
    const ran = match(
      ...['all', '--people', people, '--postings', postings, '--out', out, '--kernel', kernel],
    );
    assert.equal(ran.status, 0, ran.stderr);
    assert.match(ran.stdout, new RegExp(`2 people, 3 postings, kernel ${kernel}, `));
    assert.match(ran.stderr, /100 %/);
    assert.deepEqual(table(out), expected, kernel);
  }
});

test('whoever looks in some areas gets postings there, and those that stand anywhere', () => {
  const same = vector(1);
  const people = file('movers.tsv', [
    [...HEADER, 'areas'],
    ['li', '0,0', '0,0', same, '420100,420200'],
    ['wang', '0,0', '0,0', same, ''],
    ['zhao', '0,0', '0,0', same, '110000'],
  ]);
  const places = [
    [...HEADER, 'areas'],
    ['cook', '0,0', '0,0', same, '420200'],
    ['online', '0,0', '0,0', same, ''],
  ];
  const out = join(folder, 'areas.tsv');
  const run = (postings) =>
    match('all', '--people', people, '--postings', file('places.tsv', postings), '--out', out);
  assert.equal(run(places).status, 0);
  assert.deepEqual(
    table(out).map((cells) => cells.slice(0, 3).join(' ')),
    [
      ...['person li cook', 'person li online', 'person wang cook', 'person wang online'],
      ...['person zhao online', 'posting li cook', 'posting wang cook'],
      ...['posting li online', 'posting wang online', 'posting zhao online'],
    ],
  );
  const two = run([...places, ['driver', '0,0', '0,0', same, '420100,420200']]);
  assert.equal(two.status, 1);
  assert.match(two.stderr, /posting driver stands in more than one area/);
  const none = run(places.map((cells) => cells.slice(0, 4)));
  assert.equal(none.status, 1);
  assert.match(none.stderr, /both tables have a column areas/);
});

test('what cannot be read is named with its line, and no table is left behind', () => {
  const people = file('wrong.tsv', [HEADER, ['li', '1,0', '6', vector()]]);
  const out = join(folder, 'none.tsv');
  const ran = match('all', '--people', people, '--postings', people, '--out', out);
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /wrong\.tsv:2: has and allowed are two words each/);
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('none.tsv')));
  const twice = file('twice.tsv', [
    HEADER,
    ['li', '1,0', '6,0', vector()],
    ['li', '1,0', '6,0', vector()],
  ]);
  const again = match('all', '--people', twice, '--postings', twice, '--out', out);
  assert.match(again.stderr, /there are two of li/);
});

test('Ctrl-C ends it without a table', async () => {
  const many = Array.from({ length: 30_000 }, (_, at) => {
    const numbers = Array.from({ length: 64 }, (_, place) => ((at * 31 + place * 17) % 255) - 127);
    return [`m${at}`, '1,0', '1,0', vector(...numbers)];
  });
  const members = file('many.tsv', [HEADER, ...many]);
  const out = join(folder, 'stopped.tsv');
  const words = ['match', 'all', '--people', members, '--postings', members, '--out', out];
  const child = spawn(program, [...words, '--kernel', 'plain']);
  let told = '';
  child.stderr.on('data', (text) => {
    if (!told) child.kill('SIGINT');
    told += text;
  });
  const [status] = await new Promise((resolve) => {
    child.on('exit', (...how) => resolve(how));
  });
  assert.equal(status, 130, told);
  assert.match(told, /stopped; nothing was written/);
  assert.ok(!existsSync(out) && !existsSync(`${out}.unfinished`));
});

const CANDIDATES = [
  ['person', 'posting', 'score'],
  ['li', 'nurse', '90'],
  ['li', 'cook', '80'],
  ['wang', 'nurse', '70'],
  ['wang', 'cook', '10'],
  ['zhao', 'nurse', '95'],
];

test('a batch keeps to the openings, leaves nobody out, and says why a posting got few', () => {
  const candidates = file('candidates.tsv', CANDIDATES);
  const capacity = file('capacity.tsv', [
    ['posting', 'openings'],
    ['nurse', '1'],
    ['cook', '2'],
    ['clerk', '5'],
  ]);
  const [out, report] = [join(folder, 'batch.tsv'), join(folder, 'report.tsv')];
  const ran = match(
    ...['allocate', '--candidates', candidates, '--capacity', capacity, '--out', out],
    ...['--report', report, '--wanted', '1', '--factor', '1'],
  );
  assert.equal(ran.status, 0, ran.stderr);
  assert.deepEqual(table(out).sort(), [
    ['li', 'cook', '80'],
    ['wang', 'cook', '10'],
    ['zhao', 'nurse', '95'],
  ]);
  assert.match(ran.stdout, /served in full +3 +3\n/);
  assert.match(ran.stdout, /beyond capacity +0 +2\n/);
  assert.match(ran.stdout, /utility +185 +255\n/);
  assert.deepEqual(table(report), [
    ['nurse', '1', '3', '1', '0', 'full'],
    ['cook', '2', '2', '2', '0', 'exhausted'],
    ['clerk', '5', '0', '0', '0', 'unlisted'],
  ]);
});

test('the next run sends only what is new, first to those who had nothing', () => {
  const candidates = file('candidates.tsv', CANDIDATES);
  const capacity = file('capacity2.tsv', [
    ['posting', 'openings'],
    ['nurse', '2'],
    ['cook', '1'],
  ]);
  const already = file('already.tsv', [
    ['person', 'posting'],
    ['li', 'nurse'],
  ]);
  const out = join(folder, 'next.tsv');
  const ran = match(
    ...['allocate', '--candidates', candidates, '--capacity', capacity, '--out', out],
    ...['--already', already, '--factor', '1'],
  );
  assert.equal(ran.status, 0, ran.stderr);
  // One nurse is left for zhao, who lists nothing else; the cook for wang, as li has had one.
  assert.deepEqual(table(out).sort(), [
    ['wang', 'cook', '10'],
    ['zhao', 'nurse', '95'],
  ]);
});

test('Ctrl-C ends a batch without a file', async () => {
  const [people, postings, each] = [8000, 300, 40];
  const rows = [['person', 'posting', 'score']];
  for (let person = 0; person < people; ++person)
    for (let at = 0; at < each; ++at)
      rows.push([`p${person}`, `j${(person * 7 + at * 11) % postings}`, (person * at * 37) % 999]);
  const candidates = file('crowd.tsv', rows);
  const places = Array.from({ length: postings }, (_, at) => [`j${at}`, '60']);
  const capacity = file('places.tsv', [['posting', 'openings'], ...places]);
  const out = join(folder, 'stopped-batch.tsv');
  const words = ['allocate', '--candidates', candidates, '--capacity', capacity, '--out', out];
  const child = spawn(program, ['match', ...words, '--factor', '1']);
  let told = '';
  child.stderr.on('data', (text) => {
    if (!told) child.kill('SIGINT');
    told += text;
  });
  const [status] = await new Promise((resolve) => {
    child.on('exit', (...how) => resolve(how));
  });
  assert.equal(status, 130, told);
  assert.match(told, /^8000 people, 300 postings\nstopped; nothing was written/);
  assert.ok(!existsSync(out) && !existsSync(`${out}.unfinished`));
});

test('a candidate without openings is an error of the tables, not of the batch', () => {
  const candidates = file('candidates.tsv', CANDIDATES);
  const capacity = file('short.tsv', [
    ['posting', 'openings'],
    ['nurse', '2'],
  ]);
  const out = join(folder, 'short-out.tsv');
  const ran = match('allocate', '--candidates', candidates, '--capacity', capacity, '--out', out);
  assert.equal(ran.status, 1);
  assert.match(ran.stderr, /candidates\.tsv:3: the posting has no openings/);
  assert.ok(!existsSync(out));
});

test('whoever forgets a table is told which there are', () => {
  assert.match(match().stderr, /match all, match allocate/);
  assert.match(match('all').stderr, /--people FILE --postings FILE --out TABLE/);
  assert.match(match('allocate').stderr, /--candidates FILE --capacity FILE --out FILE/);
});
