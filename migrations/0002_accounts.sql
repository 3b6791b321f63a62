create table accounts (
    id text primary key,
    sign_in_name text not null unique, -- in lower case
    password_hash text not null,
    display_name text not null,
    created_at bigint not null
);
