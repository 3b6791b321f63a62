-- A request to join an organisation waits for thirty days; its owners are reminded once before.
alter table membership_requests add column lapses_at bigint not null default 0;
alter table membership_requests add column reminded_at bigint;
update membership_requests set lapses_at = asked_at + 2592000000;
create index membership_requests_by_end on membership_requests (lapses_at, id) where state = 'waiting';
