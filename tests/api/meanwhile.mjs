// Time that has passed, without waiting for it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { STAFF } from './venue.mjs';

const day = 24 * 3600 * 1000;
export const ago = (days) => Date.now() - days * day;
const recurring =
  'delete from recurrences where id in ' +
  "('ask_about_stale_postings', 'ask_for_renewals', 'ask_absent_employers')";

// The venue stops, what it remembers is moved back behind its back, and when it is there again what
// recurs is due at once. The callers move with it.
export async function meanwhile(venue, callers, ...statements) {
  await venue.stop();
  for (const sql of [...statements, recurring]) {
    const [name, ...words] = venue.place
      ? ['psql', venue.place.url, '--quiet', '--set=ON_ERROR_STOP=1', '--command', sql]
      : ['sqlite3', '-bail', '-cmd', '.timeout 10000', join(venue.folder, 'venue.db'), sql];
    execFileSync(name, words, { stdio: 'pipe' });
  }
  await venue.start();
  for (const caller of [...callers, ...STAFF.map((role) => venue[role])]) caller.moveTo(venue.base);
}

export const untended = (postings) =>
  `update postings set tended_at = ${ago(91)} where id in (${idsOf(postings)})`;
export const unanswered = (postings) =>
  `update postings set asked_at = ${ago(8)} where id in (${idsOf(postings)})`;
export const verified = (organisation, days) =>
  `update organisations set verified_at = ${ago(days)} where id = '${organisation.id}'`;
// Of one that has been reminded.
export const overdue = (organisation) => {
  const at = ago(200);
  return [
    `update organisations set verified_at = ${at} where id = '${organisation.id}'`,
    `update renewal_reminders set verified_at = ${at}, told_at = ${ago(8)}
     where organisation_id = '${organisation.id}'`,
  ];
};
// Nobody of it has signed in for so many days, nor goes on in a session.
export const unseen = (organisation, days = 91) => [
  `update organisations set seen_at = ${ago(days)} where id = '${organisation.id}'`,
  `update sessions set seen_at = ${ago(days)} where organisation_id = '${organisation.id}'`,
];
export const silent = (organisation) =>
  `update organisations set asked_at = ${ago(8)} where id = '${organisation.id}'`;
const idsOf = (postings) => postings.map(({ id }) => `'${id}'`).join(', ');
