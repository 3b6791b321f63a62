#include <unistd.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>
#include "app/interrupt.hpp"
#include "app/match.hpp"
#include "app/tab_table.hpp"
#include "app/whole_file.hpp"
#include "engine/topk/areas.hpp"
#include "engine/topk/kernels.hpp"
#include "engine/topk/topk.hpp"
#include "platform/base/characters.hpp"
#include "platform/base/world.hpp"

namespace sx::app {
namespace {

constexpr std::size_t most_partners = 1000;

// Areas by name, numbered as they are met.
class AreaNames {
public:
    topk::Area number(std::string_view name) {
        return numbers_.try_emplace(std::string(name), static_cast<topk::Area>(numbers_.size()))
            .first->second;
    }

private:
    std::unordered_map<std::string, topk::Area> numbers_{};
};

// One side, sorted by id, so that ties go to the lower id.
class Members {
public:
    Members(std::string const& path, AreaNames& names) {
        TabReader reader(path);
        has_areas_ = reader.has("areas");
        auto const areas = has_areas_ ? reader.place("areas") : 0;
        std::array const places{
            reader.place("id"), reader.place("has"), reader.place("allowed"),
            reader.place("vector")};
        std::vector<Row> rows;
        for (std::vector<std::string_view> cells; reader.next(cells);) {
            auto& row = rows.emplace_back();
            row.id = cells[places[0]];
            row.filter = {words_of(cells[places[1]], reader), words_of(cells[places[2]], reader)};
            read_vector(cells[places[3]], row.vector, reader);
            if (!has_areas_) continue;
            for (auto const name : split(cells[areas], ','))
                if (!name.empty()) row.areas.push_back(names.number(name));
        }
        std::ranges::sort(rows, {}, &Row::id);
        if (auto const twice = std::ranges::adjacent_find(rows, {}, &Row::id); twice != rows.end())
            throw std::runtime_error(path + ": there are two of " + twice->id);
        for (auto& row : rows) {
            ids_.push_back(std::move(row.id));
            filters_.push_back(row.filter);
            areas_.push_back(std::move(row.areas));
            vectors_.insert(vectors_.end(), row.vector.begin(), row.vector.end());
        }
    }

    topk::Side side(std::size_t wanted) const { return {vectors_, filters_, wanted}; }
    std::vector<std::string> const& ids() const { return ids_; }
    bool has_areas() const { return has_areas_; }
    std::vector<std::vector<topk::Area>> const& areas() const { return areas_; }
    // Of postings, which stand in one area or, without a name, anywhere.
    std::vector<topk::Area> only_areas() const {
        std::vector<topk::Area> only;
        for (std::size_t at = 0; at < areas_.size(); ++at) {
            if (areas_[at].size() > 1)
                throw std::runtime_error("posting " + ids_[at] + " stands in more than one area");
            only.push_back(areas_[at].empty() ? topk::anywhere : areas_[at].front());
        }
        return only;
    }

private:
    struct Row {
        std::string id;
        topk::Filter filter;
        std::vector<topk::Area> areas;
        std::array<std::int8_t, topk::dimensions> vector;
    };

    // "1f,0": a hexadecimal number for each word.
    static std::array<std::uint64_t, topk::filter_words> words_of(
        std::string_view cell, TabReader const& reader) {
        std::array<std::uint64_t, topk::filter_words> words{};
        auto const parts = split(cell, ',');
        if (parts.size() != words.size()) reader.fail("has and allowed are two words each: 1f,0");
        for (std::size_t at = 0; at < words.size(); ++at) {
            auto const* const end = parts[at].data() + parts[at].size();
            auto const [rest, error] = std::from_chars(parts[at].data(), end, words[at], 16);
            if (parts[at].empty() || rest != end || error != std::errc())
                reader.fail("has and allowed are hexadecimal words of 64 bits");
        }
        return words;
    }

    // 128 hexadecimal digits, two for each number; 80 to ff are those below zero.
    static void read_vector(
        std::string_view cell, std::array<std::int8_t, topk::dimensions>& vector,
        TabReader const& reader) {
        if (cell.size() != 2 * vector.size()) reader.fail("a vector is 128 hexadecimal digits");
        for (std::size_t at = 0; at < vector.size(); ++at) {
            std::uint8_t byte = 0;
            auto const* const end = cell.data() + 2 * at + 2;
            if (std::from_chars(end - 2, end, byte, 16).ptr != end)
                reader.fail("a vector is hexadecimal digits");
            vector[at] = static_cast<std::int8_t>(byte);
        }
    }

