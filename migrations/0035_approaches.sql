-- Employers ask people who agreed to be found to apply to a posting, each once; and what came of it.
create table approaches (
    id text primary key,
    posting_id text not null,
    posting_title text not null,
    organisation_id text not null,
    employer_name text not null,
    account_id text not null,
    member_id text not null,
    made_at bigint not null,
    seen_at bigint,
    declined_at bigint,
    decline_reason text,
    application_id text,
    stage text,
    outcome text not null
);
create unique index approaches_once on approaches (account_id, posting_id);
create index approaches_to on approaches (account_id, made_at);
create index approaches_for on approaches (posting_id);
create index approaches_of on approaches (organisation_id, made_at);
create index approaches_made on approaches (made_at);
-- Who wants to be asked by no employer.
create table approach_refusals (
    id text primary key,
    refused_at bigint not null
);
-- One row, once an organiser has set something.
create table supply_settings (
    id text primary key,
    an_opening bigint not null,
    a_day bigint not null,
    a_person_day bigint not null,
    quiet_days bigint not null
);
