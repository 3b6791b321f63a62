#pragma once
#include "features/complaints/complaints.hpp"
#include "platform/web/paging.hpp"

// The JSON of what staff see in clear that is masked for them otherwise.
namespace sx::unmasking {

// Whose masked data: an account's at the administration, a complainant's at the desk, a seeker's
// behind the figures of a fair.
enum class UnmaskedSubject { account, complaint, seeker };
BOOST_DESCRIBE_ENUM(UnmaskedSubject, account, complaint, seeker)

enum class UnmaskedField { name, phone, email, contact };
BOOST_DESCRIBE_ENUM(UnmaskedField, name, phone, email, contact)

// identity_check: to call back who says it is their account. enquiry: the person asked for a call.
// employment_help: support in finding work. complaint: something about it has to be asked.
enum class UnmaskingReason { identity_check, enquiry, employment_help, complaint, legal_duty };
BOOST_DESCRIBE_ENUM(
    UnmaskingReason, identity_check, enquiry, employment_help, complaint, legal_duty)

using UnmaskingRemark = Text<5, 200>;  // the person reads it

struct UnmaskRequest {
    List<UnmaskedField, 4> fields;
    UnmaskingReason reason{};
    UnmaskingRemark remark;
};
BOOST_DESCRIBE_STRUCT(UnmaskRequest, (), (fields, reason, remark))

struct UnmaskAccount : UnmaskRequest {
    access::AccountId account_id;  // in the path, as in the next two
};
BOOST_DESCRIBE_STRUCT(UnmaskAccount, (UnmaskRequest), (account_id))

struct UnmaskComplaint : UnmaskRequest {
    complaints::ComplaintId complaint_id;
};
BOOST_DESCRIBE_STRUCT(UnmaskComplaint, (UnmaskRequest), (complaint_id))

struct UnmaskSeeker : UnmaskRequest {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(UnmaskSeeker, (UnmaskRequest), (account_id))

// What was asked for, as far as it is known. The page hides it again after so many seconds.
struct Unmasked {
    std::optional<std::string> name, phone, email, contact;
    std::int64_t seconds = 0;
    std::int64_t left_today = 0;  // how often the caller may do this still, within a day
};
BOOST_DESCRIBE_STRUCT(Unmasked, (), (name, phone, email, contact, seconds, left_today))

struct Unmasking;
using UnmaskingId = Id<Unmasking>;

// Who of the staff saw what of a person, and why. Also the record.
struct Unmasking {
    UnmaskingId id;
    UnmaskedSubject subject{};
    std::string subject_id;
    std::optional<access::AccountId> person;  // none: whoever complained without an account
    List<UnmaskedField, 4> fields;
    UnmaskingReason reason{};
    std::string remark;
    access::AccountId seen_by;
    access::Role role{};
    Instant at;
};
BOOST_DESCRIBE_STRUCT(
    Unmasking, (), (id, subject, subject_id, person, fields, reason, remark, seen_by, role, at))

// As its person sees it: in which role somebody looked, not who it was.
struct OwnUnmasking {
    UnmaskingId id;
    UnmaskedSubject subject{};
    List<UnmaskedField, 4> fields;
    UnmaskingReason reason{};
    std::string remark;
    access::Role role{};
    Instant at;
};
BOOST_DESCRIBE_STRUCT(OwnUnmasking, (), (id, subject, fields, reason, remark, role, at))

struct ListUnmaskings {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListUnmaskings, (), (cursor, limit))

struct OwnUnmaskings {
    std::vector<OwnUnmasking> items;  // newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OwnUnmaskings, (), (items, next_cursor))

}  // namespace sx::unmasking
