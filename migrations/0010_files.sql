-- What people sent in: kept here, so that one backup holds everything and any node can serve it.
create table stored_files (
    id text primary key,
    purpose text not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    uploaded_by text not null,
    claimed bigint not null,
    created_at bigint not null,
    content bytea not null
);
create index stored_files_unclaimed on stored_files (created_at) where claimed = 0;
create index stored_files_unclaimed_of on stored_files (uploaded_by) where claimed = 0;
