#include "features/search/vocabulary.hpp"
#include <algorithm>
#include <functional>
#include <set>
#include <utility>
#include "platform/base/characters.hpp"

namespace sx::search {
namespace {

using analysis::Suggestions;

constexpr std::int64_t most_entries = 50'000;  // of a kind: those with the most postings
constexpr std::size_t few = 2;  // employers and occupations beside titles, where there are many

std::uint32_t weight(std::int64_t postings) {
    return static_cast<std::uint32_t>(std::min<std::int64_t>(postings, 1'000'000));
}

Suggestions titles_of(std::vector<postings::ListedTitle> const& titles) {
    std::vector<Suggestions::Entry> entries;
    for (auto const& one : titles) entries.push_back({one.title.str(), weight(one.postings)});
    return Suggestions(std::move(entries));
}

Suggestions employers_of(std::vector<postings::ListedEmployer> const& employers) {
    std::vector<Suggestions::Entry> entries;
    for (auto const& one : employers)
        entries.push_back({one.employer_name.str(), weight(one.postings)});
    return Suggestions(std::move(entries));
}

Suggestions const& occupations() {
    static Suggestions const all = [] {
        std::vector<Suggestions::Entry> entries;
        for (auto const& entry : codes::occupations().all())
            if (entry.level == codes::occupations().all().back().level)
                entries.push_back({std::string(entry.name), 1});
        return Suggestions(std::move(entries));
    }();
    return all;
}

}  // namespace

Vocabulary::Vocabulary(store::Transaction& tx)
    : Vocabulary(
          postings::listed_titles(tx, most_entries), postings::listed_employers(tx, most_entries)) {
}

Vocabulary::Vocabulary(
    std::vector<postings::ListedTitle> const& titles,
    std::vector<postings::ListedEmployer> const& employers)
    : entries_(titles.size() + employers.size()),
      titles_(titles_of(titles)),
      employers_(employers_of(employers)) {
    for (auto const& one : employers)
        organisations_.emplace(one.employer_name.str(), one.organisation_id);
}

std::vector<SearchSuggestion> Vocabulary::complete(
    std::string_view typed, std::size_t limit) const {
    auto const titles = titles_.complete(typed, limit);
    auto const employers = employers_.complete(typed, limit);
    auto const works = occupations().complete(typed, limit);
    std::vector<SearchSuggestion> offered;
    std::set<std::string_view> said;
    auto const offer = [&](auto const& list, SuggestionKind kind, std::size_t up_to) {
        for (auto const& one : list) {
            if (offered.size() >= up_to || !said.insert(one.text).second) continue;
            SearchSuggestion suggestion{kind, std::string(one.text), {}};
            if (kind == SuggestionKind::employer)
                suggestion.organisation_id = organisations_.find(one.text)->second;
            offered.push_back(std::move(suggestion));
        }
    };
    auto const kept_for_employers = std::min(employers.size(), std::min(few, limit / 2));
    auto const kept_for_works = std::min(works.size(), std::min(few, limit / 4));
    offer(titles, SuggestionKind::title, limit - kept_for_employers - kept_for_works);
    offer(works, SuggestionKind::occupation, limit - kept_for_employers);
    offer(employers, SuggestionKind::employer, limit);
    return offered;
}

std::optional<std::string> Vocabulary::meant(std::string_view typed) const {
    for (auto const* list : {&titles_, &occupations(), &employers_})
        if (auto const found = list->meant(typed)) return std::string(found->text);
    return std::nullopt;
}

std::vector<std::string> Vocabulary::other_words(std::string_view typed) const {
    std::vector<std::string> all;
    if (auto whole = meant(typed)) all.push_back(*std::move(whole));
    std::string by_word;
    auto const words = split(typed, ' ');
    for (auto const word : words) {
        if (word.empty()) continue;
        if (!by_word.empty()) by_word += ' ';
        by_word.append(meant(word).value_or(std::string(word)));
    }
    if (words.size() > 1 && by_word != typed) all.push_back(std::move(by_word));
    for (auto const* list : {&titles_, &occupations(), &employers_})
        for (auto const& one : list->complete(typed, 1)) all.emplace_back(one.text);
    return all;
}

}  // namespace sx::search
