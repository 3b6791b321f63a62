-- The scan of the licence that an organisation is registered with, and where its form was left off.
alter table organisations add column licence_id text;
alter table organisations add column licence_name text;
alter table organisations add column step text;

-- A draft does not keep a credit code from its owner: the first one handed in has it.
drop index organisations_by_credit_code;
create unique index organisations_by_credit_code on organisations (credit_code)
    where source = 'registered' and state not in ('draft', 'refused');

-- What an approved organisation is to become; its id is the organisation's. Everybody goes on
-- seeing what was approved.
create table organisation_changes (
    id text primary key,
    name text not null,
    credit_code text,
    region_code text,
    industry_code text,
    size text,
    ownership text,
    address text not null,
    contact_name text not null,
    contact_phone text not null,
    introduction text not null,
    licence_id text,
    licence_name text,
    submitted bigint not null,
    decision text,
    remark text,
    saved_at bigint not null
);

-- Pictures of an employer, each seen by everybody once staff have looked at it.
create table organisation_pictures (
    id text primary key,
    organisation_id text not null,
    kind text not null,
    place bigint not null,
    file_id text not null,
    name text not null,
    alt text not null,
    width bigint not null,
    height bigint not null,
    state text not null,
    remark text,
    added_at bigint not null,
    decided_at bigint
);
create index organisation_pictures_of_organisation
    on organisation_pictures (organisation_id, place, id);
insert into review_rules (id, working_minutes, day_from, day_until, claim_minutes, sample_size) values
    ('pictures', 480, 540, 1020, 30, 10);
insert into review_reasons (id, queue, decision, zh, en) values
    ('00000000-0000-7000-8000-000000000041', 'pictures', 'refuse', '图片里有电话、微信、二维码等联系方式。', 'The picture shows telephone numbers, WeChat names or QR codes.'),
    ('00000000-0000-7000-8000-000000000042', 'pictures', 'refuse', '图片与单位无关，或看不清。', 'The picture has nothing to do with the organisation, or cannot be made out.'),
    ('00000000-0000-7000-8000-000000000043', 'pictures', 'refuse', '图片里能认出的人，请先征得本人同意。', 'People can be recognised in the picture. Please ask them first.');

-- Whom an employer has on duty while it takes part in a fair.
create table employer_duties (
    id text primary key,
    participation_id text not null,
    person text not null,
    task text not null,
    phone text,
    phone_is_public bigint not null,
    starts_at bigint not null,
    ends_at bigint not null
);
create index employer_duties_of_participation
    on employer_duties (participation_id, starts_at, id);
