#pragma once
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include "features/applications/test_market.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/pushes.hpp"
#include "features/pushes/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/jobs/runner.hpp"

// For the tests of pushes only.
namespace sx::pushes {

using namespace std::chrono_literals;

// Every posting suits everybody, the first that was published the best, unless told otherwise.
struct Invented final : Suiting {
    std::vector<postings::PostingId> postings;
    std::set<std::pair<std::string, std::string>> unsuited, turned_down;  // account, posting

    std::vector<Suited> best(
        store::Transaction&, access::AccountId const& account, Among const& among,
        std::int64_t most, Instant) override {
        std::vector<Suited> all;
        auto utility = static_cast<std::int64_t>(1000);
        for (auto const& posting : postings) {
            utility -= 100;
            if (among(posting.text) && !unsuited.contains({account.text, posting.text}) &&
                std::ssize(all) < most)
                all.push_back({posting, utility});
        }
        return all;
    }
    Reasons reasons(
        store::Transaction&, access::AccountId const&, std::vector<postings::PostingId> const& ids,
        Instant) override {
        Reasons all;
        for (auto const& id : ids) all[id.text] = {{"想做的工作", "the work you want"}};
        return all;
    }
    bool is_turned_down(
        store::Transaction&, access::AccountId const& account,
        postings::PostingId const& posting) override {
        return turned_down.contains({account.text, posting.text});
    }
};

// A venue with an employer's postings, each with one opening, and an organiser.
struct Office : postings::PostingsDesk {
    explicit Office(store::Database& database) : PostingsDesk(database) {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, world, chief);
            return {};
        }));
    }
    access::Caller const chief = organiser();
    access::Caller const acme = firm();
    Invented suiting;

    postings::PostingId open(std::string_view title = "数控操作工") {
        auto offer = form(title);
        offer.headcount = {1};
        suiting.postings.push_back(published(acme, offer).id);
        return suiting.postings.back();
    }
    PushBatchForm batch_form(std::int64_t wanted = 3, std::int64_t factor = 1) {
        PushBatchForm form;
        form.name = web::text<PushBatchName>("第一批");
        form.wanted = {wanted};
        form.factor = {factor};
        return form;
    }
    PushBatchView now(PushBatchId const& id) { return *read(chief, &show, {id}); }
    void run_works() {
        web::Live live;
        Simulation simulation(suiting);
        jobs::WorkRunner runner(db, world, {&simulation}, live);
        while (runner.step()) {}
        runner.release();
    }
    PushBatchView simulated(PushBatchForm const& form) {
        auto const id = write(chief, &start, form)->id;
        run_works();
        return now(id);
    }
    Result<PushBatchView> step(PushBatchId const& id, PushBatchStep which) {
        return write(chief, &take_step, {id, which});
    }
    void approve(PushBatchId const& id) {
        REQUIRE(write(chief, &look_at_samples, {id}));
        REQUIRE(step(id, PushBatchStep::approve));
    }
    PushBatchId approved(PushBatchForm const& form) {
        auto const id = simulated(form).id;
        approve(id);
        return id;
    }
    void send() {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            send_due(tx, world, suiting);
            return {};
        }));
    }
    PushBatchId sent(PushBatchForm const& form) {
        auto const id = approved(form);
        send();
        return id;
    }
    std::vector<std::string> titles(access::Caller const& seeker) {
        std::vector<std::string> all;
        auto const own = read(seeker, &list_own, {});
        for (auto const& push : own->items) all.push_back(push.posting_title.str());
        std::ranges::sort(all);
        return all;
    }
    std::map<std::string, PushOutcome> outcomes(PushBatchId const& id) {
        std::map<std::string, PushOutcome> all;
        auto const postings = read(chief, &list_postings, {id, {}, {}, {}});
        for (auto const& posting : postings->items)
            all.emplace(posting.title.str(), posting.outcome);
        return all;
    }
    std::int64_t withheld(PushBatchId const& id, Withheld reason) {
        return db.read([&](store::Transaction& tx) {
            return tx.count("from pushes where batch_id = $1 and withheld = $2", id, reason);
        });
    }
};

using Titles = std::vector<std::string>;

}  // namespace sx::pushes
