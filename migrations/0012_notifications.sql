-- The outbox: what is to be sent, is being sent, and became of it.
create table letters (
    id text primary key,
    channel text not null,
    address text not null,
    subject text not null,
    text text not null,
    pace text not null,
    state text not null,
    attempts bigint not null,
    due_at bigint not null,
    expires_at bigint not null,
    cancel_key text not null,
    trouble text,
    reply_code bigint,
    repeated bigint not null,
    created_at bigint not null,
    settled_at bigint
);
create index letters_due on letters (channel, state, pace, due_at, id);
create index letters_by_state on letters (state, id);
create index letters_by_cancel_key on letters (cancel_key, state);
create index letters_settled on letters (settled_at);
-- What people are told in the page. Not derived: a replay of the events tells nothing again.
create table notifications (
    id text primary key,
    account_id text not null,
    role text not null,
    kind text not null,
    subject text not null,
    parameters text not null,
    link text not null,
    times bigint not null,
    told_at bigint not null,
    read_at bigint
);
create index notifications_of_account on notifications (account_id, told_at, id);
create index notifications_unread on notifications (account_id, told_at, id) where read_at is null;
create index notifications_about on notifications (subject, kind, account_id) where read_at is null;
create index notifications_by_age on notifications (told_at);
-- A notification that waits for a day's letter.
create table digest_items (
    id text primary key,
    notification_id text not null,
    account_id text not null,
    channel text not null,
    due_at bigint not null
);
create index digest_items_due on digest_items (due_at, account_id);
create index digest_items_of_account on digest_items (account_id, channel);
create index digest_items_of_notification on digest_items (notification_id);
-- Where somebody chose otherwise than the kind suggests; the id is account/kind/channel.
create table notification_choices (
    id text primary key,
    account_id text not null,
    kind text not null,
    channel text not null,
    timing text not null
);
create index notification_choices_of_account on notification_choices (account_id);
-- The last event that was told, which a rebuild must not move back.
create table notifications_told (
    id text primary key,
    position bigint not null
);
-- People are told from now on, not about what happened before there were notifications.
insert into notifications_told (id, position)
    select 'events', coalesce(max(sequence), 0) from events;
