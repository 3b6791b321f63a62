#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include "engine/analysis/suggestions.hpp"
#include "features/search/messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::search {

// What may be meant by what is typed: the titles and employers of what is published, and the
// official occupations. Immutable; safe from every thread.
class Vocabulary {
public:
    explicit Vocabulary(store::Transaction&);

    std::vector<SearchSuggestion> complete(std::string_view typed, std::size_t limit) const;
    // Other words for what nothing holds, the likeliest first: what sounds or is written nearly the
    // same, as a whole or word by word; then what begins so.
    std::vector<std::string> other_words(std::string_view typed) const;
    std::size_t entries() const { return entries_; }

private:
    Vocabulary(
        std::vector<postings::ListedTitle> const&, std::vector<postings::ListedEmployer> const&);
    std::optional<std::string> meant(std::string_view typed) const;

    std::size_t entries_;
    analysis::Suggestions titles_, employers_;
    std::map<std::string, access::OrganisationId, std::less<>> organisations_;
};

}  // namespace sx::search
