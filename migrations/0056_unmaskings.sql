-- When staff saw in clear what is masked for them: what, of whom, and why.
create table unmaskings (
    id text primary key,
    subject text not null,
    subject_id text not null,
    person text, -- absent: whoever complained without an account, or has left since
    fields text not null,
    reason text not null,
    remark text not null,
    seen_by text not null,
    role text not null,
    at bigint not null
);
create index unmaskings_of_person on unmaskings (person, id) where person is not null;
create index unmaskings_by on unmaskings (seen_by, at);
