// What a venue showed its seekers, and what came of it, as the table that weights are learnt from.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { approvedEmployer, eventually, must, publishedPosting, resumeForm } from './fair.mjs';
import { openVenue, program } from './venue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sx-outcomes-'));
const table = join(folder, 'outcomes.tsv');
const FEATURES =
  'title region town kind salary skills experience major education reciprocity'.split(' ');
const learn = (...words) => spawnSync(program, ['learn', ...words], { encoding: 'utf8' });

let venue, recruiter, engineer, accountant;
before(async () => {
  venue = await openVenue();
  recruiter = await approvedEmployer(venue);
});
after(async () => {
  await venue.close();
  rmSync(folder, { recursive: true, force: true });
});

async function looking() {
  const seeker = await venue.register('seeker');
  must(await seeker.put('/my/resume', resumeForm({ wanted_salary_min: 500000 })), 200);
  return seeker;
}
async function shown(seeker, query = '') {
  const { items } = must(await seeker.get(`/my/recommendations${query}`), 200);
  return items.map((item) => item.id);
}
const applies = async (seeker, posting) =>
  must(await seeker.post('/applications', { posting_id: posting.id }), 201);
const step = async (by, application, name) =>
  must(await by.post(`/applications/${application.id}/steps`, { step: name }), 200);

// Rows by their columns' names.
function exported() {
  const said = venue.run('learn', 'export', '--out', table);
  const text = readFileSync(table, 'utf8');
  const [head, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return {
    said,
    text,
    head,
    rows: rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [head[at], cell]))),
  };
}
const outcomes = ({ rows }) => rows.map((row) => row.outcome).sort();

test('where nobody was shown anything there is nothing to learn from, and no file', async () => {
  const failed = (...words) => {
    try {
      venue.run('learn', 'export', ...words);
    } catch (failure) {
      return [failure.status, failure.stderr];
    }
    assert.fail('it was exported');
  };
  const [status, said] = failed('--out', table);
  assert.equal(status, 1);
  assert.match(said, /nobody has been shown postings to choose from yet; nothing was written/);
  assert.ok(!existsSync(table) && !existsSync(`${table}.unfinished`));
  assert.match(failed()[1], /say: learn export --out TABLE/);
  const nowhere = learn('export', '--out', table, '--data', join(folder, 'nowhere'));
  assert.equal(nowhere.status, 1);
  assert.match(nowhere.stderr, /there is no venue in .*nowhere/);
  assert.ok(!existsSync(join(folder, 'nowhere')));
});

test('what was shown is exported with its parts and how far each application came', async () => {
  const offer = (changes) => publishedPosting(venue, recruiter, { major_codes: [], ...changes });
  engineer = await offer({ title: '软件工程师', salary_min: 500000, salary_max: 500000 });
  accountant = await offer({ title: '会计', salary_min: 2000000, salary_max: 2000000 });
  const [ana, ben, cy] = [await looking(), await looking(), await looking()];
  for (const seeker of [ana, ben, cy]) {
    assert.deepEqual(await shown(seeker, '?limit=1'), [engineer.id]);
    assert.deepEqual(await shown(seeker), [engineer.id, accountant.id]);
    await shown(seeker); // looked at again
  }
  const one = await applies(ana, engineer);
  await step(recruiter, one, 'shortlist');
  const other = await applies(ben, accountant);
  for (const name of ['view', 'invite', 'offer']) await step(recruiter, other, name);
  await step(ben, other, 'sign');
  const now = await eventually(exported, (found) => outcomes(found).includes('hired'));
  assert.deepEqual(now.head, ['list', 'at', 'outcome', 'position', ...FEATURES]);
  assert.deepEqual(outcomes(now), ['', '', '', '', 'hired', 'shortlisted']);
  assert.match(
    now.said,
    /^3 lists of 1 days: 4 none, 0 applied, 1 shortlisted, 0 interviewed, 1 hired\n$/,
  );
  assert.deepEqual(
    now.rows.map((row) => [row.list, row.position]),
    ['1', '2', '3'].flatMap((list) => [
      [list, '1'],
      [list, '2'],
    ]),
  );
  const [first, second] = now.rows;
  assert.deepEqual([first.title, first.region, second.salary], ['1.000', '1.000', '1.000']);
  assert.ok(Number(second.title) < 1 && Number(first.salary) < 1);
  assert.match(first.at, /^\d{4}-\d\d-\d\d$/);
  assert.equal(now.rows.find((row) => row.outcome === 'hired').position, '2');
  assert.equal(exported().text, now.text);
});

test('the table names nobody and no posting, and others may not read it', async () => {
  const { text } = exported();
  assert.match(text, /^[a-z\t]+\n([\d.\t-]|shortlisted|hired|\n)+$/);
  assert.ok(!text.includes(engineer.id) && !text.includes(accountant.id));
  assert.equal(statSync(table).mode & 0o077, 0);
});

test('what follows from events can be made anew', async () => {
  const before = exported().text;
  await venue.stop();
  assert.match(venue.run('rebuild', 'shown_outcomes'), /shown_outcomes is made anew/);
  assert.equal(exported().text, before);
  await venue.start();
});

test('weights are learnt from the very table, once enough came of what was shown', () => {
  const weights = join(folder, 'weights');
  const few = learn('fit', '--in', table, '--weights', weights);
  assert.equal(few.status, 3, few.stderr);
  assert.match(few.stdout, /not taken: each period needs 30 lists/);

  // One list of it on a hundred days, twice a day: four of five took the better paid.
  const { head, rows } = exported();
  const pair = rows.slice(0, 2);
  const lines = [head];
  for (let list = 0; list < 200; ++list) {
    const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(list / 2))).toISOString().slice(0, 10);
    const taken = list % 5 ? 1 : 0;
    pair.forEach((row, place) => {
      const drawn = { ...row, list: `${list}`, at, outcome: place === taken ? 'applied' : '' };
      lines.push(head.map((name) => drawn[name]));
    });
  }
  const many = join(folder, 'many.tsv');
  writeFileSync(many, lines.map((cells) => cells.join('\t')).join('\n') + '\n');
  const fit = learn('fit', '--in', many, '--weights', weights);
  assert.equal(fit.status, 0, fit.stdout + fit.stderr);
  assert.match(fit.stdout, /^learnt from 120 lists, chosen by 40, measured by 40/);
  const weight = (name) => Number(new RegExp(`^${name} +(\\S+)`, 'm').exec(fit.stdout)[1]);
  assert.ok(weight('salary') > weight('title'), fit.stdout);
});
