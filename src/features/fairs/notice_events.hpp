#pragma once
#include "features/fairs/duty_messages.hpp"
#include "features/fairs/notice_messages.hpp"
#include "features/fairs/series_messages.hpp"

// What others may learn of notices, duties and series. An event's members and name never change; a
// new meaning is a new event. `by` is the organiser who did it.
namespace sx::fairs {

struct NoticeWritten {  // the subject of these is the notice
    static constexpr std::string_view type = "notice_written";
    FairId fair_id;
    access::AccountId by;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(NoticeWritten, (), (fair_id, by, version))

struct NoticeMoved {
    static constexpr std::string_view type = "notice_moved";
    FairId fair_id;
    access::AccountId by;
    NoticeKind kind{};
    NoticeState from{}, to{};
};
BOOST_DESCRIBE_STRUCT(NoticeMoved, (), (fair_id, by, kind, from, to))

struct NoticeConfirmed {
    static constexpr std::string_view type = "notice_confirmed";
    FairId fair_id;
    access::AccountId account_id;  // who has read it
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(NoticeConfirmed, (), (fair_id, account_id, version))

struct DutyAdded {  // the subject of these is the duty
    static constexpr std::string_view type = "duty_added";
    FairId fair_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(DutyAdded, (), (fair_id, by))

struct DutyRemoved {
    static constexpr std::string_view type = "duty_removed";
    FairId fair_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(DutyRemoved, (), (fair_id, by))

struct EmployerDutyAdded {  // the subject of these is the duty
    static constexpr std::string_view type = "employer_duty_added";
    FairId fair_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(EmployerDutyAdded, (), (fair_id, organisation_id, by))

struct EmployerDutyRemoved {
    static constexpr std::string_view type = "employer_duty_removed";
    FairId fair_id;
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(EmployerDutyRemoved, (), (fair_id, organisation_id, by))

// Besides EmployerDutyRemoved, where a member was on duty whom somebody else takes off.
struct MemberTakenOffDuty {
    static constexpr std::string_view type = "member_taken_off_duty";
    FairId fair_id;
    access::AccountId account_id;  // who need not come any more
    Instant starts_at, ends_at;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(MemberTakenOffDuty, (), (fair_id, account_id, starts_at, ends_at, by))

struct SeriesWritten {  // the subject is the series
    static constexpr std::string_view type = "series_written";
    access::AccountId by;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SeriesWritten, (), (by, version))

}  // namespace sx::fairs
