create table events (
    id text primary key,
    type text not null,
    subject text not null,
    payload text not null,
    at bigint not null,
    sequence bigint unique,
    hash text
);
create index events_unsealed on events (id) where sequence is null;
create table followers (
    id text primary key,
    position bigint not null
);
create table leases (
    id text primary key,
    holder text not null,
    expires_at bigint not null
);
create table grants (
    id text primary key,
    account_id text not null,
    role text not null,
    organisation_id text
);
create index grants_of_account on grants (account_id);
create index grants_of_organisation on grants (organisation_id);
create table sessions (
    id text primary key,
    account_id text not null,
    role text not null,
    organisation_id text,
    created_at bigint not null,
    expires_at bigint not null
);
create index sessions_of_account on sessions (account_id);
create index sessions_by_expiry on sessions (expires_at);
create table idempotency_keys (
    id text primary key,
    request_hash text not null,
    status bigint not null,
    body text not null,
    created_at bigint not null
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
create table works (
    id text primary key,
    kind text not null,
    account_id text not null,
    input text not null,
    state text not null,
    cursor text not null,
    done bigint not null,
    total bigint not null,
    outcome text,
    cancel_requested bigint not null,
    created_at bigint not null,
    finished_at bigint
);
create index works_of_account on works (account_id, id);
create index works_by_state on works (state);
create table recurrences (
    id text primary key,
    next_at bigint not null
);
