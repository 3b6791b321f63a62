// S1 and S2: our index beside Xapian and SQLite FTS5 over the same documents, in turns.
//
//     search_speed TEXTS FOLDER DOCUMENTS ROUNDS
//
// TEXTS has a title and a description of a real posting in each line, separated by a tab; documents
// are made by recombining them, with values by chance. FOLDER takes the peers' files. Prints one
// JSON object.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <time.h>
#include <unordered_set>
#include <vector>
#include "search_peer_sqlite.hpp"
#include "search_peer_xapian.hpp"
#include "engine/search/exhaustive.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"
#include "platform/base/characters.hpp"

using namespace sx;
using namespace sx::search;
using namespace sx::bench;

namespace {

using Terms = std::vector<std::string_view>;

[[noreturn]] void stop(std::string const& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

// Pairs of Chinese characters, and words of letters and digits; views into a pool.
class Analysis {
public:
    Terms terms(std::string_view text) {
        Terms found;
        std::string_view before;
        while (!text.empty()) {
            auto const length = first_character(text);
            auto const at = text.substr(0, length);
            if (length == 1 && std::isalnum(static_cast<unsigned char>(at[0]))) {
                std::string word;
                for (; !text.empty() && std::isalnum(static_cast<unsigned char>(text[0]));
                     text.remove_prefix(1))
                    word.push_back(char(std::tolower(static_cast<unsigned char>(text[0]))));
                found.push_back(kept(word));
                before = {};
                continue;
            }
            bool const chinese = length == 3 && at >= "\xE4\xB8\x80" && at <= "\xE9\xBF\xBF";
            if (chinese && !before.empty()) found.push_back(kept(std::string(before).append(at)));
            before = chinese ? at : std::string_view();
            text.remove_prefix(length);
        }
        return found;
    }

private:
    std::string_view kept(std::string word) { return *pool_.insert(std::move(word)).first; }
    std::unordered_set<std::string> pool_;
};

struct Texts {
    std::vector<Terms> titles, descriptions;
};

Texts read_texts(char const* file, Analysis& analysis) {
    constexpr std::size_t most_characters = 300;
    Texts texts;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        auto const cells = split(line, '\t');
        if (cells.size() != 2) stop("TEXTS has two cells in each line");
        auto title = analysis.terms(cells[0]);
        auto description = analysis.terms(first_characters(cells[1], most_characters));
        if (title.size() >= 2) texts.titles.push_back(std::move(title));
        if (description.size() >= 20) texts.descriptions.push_back(std::move(description));
    }
    if (texts.titles.empty() || texts.descriptions.empty()) stop("TEXTS has nothing to recombine");
    return texts;
}

// Documents and queries by chance that repeats.
class Venue {
public:
    explicit Venue(Texts const& texts) : texts_(texts) {}

