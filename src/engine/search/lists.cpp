#include "engine/search/lists.hpp"
#include <cstring>

namespace sx::search {

std::uint8_t const* ListCursor::positions_of(std::size_t document) {
    if (list_.positions == nullptr) return nullptr;
    auto const before = [&](std::size_t at) {
        return list_.documents != nullptr ? list_.documents[at] < document
                                          : list_.offsets[at] < document % tile_documents;
    };
    if (auto const tile = document / tile_documents; list_.documents == nullptr && tile != tile_) {
        std::uint32_t begin = 0;
        std::memcpy(&begin, list_.position_begins + sizeof(begin) * tile, sizeof(begin));
        tile_ = tile;
        at_ = list_.begins[tile];
        next_ = list_.positions + begin;
    }
    for (; before(at_); ++at_) next_ = skip_positions(next_);
    return next_;
}

}  // namespace sx::search
