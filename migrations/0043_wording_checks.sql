-- Conditions that a person has allowed to stand in a posting, as JSON, so that a check does not ask again; and since when a
-- published posting waits for the review because of its words.
alter table postings add column allowed_wording text;
alter table postings add column questioned_at bigint;
-- Checks of everything published, by the rules of an edition. Whole: it came to its end.
create table wording_checks (
    id text primary key,
    edition text not null,
    work_id text not null,
    started_by text not null,
    started_at bigint not null,
    ended_at bigint,
    whole bigint not null,
    looked_at bigint not null,
    questioned bigint not null
);
-- The editions of the rules that this venue has taken note of.
create table wording_editions (
    id text primary key,
    noted_at bigint not null
);
