-- Kept by a follower of the events; the id is the fair's.
create table fair_figures (
    id text primary key,
    employers bigint not null,
    postings bigint not null,
    openings bigint not null,
    seekers bigint not null,
    applications bigint not null,
    interviews bigint not null,
    intents bigint not null,
    as_of bigint not null
);
-- Who has applied in a fair, so that each person counts once.
create table fair_applicants (
    fair_id text not null,
    account_id text not null,
    primary key (fair_id, account_id)
);
