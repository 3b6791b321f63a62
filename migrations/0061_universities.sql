-- Universities: whose staff complain in its name, and stand by graduates who pass a complaint on.

alter table organisations add column university_code text;
create unique index organisations_of_universities on organisations (university_code)
    where university_code is not null;

-- Whose it is, or to whom it was passed on; the two differ by who complained.
alter table complaints add column university_id text;
alter table complaints add column passed_on_at bigint;
create index complaints_of_university on complaints (university_id, id)
    where university_id is not null;

-- Each time that a university asked for another person, with what was decided before, if anything.
create table complaint_escalations (
    id text primary key,
    complaint_id text not null,
    organisation_id text not null,
    account_id text not null,
    reason text not null,
    from_state text not null,
    answer text,
    decided_at bigint,
    escalated_at bigint not null
);
create index complaint_escalations_of on complaint_escalations (complaint_id, id);

alter table review_items add column from_university bigint not null default 0;
alter table review_items add column escalation text;
alter table review_rules add column university_minutes bigint not null default 480;
