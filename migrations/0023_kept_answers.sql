-- An answer stands in the order of its time instead of its key, so that keeping one changes the end of
-- the table alone. When a key was met is remembered in memory where one process writes, and in
-- idempotency_keys where many do (src/platform/web/idempotency.hpp).
create table kept_answers (
    id text not null,
    request_hash text not null,
    status bigint not null,
    body text not null,
    created_at bigint not null,
    primary key (created_at, id)
);
insert into kept_answers (id, request_hash, status, body, created_at)
select id, request_hash, status, body, created_at from idempotency_keys;
alter table idempotency_keys drop column request_hash;
alter table idempotency_keys drop column status;
alter table idempotency_keys drop column body;
-- A recount of a fair's applications is rare and may look through all of them; no application pays for it.
drop index applications_in_fair;
