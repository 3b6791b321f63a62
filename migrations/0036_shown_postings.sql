-- What seekers were shown among recommendations, a list for each of them and day, and how far they
-- came with it: from this it is learnt what a score is made of. The parts of a score stand as they
-- were when it was shown.
create table shown_lists (
    id text primary key,
    account_id text not null,
    day text not null
);
create unique index shown_lists_once on shown_lists (account_id, day);
create index shown_lists_by_day on shown_lists (day, id);
create table shown_postings (
    list_id text not null,
    posting_id text not null,
    position bigint not null,
    shown_at bigint not null,
    parts text not null,
    application_id text,
    outcome text not null,
    primary key (list_id, posting_id)
);
