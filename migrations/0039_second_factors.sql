-- Sessions say whether whoever opened them has shown a second factor, too.
alter table sessions add column two_factors bigint not null default 0;

-- A password was right and the second step is still to be taken. It opens nothing by itself.
create table second_steps (
    id text primary key, -- SHA-256 of the token
    account_id text not null,
    grant_id text not null, -- the hat to put on
    kind text not null, -- prove a factor, or set the first one up
    expires_at bigint not null
);
create index second_steps_of_account on second_steps (account_id);
create index second_steps_by_expiry on second_steps (expires_at);

-- Secrets that authenticator apps make codes of (RFC 6238). One that is not confirmed counts for nothing.
create table totp_secrets (
    id text primary key,
    account_id text not null,
    sealed bytea not null, -- the secret in base32, with the key of whoever has it
    created_at bigint not null,
    confirmed_at bigint,
    last_step bigint not null -- the half minute of the last code; none before it counts again
);
create index totp_secrets_of_account on totp_secrets (account_id);

create table recovery_codes (
    id text primary key, -- SHA-256 of account and code; used ones are gone
    account_id text not null,
    made_at bigint not null
);
create index recovery_codes_of_account on recovery_codes (account_id);
