-- What seekers look for again and again; the query is JSON.
create table saved_searches (
    id text primary key,
    account_id text not null,
    name text not null,
    query text not null,
    alert text not null,
    created_at bigint not null,
    looked_at bigint not null,
    due_at bigint
);
create index saved_searches_of_account on saved_searches (account_id, id);
create index saved_searches_due on saved_searches (due_at, id) where due_at is not null;

-- The search looks for postings in memory; what the lists of published postings were filtered and
-- sorted by is not asked for any more.
drop index postings_by_time;
drop index postings_by_salary;
drop index postings_by_interest;
drop table posting_places;
alter table postings drop column applications;
create index postings_listed on postings (id, title, organisation_id, employer_name)
    where listed = 1;
