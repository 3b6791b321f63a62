#include "engine/topk/topk.hpp"
#include <algorithm>
#include <limits>
#include <numeric>
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

// Some members of a side as they are worked on, with their lists in the same order: what is looked
// at together stands together.
class Stand {
public:
    Stand(
        Side const& side, std::span<std::uint32_t const> who, std::size_t threads,
        BestLists const& so_far)
        : members(side.filters, side.vectors, who, stripe_of(who.size(), threads)),
          lists(who.size(), side.wanted) {
        for (std::size_t place = 0; place < members.size(); ++place)
            lists.copy(place, so_far, members.original(place));
    }
    void give_back(BestLists& all) const {
        for (std::size_t place = 0; place < members.size(); ++place)
            all.copy(members.original(place), lists, place);
    }

    Arrangement members;
    BestLists lists;
};

class Table {
public:
    Table(Stand& rows, Stand& columns, Kernel const& kernel)
        : kernel_(kernel), rows_(rows), columns_(columns) {}

    std::size_t row_stripes() const { return rows_.members.stripes(); }
    std::size_t column_stripes() const { return columns_.members.stripes(); }

    // Scores every pair of a stripe of rows and one of columns that may agree.
    void work(std::size_t row_stripe, std::size_t column_stripe, Room& room) {
        auto &rows = room.rows, &columns = room.columns;
        auto const& others = columns_.members.joined(column_stripe);
        if (!agree(rows_.members.joined(row_stripe), others)) return;
        rows.choose(rows_.members, row_stripe, others, rows_.lists);
        columns.choose(columns_.members, column_stripe, rows.joined(), columns_.lists);
        pack(room);
        for (std::size_t panel = 0; panel < rows.groups(); ++panel)
            for (std::size_t block = 0; block < columns.groups(); ++block)
                if (agree(rows.joined(panel), columns.joined(block))) scan(panel, block, room);
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
        rows_.lists.offer(row_place, key_of(score, columns_.members.original(column_place)));
        columns_.lists.offer(column_place, key_of(score, rows_.members.original(row_place)));
        room.rows.set_floor(row, rows_.lists.floor(row_place));
        room.columns.set_floor(column, columns_.lists.floor(column_place));
    }

    Kernel const& kernel_;
    Stand &rows_, &columns_;
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

// What part is done of several tables, by their pairs.
class Done {
public:
    Done(std::span<Part const> parts, std::function<bool(double)> const& go_on) : go_on_(go_on) {
        for (auto const& part : parts) all_ += pairs_of(part);
    }
    std::function<bool(double)> within(Part const& part) const {
        if (!go_on_) return {};
        return [this, pairs = pairs_of(part)](double done) {
            return go_on_(all_ > 0 ? (before_ + done * pairs) / all_ : 1);
        };
    }
    void add(Part const& part) { before_ += pairs_of(part); }

private:
    static double pairs_of(Part const& part) {
        return static_cast<double>(part.people.size()) * static_cast<double>(part.postings.size());
    }

    std::function<bool(double)> const& go_on_;
    double all_ = 0, before_ = 0;
};

void check_members(std::span<std::uint32_t const> members, std::size_t size) {
    if (std::ranges::any_of(members, [&](auto member) { return member >= size; }))
        throw std::invalid_argument("a part names somebody who is not there");
}

std::vector<std::uint32_t> all_of(Side const& side) {
    std::vector<std::uint32_t> all(side.filters.size());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    return all;
}

}  // namespace

std::vector<Partner> Partners::of(std::size_t member) const {
    std::vector<Partner> partners;
    for (auto const key : lists_.of(member)) partners.push_back({partner_of(key), score_of(key)});
    return partners;
}

std::optional<BothWays> best_both_ways(Side const& people, Side const& postings, Work const& work) {
    check(people, "people");
    check(postings, "postings");
    Part const whole{all_of(people), all_of(postings)};
    return best_in_parts(people, postings, {&whole, 1}, work);
}

std::optional<BothWays> best_in_parts(
    Side const& people, Side const& postings, std::span<Part const> parts, Work const& work) {
    check(people, "people");
    check(postings, "postings");
    auto const& kernel = work.kernel ? *work.kernel : *kernels().front();
    auto const workers = threads::count_of(work.threads);
    BestLists person_lists(people.filters.size(), people.wanted);
    BestLists posting_lists(postings.filters.size(), postings.wanted);
    Done done(parts, work.go_on);
    for (auto const& part : parts) {
        check_members(part.people, people.filters.size());
        check_members(part.postings, postings.filters.size());
        Stand rows(people, part.people, workers, person_lists);
        Stand columns(postings, part.postings, workers, posting_lists);
        Table table(rows, columns, kernel);
        Schedule schedule(table.row_stripes(), table.column_stripes(), done.within(part));
        threads::run(
            workers, [&](std::size_t) { work_through(table, schedule, kernel); },
            [&] { schedule.stop(); });
        if (schedule.stopped()) return std::nullopt;
        done.add(part);
        rows.give_back(person_lists);
        columns.give_back(posting_lists);
    }
    for (std::size_t person = 0; person < person_lists.size(); ++person) person_lists.sort(person);
    for (std::size_t at = 0; at < posting_lists.size(); ++at) posting_lists.sort(at);
    return BothWays{Partners(std::move(person_lists)), Partners(std::move(posting_lists))};
}

}  // namespace sx::topk