    // The same for the same number.
    Document document(std::uint64_t number) {
        chance_.seed(number);
        Document one{.id = {0, number + 1}};
        one.title = texts_.titles[below(texts_.titles.size())];
        one.text = texts_.descriptions[below(texts_.descriptions.size())];
        values_.clear();
        path(Facet::region, {34, 12, 8});
        path(Facet::industry, {20, 5, 5, 3});
        if (below(10) < 7) path(Facet::major, {12, 8, 8});
        put(Facet::education, below(7));
        put(Facet::salary, below(8));
        put(Facet::kind, below(10) < 7 ? 0 : 1 + below(4));
        put(Facet::fair, below(30));
        put(Facet::session, below(12));
        if (below(5) == 0) put(Facet::mark, below(4));
        put(Facet::day, below(60));
        one.values = values_;
        for (auto& column : one.columns) column = std::uint32_t(below(100'000));
        return one;
    }

    // Two to four terms that stand together in a real title.
    Query query(std::uint64_t number, Match match) {
        chance_.seed(~number);
        Query query;
        auto const& title = texts_.titles[below(texts_.titles.size())];
        auto const count = std::min<std::size_t>(2 + below(3), title.size());
        auto const from = below(title.size() - count + 1);
        query.terms.assign(
            title.begin() + std::ptrdiff_t(from), title.begin() + std::ptrdiff_t(from + count));
        query.match = match;
        query.total = Total::none;
        return query;
    }

    // Three to five filters, six facets, an exact total.
    Query filtered(std::uint64_t number) {
        auto one = query(number, Match::any);
        one.total = Total::exact;
        one.facets = {Facet::region,    Facet::industry, Facet::major,
                      Facet::education, Facet::salary,   Facet::kind};
        one.filters = {
            {Facet::kind, {0}},
            {Facet::education, {2, 3, 4}},
            {Facet::day, {}},
            {Facet::salary, {3, 4, 5}},
            {Facet::region, {std::uint32_t(below(34))}}};
        for (std::uint32_t day = 0; day < 30; ++day) one.filters[2].values.push_back(day);
        one.filters.resize(3 + below(3));
        return one;
    }

private:
    std::size_t below(std::size_t end) { return chance_() % end; }
    void put(Facet facet, std::size_t value) { values_.push_back({facet, std::uint32_t(value)}); }
    // From the top of a tree downwards; a value below another is numbered within it.
    void path(Facet facet, std::vector<std::size_t> const& widths) {
        std::size_t value = below(widths[0]), first = widths[0], level = widths[0];
        put(facet, value);
        for (std::size_t depth = 1; depth < widths.size(); ++depth) {
            value = value * widths[depth] + below(widths[depth]);
            level *= widths[depth];
            put(facet, first + value);
            first += level;
        }
    }

    Texts const& texts_;
    std::mt19937_64 chance_;
    std::vector<FacetValue> values_;
};

// Processor time of this thread, in which all of ours and the peers' work is done: what others do
// on the machine meanwhile does not count.
double now_us() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

double micros(std::function<void()> const& work) {
    auto const began = now_us();
    work();
    return now_us() - began;
}

// The sum of the counts of what a peer counts: the tops of trees, a value for each document.
std::uint64_t tops(Answer const& answer) {
    std::uint64_t sum = 0;
    for (auto const& count : answer.counts) {
        auto const facet = count.value.facet;
        auto const end = facet == Facet::region     ? 34U
                         : facet == Facet::industry ? 20U
                         : facet == Facet::major    ? 12U
                                                    : ~0U;
        if (count.value.value < end) sum += count.documents;
    }
    return sum;
}

struct Workload {
    std::string name;
    std::vector<Query> queries;
    bool filtered = false;
};

class Bench {
public:
    Bench(char const* texts, std::string const& folder, std::size_t documents)
        : texts_(read_texts(texts, analysis_)), venue_(texts_), documents_(documents) {
        peers_.push_back(std::make_unique<XapianPeer>(folder + "/xapian"));
        peers_.push_back(std::make_unique<SqlitePeer>(folder + "/fts5.db"));
    }

    void run(std::size_t rounds) {
        gate_small();
        fill();
        workloads();
        for (auto const& workload : workloads_) gate(workload);
        std::printf(
            "{\"documents\":%zu,\"bytes_a_document\":%.0f,\"kernels\":\"%s\",\"build_s\":%.1f,"
            "\"workloads\":[",
            documents_, double(snapshot_.parts[0].segment->bytes()) / double(documents_),
            std::string(best_kernels().name).c_str(), build_s_);
        for (std::size_t at = 0; at < workloads_.size(); ++at) {
            std::printf("%s", at == 0 ? "" : ",");
            measure(workloads_[at], rounds);
        }
        std::printf("]}\n");
    }

private:
    // On a part that an exhaustive search can bear: every answer is that of the plain one.
    void gate_small() {
        constexpr std::size_t count = 2'000;
        std::vector<std::vector<FacetValue>> values;
        std::vector<Document> all;
        SegmentWriter writer;
        for (std::size_t at = 0; at < count; ++at) {
            auto const one = venue_.document(at);
            values.emplace_back(one.values.begin(), one.values.end());
            writer.add(one);
            all.push_back(one);
        }
        for (std::size_t at = 0; at < count; ++at) all[at].values = values[at];
        Snapshot const snapshot{{{writer.finish(), nullptr, count}}};
        for (std::uint64_t number = 0; number < 20; ++number)
            for (auto const& query :
                 {venue_.query(number, Match::any), venue_.query(number, Match::all),
                  venue_.filtered(number)}) {
                auto const wanted = search_exhaustively(all, query);
                auto answer = searcher_.search(snapshot, query);
                if (query.total == Total::none) answer.total = 0;
                if (!(answer == wanted)) stop("an answer is not that of the exhaustive search");
            }
    }

    void fill() {
        SegmentWriter writer;
        for (std::size_t at = 0; at < documents_; ++at) {
            auto const one = venue_.document(at);
            build_s_ += micros([&] { writer.add(one); }) / 1e6;
            for (auto const& peer : peers_) peer->add(one);
            if (at % 20'000 == 0) std::fprintf(stderr, "%zu documents …\r", at);
        }
        build_s_ += micros([&] {
                        snapshot_.parts = {{writer.finish(), nullptr, documents_}};
                    }) /
                    1e6;
        for (auto const& peer : peers_) peer->finish();
    }

    void workloads() {
        constexpr std::uint64_t queries = 200;
        workloads_ = {{"S1 OR", {}, false}, {"S1 AND", {}, false}, {"S2", {}, true}};
        for (std::uint64_t number = 0; number < queries; ++number) {
            workloads_[0].queries.push_back(venue_.query(number, Match::any));
            workloads_[1].queries.push_back(venue_.query(number, Match::all));
            workloads_[2].queries.push_back(venue_.filtered(number));
        }
    }

    // At full size: totals and counts are those of both peers; all kernels agree.
    void gate(Workload const& workload) {
        for (std::size_t at = 0; at < gated; ++at) {
            auto query = workload.queries[at];
            query.total = Total::exact;
            auto const answer = searcher_.search(snapshot_, query);
            for (auto const& kernels : all_kernels())
                if (!(Searcher(kernels).search(snapshot_, query) == answer))
                    stop("the kernels do not agree");
            auto unchosen = query;  // the peers narrow a chosen facet's counts as well
            std::erase_if(unchosen.facets, [&](Facet facet) {
                return std::ranges::find(query.filters, facet, &Filter::facet) !=
                       query.filters.end();
            });
            for (auto const& peer : peers_) {
                auto const found =
                    workload.filtered ? peer->filtered(unchosen) : Found{peer->total(query), 0};
                if (found.documents != answer.total)
                    stop("a total is not that of " + std::string(peer->name()));
                if (workload.filtered &&
                    found.counted != tops(searcher_.search(snapshot_, unchosen)))
                    stop("facet counts are not those of " + std::string(peer->name()));
            }
        }
    }

    // Rounds in turns. A slow peer takes the first of the queries only; its ratio is of those.
    void measure(Workload const& workload, std::size_t rounds) {
        std::vector<std::vector<double>> ours(rounds);
        std::vector<std::vector<std::vector<double>>> theirs(peers_.size(), ours);
        for (std::size_t round = 0; round < rounds; ++round) {
            for (auto const& query : workload.queries)
                ours[round].push_back(micros([&] { searcher_.search(snapshot_, query); }));
            for (std::size_t which = 0; which < peers_.size(); ++which) {
                auto left_us = 1e6;
                for (auto const& query : workload.queries) {
                    if (left_us < 0) break;
                    theirs[which][round].push_back(micros([&] {
                        if (workload.filtered) peers_[which]->filtered(query);
                        else peers_[which]->first_ten(query);
                    }));
                    left_us -= theirs[which][round].back();
                }
            }
        }
        std::printf("{\"name\":\"%s\",\"ours_us\":", workload.name.c_str());
        print(ours);
        std::printf(",\"peers\":[");
        for (std::size_t which = 0; which < peers_.size(); ++which) {
            std::printf(
                "%s{\"name\":\"%s\",\"us\":", which == 0 ? "" : ",",
                std::string(peers_[which]->name()).c_str());
            print(theirs[which]);
            std::printf("}");
        }
        std::printf("]}");
    }

    static void print(std::vector<std::vector<double>> const& rounds) {
        std::printf("[");
        for (std::size_t round = 0; round < rounds.size(); ++round) {
            std::printf("%s[", round == 0 ? "" : ",");
            for (std::size_t at = 0; at < rounds[round].size(); ++at)
                std::printf("%s%.1f", at == 0 ? "" : ",", rounds[round][at]);
            std::printf("]");
        }
        std::printf("]");
    }

    static constexpr std::size_t gated = 10;
    Analysis analysis_;
    Texts texts_;
    Venue venue_;
    std::size_t documents_;
    double build_s_ = 0;
    std::vector<std::unique_ptr<Peer>> peers_;
    Snapshot snapshot_;
    Searcher searcher_;
    std::vector<Workload> workloads_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) stop("search_speed TEXTS FOLDER DOCUMENTS ROUNDS");
    Bench bench(arguments[1], arguments[2], std::size_t(std::stoull(arguments[3])));
    bench.run(std::size_t(std::stoull(arguments[4])));
}
