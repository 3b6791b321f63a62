#pragma once
#include <optional>
#include "app/venue.hpp"
#include "features/search/index_file.hpp"

namespace sx::app {

// What one node keeps for its own next start, in the venue's folder. Of several nodes on one folder
// the first has it, the others keep nothing.
class NodeFolder {
public:
    explicit NodeFolder(Options const&);

    search::IndexFile index() const;

private:
    std::filesystem::path path_;
    std::optional<VenueFolder> lock_{};
};

}  // namespace sx::app
