-- Complaints from anybody, and what becomes of them. The code with which somebody without an account
-- reads the answer is kept as a hash only.
create table complaints (
    id text primary key,
    subject text not null,
    subject_id text not null,
    organisation_id text not null,
    organisation_name text not null,
    title text not null,
    reason text not null,
    text text not null,
    complainant text not null,
    account_id text,
    contact text,
    language text not null,
    code_hash text not null,
    state text not null,
    submitted_at bigint not null,
    hidden_until bigint,
    question text,
    asked_at bigint,
    reply text,
    replied_at bigint,
    answer text,
    decided_at bigint,
    letter_owed bigint not null
);
create unique index complaints_by_code on complaints (code_hash);
create index complaints_of_account on complaints (account_id, id) where account_id is not null;
create index complaints_of_organisation on complaints (organisation_id, id);
create index complaints_hidden on complaints (hidden_until) where hidden_until is not null;
create index complaints_with_letter on complaints (id) where letter_owed = 1;

create table complaint_files (
    file_id text primary key,
    complaint_id text not null,
    name text not null,
    media_type text not null,
    size bigint not null
);
create index complaint_files_of on complaint_files (complaint_id, file_id);

insert into review_rules (id, working_minutes, day_from, day_until, claim_minutes, sample_size) values
    ('complaints', 960, 540, 1020, 60, 1);
insert into review_reasons (id, queue, decision, zh, en) values
    ('00000000-0000-7000-8000-000000000051', 'complaints', 'refuse', '经核实，没有发现您反映的情况。', 'We looked into it and did not find what you reported.'),
    ('00000000-0000-7000-8000-000000000052', 'complaints', 'refuse', '现有材料不足以认定，如有新证据请再次投诉。', 'What we have is not enough to decide on. If you find more evidence, please complain again.'),
    ('00000000-0000-7000-8000-000000000053', 'complaints', 'refuse', '您反映的是劳动争议，请向劳动人事争议仲裁委员会申请仲裁。', 'This is a labour dispute. Please turn to the labour dispute arbitration commission.');

-- Why a posting that was published is out of sight for a time.
create table posting_holds (
    posting_id text not null,
    cause text not null,
    since bigint not null,
    primary key (posting_id, cause)
);