    bool has_areas_ = false;
    std::vector<std::string> ids_{};
    std::vector<topk::Filter> filters_{};
    std::vector<std::int8_t> vectors_{};
    std::vector<std::vector<topk::Area>> areas_{};
};

std::optional<topk::BothWays> find(
    Members const& people, Members const& postings, std::size_t top, topk::Work const& work) {
    if (people.has_areas() != postings.has_areas())
        throw std::runtime_error("both tables have a column areas, or none has");
    auto const one = people.side(top), other = postings.side(top);
    if (!people.has_areas()) return topk::best_both_ways(one, other, work);
    return topk::best_in_parts(
        one, other, topk::parts_of(people.areas(), postings.only_areas()), work);
}

// Tells each whole percent on a terminal, elsewhere every tenth, until Ctrl-C.
class Progress {
public:
    bool operator()(double part) {
        auto const percent = static_cast<int>(part * 100);
        if (percent / step_ > told_ / step_ || (percent == 100 && told_ < 100)) {
            told_ = percent;
            std::cerr << (watched_ ? "\r" : "") << percent << " %" << (watched_ ? "" : "\n")
                      << std::flush;
        }
        return !interrupted();
    }
    ~Progress() {
        if (watched_ && told_ > 0) std::cerr << "\n";
    }

private:
    bool watched_ = ::isatty(STDERR_FILENO) != 0;
    int step_ = watched_ ? 1 : 10;
    int told_ = 0;
};

topk::Kernel const* kernel_of(Options const& options) {
    if (options.kernel.empty()) return topk::kernels().front();
    if (auto const* kernel = topk::kernel_named(options.kernel)) return kernel;
    std::string text = "this machine has no kernel " + options.kernel + "; it has";
    for (auto const* kernel : topk::kernels()) text.append(" ").append(kernel->name);
    throw std::runtime_error(text);
}

void write_lists(
    std::ostream& out, topk::BothWays const& found, Members const& people,
    Members const& postings) {
    out << "list\tperson\tposting\trank\tscore\n";
    for (std::size_t person = 0; person < found.people.size(); ++person) {
        std::size_t rank = 0;
        for (auto const& [posting, score] : found.people.of(person))
            out << "person\t" << people.ids()[person] << "\t" << postings.ids()[posting] << "\t"
                << ++rank << "\t" << score << "\n";
    }
    for (std::size_t posting = 0; posting < found.postings.size(); ++posting) {
        std::size_t rank = 0;
        for (auto const& [person, score] : found.postings.of(posting))
            out << "posting\t" << people.ids()[person] << "\t" << postings.ids()[posting] << "\t"
                << ++rank << "\t" << score << "\n";
    }
}

}  // namespace

int match_all(Options const& options) {
    if (options.people.empty() || options.postings.empty() || options.out.empty())
        throw std::runtime_error(
            "say: match all --people FILE --postings FILE --out TABLE [--top N] [--kernel NAME]");
    auto const* const kernel = kernel_of(options);
    if (options.top > most_partners)
        throw std::runtime_error("--top is at most " + std::to_string(most_partners));
    heed_interrupts();
    WholeFile table(options.out);
    AreaNames names;
    Members const people(options.people, names), postings(options.postings, names);
    RealWorld world;
    auto const begun = world.now();
    Progress progress;
    auto const found = find(
        people, postings, options.top, {kernel, 0, [&](double part) { return progress(part); }});
    if (!found) {
        std::cerr << "stopped; nothing was written\n";
        return interrupted_status;
    }
    auto const took_ms = (world.now() - begun).count();
    write_lists(table.out(), *found, people, postings);
    table.finish();
    std::cout << people.ids().size() << " people, " << postings.ids().size() << " postings, kernel "
              << kernel->name << ", " << took_ms / 1000 << "." << took_ms % 1000 / 100 << " s\n";
    return 0;
}

}  // namespace sx::app
