// What was asked of a venue and how it answered; the endpoints come from the program itself.
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const program = process.env.SX_PROGRAM ?? join(root, 'build/dev/shuangxuan');

// The API’s, each as { method, path, access, scope, roles }, from `shuangxuan access-matrix`.
function listed() {
  const table = execFileSync(program, ['access-matrix'], { encoding: 'utf8' });
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [heads, , ...all] = rows;
  const served = all.filter(([, path]) => path.startsWith('`/api/'));
  return served.map(([method, path, access, scope, ...ticks]) => ({
    method: method.toUpperCase(),
    path: path.replaceAll('`', ''),
    access,
    scope,
    roles: heads.slice(4).filter((_, at) => ticks[at]),
  }));
}

let known;
export function endpoints() {
  known ??= listed().map((endpoint) => {
    const pattern = endpoint.path.replace(/\{\w+\}/g, '[^/]+');
    return { ...endpoint, pattern: new RegExp(`^${pattern}$`) };
  });
  return known;
}

// The endpoint that serves a request; of two the one with fewer open places.
export function endpointOf(method, target) {
  const bare = target.split('?')[0];
  const path = bare.startsWith('/api') ? bare : `/api/v1${bare}`;
  const open = (endpoint) => endpoint.path.split('{').length;
  return endpoints()
    .filter((endpoint) => endpoint.method === method && endpoint.pattern.test(path))
    .sort((a, b) => open(a) - open(b))[0];
}

export class Journal {
  #entries = [];
  // With SX_API_JOURNAL every request of all test files goes to one file, for coverage.mjs.
  add(entry) {
    this.#entries.push(entry);
    const file = process.env.SX_API_JOURNAL;
    if (file) appendFileSync(file, `${entry.method}\t${entry.path}\t${entry.status}\n`);
  }
  // The last request of each endpoint that was granted.
  granted() {
    const last = new Map();
    for (const entry of this.#entries) {
      const endpoint = endpointOf(entry.method, entry.path);
      if (endpoint && entry.status < 300)
        last.set(`${endpoint.method} ${endpoint.path}`, { ...entry, endpoint });
    }
    return [...last.values()];
  }
}
