-- Resumes that an employer has taken away as PDF: by whom, when, and whose, so that each of them can
-- be told.
create table resume_downloads (
    id text primary key,
    organisation_id text not null,
    account_id text not null, -- the member
    resumes bigint not null,
    asked_at bigint not null,
    made_at bigint, -- absent while a long work prints it, and for ever where that was stopped
    file_id text -- of one that a long work has printed, for a day
);
create index resume_downloads_kept on resume_downloads (made_at) where file_id is not null;

create table resume_download_items (
    download_id text not null,
    place bigint not null,
    application_id text not null,
    withheld bigint not null, -- left out, as its seeker does not show it to the employer
    primary key (download_id, place)
);
create index resume_download_items_of_application on resume_download_items (application_id);
