#pragma once
#include "features/fairs/fairs.hpp"
#include "features/organisations/organisations.hpp"
#include "features/postings/followers.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/events/sealer.hpp"
#include "platform/web/test_desk.hpp"

// For the tests of postings only.
namespace sx::postings {

inline PostingForm posting_form(Instant now, std::string_view title = "数控操作工") {
    PostingForm form;
    form.title = web::text<PostingTitle>(title);
    form.description = decltype(form.description)::stored("操作数控机床，完成零件加工。");
    form.headcount = {3};
    form.salary_unit = SalaryUnit::month;
    form.salary_min = Money{600000};
    form.salary_max = Money{900000};
    form.region_code = codes::RegionCode::stored("420111");
    form.closes_at = end_of_shanghai_day(shanghai_day(now) + std::chrono::days(29));
    return form;
}

struct PostingsDesk : web::TestDesk {
    explicit PostingsDesk(store::Database& database) : web::TestDesk{database} {}

    // An approved organisation, and a member of it.
    access::Caller firm(std::string_view name = "江城机械有限公司") {
        auto const made =
            db.write([&](store::Transaction& tx) -> Result<organisations::Organisation> {
                return organisations::create_imported(
                    tx, world, {web::text<organisations::OrganisationTitle>(name)});
            });
        return employer(made->id);
    }
    PostingForm form(std::string_view title = "数控操作工") {
        return posting_form(world.time, title);
    }
    PostingRecord submitted(access::Caller const& by, PostingForm const& form) {
        auto const draft = *write(by, &postings::draft, form);
        return *write(by, &take_step, {draft.id, EmployerStep::submit});
    }
    PostingRecord published(access::Caller const& by, PostingForm const& form) {
        auto const waiting = submitted(by, form);
        return *write(reviewer(), &decide, {waiting.id, organisations::Decision::approve, {}, {}});
    }
    PostingRecord published(access::Caller const& by) { return published(by, form()); }

    // A fair that takes participations.
    fairs::FairId fair() {
        auto const id = world.fresh<fairs::Fair>();
        auto const made = db.write([&](store::Transaction& tx) -> Result<> {
            tx.run(
                "insert into fairs (id, title, slogan, theme, audience, rules, "
                "state, stages, version, created_at) values ($1, '春季双选会', '', '', '', "
                "'', 'announced', '[]', 1, 0)",
                id);
            return {};
        });
        REQUIRE(made);
        return id;
    }
    void admit(fairs::FairId const& fair, access::Caller const& firm) {
        REQUIRE(db.write([&](store::Transaction& tx) {
            return fairs::admit(tx, world, fair, firm.organisation);
        }));
        follow();
    }
    // Seals what was announced and lets postings follow it.
    void follow() {
        events::Sealer sealer(db, world);
        sealer.seal();
        sealer.release();
        PostingsInFairs in_fairs(world);
        PostingMarks marks;
        events::catch_up(db, in_fairs);
        events::catch_up(db, marks);
    }
    std::int64_t listed() {
        return db.read([](store::Transaction& tx) { return count_listed(tx); });
    }
    std::int64_t announced(std::string_view type) {
        return db.read(
            [&](store::Transaction& tx) { return tx.count("from events where type = $1", type); });
    }
    bool is_in(PostingId const& posting, fairs::FairId const& fair) {
        return db.read([&](store::Transaction& tx) { return in_fair(tx, posting, fair); });
    }
};

}  // namespace sx::postings
