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

// What an index answers to a handful of questions, as text.
inline std::string answers(SearchDesk& desk, PostingIndex& index) {
    std::vector<FindPostings> questions(6);
    questions[1].q = web::text<Text<1, 80>>("操作工");
    questions[2].sort = PostingOrder::fewest_applications;
    questions[3].region = {codes::RegionCode::stored("420000")};
    questions[4].mark = {organisations::MarkKind::key_enterprise};
    questions[5].q = web::text<Text<1, 80>>("新名");
    std::string all;
    for (auto& question : questions) {
        question.facets = {SearchFacet::region, SearchFacet::education, SearchFacet::salary,
                           SearchFacet::kind,   SearchFacet::fair,      SearchFacet::mark,
                           SearchFacet::listed};
        question.limit = {100};
        all += desk.db.read([&](store::Transaction& tx) {
            access::Caller const anybody;
            return wire::write(*find_postings(
                index, {tx, desk.world, anybody, desk.language, desk.venue}, question));
        });
    }
    return all;
}

// Somebody applies, as the applications tell it.
inline void apply(SearchDesk& desk, postings::PostingId const& posting, std::string_view stage) {
    auto const id = desk.world.fresh_id(), account = desk.world.fresh_id();
    REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
        tx.run(
            "insert into applications (id, posting_id, posting_title, organisation_id, "
            "employer_name, account_id, stage, submitted_at, moved_at, attempt, resume_id, "
            "resume_version) values ($1, $2, '', '', '', $3, $4, 0, 0, 1, $1, 1)",
            id, posting, account, stage);
        tx.announce(
            {desk.world.fresh_id(), "application_submitted", id,
             std::string(R"({"posting_id":")")
                 .append(posting.text)
                 .append(R"(","organisation_id":")")
                 .append(account)
                 .append(R"(","account_id":")")
                 .append(account)
                 .append("\"}"),
             desk.world.time});
        return {};
    }));
}

}  // namespace sx::search
