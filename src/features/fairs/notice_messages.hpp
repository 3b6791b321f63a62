#pragma once
#include "features/fairs/messages.hpp"
#include "features/fairs/notice_life.hpp"
#include "platform/access/caller.hpp"

// The JSON of a fair's notices (公告) and of its must-reads (安全须知).
namespace sx::fairs {

struct FairNotice;
using NoticeId = Id<FairNotice>;

// A must_read is confirmed by each seeker before applying in the fair.
enum class NoticeKind { news, must_read };
BOOST_DESCRIBE_ENUM(NoticeKind, news, must_read)

struct NoticeForm {
    NoticeKind kind{};
    Text<1, 100> title;
    Text<1, 20000> body;
};
BOOST_DESCRIBE_STRUCT(NoticeForm, (), (kind, title, body))

struct FairNoticeKey {
    NoticeId id;
    FairId fair_id;
};
BOOST_DESCRIBE_STRUCT(FairNoticeKey, (), (id, fair_id))

struct FairNotice : FairNoticeKey, NoticeForm {
    NoticeState state{};
    std::int64_t version = 1;
    Instant created_at;
    std::optional<Instant> published_at;  // last
    Instant changed_at;                   // its words
};
BOOST_DESCRIBE_STRUCT(
    FairNotice, (FairNoticeKey, NoticeForm), (state, version, created_at, published_at, changed_at))

struct NewNotice : NoticeForm {
    FairId fair_id;
};
BOOST_DESCRIBE_STRUCT(NewNotice, (NoticeForm), (fair_id))

struct EditedNotice : NoticeForm {
    NoticeId notice_id;
    std::int64_t version = 0;  // the one that was edited
};
BOOST_DESCRIBE_STRUCT(EditedNotice, (NoticeForm), (notice_id, version))

struct NoticeRef {
    NoticeId notice_id;
};
BOOST_DESCRIBE_STRUCT(NoticeRef, (), (notice_id))

struct MoveNotice {
    NoticeId notice_id;
    NoticeStep step{};
};
BOOST_DESCRIBE_STRUCT(MoveNotice, (), (notice_id, step))

struct ListNotices {
    FairId fair_id;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListNotices, (), (fair_id, cursor, limit))

struct NoticePage {
    std::vector<FairNotice> pinned;  // on the first page
    std::vector<FairNotice> items;   // the others, newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(NoticePage, (), (pinned, items, next_cursor))

struct ReviewedNotice {
    FairNotice notice;
    std::int64_t confirmed = 0;  // people who confirmed its present version
    std::vector<NoticeStep> allowed_steps;
};
BOOST_DESCRIBE_STRUCT(ReviewedNotice, (), (notice, confirmed, allowed_steps))

struct ReviewedNoticePage {
    std::vector<ReviewedNotice> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReviewedNoticePage, (), (items, next_cursor))

struct NoticeVersion {
    std::int64_t version = 0;
    Text<1, 100> title;
    Text<1, 20000> body;
    access::AccountId account_id;  // who wrote it
    Instant written_at;
};
BOOST_DESCRIBE_STRUCT(NoticeVersion, (), (version, title, body, account_id, written_at))

struct NoticeVersions {
    std::vector<NoticeVersion> items;  // the newest first
};
BOOST_DESCRIBE_STRUCT(NoticeVersions, (), (items))

struct ConfirmReading {
    NoticeId notice_id;
    std::int64_t version = 0;  // that was read
};
BOOST_DESCRIBE_STRUCT(ConfirmReading, (), (notice_id, version))

struct MustReads {
    std::vector<FairNotice> items;  // that the caller has not confirmed, the oldest first
};
BOOST_DESCRIBE_STRUCT(MustReads, (), (items))

}  // namespace sx::fairs
