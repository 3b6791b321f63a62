// S3: searches among many people while some of them change, ours alone.
//
//     search_changes TEXTS PEOPLE SECONDS CHANGES
//
// TEXTS as in search_speed. A person is what a search of people knows: two wanted titles, thirty
// words of skills, and values. One thread searches without a pause, as features/search searches
// people, in turns: any of the words, the first ten; all of them, with an exact total; all of them
// with three to five filters, six facets and an exact total. Another puts CHANGES people a second
// (0: none), made beforehand, publishes every 10 ms, and unites parts when due. Then, beside it,
// searches as S2 has them: any of the words with all the rest, which nobody asks of people. Prints
// one JSON object; times by the wall, as both threads are what two processors do.
#include <sys/resource.h>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>
#include "search_texts.hpp"
#include "search_venue.hpp"
#include "engine/search/exhaustive.hpp"
#include "engine/search/index.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"

using namespace sx;
using namespace sx::search;
using namespace sx::bench;

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// People by chance that repeats; a person's next version has another number.
class People {
public:
    explicit People(Texts const& texts) : venue_(texts), texts_(texts) {}

    // Its views last until the next call.
    Document person(std::uint64_t id, std::uint64_t version) {
        auto one = venue_.document(id + (version << 32));
        one.id = {0, id + 1};
        title_ = {one.title.begin(), one.title.end()};
        chance_.seed(id ^ version);
        auto const& other = texts_.titles[chance_() % texts_.titles.size()].words;
        title_.insert(title_.end(), other.begin(), other.end());
        one.title = title_;
        one.text = one.text.first(std::min<std::size_t>(30, one.text.size()));
        one.title_positions = one.text_positions = {};
        return one;
    }
    Query query(std::uint64_t number) {
        if (number % 3 == 0) return venue_.query(number, Match::any);
        auto one = number % 3 == 1 ? venue_.query(number, Match::all) : venue_.filtered(number);
        one.match = Match::all;
        one.total = Total::exact;
        return one;
    }
    Query as_of_postings(std::uint64_t number) { return venue_.filtered(number); }

private:
    Venue venue_;
    Texts const& texts_;
    std::mt19937_64 chance_;
    std::vector<std::string_view> title_;
};

std::shared_ptr<Snapshot const> filled(People& people, std::uint64_t count) {
    constexpr std::uint64_t part = 1'000'000;
    auto snapshot = std::make_shared<Snapshot>();
    for (std::uint64_t first = 0; first < count; first += part) {
        SegmentWriter writer;
        auto const end = std::min(count, first + part);
        for (auto id = first; id < end; ++id) writer.add(people.person(id, 0));
        snapshot->parts.push_back({writer.finish(), nullptr, end - first});
        std::fprintf(stderr, "%llu people …\r", static_cast<unsigned long long>(end));
    }
    return snapshot;
}

// A person who lasts.
struct Kept {
    Document document;
    std::vector<std::string_view> title, text;
    std::vector<FacetValue> values;

    explicit Kept(Document const& one)
        : document(one),
          title(one.title.begin(), one.title.end()),
          text(one.text.begin(), one.text.end()),
          values(one.values.begin(), one.values.end()) {}
    Document with(DocumentId id) const {
        auto one = document;
        one.id = id;
        one.title = title;
        one.text = text;
        one.values = values;
        return one;
    }
};

// What was searched on a small venue, changes included, is what the plain search finds.
void gate(Texts const& texts) {
    constexpr std::uint64_t count = 2'000;
    People people(texts), shown(texts);
    Index index(Scoring{}, filled(people, count));
    std::vector<Kept> kept;
    for (std::uint64_t id = 0; id < count; ++id) {
        auto const version = id % 3 == 0 ? 1U : 0U;
        kept.emplace_back(shown.person(id, version));
        if (version == 1) index.put(kept.back().with(kept.back().document.id));
    }
    index.publish();
    std::vector<Document> all;
    for (auto const& one : kept) all.push_back(one.with(one.document.id));
    Searcher searcher;
    for (std::uint64_t number = 0; number < 80; ++number) {
        auto const query = number < 60 ? people.query(number) : people.as_of_postings(number);
        if (!(searcher.search(*index.snapshot(), query) == search_exhaustively(all, query)))
            stop("an answer is not that of the exhaustive search");
    }
}

struct Changes {
    std::uint64_t made = 0;
    std::vector<double> publish_ms{}, unite_ms{};
};

