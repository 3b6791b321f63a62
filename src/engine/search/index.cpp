#include "engine/search/index.hpp"
#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include "engine/search/segment_writer.hpp"

namespace sx::search {
namespace {

// Where a part holds those of the documents that it holds live. Both rise, so each is looked for
// from where the one before was found, in steps that double.
std::vector<std::size_t> places_in(Part const& part, std::span<DocumentId const> documents) {
    std::vector<std::size_t> places;
    auto const ids = part.segment->ids();
    auto begin = ids.begin();
    for (auto const& id : documents) {
        std::ptrdiff_t step = 1;
        while (ids.end() - begin > step && begin[step] < id) {
            begin += step;
            step *= 2;
        }
        begin = std::lower_bound(begin, begin + std::min(step + 1, ids.end() - begin), id);
        if (begin == ids.end()) break;
        auto const at = std::size_t(begin - ids.begin());
        if (*begin == id && !part.is_gone(at)) places.push_back(at);
    }
    return places;
}

// A copy of the part without these documents; earlier snapshots keep theirs.
void take_away(Part& part, std::vector<std::size_t> const& places) {
    if (places.empty()) return;
    auto const words = part.segment->chunks() * chunk_words;
    auto removed = part.removed == nullptr
                       ? std::make_shared<std::vector<std::uint64_t>>(words)
                       : std::make_shared<std::vector<std::uint64_t>>(*part.removed);
    for (auto const at : places) (*removed)[at / 64] |= std::uint64_t(1) << (at % 64);
    part.live -= places.size();
    part.removed = std::move(removed);
}

std::vector<std::uint32_t> copied(std::span<std::uint32_t const> positions) {
    return {positions.begin(), positions.end()};
}

}  // namespace

Index::Index(Scoring const& scoring, std::shared_ptr<Snapshot const> start)
    : scoring_(scoring), snapshot_(start ? std::move(start) : std::make_shared<Snapshot>()) {}

void Index::start_from(std::shared_ptr<Snapshot const> saved) {
    changes_.clear();
    std::lock_guard const lock(mutex_);
    snapshot_ = std::move(saved);
}

std::shared_ptr<Snapshot const> Index::snapshot() const {
    std::lock_guard const lock(mutex_);
    return snapshot_;
}

void Index::show(std::vector<Part> parts) {
    std::erase_if(parts, [](Part const& part) { return part.live == 0; });
    auto next = std::make_shared<Snapshot const>(Snapshot{std::move(parts)});
    std::lock_guard const lock(mutex_);
    snapshot_ = std::move(next);
}

Index::Words Index::kept(std::span<std::string_view const> words) {
    Words kept;
    kept.ends.reserve(words.size());
    for (auto const word : words) {
        kept.bytes.append(word);
        kept.ends.push_back(std::uint32_t(kept.bytes.size()));
    }
    return kept;
}

std::vector<std::string_view> Index::views(Words const& words) {
    std::vector<std::string_view> views;
    views.reserve(words.ends.size());
    std::uint32_t begin = 0;
    for (auto const end : words.ends) {
        views.push_back(std::string_view(words.bytes).substr(begin, end - begin));
        begin = end;
    }
    return views;
}

void Index::put(Document const& one) {
    changes_[one.id] = {
        false,
        kept(one.title),
        kept(one.text),
        {one.values.begin(), one.values.end()},
        one.columns,
        copied(one.title_positions),
        copied(one.text_positions),
        one.place};
}

void Index::remove(DocumentId id) { changes_[id] = {.gone = true}; }

void Index::publish() {
    if (changes_.empty()) return;
    auto parts = snapshot()->parts;
    std::vector<DocumentId> ids;
    ids.reserve(changes_.size());
    for (auto const& [id, changed] : changes_) ids.push_back(id);
    for (auto& part : parts) take_away(part, places_in(part, ids));
    bool const positions = std::ranges::any_of(changes_, [](auto const& change) {
        auto const& one = change.second;
        return !one.title_positions.empty() || !one.text_positions.empty();
    });
    SegmentWriter writer(scoring_, positions ? Positions::kept : Positions::none);
    std::uint64_t added = 0;
    for (auto const& [id, changed] : changes_) {
        if (changed.gone) continue;
        auto const title = views(changed.title), text = views(changed.text);
        writer.add(
            {.id = id,
             .title = title,
             .text = text,
             .values = changed.values,
             .columns = changed.columns,
             .title_positions = changed.title_positions,
             .text_positions = changed.text_positions,
             .place = changed.place});
        ++added;
    }
    if (added > 0) parts.push_back({writer.finish(), nullptr, added});
    changes_.clear();
    show(std::move(parts));
}

bool Index::compact() {
    auto parts = snapshot()->parts;
    for (std::size_t at = parts.size(); at-- > 0;) {
        bool const pair = at > 0 && std::max(parts[at - 1].live, parts[at].live) < large_part &&
                          parts[at - 1].live < 4 * parts[at].live;
        bool const worn = parts[at].live * 2 < parts[at].segment->size();
        if (!pair && !worn) continue;
        auto const first = parts.begin() + std::ptrdiff_t(pair ? at - 1 : at);
        auto const end = parts.begin() + std::ptrdiff_t(at + 1);
        auto const segment = united({first, end}, scoring_);
        *first = {segment, nullptr, segment->size()};
        parts.erase(std::next(first), end);
        show(std::move(parts));
        return true;
    }
    return false;
}

}  // namespace sx::search
