-- What a repeated request is answered is sealed with the key of whoever asked. Answers from before
-- stay in `body` for their day.
alter table kept_answers add column sealed bytea;
-- Where a code or an invitation was sent: sealed, and found by what only the index key can tell. The
-- program seals what is there and empties it before it serves anybody; a proof's `address` is its
-- index then.
alter table proofs add column sealed_address bytea;
alter table invitations add column sealed_email bytea;
alter table invitations add column email_index text;
create index proofs_in_clear on proofs (id) where sealed_address is null;
create index invitations_in_clear on invitations (id) where email is not null;
create index invitations_by_email on invitations (email_index);
