-- On whose behalf an event was announced, and from which network; none for what the venue does by
-- itself, and for what was announced before.
alter table events add column account_id text;
alter table events add column role text;
alter table events add column organisation_id text;
alter table events add column network text;
create index events_of_account on events (account_id, sequence) where account_id is not null;
create index events_about on events (subject, sequence);
create index events_of_type on events (type, sequence);

-- What has been sealed stays as it is.
append_only events once hash;

-- What stood at the end of the chain, signed with a key that is not in the database.
create table checkpoints (
    id text primary key, -- the number in ten digits
    number bigint not null unique,
    sequence bigint not null,
    chain_hash text not null,
    at bigint not null,
    key_id text not null,
    previous text not null, -- the signature of the one before
    signature text not null
);
append_only checkpoints;

-- Whose personal data an event tells of having been shown; derived from the events.
create table disclosures (
    id text primary key,
    person text not null,
    sequence bigint not null
);
create index disclosures_of_person on disclosures (person, sequence);
