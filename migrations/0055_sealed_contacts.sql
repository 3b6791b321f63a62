-- Whom to call at an organisation, and what of it was handed in for review, stand sealed with the
-- organisation's key; what its members write of an applicant, with the applicant's. The program
-- seals what is there and empties it before it serves anybody.
alter table organisations add column sealed_contact bytea;
alter table organisation_changes add column sealed_contact bytea;
alter table review_items add column sealed_snapshot bytea;
create index organisations_in_clear on organisations (id)
where contact_name <> '' or contact_phone <> '';
create index organisation_changes_in_clear on organisation_changes (id)
where contact_name <> '' or contact_phone <> '';
create index review_items_in_clear on review_items (id) where snapshot <> '';
alter table application_notes add column sealed_text bytea;
create index application_notes_in_clear on application_notes (id) where text <> '';
