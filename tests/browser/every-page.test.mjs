// Every page of every workplace, of a small demonstration: in Chinese on a phone, in English and in
// the dark on a large screen. Each has its one heading, all of its words and nothing to be scrolled
// sideways; axe looks at the phone's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { must } from '../api/fair.mjs';
import { Venue } from '../api/venue.mjs';
import { Browser, accessFaults, broken, phone, picture, sideways } from './browser.mjs';

const large = { name: 'large', viewport: { width: 1440, height: 900 } };
const looks = [
  { device: phone, language: 'zh', settings: {}, axe: true },
  { device: large, language: 'en', settings: { colorScheme: 'dark' }, axe: false },
];
const lanes = 3; // people who walk at the same time
let venue, browser, people;
before(async () => {
  venue = new Venue();
  const told = venue.run('demo', '--small');
  await venue.start();
  people = await places(told);
  browser = await Browser.open(venue);
});
after(async () => {
  await browser?.close();
  await venue?.close();
});

// Who goes where. What stands in a path comes from that person's own lists.
async function places(told) {
  const [, password] = told.match(/the password is always (\S+)/);
  const signIn = async (sign_in_name) => {
    const caller = venue.visitor();
    must(await caller.post('/sessions', { sign_in_name, password }), 201);
    return caller;
  };
  const first = async (caller, path) => must(await caller.get(path), 200).items[0];
  const [seeker, employer, organiser] = [
    await signIn('seeker1'),
    await signIn('employer1'),
    await signIn('organiser'),
  ];
  const everybody = ['/app', '/app/me', '/app/security', '/app/notifications'];
  everybody.push('/app/notifications/settings', '/app/works', '/app/my-data', '/app/leaving');
  const application = await first(seeker, '/my/applications');
  const open = await first(seeker, '/postings?limit=1');
  const posting = await first(employer, '/my/postings?state=published');
  const table = await first(employer, '/my/posting-tables');
  const participation = await first(employer, '/my/participations');
  const { items: fairs } = must(await organiser.get('/review/fairs'), 200);
  const { fair } = fairs.find((one) => one.fair.state === 'open');
  const { notice } = await first(organiser, `/review/fairs/${fair.id}/notices`);
  const series = await first(organiser, '/series');
  const terms = await first(organiser, '/wording-terms');
  const { items: batches } = must(await organiser.get('/push-batches'), 200);
  const at = `/app/fairs/${fair.id}`;
  const queues = ['organisations', 'participations', 'postings', 'marks', 'pictures'];
  queues.push('complaints');
  const [sanction] = must(await organiser.get('/sanctions'), 200).items;
  const university = await signIn('university1');
  const complaint = {
    subject: 'posting',
    subject_id: open.id,
    reason: 'pay',
    text: '说好的试用期工资与岗位上写的不一样。',
  };
  const complained = must(await university.post('/complaints', complaint), 201);
  const review = queues.map((queue) => `/app/review/${queue}`);
  return [
    [
      'visitor',
      undefined,
      [
        '/app/sign-in',
        '/app/second-step',
        '/app/identity',
        '/app/register',
        '/app/forgot',
        '/app/invitation',
        `/app/complain?posting=${open.id}`,
        '/app/complain/follow-up',
      ],
    ],
    [
      'seeker1',
      seeker,
      [
        ...everybody,
        '/app/seeker',
        '/app/recommendations',
        '/app/resume',
        '/app/privacy',
        '/app/my-consents',
        '/app/saved',
        '/app/searches',
        '/app/pushes',
        '/app/approaches',
        '/app/complaints',
        '/app/applications',
        `/app/applications/${application.id}`,
        `/app/apply/${open.id}`,
        '/app/nowhere',
      ],
    ],
    ['seeker2', await signIn('seeker2'), ['/app/resume']],
    ['both', await signIn('both'), ['/app/me', '/app/security', '/app/employer', '/app/members']],
    ['beginner', await signIn('beginner'), ['/app/employer', '/app/organisation', '/app/members']],
    ['colleague', await signIn('colleague'), ['/app/employer', '/app/organisation']],
    [
      'employer1',
      employer,
      [
        ...everybody,
        '/app/employer',
        '/app/members',
        '/app/organisation',
        '/app/organisation/pictures',
        '/app/postings',
        '/app/postings/new',
        '/app/postings/import',
        `/app/postings/import/${table.table_id}`,
        `/app/postings/${posting.id}`,
        '/app/candidates',
        '/app/candidates/all',
        '/app/people',
        `/app/people/${posting.id}`,
        '/app/supply',
        '/app/approaches/sent',
        '/app/complaints/heard',
        '/app/sanctions/mine',
        '/app/join',
        `/app/join/${participation.id}/duties`,
      ],
    ],
    ['reviewer', await signIn('reviewer'), [...everybody, ...review, '/app/lists']],
    ['reviewer2', await signIn('reviewer2'), ['/app/works']],
    [
      'organiser',
      organiser,
      [
        ...everybody,
        '/app/cockpit',
        '/app/unanswered',
        '/app/push-batches',
        '/app/push-batches/new',
        '/app/supply-settings',
        ...batches.map((batch) => `/app/push-batches/${batch.id}`),
        `/app/cockpit/${fair.id}/applications`,
        '/app/members',
        '/app/lists',
        '/app/review/postings',
        '/app/review/office',
        '/app/review/spot-checks',
        '/app/review/absent',
        '/app/review/wording',
        '/app/review/terms',
        `/app/review/terms/${terms.id}`,
        '/app/sanctions',
        `/app/sanctions/employers/${sanction.organisation_id}`,
        '/app/fairs',
        '/app/fairs/new',
        at,
        `${at}/duties`,
        `${at}/notices`,
        `${at}/notices/new`,
        `${at}/notices/${notice.id}`,
        '/app/series',
        '/app/series/new',
        `/app/series/${series.id}`,
      ],
    ],
    [
      'administrator',
      await signIn('administrator'),
      [...everybody, '/app/letters', '/app/posting-rules', '/app/retention'],
    ],
    ['security', await signIn('security'), [...everybody, '/app/accounts']],
    ['audit', await signIn('audit'), [...everybody, '/app/audit', '/app/retention']],
    [
      'university1',
      university,
      [
        ...everybody,
        '/app/university/complaints',
        `/app/university/complaints/${complained.complaint_id}`,
      ],
    ],
  ];
}

