-- Batches of pushes: who is told of which postings, and what became of it.
create table push_batches (
    id text primary key,
    audience text not null,
    offer text not null,
    name text not null,
    wanted bigint not null,
    factor bigint not null,
    state text not null,
    work_id text,
    people bigint not null,
    postings bigint not null,
    reckoning text,
    created_at bigint not null,
    simulated_at bigint,
    samples_seen_at bigint,
    approved_at bigint,
    ended_at bigint
);
create index push_batches_by_state on push_batches (state, id);
create table push_people (
    id text primary key,
    batch_id text not null,
    account_id text not null,
    lot bigint not null,
    received bigint not null,
    candidates text not null,
    given bigint not null,
    settled_at bigint
);
create unique index push_people_once on push_people (batch_id, account_id);
create index push_people_in_order on push_people (batch_id, id);
create index push_people_unsettled on push_people (batch_id, id) where given > 0 and settled_at is null;
create index push_people_by_lot on push_people (batch_id, lot, id) where given > 0;
create table push_postings (
    id text primary key,
    batch_id text not null,
    place bigint not null,
    posting_id text not null,
    title text not null,
    organisation_id text not null,
    employer_name text not null,
    headcount bigint not null,
    capacity bigint not null,
    listed bigint not null,
    given bigint not null,
    better bigint not null,
    outcome text
);
create unique index push_postings_in_order on push_postings (batch_id, place);
create index push_postings_by_given on push_postings (batch_id, given, id);
create table pushes (
    id text primary key,
    batch_id text not null,
    account_id text not null,
    posting_id text not null,
    posting_title text not null,
    organisation_id text not null,
    employer_name text not null,
    utility bigint not null,
    reasons text not null,
    planned_at bigint not null,
    withheld text,
    sent_at bigint,
    seen_at bigint,
    applied_at bigint,
    declined_at bigint
);
-- Nobody is told of a posting twice, whatever batches are sent beside each other.
create unique index pushes_once on pushes (account_id, posting_id) where sent_at is not null;
create index pushes_of_batch on pushes (batch_id, posting_id);
create index pushes_of_person on pushes (account_id, posting_id);
create index pushes_sent_to on pushes (account_id, id) where sent_at is not null;
create index pushes_sent_of on pushes (posting_id) where sent_at is not null;
create index pushes_applied on pushes (id) where applied_at is not null;
-- Who wants to be told of nothing in batches.
create table push_refusals (
    id text primary key,
    refused_at bigint not null
);
-- One row, once an organiser has set something.
create table push_settings (
    id text primary key,
    wanted bigint not null,
    factor bigint not null,
    candidates bigint not null,
    a_minute bigint not null,
    samples bigint not null
);
