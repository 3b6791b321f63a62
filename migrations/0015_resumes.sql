-- A seeker has several resumes, one of them the default, each in sections that are saved by
-- themselves. The one that everybody had becomes the first and keeps all that stood in it: its
-- single schooling is flat and is read as the first of several. A first resume has its account's id.
create table resumes_in_sections (
    id text primary key,
    full_name text,
    phone text,
    email text,
    lives_in text,
    education text,
    university_code text,
    university_name text,
    major_code text,
    major_name text,
    graduates_on text,
    schoolings text not null,
    experiences text not null,
    projects text not null,
    skills text not null,
    skill_levels text not null,
    certificates text not null,
    languages text not null,
    works text not null,
    wanted_titles text not null,
    wanted_regions text not null,
    wanted_salary_min bigint,
    wanted_salary_max bigint,
    wanted_kinds text not null,
    available_from text,
    search_state text,
    introduction text not null,
    photo_id text,
    attachment_id text,
    attachment_name text,
    account_id text not null,
    name text not null,
    is_default bigint not null,
    version bigint not null,
    section_versions text not null,
    updated_at bigint
);
insert into resumes_in_sections
select
    account_id, full_name, phone, email, null, education, university_code, university_name,
    major_code, major_name, graduates_on, '[]', experiences, '[]', skills, '[]', '[]', '[]', '[]',
    wanted_titles, wanted_regions, wanted_salary_min, null, '[]', null, null, introduction,
    null, null, null, account_id, '我的简历', 1, version,
    '{"basics":1,"education":1,"practice":1,"projects":0,"skills":1,"certificates":0,"languages":0,"works":0,"intent":1,"introduction":1}',
    updated_at
from resumes;
drop table resumes;
alter table resumes_in_sections rename to resumes;
create unique index resumes_of_account on resumes (account_id, name);
create unique index resumes_default on resumes (account_id) where is_default = 1;

create table seeker_visibility (
    account_id text primary key,
    visibility text not null,
    updated_at bigint not null
);

create table blocked_employers (
    account_id text not null,
    organisation_id text not null,
    blocked_at bigint not null,
    primary key (account_id, organisation_id)
);

-- Title and employer are those of the time of saving, for when the posting is gone.
create table saved_postings (
    id text primary key,
    account_id text not null,
    posting_id text not null,
    posting_title text not null,
    organisation_id text not null,
    employer_name text not null,
    saved_at bigint not null
);
create unique index saved_postings_once on saved_postings (account_id, posting_id);
