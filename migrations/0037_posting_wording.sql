-- Why its employer thinks that words of a posting may stand which a rule forbids; for the review.
alter table postings add column wording_reason text;
