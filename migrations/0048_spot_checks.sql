-- Approvals that somebody else looks at again, drawn by lot.
alter table review_rules add column spot_percent bigint not null default 0;
update review_rules set spot_percent = 5 where id in ('organisations', 'postings');

create table spot_checks (
    id text primary key,
    item_id text not null,
    queue text not null,
    decided_by text not null,
    drawn_at bigint not null,
    finding text,
    remark text,
    found_by text,
    found_at bigint
);
create index spot_checks_waiting on spot_checks (id) where finding is null;
create index spot_checks_found on spot_checks (found_at) where finding is not null;
