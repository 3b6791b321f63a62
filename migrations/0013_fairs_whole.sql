-- A fair has several units behind it and several contacts, each with its hours; what was one of
-- each becomes a list of one.
alter table fairs add column hosts text not null default '[]';
alter table fairs add column organisers text not null default '[]';
alter table fairs add column co_organisers text not null default '[]';
alter table fairs add column contacts text not null default '[]';
update fairs set
    hosts = '["' || replace(replace(host, '\', '\\'), '"', '\"') || '"]',
    organisers = case when co_host is null then '[]'
        else '["' || replace(replace(co_host, '\', '\\'), '"', '\"') || '"]' end,
    contacts = '[{"name":"咨询","phone":"'
        || replace(replace(contact, '\', '\\'), '"', '\"') || '"}]';
alter table fairs drop column host;
alter table fairs drop column co_host;
alter table fairs drop column contact;
alter table fairs add column banner_id text;
-- When its steps happen by themselves.
alter table fairs add column announce_at bigint;
alter table fairs add column open_at bigint;
alter table fairs add column close_at bigint;
alter table fairs add column archive_at bigint;
alter table fairs add column series_id text;
alter table fairs add column season text;
alter table fairs add column edition_year bigint;
-- One spring a year.
create unique index fairs_of_series on fairs (series_id, edition_year, season)
    where series_id is not null;

create table fair_series (
    id text primary key,
    name text not null,
    about text not null,
    seasons text not null,
    outline text not null,
    version bigint not null,
    created_at bigint not null
);

-- Who of the organiser's people is on duty, and when.
create table fair_duties (
    id text primary key,
    fair_id text not null,
    task text not null,
    person text not null,
    phone text not null,
    starts_at bigint not null,
    ends_at bigint not null
);
create index fair_duties_of_fair on fair_duties (fair_id, starts_at, id);

create table fair_notices (
    id text primary key,
    fair_id text not null,
    kind text not null,
    title text not null,
    body text not null,
    state text not null,
    version bigint not null,
    created_at bigint not null,
    published_at bigint,
    changed_at bigint not null
);
create index fair_notices_of_fair on fair_notices (fair_id, state, published_at, id);
create table fair_notice_versions (
    id text primary key,
    notice_id text not null,
    version bigint not null,
    title text not null,
    body text not null,
    account_id text not null,
    written_at bigint not null,
    unique (notice_id, version)
);
-- Who has confirmed to have read which version, each once.
create table notice_confirmations (
    notice_id text not null,
    version bigint not null,
    account_id text not null,
    confirmed_at bigint not null,
    primary key (notice_id, version, account_id)
);

-- What happened in a fair, a row for each thing that a figure counts; kept by a follower of the
-- events, whose id each bears. A figure counts some events of a kind only, so the kind stands in it.
create table fair_facts (
    id text not null,
    figure text not null,
    fair_id text not null,
    at bigint not null,
    organisation_id text,
    posting_id text,
    account_id text,
    primary key (id, figure)
);
create index fair_facts_by_time on fair_facts (fair_id, figure, at, id);
create index fair_facts_of_account on fair_facts (account_id, fair_id, figure);
-- The same added up for each Shanghai day.
create table fair_days (
    fair_id text not null,
    day text not null,
    figure text not null,
    number bigint not null,
    primary key (fair_id, day, figure)
);
-- Applications that their employer has not answered yet.
create table fair_waiting (
    id text primary key,
    fair_id text not null,
    organisation_id text not null,
    posting_id text not null,
    since bigint not null
);
create index fair_waiting_by_time on fair_waiting (fair_id, since, id);
-- Who takes part, or once did, with how many postings there are in the fair now.
create table fair_members (
    fair_id text not null,
    organisation_id text not null,
    takes_part bigint not null,
    postings bigint not null,
    since bigint not null,
    primary key (fair_id, organisation_id)
);
-- Everybody who has a resume.
create table known_seekers (
    id text primary key,
    since bigint not null
);
create index known_seekers_by_time on known_seekers (since, id);
