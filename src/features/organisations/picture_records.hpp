#pragma once
#include "features/organisations/organisations.hpp"
#include "platform/store/transaction.hpp"

// The table organisation_pictures.
namespace sx::organisations::records {

std::optional<OrganisationPicture> find_picture(store::Transaction&, PictureId const&);
// In their order.
std::vector<OrganisationPicture> pictures_of(store::Transaction&, OrganisationId const&);
std::vector<EmployerPicture> shown_pictures(store::Transaction&, OrganisationId const&);
QueueLength pictures_in_review(store::Transaction&);
void insert(store::Transaction&, OrganisationPicture const&);
void update(store::Transaction&, OrganisationPicture const&);
void remove(store::Transaction&, PictureId const&);

}  // namespace sx::organisations::records
