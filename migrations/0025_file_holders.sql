-- Who may still show a file: a resume's photo or attachment stays as long as the resume, or any copy
-- of it that was sent, names it. Whoever lets go last takes the file along.
create table file_holders (
    file_id text not null,
    holder text not null,
    primary key (file_id, holder)
);
insert into file_holders (file_id, holder)
select photo_id, 'resume:' || id from resumes where photo_id is not null;
insert into file_holders (file_id, holder)
select attachment_id, 'resume:' || id from resumes where attachment_id is not null;
insert into file_holders (file_id, holder)
select stored_files.id, 'sent_resume:' || sent_resumes.resume_id || '.' || sent_resumes.resume_version
from stored_files join sent_resumes on sent_resumes.resume like '%"' || stored_files.id || '"%'
where stored_files.purpose in ('photo', 'attachment');
-- What was replaced before this stood here is held by nobody.
delete from stored_files
where claimed = 1 and purpose in ('photo', 'attachment')
and id not in (select file_id from file_holders)
and id not in (select file_id from resume_downloads where file_id is not null);
