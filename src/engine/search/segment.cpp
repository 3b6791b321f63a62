#include "engine/search/segment.hpp"
#include <algorithm>
#include <functional>

namespace sx::search {

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

ListView Segment::list(std::uint32_t number, std::size_t chunk) const {
    auto const begin = lists_of_.begin() + first_list_[number];
    auto const end = lists_of_.begin() + first_list_[number + 1];
    auto const found = std::ranges::lower_bound(begin, end, chunk, {}, &List::chunk);
    if (found == end || found->chunk != chunk) return {};
    ListView view;
    view.count = found->count;
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(lists_.data() + found->at);
    if (view.count < long_list) {
        view.documents = reinterpret_cast<std::uint16_t const*>(bytes);
        view.impacts = bytes + sizeof(std::uint16_t) * view.count;
        return view;
    }
    view.begins = reinterpret_cast<std::uint16_t const*>(bytes);
    bytes += sizeof(std::uint16_t) * chunk_tiles;
    view.maxima = bytes;
    bytes += chunk_tiles;
    if (view.count >= list_with_bits) {
        view.bits = reinterpret_cast<std::uint64_t const*>(bytes);
        bytes += sizeof(std::uint64_t) * chunk_words;
    }
    view.offsets = bytes;
    view.impacts = bytes + view.count;
    return view;
}

SetView Segment::set(Facet facet, std::size_t place, std::size_t chunk) const {
    auto const& found = at(facet).sets[place * chunks() + chunk];
    auto const* const words = lists_.data() + found.at;
    if (found.count >= set_with_bits) return {found.count, nullptr, words};
    return {found.count, reinterpret_cast<std::uint16_t const*>(words), nullptr};
}

std::size_t Segment::bytes() const {
    auto const of = [](auto const& vector) { return vector.capacity() * sizeof(vector[0]); };
    std::size_t sum = of(ids_) + of(term_bytes_) + of(term_ends_) + of(hash_) + of(lists_of_) +
                      of(first_list_) + of(lists_);
    for (auto const& column : columns_) sum += of(column);
    for (auto const& facet : facets_)
        sum += of(facet.values) + of(facet.sets) + of(facet.combination_of) + of(facet.ends) +
               of(facet.places);
    return sum;
}

}  // namespace sx::search
