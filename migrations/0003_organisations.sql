create table organisations (
    id text primary key,
    kind text not null,
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
    state text not null,
    remark text,
    source text not null,
    version bigint not null,
    created_at bigint not null,
    submitted_at bigint,
    decided_at bigint
);
-- One body registers once; who was refused does not keep the code from its owner.
create unique index organisations_by_credit_code on organisations (credit_code)
    where source = 'registered' and state <> 'refused';
create index organisations_by_state on organisations (state, submitted_at, id);
create index organisations_by_region on organisations (region_code, id);
