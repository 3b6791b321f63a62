#pragma once
#include "features/fairs/series_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::fairs::records {

std::optional<FairSeries> find(store::Transaction&, SeriesId const&);
void insert(store::Transaction&, FairSeries const&);
void update(store::Transaction&, FairSeries const&);
// Newest first, up to `most`, from the one after `before`.
std::vector<FairSeries> all_series(
    store::Transaction&, std::optional<std::string> const& before, std::int64_t most);
// The latest first, drafts too.
std::vector<Fair> editions(store::Transaction&, SeriesId const&);
// The same for everybody, archived ones too, in pages.
std::vector<Fair> public_editions(
    store::Transaction&, SeriesId const&, std::optional<std::string> const& before,
    std::int64_t most);

}  // namespace sx::fairs::records
