-- Where imported rows went, by "mapping/row", so that the same file may be imported again.
create table imported_rows (
    id text primary key,
    posting_id text not null
);
-- One organisation for each name that imported files give to an employer.
create table imported_employers (
    id text primary key,
    organisation_id text not null
);
