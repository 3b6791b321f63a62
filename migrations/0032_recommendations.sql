-- What seekers turned down among what was recommended, with what other postings may be like it in:
-- the posting itself may change or go.
create table disliked_postings (
    id text primary key,
    account_id text not null,
    posting_id text not null,
    posting_title text not null,
    organisation_id text not null,
    employer_name text not null,
    regions text not null,
    monthly_most bigint,
    reason text not null,
    disliked_at bigint not null
);
create unique index disliked_postings_once on disliked_postings (account_id, posting_id);
create index disliked_postings_of_posting on disliked_postings (posting_id);
create index disliked_postings_of_employer on disliked_postings (organisation_id) where reason = 'employer';

-- Which employer has seen the card of a findable seeker, for which posting.
create table card_views (
    account_id text not null,
    organisation_id text not null,
    posting_id text not null,
    member_id text not null,
    first_at bigint not null,
    last_at bigint not null,
    primary key (account_id, organisation_id, posting_id)
);
create index card_views_last on card_views (account_id, last_at);

-- Findable people are read as a whole when a node starts.
create index seekers_findable on seeker_visibility (account_id) where visibility = 'findable';
