#pragma once
#include "features/accounts/accounts.hpp"
#include "features/applications/applications.hpp"
#include "features/applications/use_cases.hpp"
#include "features/fairs/test_fairs.hpp"
#include "features/postings/test_postings.hpp"
#include "features/seekers/test_seekers.hpp"

namespace sx::applications {

// An open fair with an employer that has published a posting in it, and seekers as many as wanted.
struct Market : postings::PostingsDesk {
    explicit Market(store::Database& database) : PostingsDesk(database) { admit(fair, acme); }

    fairs::FairId const fair = fairs::fair_in(*this, fairs::FairState::open).id;
    access::Caller const acme = firm();
    postings::PostingId const posting = published(acme).id;
    access::Caller const ana = seekers::seeker_with_resume(*this);

    Result<ApplicationSummary> apply(access::Caller const& seeker) {
        return write(seeker, &submit, {posting, fair, {}});
    }
    // As either side looks at it.
    Result<ApplicationDetail> look(access::Caller const& by, ApplicationId const& id) {
        if (by.role != access::Role::employer) return read(by, &applications::show, {id});
        auto opened = write(by, &applications::open, {id});
        if (!opened) return opened.error();
        return static_cast<ApplicationDetail>(*std::move(opened));
    }
    // A decline is given the usual reason.
    Result<ApplicationSummary> step(
        access::Caller const& by, ApplicationId const& id, ApplicationStep which,
        std::optional<std::string> const& reason = {}) {
        TakeApplicationStep form{id, which, {}, {}};
        if (which == ApplicationStep::decline)
            form.reason_category = ReasonCategory::position_filled;
        if (reason) form.reason = web::text<Reason>(*reason);
        return write(by, &applications::take_step, form);
    }
    // A member of the employer with an account.
    access::Caller member(access::OrganisationId const& of, std::string_view name) {
        access::Caller hat{access::Role::employer, {}, of};
        auto const made = db.write([&](store::Transaction& tx) {
            return accounts::create(
                tx, world,
                {web::text<accounts::SignInName>(
                     std::string("member").append(std::to_string(++members))),
                 "hash", web::text<accounts::DisplayName>(name)},
                hat);
        });
        hat.account = *made;
        return hat;
    }
    void follow_board() {
        follow();
        Board board;
        events::catch_up(db, board);
    }
    std::int64_t lapse_now() {
        return *db.write(
            [&](store::Transaction& tx) -> Result<std::int64_t> { return lapse(tx, world); });
    }
    std::int64_t remind_now_all() {
        return *db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
            return remind_employers(tx, world);
        });
    }
    int members = 0;
};

}  // namespace sx::applications
