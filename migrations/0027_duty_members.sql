-- Whom an employer has on duty may be one of its members; others have no account.
alter table employer_duties add column account_id text;
