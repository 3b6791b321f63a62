#include <algorithm>
#include <bit>
#include "engine/search/searcher.hpp"

// What only a look at each document tells: phrases and distance. It comes last, when few are left.
namespace sx::search {
namespace {

// A phrase in one chunk.
class PhraseSearch {
public:
    PhraseSearch(Phrase const& phrase, std::span<ListView const> lists) : phrase_(phrase) {
        for (auto const& list : lists) cursors_.emplace_back(list);
    }

    // Documents come in rising order; each holds all terms.
    bool holds(std::size_t document) {
        begins_.clear();
        for (std::size_t at = 0; at < cursors_.size(); ++at) {
            auto const* const bytes = cursors_[at].positions_of(document);
            if (bytes == nullptr) return false;
            read_positions(bytes, positions_);
            narrow(at == 0, 2 * std::uint64_t(phrase_[at].offset));
            if (begins_.empty()) return false;
        }
        return true;
    }

private:
    // Keeps the beginnings from which a term stands `ahead`.
    void narrow(bool first, std::uint64_t ahead) {
        if (first) {
            for (auto const position : positions_)
                if (position >= ahead) begins_.push_back(position - ahead);
            return;
        }
        std::erase_if(begins_, [&](std::uint64_t begin) {
            return !std::ranges::binary_search(
                positions_, begin + ahead, std::ranges::less{},
                [](std::uint32_t position) { return std::uint64_t(position); });
        });
    }

    Phrase const& phrase_;
    std::vector<ListCursor> cursors_;
    std::vector<std::uint32_t> positions_;
    std::vector<std::uint64_t> begins_;
};

}  // namespace

// Takes those for whom `holds` is false out of what is found, and out of those that one filter
// keeps out. Asks in rising order.
template <class Holds> void Searcher::keep(Chunk const& chunk, Holds holds) {
    for (std::size_t word = 0; word < chunk.words; ++word) {
        auto& but_one = but_one_[word];
        for (auto rest = chunk.mask[word] | but_one; rest != 0; rest &= rest - 1) {
            auto const at = std::size_t(std::countr_zero(rest));
            if (holds(word * 64 + at)) continue;
            auto const others = ~(std::uint64_t(1) << at);
            chunk.mask[word] &= others;
            but_one &= others;
        }
    }
}

void Searcher::hold_phrases(std::size_t number, Query const& query) {
    auto lists = phrase_lists(number);
    for (auto const& phrase : query.phrases) {
        PhraseSearch search(phrase, lists.first(phrase.size()));
        lists = lists.subspan(phrase.size());
        keep(chunks_[number], [&](std::size_t place) { return search.holds(place); });
    }
}

void Searcher::hold_near(Chunk const& chunk, Near const& near) {
    Circle const circle(near.place, near.metres);
    auto const& segment = chunk.segment();
    auto const base = chunk.number * chunk_documents;
    keep(chunk, [&](std::size_t place) {
        auto const location = segment.location(base + place);
        return location && circle.holds(*location);
    });
}

}  // namespace sx::search
