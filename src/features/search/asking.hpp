#pragma once
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"
#include "engine/search/snapshot.hpp"
#include "features/search/messages.hpp"
#include "features/search/numbering.hpp"
#include "features/search/people_messages.hpp"
#include "features/search/vocabulary.hpp"

// What is asked, as the index understands it.
namespace sx::search {

Answer answer(Snapshot const&, Query const&);  // on this thread

// What narrows the answers, besides words.
std::vector<Filter> filters_of(PostingQuery const&, Numbering const&, Instant now);
std::vector<Filter> filters_of(FindPeople const&);

// The words that are looked for in place of q: its own, unless nothing at all holds them.
struct AskedWords {
    std::vector<std::string> terms{};
    Match match = Match::all;
    std::optional<std::string> instead{};  // other words, which something holds

    bool loosened() const { return match == Match::any; }
    std::vector<std::string_view> views() const { return {terms.begin(), terms.end()}; }
};
std::vector<std::string> terms_of(std::string_view q);
// Its own words: all, or where nothing holds them all, any.
AskedWords words_held(Snapshot const&, std::string_view q);
AskedWords likelier_words(Snapshot const&, Vocabulary const&, std::string_view q);

}  // namespace sx::search
