-- What staff decide on, in one place: a row for each time that something was handed in.

-- How each queue is worked. Minutes are working time; the day's hours are minutes after midnight in
-- Shanghai.
create table review_rules (
    id text primary key,
    working_minutes bigint not null,
    day_from bigint not null,
    day_until bigint not null,
    claim_minutes bigint not null,
    sample_size bigint not null
);
insert into review_rules (id, working_minutes, day_from, day_until, claim_minutes, sample_size) values
    ('organisations', 480, 540, 1020, 30, 5),
    ('participations', 480, 540, 1020, 30, 5),
    ('postings', 480, 540, 1020, 30, 10),
    ('marks', 1440, 540, 1020, 30, 5);

create table review_items (
    id text primary key,
    queue text not null,
    subject_id text not null,
    organisation_id text not null,
    organisation_name text not null,
    title text not null,
    fair_id text,
    state text not null,
    priority text not null,
    round bigint not null,
    submitted_at bigint not null,
    due_at bigint not null,
    claimed_by text,
    claimed_at bigint,
    claimed_until bigint,
    bulk_id text,
    decision text,
    remark text,
    field_remarks text not null,
    reason_ids text not null,
    decided_by text,
    decided_at bigint,
    reopened_by text,
    reopening_reason text,
    -- What is urgent comes before everything that is not; within each, what is due first.
    urgency bigint not null generated always as (
        case priority when 'urgent' then due_at - 100000000000000 else due_at end
    ) stored,
    words text not null generated always as (lower(title || ' ' || organisation_name)) stored,
    snapshot text
);
-- It waits once at a time.
create unique index review_items_waiting on review_items (queue, subject_id)
    where state = 'waiting';
create index review_items_by_urgency on review_items (state, urgency, id);
create index review_items_by_age on review_items (queue, state, submitted_at, id);
create index review_items_of_queue on review_items (queue, state, urgency, id);
create index review_items_of_subject on review_items (queue, subject_id, id);
create index review_items_of_bulk on review_items (bulk_id, id) where bulk_id is not null;
create index review_items_by_decision on review_items (decided_at, id) where decided_at is not null;

-- What waited before there was a desk; what was handed in is not known as it was, so a row has no
-- snapshot, and it takes its subject's id.
insert into review_items (
    id, queue, subject_id, organisation_id, organisation_name, title, state, priority, round,
    submitted_at, due_at, field_remarks, reason_ids)
    select id, 'organisations', id, id, name, name, 'waiting', 'normal', 1,
        submitted_at, submitted_at + 86400000, '[]', '[]'
    from organisations where state = 'submitted' and submitted_at is not null;
insert into review_items (
    id, queue, subject_id, organisation_id, organisation_name, title, fair_id, state, priority,
    round, submitted_at, due_at, field_remarks, reason_ids)
    select p.id, 'participations', p.id, p.organisation_id, o.name, f.title, p.fair_id, 'waiting',
        'normal', 1, p.requested_at, p.requested_at + 86400000, '[]', '[]'
    from participations p
        join organisations o on o.id = p.organisation_id
        join fairs f on f.id = p.fair_id
    where p.state = 'requested';
insert into review_items (
    id, queue, subject_id, organisation_id, organisation_name, title, state, priority, round,
    submitted_at, due_at, field_remarks, reason_ids)
    select id, 'postings', id, organisation_id, employer_name, title, 'waiting', 'normal', 1,
        submitted_at, submitted_at + 86400000, '[]', '[]'
    from postings where state = 'submitted' and submitted_at is not null;

-- The bureau's own words for returning and refusing.
create table review_reasons (
    id text primary key,
    queue text not null,
    decision text not null,
    zh text not null,
    en text not null
);
create index review_reasons_of_queue on review_reasons (queue, decision, id);
insert into review_reasons (id, queue, decision, zh, en) values
    ('00000000-0000-7000-8000-000000000001', 'organisations', 'return', '请写与营业执照一致的全称。', 'Please give the full name as on the licence.'),
    ('00000000-0000-7000-8000-000000000002', 'organisations', 'return', '地址不完整，请写到门牌号。', 'The address is incomplete. Please give it down to the house number.'),
    ('00000000-0000-7000-8000-000000000003', 'organisations', 'return', '营业执照看不清，请重新上传。', 'The licence cannot be read. Please upload it again.'),
    ('00000000-0000-7000-8000-000000000004', 'organisations', 'refuse', '名称与统一社会信用代码不是同一家单位。', 'Name and credit code belong to different bodies.'),
    ('00000000-0000-7000-8000-000000000005', 'organisations', 'refuse', '登记状态为注销或吊销，不能招聘。', 'The registration has been cancelled or revoked, so it cannot recruit.'),
    ('00000000-0000-7000-8000-000000000011', 'participations', 'refuse', '岗位与本场面向的求职者不符，欢迎参加下一场。', 'The postings do not suit this fair''s audience. You are welcome at the next one.'),
    ('00000000-0000-7000-8000-000000000012', 'participations', 'refuse', '本场名额已满，欢迎参加下一场。', 'This fair is full. You are welcome at the next one.'),
    ('00000000-0000-7000-8000-000000000021', 'postings', 'return', '请写清工作地点。', 'Please say where the work is.'),
    ('00000000-0000-7000-8000-000000000022', 'postings', 'return', '薪资与岗位不符，请核对。', 'The pay does not fit the posting. Please check it.'),
    ('00000000-0000-7000-8000-000000000023', 'postings', 'return', '请去掉对性别、年龄、婚育、民族、户籍的限制。', 'Please remove limits of sex, age, marriage, ethnic group or household register.'),
    ('00000000-0000-7000-8000-000000000024', 'postings', 'return', '请去掉电话、微信、二维码等联系方式。', 'Please remove telephone numbers, WeChat names and QR codes.'),
    ('00000000-0000-7000-8000-000000000025', 'postings', 'refuse', '向求职者收取费用或押金，不能发布。', 'It asks seekers for fees or a deposit and cannot be published.'),
    ('00000000-0000-7000-8000-000000000026', 'postings', 'refuse', '虚假岗位，不能发布。', 'The posting is not genuine and cannot be published.'),
    ('00000000-0000-7000-8000-000000000031', 'marks', 'refuse', '证明材料与所选称号不符。', 'The evidence does not support this mark.'),
    ('00000000-0000-7000-8000-000000000032', 'marks', 'refuse', '不在最新公布的名单里。', 'The organisation is not on the latest published list.');

-- Many decided together, once a sample drawn by lot has been looked at.
create table review_bulks (
    id text primary key,
    queue text not null,
    started_by text not null,
    chosen bigint not null,
    started_at bigint not null,
    approved_at bigint
);
create table review_samples (
    id text primary key,
    bulk_id text not null,
    item_id text not null,
    seen_at bigint,
    unique (bulk_id, item_id)
);

-- What an employer says of its standing, shown once staff have confirmed it.
create table organisation_marks (
    id text primary key,
    organisation_id text not null,
    kind text not null,
    evidence text not null,
    state text not null,
    remark text,
    claimed_at bigint not null,
    decided_at bigint,
    unique (organisation_id, kind)
);
