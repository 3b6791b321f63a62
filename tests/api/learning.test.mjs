// Ranking weights: outcomes in, versions out, from the command line; and what a venue does by them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { approvedEmployer, must, publishedPosting, resumeForm } from './fair.mjs';
import { openVenue, program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-learning-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const file = (name, rows) => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((cells) => cells.join('\t')).join('\n') + '\n');
  return path;
};
const learn = (...words) => spawnSync(program, ['learn', ...words], { encoding: 'utf8' });

const HEADER = ['list', 'at', 'outcome', 'title', 'salary'];
// Of three postings one is taken: now by its salary, now by its title; `odd` of ten lists differ.
const outcomes = (by, odd = 1) => {
  const rows = [HEADER];
  for (let list = 0; list < 200; ++list) {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(list / 2))).toISOString().slice(0, 10);
    const liked = list % 10 < odd === (by === 'title') ? 'salary' : 'title';
    for (const part of ['title', 'salary', 'neither'])
      rows.push([
        `list ${list}`,
        day,
        part === liked ? 'applied' : '',
        part === 'title' ? 0.9 : 0.1 + (list % 7) / 20,
        part === 'salary' ? 1 : 0,
      ]);
  }
  return rows;
};
const weightsIn = (name) => join(folder, name);

test('weights are learnt, measured, kept by version, and put back', () => {
  const weights = weightsIn('kept');
  const first = learn('fit', '--in', file('salary.tsv', outcomes('salary')), '--weights', weights);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /learnt from 120 lists, chosen by 40, measured by 40: 2026-01-01 to/);
  assert.match(first.stdout, /taken: better than what was in use\n$/);
  const salary = Number(/^salary +(\S+)/m.exec(first.stdout)[1]);
  const title = Number(/^title +(\S+)/m.exec(first.stdout)[1]);
  assert.ok(salary > 1, `salary decides: ${salary} beside ${title}`);

  const second = learn('fit', '--in', file('title.tsv', outcomes('title')), '--weights', weights);
  assert.equal(second.status, 0, second.stderr);
  assert.match(second.stdout, /version 1 +version 2\nMAP +0\.\d+ +[01]\.\d+\n/);
  assert.deepEqual(readdirSync(weights).sort(), ['0001.tsv', '0002.tsv', 'in-use']);
  assert.match(learn('show', '--weights', weights).stdout, /^version 2 is in use\n/);

  assert.equal(learn('back', '--weights', weights).stdout, 'version 1 is in use\n');
  const shown = learn('show', '--weights', weights);
  assert.match(shown.stdout, /^version 1 is in use\nlearnt from 120 lists/);
  assert.equal(Number(/^salary +(\S+)/m.exec(shown.stdout)[1]), salary);
  assert.equal(learn('back', '--weights', weights).stdout, 'version 0 is in use\n');
  const over = learn('back', '--weights', weights);
  assert.equal(over.status, 1);
  assert.match(over.stderr, /there is no way back/);
  assert.match(learn('show', '--weights', weights).stdout, /^version 0 is in use\nfeature/);
});

test('the same outcomes give the same file', () => {
  const table = file('again.tsv', outcomes('salary'));
  const files = ['one', 'two'].map((name) => {
    assert.equal(learn('fit', '--in', table, '--weights', weightsIn(name)).status, 0);
    return readFileSync(join(weightsIn(name), '0001.tsv'), 'utf8');
  });
  assert.equal(files[0], files[1]);
  assert.match(files[0], /^shuangxuan weights 1\nversion\t1\nreplaced\t0\ndata\t2026-01-01T/);
});

test('what is worse than what is in use is not taken, nor what may be chance', () => {
  const weights = weightsIn('refused');
  assert.equal(
    learn('fit', '--in', file('good.tsv', outcomes('salary')), '--weights', weights).status,
    0,
  );
  // Until the last days people seemed to look at titles.
  const turned = outcomes('title').map((row, at) => {
    const list = Math.floor((at - 1) / 3);
    return list < 160 ? row : outcomes('salary')[at];
  });
  const worse = learn('fit', '--in', file('turned.tsv', turned), '--weights', weights);
  assert.equal(worse.status, 3);
  assert.match(worse.stdout, /not taken: worse than what is in use\n$/);
  const same = learn('fit', '--in', file('same.tsv', outcomes('salary')), '--weights', weights);
  assert.equal(same.status, 3);
  assert.match(same.stdout, /not taken: not better beyond chance\n$/);
  const few = outcomes('salary').slice(0, 100);
  const little = learn('fit', '--in', file('few.tsv', few), '--weights', weights);
  assert.equal(little.status, 3);
  assert.match(little.stdout, /each period needs 30 lists/);
  assert.deepEqual(readdirSync(weights).sort(), ['0001.tsv', 'in-use']);
});

