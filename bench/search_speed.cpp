// S1 and S2: our index beside Xapian, SQLite FTS5, PostgreSQL and, where it is installed, Groonga,
// over the same documents, in turns.
//
//     search_speed TEXTS FOLDER DOCUMENTS ROUNDS PEERS [POSTGRESQL]
//
// TEXTS has a title and a description of a real posting in each line, separated by a tab; documents
// are made by recombining them, with values by chance. FOLDER takes the peers' files and our
// snapshot. PEERS are names separated by commas, or "none"; POSTGRESQL is where its server is.
// Prints one JSON object.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>
#include "search_peer.hpp"
#include "search_peers.hpp"
#include "search_texts.hpp"
#include "search_venue.hpp"
#include "engine/search/exhaustive.hpp"
#include "engine/search/searcher.hpp"
#include "engine/search/segment_writer.hpp"
#include "engine/search/snapshot_file.hpp"

using namespace sx;
using namespace sx::search;
using namespace sx::bench;

namespace {

struct Workload {
    std::string name;
    std::vector<Query> queries;
    enum class Kind { first_ten, filtered, ours_alone } kind = Kind::first_ten;
};

double micros(std::function<void()> const& work) {
    auto const began = processor_us();
    work();
    return processor_us() - began;
}

// Of what works on several threads.
double elapsed_us(std::function<void()> const& work) {
    using namespace std::chrono;
    auto const began = steady_clock::now();
    work();
    return duration<double, std::micro>(steady_clock::now() - began).count();
}

// The sum of the counts of what a peer counts: a value for each document.
std::uint64_t tops(Answer const& answer) {
    std::uint64_t sum = 0;
    for (auto const& count : answer.counts)
        if (count.value.value < Venue::tops(count.value.facet)) sum += count.documents;
    return sum;
}

// What a query took in each round.
using Times = std::vector<std::vector<double>>;

class Bench {
public:
    Bench(char const* texts, std::string folder, std::size_t documents, Peers peers)
        : texts_(read_texts(texts, analysis_)),
          venue_(texts_),
          folder_(std::move(folder)),
          documents_(documents),
          peers_(std::move(peers)) {}

