#pragma once
#include "features/organisations/organisations.hpp"
#include "platform/store/transaction.hpp"

// The table organisation_marks.
namespace sx::organisations::records {

std::optional<OrganisationMark> find_mark(store::Transaction&, Id<OrganisationMark> const&);
std::optional<OrganisationMark> find_mark(store::Transaction&, OrganisationId const&, MarkKind);
std::vector<OrganisationMark> marks_of(store::Transaction&, OrganisationId const&);
std::vector<MarkKind> confirmed_marks(store::Transaction&, OrganisationId const&);
QueueLength marks_in_review(store::Transaction&);
void insert(store::Transaction&, OrganisationMark const&);
void update(store::Transaction&, OrganisationMark const&);

}  // namespace sx::organisations::records