// So many a second as long as `on`; falls behind rather than pile up when it cannot.
Changes change(
    Index& index, Texts const& texts, std::uint64_t count, double a_second,
    std::atomic<bool> const& on) {
    using namespace std::chrono_literals;
    constexpr std::uint64_t different = 50'000;
    People people(texts);
    std::vector<Kept> next_versions;
    for (std::uint64_t at = 0; at < different && a_second > 0; ++at)
        next_versions.emplace_back(people.person(at, 1));
    std::mt19937_64 chance(11);
    Changes changes;
    constexpr auto tick = 10ms;
    auto const each = static_cast<std::uint64_t>(a_second / 100);
    for (auto next = Clock::now(); on && each > 0; next = std::max(next + tick, Clock::now())) {
        std::this_thread::sleep_until(next);
        auto const began = Clock::now();
        for (std::uint64_t at = 0; at < each; ++at)
            index.put(next_versions[changes.made++ % different].with({0, chance() % count + 1}));
        index.publish();
        changes.publish_ms.push_back(ms_since(began));
        auto const uniting = Clock::now();
        if (index.compact()) changes.unite_ms.push_back(ms_since(uniting));
    }
    return changes;
}

double at_share(std::vector<double> times, double share) {
    if (times.empty()) return 0;
    std::ranges::sort(times);
    return times[std::min(
        times.size() - 1, static_cast<std::size_t>(double(times.size()) * share))];
}

void measure(Texts const& texts, std::uint64_t count, int seconds, double changes_a_second) {
    gate(texts);
    People people(texts);
    auto const filling = Clock::now();
    Index index(Scoring{}, filled(people, count));
    auto const fill_s = ms_since(filling) / 1000;
    double bytes = 0;
    auto const snapshot = index.snapshot();
    for (auto const& part : snapshot->parts) bytes += double(part.segment->bytes());
    std::vector<Query> queries;
    for (std::uint64_t number = 0; number < 3'000; ++number)
        queries.push_back(people.query(number));
    std::atomic<bool> on = true;
    Changes changes;
    std::jthread changing([&] { changes = change(index, texts, count, changes_a_second, on); });
    Searcher searcher;
    std::array<std::vector<double>, 3> took;
    std::array<double, 3> found{};
    auto const began = Clock::now();
    for (std::size_t at = 0; ms_since(began) < seconds * 1000; ++at) {
        auto const asked = Clock::now();
        auto const answer = searcher.search(*index.snapshot(), queries[at % queries.size()]);
        took[at % 3].push_back(ms_since(asked));
        found[at % 3] += double(answer.total);
    }
    auto const whole_s = ms_since(began) / 1000;
    std::vector<double> like_postings;
    for (std::uint64_t number = 0; ms_since(began) < (whole_s + seconds / 4.0) * 1000; ++number) {
        auto const query = people.as_of_postings(number);
        auto const asked = Clock::now();
        searcher.search(*index.snapshot(), query);
        like_postings.push_back(ms_since(asked));
    }
    auto const changing_s = ms_since(began) / 1000;
    on = false;
    changing.join();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::vector<double> all;
    for (auto const& some : took) all.insert(all.end(), some.begin(), some.end());
    std::printf(
        "{\"people\":%llu,\"bytes_a_person\":%.0f,\"fill_s\":%.0f,\"memory_gib\":%.1f,"
        "\"queries_a_second\":%.0f,\"p50_ms\":%.2f,\"p99_ms\":%.2f,"
        "\"or_p50_ms\":%.2f,\"and_p50_ms\":%.2f,\"filtered_p50_ms\":%.2f,\"s2_p50_ms\":%.2f,"
        "\"and_found\":%.0f,\"filtered_found\":%.0f,"
        "\"changes_asked\":%.0f,\"changes_a_second\":%.0f,\"publish_p50_ms\":%.2f,"
        "\"publish_p99_ms\":%.1f,\"longest_uniting_ms\":%.0f,\"parts\":%zu}\n",
        static_cast<unsigned long long>(count), bytes / double(count), fill_s,
        double(usage.ru_maxrss) / (1 << 20), double(all.size()) / whole_s, at_share(all, 0.5),
        at_share(all, 0.99), at_share(took[0], 0.5), at_share(took[1], 0.5), at_share(took[2], 0.5),
        at_share(like_postings, 0.5), found[1] / double(took[1].size()),
        found[2] / double(took[2].size()), changes_a_second, double(changes.made) / changing_s,
        at_share(changes.publish_ms, 0.5), at_share(changes.publish_ms, 0.99),
        at_share(changes.unite_ms, 1), index.snapshot()->parts.size());
}

}  // namespace

int main(int count, char** words) {
    if (count != 5) stop("search_changes TEXTS PEOPLE SECONDS CHANGES");
    Analysis analysis;
    auto const texts = read_texts(words[1], analysis);
    measure(texts, std::stoull(words[2]), std::stoi(words[3]), std::stod(words[4]));
}
