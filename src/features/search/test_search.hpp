#pragma once
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
#include "features/postings/test_postings.hpp"
#include "features/search/search.hpp"
#include "features/search/use_cases.hpp"

// For the tests of the search only.
namespace sx::search {

struct SearchDesk : postings::PostingsDesk {
    PostingIndex index{};

    explicit SearchDesk(store::Database& database) : PostingsDesk(database) {}

    template <class In, class Out>
    Result<Out> ask(
        Result<Out> (*use_case)(PostingIndex&, web::Call const&, In const&),
        std::type_identity_t<In> const& input) {
        return db.read([&](store::Transaction& tx) {
            access::Caller const anybody;
            return use_case(index, {tx, world, anybody, language, venue}, input);
        });
    }
    FoundPostings found(FindPostings const& asked = {}) { return *ask(&find_postings, asked); }
    std::vector<std::string> titles(FindPostings const& asked = {}) {
        std::vector<std::string> all;
        for (auto const& item : found(asked).items) all.push_back(item.title.str());
        return all;
    }
    // A minute later, so that the next one is newer.
    postings::PostingRecord publish(access::Caller const& firm, postings::PostingForm const& form) {
        auto const posting = published(firm, form);
        world.time += std::chrono::minutes(1);
        return posting;
    }
    postings::PostingRecord publish(access::Caller const& firm, std::string_view title) {
        return publish(firm, form(title));
    }
};

inline FindPostings words(std::string_view q) {
    FindPostings asked;
    asked.q = web::text<Text<1, 80>>(q);
    return asked;
}

}  // namespace sx::search