test('a table that says who somebody is, or is wrong in a line, is refused', () => {
  const refused = (name, rows, ...options) => {
    const ran = learn('fit', '--in', file(name, rows), '--weights', weightsIn('none'), ...options);
    assert.equal(ran.status, 1, name);
    return ran.stderr;
  };
  const head = HEADER.slice(0, 4);
  for (const who of ['sex', 'age', 'ethnicity', 'school_rank'])
    assert.match(
      refused('who.tsv', [[...head, who]]),
      new RegExp(`who\\.tsv: no feature is called ${who}; there are title experience`),
    );
  assert.match(refused('no-list.tsv', [['at', 'outcome']]), /has no column list/);
  assert.match(refused('plain.tsv', [HEADER.slice(0, 3)]), /plain\.tsv: one feature at least/);
  const bad = (...row) => refused('bad.tsv', [head, ['a', '2026-01-01', '', '1'], row]);
  assert.match(bad('b', '1 March', '', '1'), /bad\.tsv:3: "1 March" is no day/);
  assert.match(bad('b', '2026-01-01', 'loved', '1'), /bad\.tsv:3: no outcome is called loved/);
  assert.match(bad('b', '2026-01-01', 'viewed', 'much'), /bad\.tsv:3: "much" is no number/);
  assert.match(bad('b', '2026-01-01', 'viewed', 'inf'), /bad\.tsv:3: "inf" is no number/);
  assert.match(bad('a', '2026-01-02', '', '1'), /bad\.tsv:3: a list is of one moment/);
  assert.match(bad('b', '2026-01-01', '', '1e9'), /bad\.tsv: list b: a number is beyond a million/);
  const places = [...head.slice(0, 3), 'position', 'title'];
  const placed = (...row) => refused('place.tsv', [places, ['a', '2026-01-01', '', '1', '1'], row]);
  assert.match(placed('b', '2026-01-01', '', '0', '1'), /place\.tsv:3: positions count from 1/);
  assert.match(placed('a', '2026-01-01', '', '', '1'), /place\.tsv:3: all rows of a list have/);
  const good = outcomes('salary');
  assert.match(refused('good.tsv', good, '--train-until', 'soon'), /--train-until wants a day/);
  assert.match(
    refused('good.tsv', good, '--train-until', '2026-03-01', '--choose-until', '2026-02-01'),
    /choosing ends before learning does/,
  );
  assert.match(learn('fit').stderr, /say: learn export --out TABLE, learn fit --in TABLE/);
  assert.match(learn('forget').stderr, /say: learn export --out TABLE, learn fit --in TABLE/);
  assert.ok(!existsSync(weightsIn('none')), 'nothing was written');
});

test('a damaged version is named', () => {
  const weights = weightsIn('damaged');
  const table = file('whole.tsv', outcomes('salary'));
  assert.equal(learn('fit', '--in', table, '--weights', weights).status, 0);
  const version = join(weights, '0001.tsv');
  const whole = readFileSync(version, 'utf8');
  writeFileSync(version, whole.replace('feature\ttitle', 'feature\tage'));
  assert.match(
    learn('show', '--weights', weights).stderr,
    /0001\.tsv: line 12: no feature is called age/,
  );
  writeFileSync(version, whole.slice(0, 90));
  assert.match(learn('fit', '--in', table, '--weights', weights).stderr, /the file breaks off/);
  writeFileSync(join(weights, 'in-use'), 'latest\n');
  assert.match(learn('show', '--weights', weights).stderr, /in-use names no version/);
  writeFileSync(join(weights, 'in-use'), '7\n');
  assert.match(learn('show', '--weights', weights).stderr, /cannot read .*0007\.tsv/);
});

