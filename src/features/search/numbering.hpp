#pragma once
#include <cstdint>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include "engine/search/documents.hpp"
#include "features/postings/postings.hpp"

// What postings, people and facet values are called inside an index.
namespace sx::search {

// The greater of two ids is the younger one and becomes the smaller number: of equals, the index
// gives the newest first.
DocumentId number_of_id(std::string_view id);
std::string id_of(DocumentId);
template <class Of> DocumentId number_of(Id<Of> const& id) { return number_of_id(id.text); }
inline postings::PostingId posting_of(DocumentId number) { return {id_of(number)}; }

// A code's place in its table.
std::uint32_t number_of(codes::Table const&, std::string_view code);

// Those of the code and of all above it.
void add_path(Facet, codes::Table const&, std::string_view code, std::vector<FacetValue>& values);

// Numbers for ids that have no order, as they come. Safe from every thread.
class Numbering {
public:
    std::uint32_t number(std::string const& id);  // a new one where it has none
    std::optional<std::uint32_t> find(std::string const& id) const;
    std::string id(std::uint32_t number) const;
    std::vector<std::string> all() const;  // by number
    void start_from(std::vector<std::string> ids);

private:
    mutable std::shared_mutex mutex_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> ids_;
};

// Salaries as sets, so that "at least so much" is a choice of few values: an amount is in the
// groups of 1, 16, 256, … fen that it falls into, and what reaches a bound is a row of such groups.
std::vector<std::uint32_t> salary_groups(std::int64_t monthly_fen);
std::vector<std::uint32_t> groups_from(std::int64_t least_fen);  // disjoint

// What the index orders by. Times in eighths of a second from 2024 on, which lasts until 2041.
std::uint32_t listing_time(Instant);
// Of those to whom equally many have applied, whoever was listed longer ago comes first; from
// 16 383 on all are alike.
std::uint32_t crowding(std::int64_t applications, Instant listed_at);

}  // namespace sx::search
