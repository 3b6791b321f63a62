-- What an employer has taken away: a paper with resumes, or the attachment of one of them as it was sent.
alter table resume_downloads add column content text not null default 'paper';
