#pragma once
#include "features/sanctions/messages.hpp"
#include "platform/store/transaction.hpp"

// The table sanctions.
namespace sx::sanctions::records {

std::optional<Sanction> find(store::Transaction&, SanctionId const&);
void insert(store::Transaction&, Sanction const&);
void update(store::Transaction&, Sanction const&);

struct Filter {
    std::optional<SanctionState> state{};
    std::optional<SanctionKind> kind{};
    std::optional<access::OrganisationId> organisation_id{};
    bool appealed = false;
};
// The newest first; those before the id `before`.
std::vector<Sanction> list(
    store::Transaction&, Filter const&, std::optional<std::string> const& before,
    std::int64_t most);
std::int64_t count(store::Transaction&, Filter const&);
// What stands against an employer.
std::vector<Sanction> active(store::Transaction&, access::OrganisationId const&);
std::vector<Sanction> due(store::Transaction&, Instant now, std::int64_t most);

}  // namespace sx::sanctions::records
