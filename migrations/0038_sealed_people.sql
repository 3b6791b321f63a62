-- What tells who somebody is stands sealed. Each person has a key of their own, sealed by a master key
-- that is not in the database. The columns that were in clear stay for what older programs wrote: the
-- program seals it and empties them before it serves anybody.
create table person_keys (
    person_id text primary key,
    name text not null,
    master_version bigint not null,
    sealed bytea not null
);
create index person_keys_by_master on person_keys (master_version, person_id);
-- The keys that the database was written with, so that no other ones are used by mistake.
create table master_keys (
    id text primary key, -- the version, or 'index'
    suite text not null,
    proof text not null,
    since bigint not null
);

-- Phone and mail address together; found by what only the index key can tell.
alter table accounts add column sealed bytea;
alter table accounts add column phone_index text;
alter table accounts add column email_index text;
create unique index accounts_by_phone_index on accounts (phone_index);
create unique index accounts_by_email_index on accounts (email_index);

alter table resumes add column sealed bytea;
alter table sent_resumes add column sealed bytea;
alter table applications add column sealed_note bytea; -- the cover note
alter table stored_files add column sealed bytea; -- what seekers sent in; its content is empty then
-- A letter that is still to be sent, or has failed: address, subject and text.
alter table letters add column sealed bytea;

-- What is still in clear is found at once, as long as there is any.
create index accounts_in_clear on accounts (id) where phone is not null or email is not null;
create index resumes_in_clear on resumes (account_id) where sealed is null;
create index sent_resumes_in_clear on sent_resumes (resume_id) where sealed is null;
create index applications_in_clear on applications (id) where cover_note is not null;
create index stored_files_in_clear on stored_files (id)
where sealed is null and purpose in ('photo', 'attachment');
