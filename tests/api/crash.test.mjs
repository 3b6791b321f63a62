// kill -9 in the middle of the rush, fifty times: what was acknowledged is there, once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approvedEmployer, must, publishedPosting, seekerWithResume } from './fair.mjs';
import { openVenue } from './venue.mjs';

const kills = 50;
const crowd = 16;

let venue;
before(async () => {
  venue = await openVenue();
});
after(() => venue.close());

// One seeker sends application after application until the server is gone. Remembers what was
// acknowledged and
// what was in the air.
async function rush(seeker, postings, told) {
  for (const posting of postings) {
    const key = `${posting.id}`;
    if (told.acknowledged.has(key)) continue;
    told.inTheAir = key;
    let reply;
    try {
      reply = await seeker.post('/applications', { posting_id: posting.id }, key);
    } catch {
      return; // killed: the outcome is unknown until the same key is sent again
    }
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    told.acknowledged.set(key, reply.body.id);
    told.inTheAir = undefined;
  }
}

async function everyApplication(seeker) {
  const items = [];
  let cursor = '';
  do {
    const page = must(
      await seeker.get(
        `/my/applications?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      ),
      200,
    );
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
}

test(
  `killed ${kills} times, the venue has lost and doubled nothing`,
  { timeout: 300_000 },
  async () => {
    const recruiter = await approvedEmployer(venue);
    const postings = [];
    for (let at = 0; at < 100; at += 1)
      postings.push(await publishedPosting(venue, recruiter, { title: `岗位 ${at}` }));
    const seekers = [];
    for (let at = 0; at < crowd; at += 1)
      seekers.push({ caller: await seekerWithResume(venue), told: { acknowledged: new Map() } });
    for (let kill = 0; kill < kills; kill += 1) {
      const offset = (kill * 7) % postings.length;
      const turned = [...postings.slice(offset), ...postings.slice(0, offset)];
      const rushes = seekers.map(({ caller, told }) => rush(caller, turned, told));
      await new Promise((resolve) => setTimeout(resolve, 20 + ((kill * 37) % 60)));
      await venue.stop('SIGKILL');
      await Promise.all(rushes);
      await venue.start();
      for (const { caller } of seekers) caller.moveTo(venue.base);
      for (const { caller, told } of seekers) {
        if (!told.inTheAir) continue;
        // The same intent again: whether it had been done or not, it is done once.
        const again = must(
          await caller.post('/applications', { posting_id: told.inTheAir }, told.inTheAir),
          201,
        );
        told.acknowledged.set(told.inTheAir, again.id);
        told.inTheAir = undefined;
      }
    }
    let total = 0;
    for (const { caller, told } of seekers) {
      const stored = await everyApplication(caller);
      assert.deepEqual(
        stored.map((application) => application.id).sort(),
        [...told.acknowledged.values()].sort(),
      );
      total += stored.length;
    }
    assert.ok(total > kills, `only ${total} applications in the whole rush`);
  },
);
