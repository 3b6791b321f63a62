#pragma once
#include "features/organisations/organisations.hpp"
#include "features/organisations/own_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::organisations::records {

std::optional<Organisation> find(store::Transaction&, OrganisationId const&);
void insert(store::Transaction&, Organisation const&);
void update(store::Transaction&, Organisation const&);
std::vector<OrganisationName> names(store::Transaction&, std::vector<OrganisationId> const&);

std::optional<OrganisationChange> find_change(store::Transaction&, OrganisationId const&);
void save(store::Transaction&, OrganisationChange const&);  // the first or again
void remove_change(store::Transaction&, OrganisationId const&);

// Who was handed in with the code and not refused.
std::optional<OrganisationName> find_registered(store::Transaction&, codes::CreditCode const&);

std::optional<OrganisationId> find_university(store::Transaction&, codes::UniversityCode const&);
void set_university(store::Transaction&, OrganisationId const&, codes::UniversityCode const&);

// Those that were submitted and are in that state now, the longest ago first.
std::vector<Organisation> queue(
    store::Transaction&, OrganisationState, std::optional<web::Place> const& after,
    std::int64_t most);
std::int64_t count(store::Transaction&, OrganisationState);
QueueLength in_review(store::Transaction&);

// Approved employers, the newest first.
struct EmployerFilter {
    std::string name_part;  // empty: any; case does not matter in ASCII
    std::optional<codes::Range> regions{};
};
std::optional<EmployerFacts> find_employer(store::Transaction&, OrganisationId const&);
std::vector<EmployerFacts> employer_facts(store::Transaction&, std::vector<OrganisationId> const&);
std::vector<EmployerFacts> employers(
    store::Transaction&, EmployerFilter const&, std::optional<std::string> const& before,
    std::int64_t most);
// Employers that have handed themselves in and introduce themselves: by id, those after `after`.
std::int64_t count_introduced(store::Transaction&);
std::vector<Organisation> introduced_after(
    store::Transaction&, std::string const& after, std::int64_t most);
std::int64_t count_employers(store::Transaction&, EmployerFilter const&);

}  // namespace sx::organisations::records