// The client's table of pages, as patterns.
function routes() {
  const read = (name) =>
    readFileSync(new URL(`../../client/src/app/${name}.ts`, import.meta.url), 'utf8');
  const source = read('routes') + read('complaintRoutes');
  const paths = [...source.matchAll(/^ {4}path: '([^']+)'/gm)];
  return paths.map(([, path]) => ({
    path,
    matches: new RegExp(
      `^${path
        .replace(/:\w+\(\.\*\)\*/g, '.+')
        .replace(/:\w+\(([^)]+)\)/g, '($1)')
        .replace(/\/:\w+\?/g, '(/[^/]+)?')
        .replace(/:\w+/g, '[^/]+')}$`,
    ),
  }));
}

// What is wrong with the page as it stands.
async function faults(page, { axe }) {
  const found = await page.evaluate(() => {
    const text = document.body.innerText;
    const rooms =
      'absent|accounts|app|applications|audit|codes|complaints|fairs|imports|moderation|' +
      'notifications|organisations|parts|postings|pushes|retention|sanctions|search|seekers|' +
      'statistics|university|words|works';
    return [
      ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one heading of its own']),
      ...(text.match(new RegExp(`\\b(${rooms})\\.[a-z_]+(\\.[a-z_]+)*\\b`, 'g')) ?? []),
      // A series' words keep these for each of its fairs.
      ...(text.match(/\{(?!(year|next_year|season)\})[a-z_]+\}/g) ?? []),
      ...(document.title.includes('undefined') || /\bNaN\b|\bundefined\b/.test(text)
        ? ['a value that is none']
        : []),
    ];
  });
  const [inner, whole] = await sideways(page);
  if (whole > inner) found.push(`${whole} px wide in ${inner} px`);
  found.push(...(await broken(page)).map((address) => `no picture: ${address}`));
  if (axe) found.push(...(await accessFaults(page)));
  return found;
}

async function settled(page) {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
}

for (const { device, language, settings, axe } of looks)
  test(`every page is whole on the ${device.name}`, async () => {
    const wrong = [];
    const walk = async ([name, caller, paths]) => {
      const page = await browser.page(device, { caller, language, ...settings });
      for (const path of paths) {
        await page.goto(path);
        await settled(page);
        for (const fault of await faults(page, { axe })) wrong.push(`${name} ${path}: ${fault}`);
        await picture(page, `${name}${path.replace(/[0-9a-f-]{36}/g, 'one').replaceAll('/', '-')}`);
      }
      await page.context().close();
    };
    const left = [...people];
    const lane = async () => {
      for (let next = left.shift(); next; next = left.shift()) await walk(next);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    assert.deepEqual(wrong, []);
    browser.assertNoFaults();
  });

test('no page of the client is left out', () => {
  const visited = people.flatMap(([, , paths]) => paths);
  // Leads on to a queue by itself.
  const missed = routes().filter(
    ({ path, matches }) =>
      path !== '/app/review' && !visited.some((one) => matches.test(one.split('?')[0])),
  );
  assert.deepEqual(
    missed.map(({ path }) => path),
    [],
  );
});
