// After the tests, with the journal that they wrote: was every endpoint granted to somebody once?
// node coverage.mjs JOURNAL
import { readFileSync } from 'node:fs';
import { endpointOf, endpoints } from './journal.mjs';

// Granted only after days; the unit test that moves the clock is named.
const LATER = {
  '/api/v1/organisations/{organisation_id}/remind': 'applications/unanswered_test.cpp',
};

const granted = new Set(endpoints().filter(({ path }) => path in LATER));
for (const line of readFileSync(process.argv[2], 'utf8').trim().split('\n')) {
  const [method, path, status] = line.split('\t');
  if (status < 400) granted.add(endpointOf(method, path));
}
const untried = endpoints().filter((endpoint) => !granted.has(endpoint));
for (const { method, path } of untried) console.log(`no test is granted: ${method} ${path}`);
console.log(`${granted.size} passed, ${untried.length} failed`);
process.exitCode = untried.length ? 1 : 0;
