-- Why, in one word, beside the words of the one who moved it.
alter table applications add column reason_category text;
alter table application_moves add column reason_category text;

-- An application as its employer's board lists, filters and counts it; without the resume, so that a
-- column of thousands is read quickly. A follower adds the row, so that applying costs nothing more.
create table candidates (
    id text primary key, -- the application's
    organisation_id text not null,
    posting_id text not null,
    posting_title text not null,
    fair_id text,
    account_id text not null,
    stage text not null,
    board_column text not null,
    is_over bigint not null,
    submitted_at bigint not null,
    moved_at bigint not null,
    full_name text,
    education text,
    education_level bigint not null,
    university_name text,
    major_code text,
    major_name text,
    graduates_on text,
    skills text not null,
    reason_category text,
    closing text, -- why nobody else can apply where this one did
    opened_at bigint,
    assigned_to text,
    notes bigint not null,
    words text not null generated always as (
        lower(coalesce(full_name, '') || ' ' || coalesce(university_name, '') || ' ' ||
        coalesce(major_name, '') || ' ' || skills || ' ' || posting_title)
    ) stored
);
create index candidates_of_posting on candidates (posting_id, board_column, moved_at, id);
create index candidates_of_organisation on candidates (organisation_id, board_column, moved_at, id);
-- Who waits, over all employers: for the figures of the organiser, and for the answers by time.
create index candidates_waiting on candidates (stage, moved_at, organisation_id) where is_over = 0;
create index candidates_in_fair on candidates (fair_id) where is_over = 0 and fair_id is not null;

-- What members of the employer write for each other.
create table application_notes (
    id text primary key,
    application_id text not null,
    account_id text not null,
    author_name text not null,
    text text not null,
    created_at bigint not null
);
create index application_notes_of_application on application_notes (application_id, id);

-- How many working days a stage may last: until an answer is due, and until the system gives one.
create table application_limits (
    id text primary key, -- the stage
    answer_days bigint not null,
    lapse_days bigint not null
);
insert into application_limits (id, answer_days, lapse_days) values ('delivered', 3, 15);
insert into application_limits (id, answer_days, lapse_days) values ('viewed', 5, 15);
insert into application_limits (id, answer_days, lapse_days) values ('shortlisted', 5, 20);
insert into application_limits (id, answer_days, lapse_days) values ('interview', 10, 30);
insert into application_limits (id, answer_days, lapse_days) values ('offered', 5, 10);

-- When an employer was last reminded of those who wait.
create table employer_reminders (
    id text primary key, -- the organisation's
    reminded_at bigint not null
);
