// At the end of each test file: whatever its people did to rows of their own is tried once more by
// strangers of the same roles. To them those rows do not exist.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { organisationForm } from './fair.mjs';

const OWN = ['own_account', 'own_organisation', 'own_side'];

// Here the row in the path is everybody’s; what the caller gets or writes beside it is their own.
export const EVERYBODYS = new Set([
  '/api/v1/fairs/{fair_id}/participations',
  '/api/v1/fair-notices/{notice_id}/confirm',
  '/api/v1/my/fairs/{fair_id}/must-reads',
  '/api/v1/my/privacy/blocked-employers/{organisation_id}',
  '/api/v1/my/saved-postings/{posting_id}',
  '/api/v1/my/disliked-postings/{posting_id}',
]);

// What has been removed is not there for anybody: its test tries a stranger before.
const ofSomebody = ({ method, scope, path }) =>
  method !== 'DELETE' && OWN.includes(scope) && path.includes('{') && !EVERYBODYS.has(path);

async function stranger(venue, role) {
  const caller = await venue.register(role);
  if (role === 'employer') await caller.post('/my/organisation', organisationForm());
  return caller;
}

export async function refuseStrangers(venue) {
  const rows = venue.journal.granted().filter(({ endpoint }) => ofSomebody(endpoint));
  if (!rows.length) return;
  const strangers = {
    seeker: await stranger(venue, 'seeker'),
    employer: await stranger(venue, 'employer'),
  };
  const open = [];
  for (const { method, path, body, endpoint } of rows)
    for (const [role, caller] of Object.entries(strangers)) {
      const key = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
      const { status } = await caller.send(method, path, body, key);
      const wanted = endpoint.roles.includes(role) ? 404 : 403;
      if (status !== wanted) open.push(`${role}: ${method} ${endpoint.path} answers ${status}`);
    }
  assert.deepEqual(open, [], 'rows of somebody else');
}
