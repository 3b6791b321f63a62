-- What people are called stands sealed: candidates on boards, accounts, who is on duty at a fair, files
-- as those who sent them call them, and what staff wrote of whom they saw in clear. The program seals
-- what is there and empties it before it serves anybody. A search on a board opens the names of it.
alter table candidates add column sealed_name bytea;
alter table fair_duties add column sealed_person bytea;
alter table employer_duties add column sealed_person bytea;
alter table stored_files add column sealed_name bytea;
alter table unmaskings add column sealed_remark bytea;
-- An account's is sealed with its contacts, and a resume's attachment with the resume.
create index candidates_in_clear on candidates (id) where full_name is not null;
create index accounts_named_in_clear on accounts (id) where display_name <> '';
create index fair_duties_in_clear on fair_duties (id) where person <> '';
create index employer_duties_in_clear on employer_duties (id) where person <> '';
create index stored_files_named_in_clear on stored_files (id) where name <> '';
create index unmaskings_in_clear on unmaskings (id) where remark <> '';
create index resumes_named_in_clear on resumes (account_id) where attachment_name is not null;
-- Who stands for a body is sealed with its contact; the blacklist keeps a keyed digest of the name.
alter table blacklist add column representative_index text;
create index blacklist_by_representative on blacklist (representative_index)
where representative_index is not null;
drop index blacklist_by_name;
create index blacklist_in_clear on blacklist (id) where legal_representative is not null;
drop index organisations_in_clear;
create index organisations_in_clear on organisations (id)
where contact_name <> '' or contact_phone <> '' or legal_representative is not null;
drop index organisation_changes_in_clear;
create index organisation_changes_in_clear on organisation_changes (id)
where contact_name <> '' or contact_phone <> '' or legal_representative is not null;
-- What the author of a note is called stands with their account.
update application_notes set author_name = '';
