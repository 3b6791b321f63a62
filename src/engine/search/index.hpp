#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"
#include "engine/search/scoring.hpp"
#include "engine/search/snapshot.hpp"

namespace sx::search {

// Documents that change. Everything but snapshot() is called by one thread at a time; whoever
// searches takes a snapshot, which nothing that comes later touches.
class Index {
public:
    // Starts empty, or from what was saved (snapshot_file.hpp) with the same scoring.
    explicit Index(
        Scoring const& scoring = Scoring{}, std::shared_ptr<Snapshot const> start = nullptr);
    // Once more from what was saved; what was put before is forgotten.
    void start_from(std::shared_ptr<Snapshot const>);

    void put(Document const&);  // new, or instead of the one with its id
    void remove(DocumentId);
    // Makes the changes since the last time visible. Takes as long as the changed documents need,
    // and a bit for each document of the parts that lose one.
    void publish();
    // Unites small neighbouring parts, or cleans one of which half is gone; false where nothing is
    // due. Takes up to some seconds, so it is no part of publish(): to be called when time is.
    bool compact();

    std::shared_ptr<Snapshot const> snapshot() const;

    // A part of so many documents is only cleaned, not united.
    static constexpr std::uint64_t large_part = 32'768;

private:
    struct Words {  // one string for all of them: they are many and short
        std::string bytes{};
        std::vector<std::uint32_t> ends{};
    };
    struct Changed {
        bool gone = false;
        Words title{}, text{};
        std::vector<FacetValue> values{};
        std::array<std::uint32_t, column_count> columns{};
        std::vector<std::uint32_t> title_positions{}, text_positions{};
        std::optional<Place> place{};
    };
    static Words kept(std::span<std::string_view const>);
    static std::vector<std::string_view> views(Words const&);
    void show(std::vector<Part> parts);

    Scoring scoring_;
    std::map<DocumentId, Changed> changes_;
    mutable std::mutex mutex_;  // of what follows
    std::shared_ptr<Snapshot const> snapshot_;
};

// The live documents of several parts as one segment. Holds 4 bytes for each of their documents
// besides it, and the postings of one term.
std::shared_ptr<Segment const> united(std::span<Part const>, Scoring const&);

}  // namespace sx::search
