#pragma once
#include "features/moderation/moderation.hpp"
#include "features/moderation/use_cases.hpp"
#include "features/organisations/test_organisations.hpp"
#include "features/postings/test_postings.hpp"
#include "platform/access/grants.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/web/test_desk.hpp"

// For tests of the desk.
namespace sx::moderation {

using namespace std::chrono_literals;
using postings::PostingState;

// A venue with an approved employer, whose postings wait, and two reviewers.
struct Office {
    web::TestDesk desk;
    access::Caller ana = desk.reviewer(), bo = desk.reviewer(), chief = desk.organiser();
    access::Caller firm = organisations::employer_of(desk, "江城机械有限公司");

    postings::PostingForm form(std::string_view title) {
        return postings::posting_form(desk.world.time, title);
    }
    postings::PostingId submitted(std::string_view title) {
        desk.world.time += 1min;
        auto const drafted = *desk.write(firm, &postings::draft, form(title));
        submit(drafted.id);
        return drafted.id;
    }
    void submit(postings::PostingId const& id) {
        CHECK(desk.write(firm, &postings::take_step, {id, postings::EmployerStep::submit}));
    }
    ReviewItemView waiting(postings::PostingId const& id) {
        ListReviewItems asked;
        asked.subject_id = {id.text};
        return desk.read(ana, &list, asked)->items.front();
    }
    // Claims and decides.
    Result<ReviewDetail> decided(
        access::Caller const& by, postings::PostingId const& id, Decision decision,
        std::optional<List<FieldRemark, 50>> const& remarks = {}) {
        auto const item = waiting(id).id;
        CHECK(desk.write(by, &claim, {item}));
        DecideReviewItem form;
        form.item_id = item;
        form.decision = decision;
        form.field_remarks = remarks;
        return desk.write(by, &decide, form);
    }
    PostingState state(postings::PostingId const& id) {
        return desk.read(firm, &postings::show_own, {id})->state;
    }
    void ask_for_second_look(review::SecondLook second_look) {
        ChangeRules const rules{ReviewQueue::postings, {480}, {540}, {1020}, {30}, {5},
                                second_look,           {0}};
        CHECK(desk.write(chief, &change_rules, rules));
    }
    jobs::Work finished(jobs::Work const& work) {
        web::Live live;
        jobs::WorkRunner runner(desk.db, desk.world, {&bulk_approval()}, live);
        while (runner.step()) {}
        return *desk.db.read([&](store::Transaction& tx) {
            return tx.one<jobs::Work>("from works where id = $1", work.id);
        });
    }
    void stop(jobs::Work const& work) {
        REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update works set cancel_requested = 1 where id = $1", work.id);
            return {};
        }));
    }
    void grant(access::Caller const& hat) {
        REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, desk.world, hat);
            return {};
        }));
    }
};

inline List<FieldRemark, 50> remark_at(std::string_view pointer, std::string_view text) {
    return {{web::text<Text<2, 120>>(pointer), web::text<Text<1, 300>>(text)}};
}

}  // namespace sx::moderation
