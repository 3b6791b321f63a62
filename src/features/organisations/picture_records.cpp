#include "features/organisations/picture_records.hpp"

namespace sx::organisations::records {

std::optional<OrganisationPicture> find_picture(store::Transaction& tx, PictureId const& id) {
    return tx.one<OrganisationPicture>("from organisation_pictures where id = $1", id);
}

std::vector<OrganisationPicture> pictures_of(
    store::Transaction& tx, OrganisationId const& organisation) {
    return tx.all<OrganisationPicture>(
        "from organisation_pictures where organisation_id = $1 order by place, id", organisation);
}

std::vector<EmployerPicture> shown_pictures(
    store::Transaction& tx, OrganisationId const& organisation) {
    return tx.all<EmployerPicture>(
        "from organisation_pictures where organisation_id = $1 and state = 'approved' "
        "order by place, id",
        organisation);
}

void insert(store::Transaction& tx, OrganisationPicture const& picture) {
    tx.insert("organisation_pictures", picture);
}

void update(store::Transaction& tx, OrganisationPicture const& picture) {
    tx.update("organisation_pictures", picture);
}

void remove(store::Transaction& tx, PictureId const& id) {
    tx.run("delete from organisation_pictures where id = $1", id);
}

QueueLength pictures_in_review(store::Transaction& tx) {
    return *tx.one<QueueLength>(
        "from (select count(*) as waiting, min(added_at) as oldest_at from organisation_pictures "
        "where state = 'waiting') as counted");
}

}  // namespace sx::organisations::records
