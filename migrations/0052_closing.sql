-- Who leaves, until they are erased; they may think better of it.
create table closings (
    id text primary key, -- the account
    asked_at bigint not null,
    erase_at bigint not null
);
create index closings_due on closings (erase_at);
-- Who was erased: ids alone, so that a copy of the database from before can be brought to this again.
create table erasures (
    id text primary key, -- the account
    erased_at bigint not null
);
create index stored_files_of_person on stored_files (uploaded_by)
    where purpose in ('photo', 'attachment');
