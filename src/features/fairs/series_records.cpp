#include "features/fairs/series_records.hpp"

namespace sx::fairs::records {
namespace {

// Sorts after every id.
constexpr std::string_view behind_all = "g";

}  // namespace

std::optional<FairSeries> find(store::Transaction& tx, SeriesId const& id) {
    return tx.one<FairSeries>("from fair_series where id = $1", id);
}

void insert(store::Transaction& tx, FairSeries const& series) { tx.insert("fair_series", series); }
void update(store::Transaction& tx, FairSeries const& series) { tx.update("fair_series", series); }

std::vector<FairSeries> all_series(
    store::Transaction& tx, std::optional<std::string> const& before, std::int64_t most) {
    return tx.all<FairSeries>(
        "from fair_series where id < $1 order by id desc limit $2",
        before ? std::string_view(*before) : behind_all, most);
}

std::vector<Fair> editions(store::Transaction& tx, SeriesId const& series) {
    return tx.all<Fair>("from fairs where series_id = $1 order by id desc", series);
}

std::vector<Fair> public_editions(
    store::Transaction& tx, SeriesId const& series, std::optional<std::string> const& before,
    std::int64_t most) {
    return tx.all<Fair>(
        "from fairs where series_id = $1 and state <> 'draft' and id < $2 order by id desc "
        "limit $3",
        series, before ? std::string_view(*before) : behind_all, most);
}

}  // namespace sx::fairs::records