    void run(std::size_t rounds) {
        gate_small();
        fill();
        workloads();
        for (auto const& workload : workloads_) gate(workload);
        std::printf(
            "{\"documents\":%zu,\"bytes_a_document\":%.0f,\"kernels\":\"%s\",\"build_s\":%.1f,",
            documents_, double(snapshot_.parts[0].segment->bytes()) / double(documents_),
            std::string(best_kernels().name).c_str(), build_s_);
        restart();
        std::printf("\"workloads\":[");
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
                  venue_.phrase(number), venue_.filtered(number)})
                if (!(searcher_.search(snapshot, query) == search_exhaustively(all, query)))
                    stop("an answer is not that of the exhaustive search");
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
        for (auto const& peer : peers_) {
            std::fprintf(
                stderr, "%s puts its index in order …\n", std::string(peer->name()).c_str());
            peer->finish();
        }
    }

    void workloads() {
        constexpr std::uint64_t queries = 500;
        using enum Workload::Kind;
        workloads_ = {
            {"S1 OR", {}, first_ten},
            {"S1 AND", {}, first_ten},
            {"S2", {}, filtered},
            {"phrase", {}, ours_alone}};
        for (std::uint64_t number = 0; number < queries; ++number) {
            workloads_[0].queries.push_back(venue_.query(number, Match::any));
            workloads_[1].queries.push_back(venue_.query(number, Match::all));
            workloads_[2].queries.push_back(venue_.filtered(number));
            workloads_[3].queries.push_back(venue_.phrase(number));
        }
    }

    // At full size: totals and counts are those of all peers; all kernels agree.
    void gate(Workload const& workload) {
        for (std::size_t at = 0; at < gated; ++at) {
            auto query = workload.queries[at];
            query.total = Total::exact;
            auto const answer = searcher_.search(snapshot_, query);
            for (auto const& kernels : all_kernels())
                if (!(Searcher(kernels).search(snapshot_, query) == answer))
                    stop("the kernels do not agree");
            for (auto const& peer : peers_)
                if (workload.kind != Workload::Kind::ours_alone)
                    patiently(workload, *peer, [&] { gate(workload, query, *peer); });
        }
    }

    void gate(Workload const& workload, Query query, Peer& peer) {
        bool const filtered = workload.kind == Workload::Kind::filtered;
        std::erase_if(query.facets, [&](Facet facet) {  // a peer narrows a chosen one as well
            return std::ranges::find(query.filters, facet, &Filter::facet) != query.filters.end();
        });
        auto const found = filtered ? peer.filtered(query) : Found{peer.total(query), 0};
        auto const answer = searcher_.search(snapshot_, query);
        if (found.documents != answer.total)
            stop("a total is not that of " + std::string(peer.name()));
        if (filtered && found.counted != tops(answer))
            stop("facet counts are not those of " + std::string(peer.name()));
    }

    // Unless the peer has taken too long with this workload before.
    void patiently(Workload const& workload, Peer& peer, std::function<void()> const& work) {
        auto const key = std::pair(workload.name, std::string(peer.name()));
        if (gave_up_.contains(key)) return;
        try {
            work();
        } catch (GaveUp const&) {
            gave_up_.insert(key);
        }
    }

    // How long it takes until a restarted process can answer, without reading its events.
    void restart() {
        auto const file = std::filesystem::path(folder_) / "ours.snapshot";
        auto const save_us = micros([&] { save_snapshot(file, snapshot_, {}, 0); });
        SavedSnapshot saved;
        auto const load_us = elapsed_us([&] { saved = load_snapshot(file, {}); });
        for (auto const& workload : workloads_)
            for (std::size_t at = 0; at < gated; ++at)
                if (!(searcher_.search(*saved.snapshot, workload.queries[at]) ==
                      searcher_.search(snapshot_, workload.queries[at])))
                    stop("what was loaded does not answer as what was saved");
        std::printf(
            "\"snapshot\":{\"bytes\":%llu,\"save_s\":%.2f,\"load_s\":%.2f},",
            static_cast<unsigned long long>(std::filesystem::file_size(file)), save_us / 1e6,
            load_us / 1e6);
        std::filesystem::remove(file);
    }

    // Rounds in turns. A slow peer takes the first of the queries only; its ratio is of those.
    void measure(Workload const& workload, std::size_t rounds) {
        Times ours(rounds);
        std::vector<Times> theirs(peers_.size(), Times(rounds));
        for (std::size_t round = 0; round < rounds; ++round) {
            for (auto const& query : workload.queries)
                ours[round].push_back(micros([&] { searcher_.search(snapshot_, query); }));
            if (workload.kind == Workload::Kind::ours_alone) continue;
            for (std::size_t which = 0; which < peers_.size(); ++which)
                patiently(workload, *peers_[which], [&] {
                    ask(workload, *peers_[which], theirs[which][round]);
                });
        }
        std::printf("{\"name\":\"%s\",\"ours_us\":", workload.name.c_str());
        print(ours);
        std::printf(",\"peers\":[");
        bool first = true;
        for (std::size_t which = 0; which < peers_.size(); ++which) {
            if (workload.kind == Workload::Kind::ours_alone) break;
            auto const name = std::string(peers_[which]->name());
            std::printf("%s{\"name\":\"%s\",", first ? "" : ",", name.c_str());
            first = false;
            if (gave_up_.contains({workload.name, name}))
                std::printf("\"gave_up_after_s\":%d}", patience_s);
            else {
                std::printf("\"us\":");
                print(theirs[which]);
                std::printf("}");
            }
        }
        std::printf("]}");
    }

    static void ask(Workload const& workload, Peer& peer, std::vector<double>& times) {
        auto left_us = 1e6;
        for (auto const& query : workload.queries) {
            if (left_us < 0) break;
            auto const began = peer.now_us();
            if (workload.kind == Workload::Kind::filtered) peer.filtered(query);
            else peer.first_ten(query);
            times.push_back(peer.now_us() - began);
            left_us -= times.back();
        }
    }

    static void print(Times const& rounds) {
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
    std::string folder_;
    std::size_t documents_;
    double build_s_ = 0;
    Peers peers_;
    std::set<std::pair<std::string, std::string>> gave_up_;  // workload and peer
    Snapshot snapshot_;
    Searcher searcher_;
    std::vector<Workload> workloads_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 6 && count != 7)
        stop("search_speed TEXTS FOLDER DOCUMENTS ROUNDS PEERS [POSTGRESQL]");
    Bench bench(
        arguments[1], arguments[2], std::size_t(std::stoull(arguments[3])),
        peers_of(arguments[5], arguments[2], count == 7 ? arguments[6] : ""));
    bench.run(std::size_t(std::stoull(arguments[4])));
}
