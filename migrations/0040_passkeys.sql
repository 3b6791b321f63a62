-- Keys of people's devices (Web Authentication): public ones, so the table opens nothing by itself.
create table passkeys (
    id text primary key,
    account_id text not null,
    credential_id text not null unique, -- base64url, as the device names it
    name text not null, -- as its owner calls it
    algorithm bigint not null, -- COSE
    public_key text not null, -- base64url
    sign_count bigint not null,
    created_at bigint not null,
    used_at bigint
);
create index passkeys_of_account on passkeys (account_id);

-- What a key is to sign next: once, by the browser that asked, for what it asked.
create table passkey_challenges (
    id text primary key, -- SHA-256
    ceremony text not null, -- make a key, or sign in with one
    account_id text, -- for whom a key is made
    browser text not null, -- SHA-256 of its device token
    expires_at bigint not null
);
create index passkey_challenges_by_expiry on passkey_challenges (expires_at);
