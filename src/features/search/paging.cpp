#include "features/search/paging.hpp"
#include <algorithm>
#include <charconv>
#include <cstddef>
#include "features/search/asking.hpp"

namespace sx::search {
namespace {

constexpr std::size_t come_between = 16;  // that many new ones need no second look

Column column_of(Order order) {
    if (order == Order::highest_salary) return Column::salary;
    return order == Order::fewest_applications ? Column::applications : Column::listed_at;
}

// Its number in the column: the same document may stand in an older part as well, removed.
std::int64_t place_of(Snapshot const& snapshot, DocumentId id, Order order) {
    for (auto const& part : snapshot.parts) {
        auto const ids = part.segment->ids();
        auto const found = std::ranges::lower_bound(ids, id);
        if (found == ids.end() || *found != id) continue;
        auto const at = static_cast<std::size_t>(found - ids.begin());
        bool const gone =
            part.removed != nullptr && ((*part.removed)[at / 64] >> (at % 64) & 1) != 0;
        if (!gone) return part.segment->column(column_of(order))[at];
    }
    return 0;
}

// How many of the hits stand before the page.
std::size_t begin_of(
    Snapshot const& snapshot, Query const& query, PageEnd const& end,
    std::vector<Hit> const& hits) {
    auto const last = number_of_id(end.id);
    if (query.order == Order::relevance) {
        auto const found = std::ranges::find(hits, last, &Hit::id);
        if (found != hits.end()) return static_cast<std::size_t>(found - hits.begin()) + 1;
        return std::min(hits.size(), static_cast<std::size_t>(end.before));
    }
    auto const stands_before = [&](Hit const& hit) {
        auto const place = place_of(snapshot, hit.id, query.order);
        if (place == end.place) return hit.id <= last;
        return query.order == Order::fewest_applications ? place < end.place : place > end.place;
    };
    return static_cast<std::size_t>(
        std::partition_point(hits.begin(), hits.end(), stands_before) - hits.begin());
}

Problem unknown_cursor() {
    return {ProblemKind::invalid, "invalid_fields", {{"/cursor", "unknown_cursor"}}};
}

}  // namespace

std::string cursor_of(PageEnd const& end) {
    return std::to_string(end.before)
        .append(".")
        .append(std::to_string(end.place))
        .append(".")
        .append(end.id);
}

Result<std::optional<PageEnd>> page_end_of(std::optional<web::Cursor> const& cursor) {
    if (!cursor) return std::optional<PageEnd>();
    auto const& text = cursor->str();
    auto const* at = text.data();
    auto const* const end = at + text.size();
    PageEnd page;
    for (auto* number : {&page.before, &page.place}) {
        auto const [dot, problem] = std::from_chars(at, end, *number);
        if (problem != std::errc() || dot == end || *dot != '.') return unknown_cursor();
        at = dot + 1;
    }
    page.id.assign(at, end);
    constexpr std::int64_t deepest = 10'000'000;
    if (!is_uuid(page.id) || page.before < 0 || page.before > deepest) return unknown_cursor();
    return std::optional(std::move(page));
}

Page page_of(
    Snapshot const& snapshot, Query query, std::optional<PageEnd> const& after, std::size_t size) {
    Page page;
    auto const before = after ? static_cast<std::size_t>(after->before) : 0;
    for (query.limit = before + size + 1 + (after ? come_between : 0);; query.limit *= 2) {
        page.answer = answer(snapshot, query);
        auto& hits = page.answer.hits;
        auto const begin = after ? begin_of(snapshot, query, *after, hits) : 0;
        page.more = hits.size() > begin + size;
        bool const all = hits.size() < query.limit;
        if (!page.more && !all) continue;
        auto const first = hits.begin() + static_cast<std::ptrdiff_t>(begin);
        auto const length = std::min(size, hits.size() - begin);
        page.hits.assign(first, first + static_cast<std::ptrdiff_t>(length));
        return page;
    }
}

PageEnd end_of(
    Snapshot const& snapshot, Query const& query, std::optional<PageEnd> const& after,
    std::vector<Hit> const& hits) {
    auto const& last = hits.back().id;
    PageEnd end;
    end.before = (after ? after->before : 0) + static_cast<std::int64_t>(hits.size());
    if (query.order != Order::relevance) end.place = place_of(snapshot, last, query.order);
    end.id = id_of(last);
    return end;
}

}  // namespace sx::search
