-- Each time that a member of an employer reads a resume that was sent to it: once a day for each of
-- them. Before, only the step to "viewed" told it, which is taken once, by whoever came first.
create table resume_openings (
    id text primary key,
    application_id text not null, -- names the version that was sent
    account_id text not null, -- who read it
    day text not null, -- in China; empty: taken over from the step
    opened_at bigint not null
);
create unique index resume_openings_once on resume_openings (application_id, account_id, day);
insert into resume_openings (id, application_id, account_id, day, opened_at)
select id, application_id, account_id, '', moved_at from application_moves where step = 'view';
create index resume_openings_by_age on resume_openings (opened_at, id);
