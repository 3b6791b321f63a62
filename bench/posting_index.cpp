// Measures the search over published postings as a node has it: making the index from the rows,
// how soon a change is found after its commit, and searches with facets, on SQLite.
//
//     posting_index FOLDER POSTINGS CHANGES
//
// FOLDER is empty and receives a venue. Titles are those of the official occupations, descriptions
// some 300 characters put together from their names, places drawn from all regions. Prints a line
// of JSON; ends with 1 when a change is not found by the next search.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include "features/search/search.hpp"
#include "platform/base/world.hpp"
#include "platform/store/database.hpp"

namespace {

using namespace sx;

double now_ms() {
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

class Drawing {
public:
    explicit Drawing(World& world) : world_(world) {}

    postings::Posting posting() {
        postings::Posting one;
        one.id = world_.fresh<postings::Posting>();
        one.title = postings::PostingTitle::stored(std::string(name()));
        std::string description;
        while (description.size() < 900) description.append(name()).append("，");
        one.description = Text<1, 10000>::stored(std::move(description));
        one.salary_unit = postings::SalaryUnit::month;
        one.salary_min = Money{300000};
        one.salary_max = Money{400000 + below(200) * 10000};
        one.education = static_cast<codes::Education>(below(7));
        auto const regions = codes::regions().all();
        one.region_code = codes::RegionCode::stored(
            std::string(regions[static_cast<std::size_t>(below(regions.size()))].code));
        one.organisation_id = {world_.fresh_id()};
        one.employer_name = postings::EmployerName::stored(std::string(name()).append("有限公司"));
        one.state = postings::PostingState::published;
        one.created_at = one.closes_at = world_.now();
        one.closes_at += std::chrono::days(29);
        one.published_at = one.listed_at = world_.now();
        return one;
    }

private:
    std::int64_t below(std::size_t end) { return static_cast<std::int64_t>(random_() % end); }
    std::string_view name() {
        auto const all = codes::occupations().all();
        return all[static_cast<std::size_t>(below(all.size()))].name;
    }

    World& world_;
    std::mt19937 random_{7};
};

struct Indexed {
    store::Database& db;
    RealWorld& world;
    search::PostingIndex index{};

    search::FoundPostings find(search::FindPostings const& asked) {
        return db.read([&](store::Transaction& tx) {
            access::Caller const anybody;
            Venue const venue;
            return *search::find_postings(index, {tx, world, anybody, Language::zh, venue}, asked);
        });
    }
    void publish(postings::Posting const& posting) {
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            tx.insert("postings", posting);
            tx.announce(events::event(
                postings::PostingPublished{posting.organisation_id, 1, {}}, posting.id, world));
            return {};
        });
    }
};

void print(std::string_view name, std::vector<double> rounds) {
    std::ranges::sort(rounds);
    auto const at = [&](double share) {
        return rounds[static_cast<std::size_t>(share * static_cast<double>(rounds.size() - 1))];
    };
    std::cout << ", \"" << name << "\": {\"median\": " << at(0.5) << ", \"p99\": " << at(0.99)
              << "}";
}

// From the commit's answer to the answer of a search that holds the posting, in milliseconds.
std::vector<double> changes(Indexed& venue, Drawing& drawing, int times) {
    std::vector<double> seen;
    search::FindPostings newest;
    newest.limit = web::Limit{1};
    for (int time = 0; time < times; ++time) {
        auto const posting = drawing.posting();
        venue.publish(posting);
        auto const committed = now_ms();
        if (venue.find(newest).items.at(0).id != posting.id)
            throw std::runtime_error("what was committed is not found");
        seen.push_back(now_ms() - committed);
        while (venue.index.compact()) continue;
    }
    return seen;
}

std::vector<double> searches(Indexed& venue, int times) {
    std::vector<double> taken;
    auto const names = codes::occupations().all();
    for (int time = 0; time < times; ++time) {
        search::FindPostings asked;
        asked.q = Text<1, 80>::stored(
            std::string(names[static_cast<std::size_t>(time * 37) % names.size()].name));
        asked.facets = {
            search::SearchFacet::region, search::SearchFacet::education,
            search::SearchFacet::salary, search::SearchFacet::kind};
        auto const began = now_ms();
        venue.find(asked);
        taken.push_back(now_ms() - began);
    }
    return taken;
}

void measure(std::filesystem::path const& folder, int postings, int times) {
    RealWorld world;
    auto const db = store::open_sqlite(folder / "venue.db");
    store::migrate(*db, store::migrations());
    Drawing drawing(world);
    (void)db->write([&](store::Transaction& tx) -> Result<> {
        for (int made = 0; made < postings; ++made) tx.insert("postings", drawing.posting());
        return {};
    });
    Indexed venue{*db, world};
    auto const began = now_ms();
    venue.find({});
    auto const built = now_ms() - began;
    std::size_t bytes = 0;
    auto const latest = venue.index.latest();
    for (auto const& part : latest->parts) bytes += part.segment->bytes();
    std::cout << "{\"postings\": " << postings << ", \"built_ms\": " << built
              << ", \"bytes\": " << bytes;
    print("found_after_commit_ms", changes(venue, drawing, times));
    venue.find({});
    print("search_ms", searches(venue, times));
    std::cout << "}" << std::endl;
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) {
        std::cerr << "posting_index FOLDER POSTINGS CHANGES\n";
        return 2;
    }
    try {
        measure(words[1], std::stoi(words[2]), std::stoi(words[3]));
    } catch (std::exception const& failure) {
        std::cerr << "posting_index: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
