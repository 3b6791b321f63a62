#pragma once
#include "features/fairs/messages.hpp"
#include "platform/access/caller.hpp"

// The JSON of taking part in a fair.
namespace sx::fairs {

struct Participation {
    ParticipationId id;
    FairId fair_id;
    std::string fair_title;
    access::OrganisationId organisation_id;
    std::string organisation_name;
    ParticipationState state{};
    std::optional<Remark> remark;  // of who decided, for the organisation
    Instant requested_at;
    std::optional<Instant> decided_at;
    std::vector<ParticipationStep> allowed_steps;  // of who asks
};
BOOST_DESCRIBE_STRUCT(
    Participation, (),
    (id, fair_id, fair_title, organisation_id, organisation_name, state, remark, requested_at,
     decided_at, allowed_steps))

struct ParticipationRef {
    ParticipationId participation_id;
};
BOOST_DESCRIBE_STRUCT(ParticipationRef, (), (participation_id))

struct ListOwnParticipations {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOwnParticipations, (), (cursor, limit))

struct ListParticipations {
    std::optional<FairId> fair_id;
    std::optional<ParticipationState> state;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListParticipations, (), (fair_id, state, cursor, limit))

struct ParticipationPage {
    std::vector<Participation> items;
    std::int64_t total = 0;  // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ParticipationPage, (), (items, total, next_cursor))

enum class ParticipationDecision { approve, decline };
BOOST_DESCRIBE_ENUM(ParticipationDecision, approve, decline)

struct DecideParticipation {
    ParticipationId participation_id;
    ParticipationDecision decision{};
    std::optional<Remark> remark;
};
BOOST_DESCRIBE_STRUCT(DecideParticipation, (), (participation_id, decision, remark))

struct ListFairEmployers {
    FairId fair_id;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListFairEmployers, (), (fair_id, cursor, limit))

struct FairEmployer {
    access::OrganisationId organisation_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(FairEmployer, (), (organisation_id, name))

struct FairEmployerPage {
    std::vector<FairEmployer> items;
    std::int64_t total = 0;  // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(FairEmployerPage, (), (items, total, next_cursor))

}  // namespace sx::fairs
