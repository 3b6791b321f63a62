-- The title, the employer's name and the resume are those of the time of applying. The resume comes
-- last: SQLite moves what is long at the end of a row elsewhere, so that lists need not read it.
create table applications (
    id text primary key,
    posting_id text not null,
    posting_title text not null,
    organisation_id text not null,
    employer_name text not null,
    account_id text not null,
    fair_id text,
    stage text not null,
    reason text,
    submitted_at bigint not null,
    moved_at bigint not null,
    cover_note text,
    resume text not null
);
-- Once to each posting; who has withdrawn may apply anew.
create unique index applications_once on applications (account_id, posting_id)
where stage <> 'withdrawn';
create index applications_of_account on applications (account_id, id);
create index applications_of_posting on applications (posting_id, stage, id);
-- For a recount alone. With the account in it, every application would change a page somewhere in its
-- middle; so, all of an open fair are added at its end.
create index applications_in_fair on applications (fair_id) where fair_id is not null;

create table application_moves (
    id text primary key,
    application_id text not null,
    step text not null,
    from_stage text not null,
    to_stage text not null,
    by_role text not null,
    account_id text not null,
    reason text,
    moved_at bigint not null
);
create index application_moves_of_application on application_moves (application_id, id);
