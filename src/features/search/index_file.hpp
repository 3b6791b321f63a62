#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include "engine/search/snapshot.hpp"
#include "platform/events/chain.hpp"

namespace sx::search {

// An index as it stood after an event, with what its numbers mean.
struct KeptIndex {
    std::shared_ptr<Snapshot const> snapshot;
    events::Tail until;               // of what happened, in it
    std::vector<std::string> ids{};   // in the order of their numbers
    std::vector<std::string> late{};  // the ids of what had been put off
};

// Where a node keeps an index, so that its next start need not read everything. Losing it costs
// time alone: whatever is not whole or not of this program is passed over. Not for several threads
// or programs at once.
class IndexFile {
public:
    IndexFile() = default;  // nowhere: nothing is kept
    // In an existing folder. The program is known by what it was built from: another one may cut
    // texts otherwise, or number its codes.
    IndexFile(std::filesystem::path const& folder, std::string program);

    bool is_somewhere() const { return !label_.empty(); }
    std::optional<KeptIndex> load() const;
    void save(KeptIndex const&) const;  // throws when it cannot be written; then nothing is kept

private:
    std::filesystem::path label_{}, snapshot_{};
    std::string program_{};
};

}  // namespace sx::search
