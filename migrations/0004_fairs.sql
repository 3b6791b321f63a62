create table fairs (
    id text primary key,
    title text not null,
    slogan text not null,
    theme text not null,
    host text not null,
    co_host text,
    contact text not null,
    audience text not null,
    rules text not null,
    state text not null,
    stages text not null,
    version bigint not null,
    created_at bigint not null
);
create index fairs_by_state on fairs (state, id);
-- One row for each organisation in each fair, also when it asks again.
create table participations (
    id text primary key,
    fair_id text not null,
    organisation_id text not null,
    state text not null,
    remark text,
    requested_at bigint not null,
    decided_at bigint,
    unique (fair_id, organisation_id)
);
create index participations_of_fair on participations (fair_id, state, requested_at, id);
create index participations_by_state on participations (state, requested_at, id);
create index participations_by_age on participations (requested_at, id);
create index participations_of_organisation on participations (organisation_id, requested_at, id);
