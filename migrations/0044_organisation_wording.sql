-- Why an employer thinks that words of its introduction may stand which a rule forbids; for the review.
alter table organisations add column wording_reason text;
