#include "features/search/numbering.hpp"
#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

namespace sx::search {
namespace {

constexpr Instant beginning = std::chrono::sys_days(std::chrono::January / 1 / 2024);

// Groups of 16^level fen; the level stands in the uppermost three bits.
constexpr std::uint32_t levels = 8, digit_bits = 4, number_bits = 29;
constexpr std::uint32_t most_fen = (std::uint32_t(1) << number_bits) - 1;  // 5 million yuan a month

std::uint32_t bounded(std::int64_t fen) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(fen, 0, most_fen));
}

std::uint32_t group(std::uint32_t level, std::uint32_t number) {
    return level << number_bits | number;
}

std::uint32_t units_since(Instant at, std::chrono::milliseconds unit, std::uint32_t most) {
    auto const units = (at - beginning) / unit;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(units, 0, most));
}

}  // namespace

DocumentId number_of_id(std::string_view id) {
    std::array<std::uint64_t, 2> halves{};
    std::size_t digits = 0;
    for (char const c : id) {
        if (c == '-') continue;
        auto const digit = static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
        auto& half = halves[digits++ / 16];
        half = half << 4 | digit;
    }
    return {~halves[0], ~halves[1]};
}

std::string id_of(DocumentId number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (auto const half : {~number.high, ~number.low})
        for (int shift = 60; shift >= 0; shift -= 4) {
            if (text.size() == 8 || text.size() == 13 || text.size() == 18 || text.size() == 23)
                text += '-';
            text += digits[half >> shift & 15];
        }
    return text;
}

std::uint32_t number_of(codes::Table const& table, std::string_view code) {
    return static_cast<std::uint32_t>(table.find(code) - table.all().data());
}

void add_path(
    Facet facet, codes::Table const& table, std::string_view code,
    std::vector<FacetValue>& values) {
    for (auto const* entry : table.path(code))
        values.push_back({facet, static_cast<std::uint32_t>(entry - table.all().data())});
}

std::uint32_t Numbering::number(std::string const& id) {
    if (auto const known = find(id)) return *known;
    std::unique_lock const lock(mutex_);
    auto const fresh = static_cast<std::uint32_t>(ids_.size());
    auto const [at, added] = numbers_.emplace(id, fresh);
    if (added) ids_.push_back(id);
    return at->second;
}

std::optional<std::uint32_t> Numbering::find(std::string const& id) const {
    std::shared_lock const lock(mutex_);
    auto const known = numbers_.find(id);
    return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

std::string Numbering::id(std::uint32_t number) const {
    std::shared_lock const lock(mutex_);
    return ids_[number];
}

std::vector<std::string> Numbering::all() const {
    std::shared_lock const lock(mutex_);
    return ids_;
}

void Numbering::start_from(std::vector<std::string> ids) {
    std::unique_lock const lock(mutex_);
    numbers_.clear();
    ids_ = std::move(ids);
    for (std::uint32_t number = 0; number < ids_.size(); ++number)
        numbers_.emplace(ids_[number], number);
}

std::vector<std::uint32_t> salary_groups(std::int64_t monthly_fen) {
    std::vector<std::uint32_t> groups;
    auto number = bounded(monthly_fen);
    for (std::uint32_t level = 0; level < levels; ++level, number >>= digit_bits)
        groups.push_back(group(level, number));
    return groups;
}

// Single fen up to the next whole group of 16, groups of 16 up to the next of 256, and so on.
std::vector<std::uint32_t> groups_from(std::int64_t least_fen) {
    std::vector<std::uint32_t> groups;
    auto number = bounded(least_fen);
    for (std::uint32_t level = 0; level < levels; ++level) {
        auto const end = (most_fen >> level * digit_bits) + 1;
        bool const last = level + 1 == levels;
        for (; number < end && (last || number % 16 != 0); ++number)
            groups.push_back(group(level, number));
        number >>= digit_bits;
    }
    return groups;
}

std::uint32_t listing_time(Instant at) {
    return units_since(
        at, std::chrono::milliseconds(125), std::numeric_limits<std::uint32_t>::max());
}

std::uint32_t crowding(std::int64_t applications, Instant listed_at) {
    constexpr std::uint32_t time_bits = 18, most_applications = (1u << 14) - 1;
    auto const crowd = std::clamp<std::int64_t>(applications, 0, most_applications);
    auto const time = units_since(listed_at, std::chrono::minutes(30), (1u << time_bits) - 1);
    return static_cast<std::uint32_t>(crowd) << time_bits | time;
}

}  // namespace sx::search
