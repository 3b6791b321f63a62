-- What may be done against an employer, and what stands between a body and this venue.

-- As on the licence; those that were registered before may lack it.
alter table organisations add column legal_representative text;
alter table organisation_changes add column legal_representative text;
-- On the blacklist: approved, but shown to nobody.
alter table organisations add column barred bigint not null default 0;

-- Who may not register, hand in or take part, at whichever fair: an entry for each sanction.
create table blacklist (
    id text primary key,
    organisation_id text not null,
    credit_code text,
    legal_representative text,
    ends_at bigint
);
create index blacklist_by_code on blacklist (credit_code) where credit_code is not null;
create index blacklist_by_name on blacklist (legal_representative)
    where legal_representative is not null;
create index blacklist_of on blacklist (organisation_id);
-- Bodies of which staff know that another person of the same name stands behind them.
create table blacklist_namesakes (
    entry_id text not null,
    credit_code text not null,
    primary key (entry_id, credit_code)
);
-- Why an employer may publish nothing for a time.
create table publishing_stops (
    organisation_id text not null,
    cause text not null,
    primary key (organisation_id, cause)
);

create table sanctions (
    id text primary key,
    organisation_id text not null,
    organisation_name text not null,
    kind text not null,
    cause text not null,
    complaint_id text,
    fair_id text,
    reason text not null,
    state text not null,
    starts_at bigint not null,
    ends_at bigint,
    imposed_by text not null,
    closed_postings bigint not null,
    told_seekers bigint not null,
    appeal text,
    appealed_at bigint,
    appeal_answer text,
    appeal_decided_by text,
    appeal_decided_at bigint,
    lifting_reason text,
    lifted_by text,
    lifted_at bigint
);
create index sanctions_of on sanctions (organisation_id, id);
create index sanctions_by_state on sanctions (state, id);
create index sanctions_ending on sanctions (ends_at) where state = 'active' and ends_at is not null;
