-- A decision counts after some seconds, in which whoever gave it may take it back; an item is handed
-- over to a colleague.
alter table review_items add column held_decision text;
alter table review_items add column held_remark text;
alter table review_items add column held_at bigint;
alter table review_items add column handed_by text;
alter table review_items add column handed_note text;
create index review_items_held on review_items (held_at, id) where held_at is not null;

-- With ten thousand waiting: who has claimed what is found without reading them all, and how each
-- queue stands is counted without touching a row.
create index review_items_claimed on review_items (claimed_by, state, queue, urgency, id)
    where claimed_by is not null;
create index review_items_standing
    on review_items (state, held_at, queue, due_at, claimed_by, claimed_until, kept_from);
