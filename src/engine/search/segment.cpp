#include "engine/search/segment.hpp"
#include <bit>
#include <functional>

namespace sx::search {

std::optional<Place> Segment::location(std::size_t document) const {
    if (locations_.empty() || locations_[document] == nowhere) return std::nullopt;
    return locations_[document];
}

std::string_view Segment::term(std::uint32_t number) const {
    auto const begin = number == 0 ? 0 : term_ends_[number - 1];
    return std::string_view(term_bytes_).substr(begin, term_ends_[number] - begin);
}

std::uint32_t Segment::find(std::string_view wanted) const {
    if (hash_.empty()) return no_term;
    auto const mask = hash_.size() - 1;
    for (auto at = std::hash<std::string_view>{}(wanted)&mask;; at = (at + 1) & mask) {
        if (hash_[at] == 0) return no_term;
        if (term(hash_[at] - 1) == wanted) return hash_[at] - 1;
    }
}

void Segment::make_hash() {
    hash_.assign(std::bit_ceil(2 * terms() + 1), 0);
    auto const mask = hash_.size() - 1;
    for (std::uint32_t number = 0; number < terms(); ++number) {
        auto at = std::hash<std::string_view>{}(term(number)) & mask;
        while (hash_[at] != 0) at = (at + 1) & mask;
        hash_[at] = number + 1;
    }
}

ListView Segment::list(std::uint32_t number, std::size_t chunk) const {
    auto const begin = lists_of_.begin() + first_list_[number];
    auto const end = lists_of_.begin() + first_list_[number + 1];
    auto const found = std::ranges::lower_bound(begin, end, chunk, {}, &List::chunk);
    return found == end || found->chunk != chunk ? ListView{} : view(*found);
}

ListView Segment::view(List const& list) const {
    ListView view;
    view.count = list.count;
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(lists_.data() + list.at);
    if (view.count < long_list) {
        view.documents = reinterpret_cast<std::uint16_t const*>(bytes);
        view.impacts = bytes + sizeof(std::uint16_t) * view.count;
    } else {
        view.begins = reinterpret_cast<std::uint16_t const*>(bytes);
        bytes += sizeof(std::uint16_t) * chunk_tiles;
        view.maxima = bytes;
        bytes += chunk_tiles;
        if (view.count >= list_with_bits) {
            view.bits = reinterpret_cast<std::uint64_t const*>(bytes);
            bytes += sizeof(std::uint64_t) * words(list.chunk);
        }
        view.offsets = bytes;
        view.impacts = bytes + view.count;
    }
    if (!has_positions()) return view;
    view.positions = view.impacts + view.count;
    if (view.count < long_list) return view;
    view.position_begins = view.positions;
    view.positions += sizeof(std::uint32_t) * chunk_tiles;
    return view;
}

std::uint64_t const* Segment::planes(Facet facet, std::size_t chunk) const {
    auto const& table = at(facet);
    return lists_.data() + table.planes_at + table.cell.width * chunk * chunk_words;
}

SetView Segment::set(Facet facet, std::size_t place, std::size_t chunk) const {
    auto const& found = at(facet).sets[place * chunks() + chunk];
    auto const* const words = lists_.data() + found.at;
    auto const count = std::uint32_t(found.count);
    if (count >= set_with_bits) return {count, nullptr, words};
    return {count, reinterpret_cast<std::uint16_t const*>(words), nullptr};
}

std::size_t Segment::bytes() const {
    std::size_t sum = hash_.capacity() * sizeof(hash_[0]);
    arrays(*this, [&sum](auto const& one) { sum += one.capacity() * sizeof(one[0]); });
    return sum;
}

}  // namespace sx::search
