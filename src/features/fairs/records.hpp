#pragma once
#include "features/fairs/participation_messages.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/store/transaction.hpp"

namespace sx::fairs {

struct ParticipationRow {
    ParticipationId id;
    FairId fair_id;
    access::OrganisationId organisation_id;
    ParticipationState state{};
    std::optional<Remark> remark;
    Instant requested_at;
    std::optional<Instant> decided_at;
};
BOOST_DESCRIBE_STRUCT(
    ParticipationRow, (), (id, fair_id, organisation_id, state, remark, requested_at, decided_at))

struct FairName {
    FairId id;
    FairTitle title;
};
BOOST_DESCRIBE_STRUCT(FairName, (), (id, title))

struct FairStanding {
    FairState state{};
};
BOOST_DESCRIBE_STRUCT(FairStanding, (), (state))

struct Waiting {
    FairId fair_id;
    std::int64_t requested = 0;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (fair_id, requested))

enum class ParticipationOrder { oldest_first, newest_first };

namespace records {

std::optional<Fair> find(store::Transaction&, FairId const&);
std::optional<FairState> state_of(store::Transaction&, FairId const&);
void insert(store::Transaction&, Fair const&);
void update(store::Transaction&, Fair const&);
// Newest first, up to `most`, from the one after the fair with the id `before`.
struct FairSlice {
    std::optional<std::string> before{};
    std::int64_t most = 0;
};
std::vector<Fair> public_fairs(store::Transaction&, FairSlice const&);
std::vector<Fair> all_fairs(store::Transaction&, FairSlice const&);
// Whose next step is due by itself, some at a time.
std::vector<Fair> due(store::Transaction&, Instant now);
std::vector<Waiting> waiting_participations(store::Transaction&);  // of each fair that has some
std::vector<FairName> names(store::Transaction&, std::vector<FairId> const&);

std::optional<ParticipationRow> find(store::Transaction&, ParticipationId const&);
std::optional<ParticipationRow> find(
    store::Transaction&, FairId const&, access::OrganisationId const&);
void insert(store::Transaction&, ParticipationRow const&);
void update(store::Transaction&, ParticipationRow const&);

// Those of a fair, in a state, of an organisation; what is missing does not narrow.
struct Which {
    std::optional<FairId> fair_id{};
    std::optional<ParticipationState> state{};
    std::optional<access::OrganisationId> organisation_id{};
    bool shown = false;  // true: without employers that are hidden
};
struct ParticipationSlice {
    ParticipationOrder order{};
    std::optional<web::Place> after{};
    std::int64_t most = 0;
};
std::vector<ParticipationRow> participations(
    store::Transaction&, Which const&, ParticipationSlice const&);
// All of an organisation, as long as it is hidden.
void put_away(store::Transaction&, access::OrganisationId const&, bool is_hidden);
std::int64_t count_participations(store::Transaction&, Which const&);
organisations::QueueLength in_review(store::Transaction&, FairId const&);
// Fairs that are not archived and in which its participation is approved.
std::vector<FairId> joined(store::Transaction&, access::OrganisationId const&);
std::vector<FairId> every(store::Transaction&);

}  // namespace records
}  // namespace sx::fairs
