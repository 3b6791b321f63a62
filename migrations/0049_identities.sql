-- National or provincial identities that sign in (OpenID Connect). The provider's name for a person
-- is kept as a keyed digest only: it is compared, never shown.
create table identities (
    id text primary key,
    account_id text not null,
    issuer text not null,
    subject_index text not null unique, -- of issuer and subject
    linked_at bigint not null,
    used_at bigint
);
create unique index identities_of_account on identities (account_id, issuer);

-- Who has gone to the provider and is to come back: once, to the browser that went.
create table identity_attempts (
    id text primary key,
    state_hash text not null unique, -- SHA-256
    browser text not null, -- SHA-256 of its token, of which nonce and verifier are made
    account_id text, -- to which an identity is to be linked; none: to sign in
    expires_at bigint not null
);
create index identity_attempts_by_expiry on identity_attempts (expires_at);

-- Who came back and is not known yet, or is to be linked: waits for the word of the person.
create table shown_identities (
    id text primary key, -- SHA-256 of the browser's token
    account_id text, -- to which alone it may be linked; none: to whichever its owner signs in to
    issuer text not null,
    subject_index text not null,
    expires_at bigint not null
);
create index shown_identities_by_expiry on shown_identities (expires_at);
