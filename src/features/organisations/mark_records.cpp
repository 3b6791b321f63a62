#include "features/organisations/mark_records.hpp"

namespace sx::organisations::records {
namespace {

struct ConfirmedMark {
    MarkKind kind{};
};
BOOST_DESCRIBE_STRUCT(ConfirmedMark, (), (kind))

}  // namespace

std::optional<OrganisationMark> find_mark(store::Transaction& tx, Id<OrganisationMark> const& id) {
    return tx.one<OrganisationMark>("from organisation_marks where id = $1", id);
}

std::optional<OrganisationMark> find_mark(
    store::Transaction& tx, OrganisationId const& organisation, MarkKind kind) {
    return tx.one<OrganisationMark>(
        "from organisation_marks where organisation_id = $1 and kind = $2", organisation, kind);
}

std::vector<OrganisationMark> marks_of(store::Transaction& tx, OrganisationId const& organisation) {
    return tx.all<OrganisationMark>(
        "from organisation_marks where organisation_id = $1 order by kind, id", organisation);
}

std::vector<MarkKind> confirmed_marks(store::Transaction& tx, OrganisationId const& organisation) {
    std::vector<MarkKind> kinds;
    for (auto const& mark : tx.all<ConfirmedMark>(
             "from organisation_marks where organisation_id = $1 and state = 'confirmed' "
             "order by kind",
             organisation))
        kinds.push_back(mark.kind);
    return kinds;
}

void insert(store::Transaction& tx, OrganisationMark const& mark) {
    tx.insert("organisation_marks", mark);
}

void update(store::Transaction& tx, OrganisationMark const& mark) {
    tx.update("organisation_marks", mark);
}

QueueLength marks_in_review(store::Transaction& tx) {
    return *tx.one<QueueLength>(
        "from (select count(*) as waiting, min(claimed_at) as oldest_at from organisation_marks "
        "where state = 'claimed') as counted");
}

}  // namespace sx::organisations::records
