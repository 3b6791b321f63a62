-- An employer also sees cards by searching, for no posting: then once for each of both.
create table card_views_anyhow (
    account_id text not null,
    organisation_id text not null,
    posting_id text,
    member_id text not null,
    first_at bigint not null,
    last_at bigint not null
);
insert into card_views_anyhow
select account_id, organisation_id, posting_id, member_id, first_at, last_at from card_views;
drop table card_views;
alter table card_views_anyhow rename to card_views;
create unique index card_views_once on card_views (account_id, organisation_id, coalesce(posting_id, ''));
create index card_views_last on card_views (account_id, last_at);

-- A search leaves out who has blocked the employer.
create index blocked_employers_of on blocked_employers (organisation_id);
