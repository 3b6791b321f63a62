#include "features/moderation/bulk_records.hpp"
#include "features/moderation/deciding.hpp"
#include "features/moderation/moderation.hpp"
#include "features/moderation/rules.hpp"

namespace sx::moderation {
namespace {

constexpr std::int64_t step_size = 200;  // items in one transaction

// How far it is; the work's cursor.
struct ApprovalProgress {
    std::string after;
    ApprovedItems so_far;
};
BOOST_DESCRIBE_STRUCT(ApprovalProgress, (), (after, so_far))

// Whoever lost the claim meanwhile does not decide, nor one alone what takes two by now; words that
// a rule forbids are allowed by who has read them, not in a batch.
Result<> approve(web::Call const& call, ReviewItem const& item) {
    TRY(check_claim(item, call.caller.account, call.world.now()));
    if (item.queue == ReviewQueue::postings &&
        postings::needs_a_look(call.tx, {item.subject_id.text}))
        return refuse(ProblemKind::conflict, "wording_needs_a_look");
    auto const second_look = review::rules_of(call.tx, item.queue).second_look;
    if (needs_second_look(item, Decision::approve, second_look))
        return refuse(ProblemKind::conflict, "another_reviewer_needed");
    return carry_out(call, item, {Decision::approve});
}

class BulkApproval final : public jobs::LongWork {
public:
    std::string kind() const override { return "approve_items"; }

    std::int64_t total(store::Transaction& tx, std::string const& input) override {
        return records::count_waiting(tx, wire::read_own<BulkRef>(input).bulk_id);
    }

    Advance advance(Step const& step) override {
        auto const bulk = wire::read_own<BulkRef>(step.input).bulk_id;
        auto progress = step.cursor.empty() ? ApprovalProgress()
                                            : wire::read_own<ApprovalProgress>(step.cursor);
        auto const items = records::waiting(step.tx, bulk, progress.after, step_size);
        Venue const venue;  // nothing is worded here
        web::Call const call{step.tx, step.world, step.caller, Language::zh, venue};
        for (auto const& item : items) {
            progress.after = item.id.text;
            auto const approved = approve(call, item);
            ++(approved ? progress.so_far.approved : progress.so_far.left);
        }
        Advance advanced{wire::write(progress), static_cast<std::int64_t>(items.size())};
        if (advanced.done == step_size) return advanced;
        records::give_back(step.tx, bulk);
        advanced.finished = true;
        advanced.outcome = wire::write(progress.so_far);
        return advanced;
    }

    // What it has not come to goes back into the queue at once.
    void stopped(Step const& step) override {
        records::give_back(step.tx, wire::read_own<BulkRef>(step.input).bulk_id);
    }
};

}  // namespace

jobs::LongWork& bulk_approval() {
    static BulkApproval work;
    return work;
}

}  // namespace sx::moderation
