#pragma once
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
    Result<ApplicationSummary> step(
        access::Caller const& by, ApplicationId const& id, ApplicationStep which,
        std::optional<std::string> const& reason = {}) {
        TakeApplicationStep form{id, which, {}};
        if (reason) form.reason = web::text<Reason>(*reason);
        return write(by, &applications::take_step, form);
    }
};

}  // namespace sx::applications
