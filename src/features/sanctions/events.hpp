#pragma once
#include "features/sanctions/form_messages.hpp"

// What other features may learn; the subject is the sanction. An event's members and name never
// change; a new meaning is a new event.
namespace sx::sanctions {

struct SanctionImposed {
    static constexpr std::string_view type = "sanction_imposed";
    access::OrganisationId organisation_id;
    SanctionKind kind{};
    SanctionCause cause{};
    std::optional<fairs::FairId> fair_id;
    std::optional<Instant> ends_at;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(SanctionImposed, (), (organisation_id, kind, cause, fair_id, ends_at, by))

// It took a posting down; whoever has applied should know.
struct SanctionClosedPosting {
    static constexpr std::string_view type = "sanction_closed_posting";
    access::OrganisationId organisation_id;
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(SanctionClosedPosting, (), (organisation_id, posting_id))

struct SanctionEnded {  // by its term
    static constexpr std::string_view type = "sanction_ended";
    access::OrganisationId organisation_id;
    SanctionKind kind{};
};
BOOST_DESCRIBE_STRUCT(SanctionEnded, (), (organisation_id, kind))

struct SanctionLifted {
    static constexpr std::string_view type = "sanction_lifted";
    access::OrganisationId organisation_id;
    SanctionKind kind{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(SanctionLifted, (), (organisation_id, kind, by))

struct SanctionAppealed {
    static constexpr std::string_view type = "sanction_appealed";
    access::OrganisationId organisation_id;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(SanctionAppealed, (), (organisation_id, by))

struct SanctionAppealDecided {
    static constexpr std::string_view type = "sanction_appeal_decided";
    access::OrganisationId organisation_id;
    AppealDecision decision{};
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(SanctionAppealDecided, (), (organisation_id, decision, by))

struct NamesakeCleared {
    static constexpr std::string_view type = "sanction_namesake_cleared";
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(NamesakeCleared, (), (by))

}  // namespace sx::sanctions
