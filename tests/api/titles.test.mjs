// What titles mean is learnt and measured from the command line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-titles-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (...options) => spawnSync(program, options, { encoding: 'utf8', cwd: folder });
const evaluate = (...options) => run('eval', 'titles', ...options);

mkdirSync(join(folder, 'tables'));
file(
  'tables/postings.tsv.gz',
  gzipSync('职位名称\t职位描述\n总账会计\t编制财务报表\n护士\t病房护理\n'),
);
file('tables/colours.tsv', 'code\tcolour\n1\t红\n');
file('tables/professions.txt', '会计师\n税务师\n出纳员\n注册护士\n');
const corpus = file('corpus.tsv', 'a 1\t总账会计\nb 2\t注册护士\nc 3\tJava程序员\nd 4\t火车司机\n');
const queries = file('queries.tsv', 'q 1\t会计师\nq 2\tJava开发\n');
const judgements = file('qrels.tsv', 'q 1\t0\ta 1\t1\nq 1\t0\tb 2\t0\nq 2\t0\tc 3\t1\n');
file('more.tsv', 'title\n护士长\n');
const vectors = join(folder, 'vectors.bin');

test('every title is ranked for every query, and the order is measured', () => {
  const out = join(folder, 'titles.run');
  const asked = ['--corpus', corpus, '--queries', queries, '--judgements', judgements];
  const ran = evaluate(...asked, '--train', folder, '--out', out);
  assert.equal(ran.status, 0, ran.stderr);
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  assert.equal(lines.length, 8);
  for (const id of ['q 1', 'q 2']) {
    const ranked = lines.filter((cells) => cells[0] === id);
    assert.deepEqual(
      ranked.map((cells) => Number(cells[3])),
      [1, 2, 3, 4],
    );
    assert.deepEqual(ranked.map((cells) => cells[2]).sort(), ['a 1', 'b 2', 'c 3', 'd 4']);
    const scores = ranked.map((cells) => Number(cells[4]));
    assert.deepEqual(
      scores,
      [...scores].sort((one, other) => other - one),
    );
    assert.ok(ranked.every((cells) => cells[1] === 'Q0' && cells[5] === 'shuangxuan'));
  }
  assert.match(ran.stdout, /2 queries with judgements\nMAP +1\.0000\n/);
  assert.match(ran.stderr, /^tables\/postings\.tsv\.gz: 2 titles/m);
  assert.match(ran.stderr, /^tables\/professions\.txt: 4 titles/m);
  assert.match(ran.stderr, /^tables\/colours\.tsv: passed over/m);
  assert.match(ran.stderr, /^more\.tsv: passed over, it stands beside/m);
});

test('what was learnt is kept, and ranks the same again', () => {
  const learnt = run('train', '--train', join(folder, 'tables'), '--out', vectors, '--data', 'no');
  assert.equal(learnt.status, 0, learnt.stderr);
  assert.match(learnt.stderr, /there is no venue in no/);
  const runs = ['first.run', 'again.run'].map((name) => {
    const out = join(folder, name);
    const ran = evaluate(
      '--corpus',
      corpus,
      '--queries',
      queries,
      '--vectors',
      vectors,
      '--out',
      out,
    );
    assert.equal(ran.status, 0, ran.stderr);
    return readFileSync(out, 'utf8');
  });
  assert.equal(runs[0], runs[1]);
  assert.match(runs[0], /^q 1\tQ0\ta 1\t1\t/);
});

test('wrong files and wrong orders are named', () => {
  const good = ['--queries', queries, '--out', join(folder, 'bad.run'), '--vectors', vectors];
  const lacking = evaluate('--corpus', join(folder, 'nothing.tsv'), ...good);
  assert.equal(lacking.status, 1);
  assert.match(lacking.stderr, /cannot read .*nothing\.tsv/);
  const broken = evaluate('--corpus', file('broken.tsv', 'a\t会计\nb\n'), ...good);
  assert.match(broken.stderr, /broken\.tsv:2 has no tab/);
  const unlearnt = evaluate('--corpus', corpus, ...good.slice(0, 4), '--vectors', corpus);
  assert.equal(unlearnt.status, 1);
  assert.match(unlearnt.stderr, /holds no vectors/);
  assert.match(evaluate().stderr, /say: eval titles --corpus FILE/);
  assert.match(run('train').stderr, /say: train --out FILE/);
});

const collected = fileURLToPath(new URL('../../../shared', import.meta.url));
const judged = join(process.env.SX_SHARED ?? collected, 'data/jobtitle-similarity');
test(
  'the likeness of real titles is found',
  { skip: existsSync(judged) ? false : '../shared/data is not here' },
  () => {
    const asked = ['--corpus', join(judged, 'zh.corpus_documents.tsv')];
    asked.push('--queries', join(judged, 'zh.queries.tsv'));
    asked.push('--judgements', join(judged, 'zh.annotations.tsv'), '--vectors', vectors);
    const ran = evaluate(...asked, '--out', join(folder, 'real.run'));
    assert.equal(ran.status, 0, ran.stderr);
    const [, precision] = /MAP +([\d.]+)/.exec(ran.stdout);
    assert.ok(Number(precision) >= 0.45, `${precision}, learnt from the occupations alone`);
  },
);
