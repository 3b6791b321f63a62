-- Postings that nobody tends: their employers are asked, then they are hidden.

alter table postings add column tended_at bigint;
alter table postings add column asked_at bigint;
-- What employers did before is known from where it stands; what nobody knows of, counts from when
-- the posting came among the newest last.
update postings set tended_at = listed_at where listed_at is not null;
update postings set tended_at =
        (select max(v.changed_at) from posting_versions v where v.posting_id = postings.id)
    where tended_at <
        (select max(v.changed_at) from posting_versions v where v.posting_id = postings.id);
update postings set tended_at =
        (select max(m.moved_at) from applications a
            join application_moves m on m.application_id = a.id
            where a.posting_id = postings.id and m.by_role = 'employer')
    where state in ('published', 'hidden') and tended_at <
        (select max(m.moved_at) from applications a
            join application_moves m on m.application_id = a.id
            where a.posting_id = postings.id and m.by_role = 'employer');
create index postings_untended on postings (tended_at, id) where listed = 1 and asked_at is null;
create index postings_asked on postings (asked_at, id) where listed = 1 and asked_at is not null;

alter table posting_settings add column stale_days bigint not null default 90;
alter table posting_settings add column answer_days bigint not null default 7;
