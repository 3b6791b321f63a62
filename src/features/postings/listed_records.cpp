#include "features/postings/listed_records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::postings::records {
namespace {

// The ids that follow, and the bracket's end.
void add_ids(store::Conditions& where, std::vector<PostingId> const& ids) {
    for (auto const& id : ids) where.add(&id == ids.data() ? "?" : ", ?", {id.text});
    where.add(")");
}

template <class Row>
std::vector<Row> rows_of(
    store::Transaction& tx, std::string_view from, std::vector<PostingId> const& ids) {
    if (ids.empty()) return {};
    store::Conditions where(from);
    add_ids(where, ids);
    return tx.all_bound<Row>(where.text(), where.bound());
}

}  // namespace

std::optional<OpenPosting> find_open(store::Transaction& tx, PostingId const& id) {
    return tx.one<OpenPosting>("from postings where id = $1", id);
}

std::vector<PublishedPosting> published(store::Transaction& tx, PublishedSlice const& slice) {
    return tx.all<PublishedPosting>(
        "from postings where listed = 1 order by published_at, id limit $1 offset $2", slice.most,
        slice.from);
}

std::vector<PublishedText> published_texts(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return tx.all<PublishedText>(
        "from postings where listed = 1 and id > $1 order by id limit $2", after, most);
}

std::int64_t count_listed(store::Transaction& tx) {
    return tx.count("from postings where listed = 1");
}

std::vector<ListedPosting> listed(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return tx.all<ListedPosting>(
        "from postings where listed = 1 and id > $1 order by id limit $2", after, most);
}

std::vector<ListedPosting> listed(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return rows_of<ListedPosting>(tx, "from postings where listed = 1 and id in (", ids);
}

std::vector<PostingKey> listed_of(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<PostingKey>(
        "from postings where organisation_id = $1 and listed = 1 order by id", organisation);
}

std::vector<PostingSummary> summaries(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return rows_of<PostingSummary>(tx, "from postings where listed = 1 and id in (", ids);
}

std::vector<PublishedText> texts(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return rows_of<PublishedText>(tx, "from postings where listed = 1 and id in (", ids);
}

std::vector<FairEntry> fair_entries(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return rows_of<FairEntry>(tx, "from fair_postings where posting_id in (", ids);
}

std::vector<ListedTitle> listed_titles(store::Transaction& tx, std::int64_t most) {
    return tx.all<ListedTitle>(
        "from (select title, count(*) as postings from postings where listed = 1 group by title) "
        "as counted order by postings desc, title limit $1",
        most);
}

std::vector<ListedEmployer> listed_employers(store::Transaction& tx, std::int64_t most) {
    return tx.all<ListedEmployer>(
        "from (select organisation_id, employer_name, count(*) as postings from postings "
        "where listed = 1 group by organisation_id, employer_name) as counted "
        "order by postings desc, organisation_id, employer_name limit $1",
        most);
}

}  // namespace sx::postings::records
