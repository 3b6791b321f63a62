-- Employers that nobody signs in to: they are asked, then hidden until somebody says that they still
-- recruit.

alter table organisations add column seen_at bigint; -- somebody of it signed in; absent: nobody has
alter table organisations add column asked_at bigint;
-- Who signed in before is known from the hats they put on; whoever registered it was there then.
update organisations set seen_at = created_at where kind = 'employer' and source = 'registered';
update organisations set seen_at =
        (select max(g.worn_at) from grants g where g.organisation_id = organisations.id)
    where kind = 'employer' and exists
        (select 1 from grants g where g.organisation_id = organisations.id and g.worn_at is not null);
create index organisations_unseen on organisations (seen_at, id)
    where state = 'approved' and asked_at is null;
create index organisations_asked on organisations (asked_at, id) where asked_at is not null;
create index sessions_of_organisation on sessions (organisation_id)
    where organisation_id is not null;

alter table organisation_settings add column absent_days bigint not null default 90;
alter table organisation_settings add column answer_days bigint not null default 7;

-- Its employer is hidden, and so is its place in the fair.
alter table participations add column put_away bigint not null default 0;
