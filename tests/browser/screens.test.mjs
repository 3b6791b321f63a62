// Every workplace: in the dark on a phone, in English on a desk computer, on the narrowest phone.
import { after, afterEach, before, test } from 'node:test';
import {
  approvedEmployer,
  join,
  handedIn,
  must,
  openFair,
  postingForm,
  publishedPosting,
  seekerWithResume,
} from '../api/fair.mjs';
import { openVenue } from '../api/venue.mjs';
import { Browser, assertNoSideways, desk, look, phone } from './browser.mjs';

let venue, browser, people;
before(async () => {
  venue = await openVenue();
  const fair = await openFair(venue);
  const recruiter = await approvedEmployer(venue);
  await join(venue, fair, recruiter);
  const posting = await publishedPosting(venue, recruiter);
  const waiting = must(await recruiter.post('/postings', postingForm({ title: '待审岗位' })), 201);
  must(await recruiter.post(`/postings/${waiting.id}/steps`, { step: 'submit' }), 200);
  const seeker = await seekerWithResume(venue);
  const asked = { posting_id: posting.id, fair_id: fair.id };
  const application = must(await seeker.post('/applications', asked), 201);
  const [participation] = must(await recruiter.get('/my/participations'), 200).items;
  const newcomer = await venue.register('employer');
  await handedIn(newcomer);
  people = [
    [undefined, ['/app/sign-in', '/app/register', '/app/nowhere']],
    [
      seeker,
      [
        '/app/seeker',
        '/app/resume',
        '/app/applications',
        `/app/applications/${application.id}`,
        `/app/apply/${posting.id}`,
        '/app/me',
        '/app/notifications',
        '/app/notifications/settings',
      ],
    ],
    [
      recruiter,
      [
        '/app/employer',
        '/app/organisation',
        '/app/postings',
        '/app/postings/new',
        `/app/postings/${posting.id}`,
        '/app/candidates',
        `/app/candidates/${posting.id}`,
        `/app/candidates/${posting.id}/${application.id}`,
        '/app/join',
        `/app/join/${participation.id}/duties`,
        '/app/organisation/pictures',
      ],
    ],
    [newcomer, ['/app/employer', '/app/organisation']],
    [await venue.register('employer'), ['/app/employer', '/app/organisation', '/app/members']],
    [
      venue.organiser,
      [
        '/app/cockpit',
        '/app/fairs',
        '/app/fairs/new',
        `/app/fairs/${fair.id}`,
        `/app/fairs/${fair.id}/duties`,
        '/app/review/organisations',
        '/app/review/participations',
        '/app/review/postings',
        '/app/works',
      ],
    ],
    [venue.administrator, ['/app/letters', '/app/posting-rules']],
    [venue.security_administrator, ['/app/accounts']],
    [venue.audit_administrator, ['/app/audit']],
  ];
  browser = await Browser.open(venue);
});
afterEach((test) => browser.end(test));
after(async () => {
  await browser?.close();
  await venue.close();
});

// Whole once nothing is on its way any more: no skeleton, a heading, everything asked for.
async function show(page, path) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
}

async function visitAll(device, settings, see) {
  for (const [caller, paths] of people) {
    const page = await browser.page(device, { caller, ...settings });
    for (const path of paths) {
      await show(page, path);
      await see(
        page,
        path
          .slice(1)
          .replace(/[0-9a-f-]{36}/g, 'one')
          .replaceAll('/', '-'),
      );
    }
    await page.context().close();
  }
}

test('every workplace in the dark on a phone', () =>
  visitAll(phone, { colorScheme: 'dark' }, (page, name) => look(page, `${name}-dark`)));

test('every workplace in English on a desk computer', () =>
  visitAll(desk, { language: 'en', locale: 'en' }, async (page, name) => {
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    await look(page, `${name}-en`);
  }));

test('no workplace is wider than the narrowest phone', () =>
  visitAll({ ...phone, viewport: { width: 320, height: 640 } }, {}, assertNoSideways));
