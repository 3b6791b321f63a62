#pragma once
#include "features/sanctions/messages.hpp"

// The JSON of what is done about sanctions and asked of them.
namespace sx::sanctions {

struct ImposeSanction {
    access::OrganisationId organisation_id;
    SanctionKind kind{};
    SanctionCause cause{};
    std::optional<complaints::ComplaintId> complaint_id;  // of that cause: one that was upheld
    std::optional<fairs::FairId> fair_id;                 // of an exclusion
    SanctionText reason;                                  // which its employer reads
    std::optional<Instant> ends_at;
};
BOOST_DESCRIBE_STRUCT(
    ImposeSanction, (), (organisation_id, kind, cause, complaint_id, fair_id, reason, ends_at))

// The newest first.
struct ListSanctions {
    std::optional<SanctionState> state;
    std::optional<SanctionKind> kind;
    std::optional<access::OrganisationId> organisation_id;
    std::optional<bool> appealed;  // only those whose appeal waits
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListSanctions, (), (state, kind, organisation_id, appealed, cursor, limit))

struct ListMySanctions {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListMySanctions, (), (cursor, limit))

struct SanctionRef {
    SanctionId sanction_id;
};
BOOST_DESCRIBE_STRUCT(SanctionRef, (), (sanction_id))

struct LiftSanction {
    SanctionId sanction_id;
    SanctionText reason;
};
BOOST_DESCRIBE_STRUCT(LiftSanction, (), (sanction_id, reason))

struct AppealSanction {
    SanctionId sanction_id;
    SanctionText appeal;
};
BOOST_DESCRIBE_STRUCT(AppealSanction, (), (sanction_id, appeal))

// grant: the sanction is lifted; deny: it stands.
enum class AppealDecision { grant, deny };
BOOST_DESCRIBE_ENUM(AppealDecision, grant, deny)

struct DecideAppeal {
    SanctionId sanction_id;
    AppealDecision decision{};
    SanctionText answer;
};
BOOST_DESCRIBE_STRUCT(DecideAppeal, (), (sanction_id, decision, answer))

// A body whose legal representative only has the name of one on the blacklist.
struct ClearNamesake {
    SanctionId sanction_id;
    codes::CreditCode credit_code;
};
BOOST_DESCRIBE_STRUCT(ClearNamesake, (), (sanction_id, credit_code))

}  // namespace sx::sanctions
