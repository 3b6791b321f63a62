#include "app/node_folder.hpp"
#include <stdexcept>
#include "app/process.hpp"

namespace sx::app {

NodeFolder::NodeFolder(Options const& options) : path_(options.data / "node") {
    try {
        lock_.emplace(path_, VenueFolder::Use::alone);
    } catch (std::runtime_error const&) {
        return;  // another node's
    }
}

search::IndexFile NodeFolder::index() const {
    return lock_ ? search::IndexFile(path_, build_of_program()) : search::IndexFile();
}

}  // namespace sx::app
