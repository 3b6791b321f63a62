-- What one person is told of themselves is found by their account.
create index notice_confirmations_of_account on notice_confirmations (account_id);
create index employer_duties_of_account on employer_duties (account_id)
    where account_id is not null;
create index invitations_made_by on invitations (invited_by);
create index invitations_used_by on invitations (used_by) where used_by is not null;
