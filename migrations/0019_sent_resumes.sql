-- The resume that an application carries is that of the time of applying. It is kept once for each
-- version that was sent instead of again with each application. An application from before has a
-- copy of its own.
create table sent_resumes (
    resume_id text not null,
    resume_version bigint not null,
    resume text not null,
    primary key (resume_id, resume_version)
);
insert into sent_resumes (resume_id, resume_version, resume) select id, 0, resume from applications;
alter table applications add column resume_id text not null default '';
alter table applications add column resume_version bigint not null default 0;
update applications set resume_id = id;
alter table applications drop column resume;

-- Whoever has withdrawn may apply anew: a further attempt. So one index says both that nobody applies
-- twice and what somebody has applied to.
alter table applications add column attempt bigint not null default 1;
update applications set attempt = (
    select count(*) from applications as earlier
    where earlier.account_id = applications.account_id
    and earlier.posting_id = applications.posting_id and earlier.id <= applications.id);
drop index applications_once;
drop index applications_of_account;
create unique index applications_once on applications (account_id, posting_id, attempt);
-- Nobody asks by it since the board has a table of its own.
drop index applications_of_posting;
