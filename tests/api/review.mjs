// The desk as reviewers use it: find what waits, claim it, decide.
import { must } from './fair.mjs';

export const waiting = (by, subject_id) => by.get(`/review/items?subject_id=${subject_id}`);

// The reply to the decision, or to the step before it that was refused.
export async function decide(by, subject_id, verdict) {
  const found = await waiting(by, subject_id);
  if (found.status !== 200) return found;
  const item_id = found.body.items[0]?.id ?? subject_id;
  const claimed = await by.post(`/review/items/${item_id}/claim`, {});
  if (claimed.status !== 200) return claimed;
  return by.post(`/review/items/${item_id}/decide`, verdict);
}

// Whether what is called so was decided in the queue; from the page it counts seconds later.
export async function isDecided(by, queue, title) {
  const query = new URLSearchParams({ queue, state: 'decided', q: title });
  return must(await by.get(`/review/items?${query}`), 200).total > 0;
}

// Chooses all that match or those with `item_ids`, looks at the sample and approves; the work.
export async function approveMany(by, choice) {
  const bulk = must(await by.post('/review/bulks', choice), 201);
  for (const { item_id } of bulk.samples)
    must(await by.post(`/review/bulks/${bulk.id}/samples/${item_id}/look`, {}), 200);
  return must(await by.post(`/review/bulks/${bulk.id}/approval`, {}), 201);
}
