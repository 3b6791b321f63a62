-- Somebody asks to become a member of an organisation that is here already: one request each.
create table membership_requests (
    id text primary key,
    account_id text not null,
    organisation_id text not null,
    credit_code text not null, -- as it was typed
    note text not null,
    state text not null,
    asked_at bigint not null,
    decided_at bigint
);
create unique index membership_requests_by_account
    on membership_requests (account_id, organisation_id);
create index membership_requests_that_wait on membership_requests (organisation_id, asked_at, id)
    where state = 'waiting';
