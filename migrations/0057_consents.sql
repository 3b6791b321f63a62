-- Receipts of what people agreed to: whose data goes to whom, for what, in which words.
create table consents (
    id text primary key,
    account_id text not null,
    purpose text not null,
    recipient text not null, -- an organisation; empty: all employers of the venue
    fields text not null,
    version bigint not null,
    text_hash text not null,
    given_at bigint not null,
    ended_at bigint,
    ended_by text
);
create unique index consents_standing on consents (account_id, purpose, recipient)
    where ended_at is null;
create index consents_of_account on consents (account_id, given_at, id);

-- What stands recorded as agreed already: who has applied, and who chose to be found. Their words
-- then are version 0. The ids are those of the first application and of the account: they are
-- unique here, too.
insert into consents (id, account_id, purpose, recipient, fields, version, text_hash, given_at)
select min(id), account_id, 'application', organisation_id,
    '["resume","files","cover_note","contact"]', 0, '', min(submitted_at)
from applications where stage <> 'withdrawn' and account_id not in (select id from erasures)
group by account_id, organisation_id;
insert into consents (id, account_id, purpose, recipient, fields, version, text_hash, given_at)
select account_id, account_id, 'being_found', '', '["card"]', 0, '', updated_at
from seeker_visibility where visibility = 'findable';
