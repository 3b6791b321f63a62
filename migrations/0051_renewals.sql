-- Registrations that staff have verified are confirmed again from time to time.

alter table organisations add column verified_at bigint;
update organisations set verified_at = decided_at
    where kind = 'employer' and source = 'registered' and state = 'approved';
create index organisations_by_verification on organisations (verified_at, id)
    where state = 'approved';
alter table organisation_changes add column renews bigint not null default 0;

-- That the members were told how many days were left of this verification.
create table renewal_reminders (
    organisation_id text not null,
    verified_at bigint not null,
    days bigint not null,
    told_at bigint not null,
    primary key (organisation_id, verified_at, days)
);

-- One row, once an administrator has set something.
create table organisation_settings (
    id text primary key,
    months bigint not null,
    reminder_days text not null
);
