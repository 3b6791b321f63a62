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

// What a body may name though it is not one's own: what everybody sees, or is given to them.
const NAMED_FREELY = new Set([
  'posting_id', // of what is public, to apply to it or put it aside
  'fair_id',
  'university_code',
]);
// What one has seen is noted of what is one's own, and the rest passed over: an answer tells
// nothing.
const PASSED_OVER = new Set(['/api/v1/my/pushes/seen', '/api/v1/my/approaches/seen']);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// Whether a body names rows that are somebody's own.
function namesRows(value, member = '') {
  if (Array.isArray(value)) return value.some((one) => namesRows(one, member));
  if (value && typeof value === 'object')
    return Object.entries(value).some(([name, one]) => namesRows(one, name));
  return typeof value === 'string' && ID.test(value) && !NAMED_FREELY.has(member);
}
function jsonOf(body) {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
const namesInBody = ({ body, endpoint }) =>
  OWN.includes(endpoint.scope) &&
  !endpoint.path.includes('{') &&
  !PASSED_OVER.has(endpoint.path) &&
  namesRows(jsonOf(body));
// Refused as a whole, or each row by itself.
const refusedAll = ({ status, body }) =>
  [401, 403, 404, 409, 422].includes(status) ||
  (status < 300 && body?.items?.length > 0 && body.items.every((one) => one.code));

async function stranger(venue, role) {
  const caller = await venue.register(role);
  if (role === 'employer') await caller.post('/my/organisation', organisationForm());
  return caller;
}

export async function refuseStrangers(venue) {
  const granted = venue.journal.granted();
  const rows = granted.filter(({ endpoint }) => ofSomebody(endpoint));
  const named = granted.filter(namesInBody);
  if (!rows.length && !named.length) return;
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
  for (const { method, path, body, endpoint } of named)
    for (const [role, caller] of Object.entries(strangers)) {
      const key = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
      const reply = await caller.send(method, path, body, key);
      if (!refusedAll(reply))
        open.push(`${role}: ${method} ${endpoint.path} takes what its body names: ${reply.status}`);
    }
  assert.deepEqual(open, [], 'rows of somebody else');
}
