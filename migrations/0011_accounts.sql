-- A proved phone number or mail address signs in as the name does.
alter table accounts add column phone text;
alter table accounts add column email text; -- in lower case
alter table accounts add column language text not null default 'zh';
create unique index accounts_by_phone on accounts (phone);
create unique index accounts_by_email on accounts (email);

-- Owners keep an organisation's members; whoever came first is one.
alter table grants add column owner bigint not null default 0;
alter table grants add column worn_at bigint; -- when last put on; worn again at the next sign-in
update grants set owner = 1
    where id in (select min(id) from grants where organisation_id is not null group by organisation_id);

-- Sessions know their device and run out when idle. Those before know neither and end once.
drop table sessions;
create table sessions (
    id text primary key, -- SHA-256 of the token
    handle text not null unique, -- what its owner may call it
    account_id text not null,
    role text not null,
    organisation_id text,
    browser text not null,
    system text not null,
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null, -- when idle so long
    ends_at bigint not null -- in any case
);
create index sessions_of_account on sessions (account_id);
create index sessions_by_expiry on sessions (expires_at);

-- A browser that has signed in to an account before; its owner gets in while others guess.
create table known_devices (
    id text primary key, -- SHA-256 of the device's token and the account
    account_id text not null,
    seen_at bigint not null
);
create index known_devices_by_age on known_devices (seen_at);

-- Failed tries of one who guesses: at an account, from a device or from an address, hashed.
create table failed_tries (
    id text primary key,
    failures bigint not null,
    last_at bigint not null,
    waits_until bigint not null
);
create index failed_tries_by_age on failed_tries (last_at);

-- Codes on their way to a phone or a mailbox.
create table proofs (
    id text primary key,
    purpose text not null,
    address text not null,
    account_id text, -- whose password may be set anew
    code_hash text not null,
    tries_left bigint not null,
    created_at bigint not null,
    expires_at bigint not null
);
create index proofs_by_address on proofs (address, created_at);
create index proofs_by_age on proofs (created_at);

create table invitations (
    id text primary key,
    token_hash text not null unique,
    organisation_id text, -- none: to the staff of the venue
    role text not null,
    invited_by text not null,
    email text,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    used_by text
);
create index invitations_of_organisation on invitations (organisation_id, id);
create index invitations_by_age on invitations (expires_at);

-- A long work runs in the hat that started it. What has finished needs none any more.
alter table works add column role text not null default 'visitor';
alter table works add column organisation_id text;
