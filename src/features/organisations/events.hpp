#pragma once
#include "features/organisations/marks.hpp"
#include "features/organisations/messages.hpp"
#include "features/organisations/pictures.hpp"

// What other features may learn; the subject is the organisation. An event's members and name never
// change; a new meaning is a new event.
namespace sx::organisations {

struct OrganisationRegistered {
    static constexpr std::string_view type = "organisation_registered";
    OrganisationKind kind{};
    OrganisationSource source{};
};
BOOST_DESCRIBE_STRUCT(OrganisationRegistered, (), (kind, source))

struct OrganisationChanged {
    static constexpr std::string_view type = "organisation_changed";
    std::int64_t version = 0;
    access::AccountId changed_by;
};
BOOST_DESCRIBE_STRUCT(OrganisationChanged, (), (version, changed_by))

struct OrganisationSubmitted {
    static constexpr std::string_view type = "organisation_submitted";
    std::int64_t version = 0;
    access::AccountId submitted_by;
};
BOOST_DESCRIBE_STRUCT(OrganisationSubmitted, (), (version, submitted_by))

struct OrganisationApproved {
    static constexpr std::string_view type = "organisation_approved";
    std::int64_t version = 0;
    access::AccountId decided_by;
};
BOOST_DESCRIBE_STRUCT(OrganisationApproved, (), (version, decided_by))

struct OrganisationReturned {
    static constexpr std::string_view type = "organisation_returned";
    std::int64_t version = 0;
    access::AccountId decided_by;
};
BOOST_DESCRIBE_STRUCT(OrganisationReturned, (), (version, decided_by))

struct OrganisationRefused {
    static constexpr std::string_view type = "organisation_refused";
    std::int64_t version = 0;
    access::AccountId decided_by;
};
BOOST_DESCRIBE_STRUCT(OrganisationRefused, (), (version, decided_by))

// Its registration is to be confirmed soon, or else its postings are hidden.
struct RenewalDue {
    static constexpr std::string_view type = "organisation_renewal_due";
    std::int64_t days = 0;  // at most, until then
    Instant renew_by;
};
BOOST_DESCRIBE_STRUCT(RenewalDue, (), (days, renew_by))

struct RenewalOverdue {  // it was not confirmed in time
    static constexpr std::string_view type = "organisation_renewal_overdue";
    Instant verified_at;  // the last time
};
BOOST_DESCRIBE_STRUCT(RenewalOverdue, (), (verified_at))

// It counts as verified again; later than what was decided, if anything was.
struct RenewalEnded {
    static constexpr std::string_view type = "organisation_renewal_ended";
    std::optional<Instant> verified_at;
};
BOOST_DESCRIBE_STRUCT(RenewalEnded, (), (verified_at))

// Nobody has signed in for long: it is asked whether it still recruits, and hidden by then.
struct EmployerAsked {
    static constexpr std::string_view type = "employer_asked";
    Instant seen_at, hides_at;
};
BOOST_DESCRIBE_STRUCT(EmployerAsked, (), (seen_at, hides_at))

struct EmployerPutAway {  // nobody has answered: nothing of it is shown
    static constexpr std::string_view type = "employer_put_away";
    std::optional<Instant> seen_at;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(EmployerPutAway, (), (seen_at, asked_at))

// Somebody of it is there, or staff have brought it back; without `by` somebody has signed in.
struct EmployerBack {
    static constexpr std::string_view type = "employer_back";
    bool was_hidden = false;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(EmployerBack, (), (was_hidden, by))

struct MarkMoved {  // claimed, withdrawn, confirmed, rejected, or claimed again for another
                    // decision
    static constexpr std::string_view type = "organisation_mark_moved";
    MarkKind kind{};
    MarkState to{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(MarkMoved, (), (kind, to, by))

struct PictureMoved {  // handed in, approved, refused, or handed in for another decision
    static constexpr std::string_view type = "organisation_picture_moved";
    PictureId picture_id;
    PictureKind kind{};
    PictureState to{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(PictureMoved, (), (picture_id, kind, to, by))

struct PictureRemoved {
    static constexpr std::string_view type = "organisation_picture_removed";
    PictureId picture_id;
    PictureKind kind{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(PictureRemoved, (), (picture_id, kind, by))

struct OrganisationReopened {  // an organiser asks for another decision
    static constexpr std::string_view type = "organisation_reopened";
    std::int64_t version = 0;
    access::AccountId reopened_by;
};
BOOST_DESCRIBE_STRUCT(OrganisationReopened, (), (version, reopened_by))

}  // namespace sx::organisations
