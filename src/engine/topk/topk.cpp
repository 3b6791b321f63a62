#include "engine/topk/topk.hpp"
#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include "engine/threads/threads.hpp"
#include "engine/topk/arrangement.hpp"
#include "engine/topk/kernels.hpp"
#include "engine/topk/schedule.hpp"
#include "engine/topk/selection.hpp"

namespace sx::topk {
namespace {

// Members of a stripe: its vectors, floors and the front of its lists stay in a second-level cache.
constexpr std::size_t most_in_stripe = 4096;
static_assert(most_in_stripe % block_columns == 0);

// Short, so that few filters meet in one and every thread finds some.
std::size_t stripe_of(std::size_t size, std::size_t threads) {
    auto const blocks = size / std::max<std::size_t>(4 * threads, 256) / block_columns + 1;
    return std::min(most_in_stripe, blocks * block_columns);
}

// What a thread works with.
struct Room {
    explicit Room(Kernel const& kernel)
        : packed(most_in_stripe / group_columns * kernel.group_bytes / sizeof(Line)) {}

    Selection rows{panel_rows};
    Selection columns{block_columns};
    std::vector<Line> packed;  // the columns' vectors
    std::vector<Hit> hits = std::vector<Hit>(panel_rows * block_columns);
};

class Table {
public:
    Table(Side const& people, Side const& postings, Kernel const& kernel, std::size_t threads)
        : kernel_(kernel),
          rows_(people.filters, people.vectors, stripe_of(people.filters.size(), threads)),
          columns_(postings.filters, postings.vectors, stripe_of(postings.filters.size(), threads)),
          row_lists_(rows_.size(), people.wanted),
          column_lists_(columns_.size(), postings.wanted) {}

    std::size_t row_stripes() const { return rows_.stripes(); }
    std::size_t column_stripes() const { return columns_.stripes(); }

    // Scores every pair of a stripe of rows and one of columns that may agree.
    void work(std::size_t row_stripe, std::size_t column_stripe, Room& room) {
        auto &rows = room.rows, &columns = room.columns;
        if (!agree(rows_.joined(row_stripe), columns_.joined(column_stripe))) return;
        rows.choose(rows_, row_stripe, columns_.joined(column_stripe), row_lists_);
        columns.choose(columns_, column_stripe, rows.joined(), column_lists_);
        pack(room);
        for (std::size_t panel = 0; panel < rows.groups(); ++panel)
            for (std::size_t block = 0; block < columns.groups(); ++block)
                if (agree(rows.joined(panel), columns.joined(block))) scan(panel, block, room);
    }

    BothWays sorted() && {
        for (std::size_t row = 0; row < rows_.size(); ++row) row_lists_.sort(row);
        for (std::size_t column = 0; column < columns_.size(); ++column) column_lists_.sort(column);
        return {
            {std::move(row_lists_), rows_.places()}, {std::move(column_lists_), columns_.places()}};
    }

private:
    std::byte* packed_group(Room& room, std::size_t group) const {
        return reinterpret_cast<std::byte*>(room.packed.data()) + group * kernel_.group_bytes;
    }

    void pack(Room& room) const {
        for (std::size_t block = 0; block < room.columns.groups(); ++block)
            for (std::size_t group = 0; group < block_groups; ++group) {
                auto const* vectors = room.columns.vectors(block) + group * group_columns;
                kernel_.pack(
                    vectors->numbers.data(), packed_group(room, block * block_groups + group));
            }
    }

    void scan(std::size_t panel, std::size_t block, Room& room) {
        auto const count = kernel_.scan(
            {room.rows.vectors(panel)->numbers.data(), packed_group(room, block * block_groups),
             room.rows.floors(panel), room.columns.floors(block)},
            room.hits.data());
        for (auto const& hit : std::span(room.hits).first(count))
            take(panel * panel_rows + hit.row, block * block_columns + hit.column, hit.score, room);
    }

    void take(std::size_t row, std::size_t column, std::int32_t score, Room& room) {
        if (row >= room.rows.chosen() || column >= room.columns.chosen()) return;
        if (!agree(room.rows.filter(row), room.columns.filter(column))) return;
        auto const row_place = room.rows.place(row), column_place = room.columns.place(column);
        row_lists_.offer(row_place, key_of(score, columns_.original(column_place)));
        column_lists_.offer(column_place, key_of(score, rows_.original(row_place)));
        room.rows.set_floor(row, row_lists_.floor(row_place));
        room.columns.set_floor(column, column_lists_.floor(column_place));
    }

    Kernel const& kernel_;
    Arrangement rows_, columns_;
    BestLists row_lists_, column_lists_;
};

void work_through(Table& table, Schedule& schedule, Kernel const& kernel) {
    Room room(kernel);
    kernel.enter();
    while (auto const row = schedule.next_row()) {
        std::vector<bool> had(table.column_stripes(), false);
        while (auto const column = schedule.next_column(had)) {
            table.work(*row, *column, room);
            schedule.finish(*column);
        }
    }
    kernel.leave();
}

void check(Side const& side, std::string_view name) {
    if (side.vectors.size() != side.filters.size() * dimensions)
        throw std::invalid_argument(std::string(name).append(": a vector and a filter for each"));
    if (side.filters.size() >= std::numeric_limits<std::uint32_t>::max())
        throw std::invalid_argument(std::string(name).append(": too many"));
}

}  // namespace

std::vector<Partner> Partners::of(std::size_t member) const {
    std::vector<Partner> partners;
    for (auto const key : lists_.of(places_[member]))
        partners.push_back({partner_of(key), score_of(key)});
    return partners;
}

std::optional<BothWays> best_both_ways(Side const& people, Side const& postings, Work const& work) {
    check(people, "people");
    check(postings, "postings");
    auto const& kernel = work.kernel ? *work.kernel : *kernels().front();
    auto const workers = threads::count_of(work.threads);
    Table table(people, postings, kernel, workers);
    Schedule schedule(table.row_stripes(), table.column_stripes(), work.go_on);
    threads::run(
        workers, [&](std::size_t) { work_through(table, schedule, kernel); },
        [&] { schedule.stop(); });
    if (schedule.stopped()) return std::nullopt;
    return std::move(table).sorted();
}

}  // namespace sx::topk
