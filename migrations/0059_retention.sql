-- For how many days a class of data is kept, where an administrator has set something else.
create table retention_periods (
    id text primary key, -- the name of the class
    days bigint not null,
    reason text not null,
    set_at bigint not null
);

-- What is left of these after their time is a fact without what was personal in it.
alter table applications add column erased_at bigint;
alter table complaints add column erased_at bigint;

-- What is due is found without reading what is not.
create index applications_to_erase on applications (moved_at, id)
    where erased_at is null and stage in ('signed', 'declined', 'refused', 'withdrawn', 'lapsed');
create index complaints_to_erase on complaints (decided_at, id)
    where erased_at is null and state <> 'waiting';
create index consents_by_end on consents (ended_at, id) where ended_at is not null;
create index unmaskings_by_age on unmaskings (at, id);
create index resume_downloads_by_age on resume_downloads (asked_at, id);
create index works_by_end on works (finished_at, id) where finished_at is not null;
create index membership_requests_by_decision on membership_requests (decided_at, id)
    where decided_at is not null;
create index totp_secrets_offered on totp_secrets (created_at, id) where confirmed_at is null;
