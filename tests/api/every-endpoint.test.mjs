// Each endpoint that is served, tried as everybody whom docs/access-matrix.md does not name, with a
// row that is not there, and with input that it does not know. What the other tests did to rows of
// somebody's own is tried by strangers as each venue closes (strangers.mjs).
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { approvedEmployer, seekerWithResume, universityStaff } from './fair.mjs';
import { endpoints } from './journal.mjs';
import { EVERYBODYS } from './strangers.mjs';
import { STAFF, openVenue } from './venue.mjs';

let venue, operations, schemas;
const callers = {};
before(async () => {
  venue = await openVenue();
  for (const role of STAFF) callers[role] = venue[role];
  callers.visitor = venue.visitor();
  callers.seeker = await seekerWithResume(venue);
  callers.employer = await approvedEmployer(venue);
  callers.university = await universityStaff(venue);
  const document = (await callers.visitor.get('/api/openapi.json')).body;
  schemas = document.components.schemas;
  operations = endpoints().map((endpoint) => ({
    ...endpoint,
    described: document.paths[endpoint.path]?.[endpoint.method.toLowerCase()] ?? {},
  }));
});
after(() => venue.close());

const nobodys = '019ca000-0000-7000-8000-000000000001';

// Something that a parameter may be: a word of its list, or the id of nothing.
function fitting({ schema }) {
  const { enum: words } = schema.$ref ? schemas[schema.$ref.split('/').pop()] : schema;
  return words?.[0] ?? nobodys;
}

// The endpoint's address with something for each part of it, and what it must be asked with.
function pathOf({ path, described }) {
  const parameters = described.parameters ?? [];
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    return parameter ? fitting(parameter) : nobodys;
  });
  const asked = parameters.filter((one) => one.in === 'query' && one.required);
  return `${filled}?${new URLSearchParams(asked.map((one) => [one.name, fitting(one)]))}`;
}

function headersOf({ method, described }) {
  const asked = described.parameters?.filter((one) => one.name.startsWith('sx-') && one.required);
  const headers = Object.fromEntries(asked?.map((one) => [one.name, fitting(one)]) ?? []);
  return method === 'POST' ? { ...headers, 'idempotency-key': randomUUID() } : headers;
}

const takesJson = ({ described }) => described.requestBody?.content?.['application/json'];
const takesQuery = ({ described }) => described.parameters?.some((one) => one.in === 'query');
const ROLES = ['visitor', 'seeker', 'employer', ...STAFF, 'university'];

// Sends nothing that could succeed: an empty body, no row.
const send = (endpoint, role, query = '', body = {}) =>
  callers[role].send(
    endpoint.method,
    `${pathOf(endpoint)}&${query}`,
    endpoint.method === 'GET' || endpoint.method === 'DELETE' ? undefined : body,
    headersOf(endpoint),
  );

// What answered otherwise than expected, one line each; every line is a fault.
async function faults(cases) {
  const found = [];
  for (const { endpoint, role, reply, wanted } of cases) {
    const { status } = await reply();
    if (!wanted.includes(status))
      found.push(`${role}: ${endpoint.method} ${endpoint.path} answers ${status}`);
  }
  return found;
}

test('whoever is not named is refused', async () => {
  const cases = operations.flatMap((endpoint) =>
    ROLES.filter((role) => !endpoint.roles.includes(role)).map((role) => ({
      endpoint,
      role,
      reply: () => send(endpoint, role),
      wanted: [role === 'visitor' ? 401 : 403],
    })),
  );
  assert.ok(cases.length > 300);
  assert.deepEqual(await faults(cases), []);
});

test('a body with something unknown in it is refused before anything is done', async () => {
  const cases = operations.filter(takesJson).map((endpoint) => {
    const role = endpoint.roles.at(-1);
    const reply = () => send(endpoint, role, '', { surprise: true });
    return { endpoint, role, reply, wanted: [422] };
  });
  assert.ok(cases.length > 50);
  assert.deepEqual(await faults(cases), []);
});

test('a question with something unknown in it is refused', async () => {
  const cases = operations
    .filter((one) => one.method === 'GET' && takesQuery(one))
    .map((endpoint) => {
      const role = endpoint.roles.at(-1);
      return { endpoint, role, reply: () => send(endpoint, role, 'surprise=1'), wanted: [422] };
    });
  assert.ok(cases.length > 30);
  assert.deepEqual(await faults(cases), []);
});

test('a row that is not there is not found', async () => {
  const looked = operations.filter(
    ({ method, path }) =>
      path.includes('{') && ['GET', 'DELETE'].includes(method) && !EVERYBODYS.has(path),
  );
  const cases = looked.map((endpoint) => {
    const role = endpoint.roles.at(-1);
    return { endpoint, role, reply: () => send(endpoint, role), wanted: [404] };
  });
  assert.ok(cases.length > 30);
  assert.deepEqual(await faults(cases), []);
});
