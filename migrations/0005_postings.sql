-- The description comes last: SQLite moves what is long at the end of a row elsewhere, so that lists
-- need not read it. The generated columns are what lists are filtered and sorted by.
create table postings (
    id text primary key,
    organisation_id text not null,
    employer_name text not null,
    title text not null,
    kind text not null,
    headcount bigint not null,
    salary_unit text not null,
    salary_min bigint,
    salary_max bigint,
    salary_months bigint,
    education text not null,
    experience_years bigint not null,
    major_codes text not null,
    region_code text,
    address text,
    benefits text not null,
    closes_at bigint not null,
    state text not null,
    remark text,
    source text not null,
    version bigint not null,
    created_at bigint not null,
    submitted_at bigint,
    published_at bigint,
    -- How many have applied and not withdrawn; follows the applications' events.
    applications bigint not null default 0,
    -- The upper end of the salary as fen a month; 0 when negotiable. A month has 21.75 paid days of
    -- 8 hours (人社部发〔2025〕2 号); extra months of salary are not counted.
    monthly_salary bigint not null generated always as (
        case salary_unit
            when 'month' then coalesce(salary_max, salary_min, 0)
            when 'year' then coalesce(salary_max, salary_min, 0) / 12
            when 'day' then coalesce(salary_max, salary_min, 0) * 2175 / 100
            when 'hour' then coalesce(salary_max, salary_min, 0) * 174
            else 0
        end
    ) stored,
    education_level bigint not null generated always as (
        case education
            when 'junior_high' then 1
            when 'senior_high' then 2
            when 'vocational_college' then 3
            when 'bachelor' then 4
            when 'master' then 5
            when 'doctor' then 6
            else 0
        end
    ) stored,
    -- Whether the public lists show it. A column of its own, because an index by state would lead
    -- SQLite to read all that are published and sort them.
    listed bigint not null generated always as (case state when 'published' then 1 else 0 end) stored,
    -- What the plain search looks in.
    words text not null generated always as (lower(title || ' ' || employer_name)) stored,
    description text not null
);
-- Each order of the public list has an index that holds everything it is filtered by, so that a page
-- and its total read nothing else.
create index postings_by_time on postings (
    published_at, id, monthly_salary, education_level, experience_years, kind, region_code,
    organisation_id, words
) where listed = 1;
create index postings_by_salary on postings (
    monthly_salary, id, education_level, experience_years, kind, region_code, organisation_id, words
) where listed = 1;
create index postings_by_interest on postings (
    applications, id, monthly_salary, education_level, experience_years, kind, region_code,
    organisation_id, words
) where listed = 1;
create index postings_closing on postings (state, closes_at, id);
create index postings_in_review on postings (state, submitted_at, id);
create index postings_of_organisation on postings (organisation_id, id);

-- A published posting is in each fair that its organisation takes part in. The headcount is the one
-- that was announced when it entered.
create table fair_postings (
    fair_id text not null,
    posting_id text not null,
    organisation_id text not null,
    headcount bigint not null,
    primary key (fair_id, posting_id)
);
create index fair_postings_of_posting on fair_postings (posting_id);
create index fair_postings_of_organisation on fair_postings (organisation_id, fair_id);
