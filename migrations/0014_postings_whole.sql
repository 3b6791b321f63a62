-- What each kind of posting says, more places than one, whom to ask, and what becomes of a published
-- posting. The parts of the kinds, the places and the contact are JSON.
alter table postings add column other_places text;
alter table postings add column contact text;
alter table postings add column job text;
alter table postings add column traineeship text;
alter table postings add column internship text;
alter table postings add column public_institution text;
alter table postings add column grassroots text;
alter table postings add column listed_at bigint;
alter table postings add column close_reason text;
alter table postings add column repeat_reason text;
alter table postings add column revises text;
update postings set listed_at = published_at where published_at is not null;

-- The newest are those listed last: published, or refreshed since.
drop index postings_by_time;
create index postings_by_time on postings (
    listed_at, id, monthly_salary, education_level, experience_years, kind, region_code,
    organisation_id, words
) where listed = 1;
-- A published posting has at most one change that waits.
create unique index postings_open_revision on postings (revises)
    where state in ('draft', 'submitted', 'returned');

-- The places besides the main one, for the search. Most postings have none.
create table posting_places (
    posting_id text not null,
    region_code text not null,
    primary key (posting_id, region_code)
);
create index posting_places_by_region on posting_places (region_code, posting_id);

-- What a published posting said before it was changed.
create table posting_versions (
    posting_id text not null,
    version bigint not null,
    changed_at bigint not null,
    form text not null,
    primary key (posting_id, version)
);

-- The marks by which alike texts of one employer are found; follows the postings' events.
create table posting_marks (
    posting_id text primary key,
    organisation_id text not null,
    marks text not null
);
create index posting_marks_of_organisation on posting_marks (organisation_id, posting_id);

-- That an employer was told how many days are left until this closing time.
create table expiry_warnings (
    posting_id text not null,
    closes_at bigint not null,
    days bigint not null,
    primary key (posting_id, closes_at, days)
);

-- One row, once an administrator has set something.
create table posting_settings (
    id text primary key,
    refresh_hours bigint not null,
    warning_days text not null
);
