-- Versions of the terms that a venue adds to the rules by which words are read; rules and terms as JSON. One is in use, at most
-- one is written, and the numbers of those that were published have no gaps.
create table wording_terms (
    id text primary key,
    state text not null,
    note text,
    rules text not null,
    terms text not null,
    version bigint not null,
    number bigint,
    digest text not null,
    restores text,
    changed_by text not null,
    created_at bigint not null,
    changed_at bigint not null,
    submitted_by text,
    published_by text,
    published_at bigint,
    ended_at bigint
);
create unique index wording_terms_in_use on wording_terms (state) where state = 'in_use';
create unique index wording_terms_by_number on wording_terms (number);
-- What a draft would find otherwise in what employers ever handed in; the last trial of each.
create table term_trials (
    id text primary key,
    terms_id text not null,
    version bigint not null,
    edition text not null,
    work_id text not null,
    started_by text not null,
    started_at bigint not null,
    ended_at bigint,
    whole bigint not null,
    looked_at bigint not null,
    blocked bigint not null,
    warned bigint not null,
    cleared bigint not null,
    rules text not null,
    terms text not null,
    samples text not null
);
create unique index term_trials_by_terms on term_trials (terms_id);
