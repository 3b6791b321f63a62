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

-- An employer's own table of postings, from its upload to its import. Its rows are kept five hundred
-- in a chunk, as JSON, until it has been imported.
create table posting_tables (
    id text primary key,
    organisation_id text not null,
    account_id text not null,
    file_id text not null unique,
    name text not null,
    state text not null,
    aim text not null,
    columns text not null,
    total_rows bigint not null,
    bad_rows bigint not null,
    added bigint not null,
    changed bigint not null,
    work_id text,
    version bigint not null,
    created_at bigint not null
);
create index posting_tables_of_organisation on posting_tables (organisation_id, id);
create index posting_tables_by_age on posting_tables (created_at);
create table posting_table_chunks (
    id text primary key,
    table_id text not null,
    place bigint not null,
    cells text not null,
    problems text not null
);
create unique index posting_table_chunks_in_order on posting_table_chunks (table_id, place);
-- The references of the rows that were checked so far, so that one that comes twice is found.
create table posting_table_keys (
    table_id text not null,
    reference text not null,
    row_number bigint not null,
    primary key (table_id, reference)
);
-- Which field an organisation gave to a column of this name the last time.
create table posting_table_memory (
    organisation_id text not null,
    header text not null,
    field text not null,
    primary key (organisation_id, header)
);
-- What an employer calls its postings in its own tables.
create table posting_references (
    organisation_id text not null,
    reference text not null,
    posting_id text not null,
    primary key (organisation_id, reference)
);
create index posting_references_of_posting on posting_references (posting_id);