test('a log of views that is wrong is named', () => {
  const evaluate = (dir) =>
    spawnSync(program, ['eval', 'views', '--in', dir], { encoding: 'utf8' });
  assert.match(evaluate(join(folder, 'nowhere')).stderr, /cannot read .*views\.tsv/);
  file('interests.tsv', [['Applicant.ID', 'Position.Of.Interest']]);
  file('experience.tsv', [['Applicant.ID', 'Position.Name', 'City', 'State.Code']]);
  const head = ['Applicant.ID', 'Job.ID', 'Position', 'City', 'State.Code', 'View.Start'];
  file('views.tsv', [head, ['1', '2', 'Cook', 'Reno', 'NV', 'yesterday']]);
  assert.match(evaluate(folder).stderr, /views\.tsv:2: "yesterday" is no time/);
  file('views.tsv', [head, ['1', '2', 'Cook', 'Reno', 'NV', '2014-12-12 20:12:35 UTC']]);
  file('interests.tsv', [
    ['Applicant.ID', 'Position.Of.Interest'],
    ['1', 'Cook'],
  ]);
  assert.match(evaluate(folder).stderr, /too few visitors to learn from, 1/);
});

// A version as `learn fit` writes it.
const version = (title, salary) =>
  [
    ...['shuangxuan weights 1', 'version\t1', 'replaced\t0'],
    `data${'\t2026-01-01T00:00:00.000Z'.repeat(4)}`,
    ...['lists\t60\t30\t30', 'strength\t0.001', 'severity\t0', 'before\t0.5\t0.5\t1'],
    ...['after\t0.6\t0.6\t1', 'gain\t0.1\t0.01', 'acceptance\ttaken'],
    ...[`feature\ttitle\t${title}\t0.3`, `feature\tsalary\t${salary}\t0.3`],
    ...['feature\teducation\t1\t0.3', ''],
  ].join('\n');

test('what was learnt ranks what a venue recommends', async () => {
  const ranked = async (title, salary) => {
    const weights = mkdtempSync(join(folder, 'weights-'));
    writeFileSync(join(weights, '0001.tsv'), version(title, salary));
    writeFileSync(join(weights, 'in-use'), '1\n');
    const venue = await openVenue({ options: ['--weights', weights] });
    try {
      const recruiter = await approvedEmployer(venue);
      const posting = (changes) =>
        publishedPosting(venue, recruiter, { major_codes: [], ...changes });
      await posting({ title: '软件工程师', salary_min: 500000, salary_max: 500000 });
      await posting({ title: '会计', salary_min: 2000000, salary_max: 2000000 });
      const seeker = await venue.register('seeker');
      must(await seeker.put('/my/resume', resumeForm({ wanted_salary_min: 500000 })), 200);
      const { items } = must(await seeker.get('/my/recommendations'), 200);
      return items.map((item) => item.title);
    } finally {
      await venue.close();
    }
  };
  assert.deepEqual(await ranked(5, 0.1), ['软件工程师', '会计']);
  assert.deepEqual(await ranked(0.1, 5), ['会计', '软件工程师']);
});

const collected = fileURLToPath(new URL('../../../shared', import.meta.url));
const board = join(process.env.SX_SHARED ?? collected, 'data/jobviews-en-2014');
test(
  'what visitors of a job board look at is learnt, better than BM25 and the place tell it',
  { skip: existsSync(board) ? false : '../shared/data is not here' },
  () => {
    // An eighth of the jobs: all of them take minutes in a program that is not optimised.
    const eighth = join(folder, 'board');
    mkdirSync(eighth);
    for (const name of ['interests.tsv', 'experience.tsv'])
      writeFileSync(join(eighth, name), readFileSync(join(board, name)));
    const [head, ...views] = readFileSync(join(board, 'views.tsv'), 'utf8').split('\n');
    const some = views.filter((view) => Number(view.split('\t')[1]) % 8 === 0);
    writeFileSync(join(eighth, 'views.tsv'), [head, ...some].join('\n'));
    const ran = spawnSync(program, ['eval', 'views', '--in', eighth], { encoding: 'utf8' });
    assert.equal(ran.status, 0, ran.stderr);
    assert.match(ran.stdout, /^216 visitors, 861 jobs\n/);
    const precision = (name) => Number(new RegExp(`^${name} +([\\d.]+)`, 'm').exec(ran.stdout)[1]);
    const [words, peer, ours] = ['BM25 of titles', 'BM25 and place', 'ours'].map(precision);
    assert.ok(words > 0 && words < peer && peer < ours, ran.stdout);
  },
);
