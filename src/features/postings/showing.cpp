#include "features/postings/showing.hpp"
#include "features/postings/hold_records.hpp"
#include "features/postings/kind_rules.hpp"
#include "features/postings/records.hpp"
#include "features/postings/rules.hpp"
#include "platform/web/problems.hpp"

namespace sx::postings {
namespace {

// The table knows states; that a revision is merged and any other is approved, it does not.
std::vector<PostingStep> steps_for(web::Call const& call, Posting const& posting) {
    auto steps = posting_life.allowed_steps(posting.state, call.caller.role);
    std::erase(steps, posting.revises ? PostingStep::approve : PostingStep::merge);
    for (auto const step : {PostingStep::question, PostingStep::hide, PostingStep::show})
        std::erase(steps, step);  // a check does, or a complaint, no button
    if (!posting.asked_at) std::erase(steps, PostingStep::confirm);
    bool const is_decided = posting.state == PostingState::published && !posting.questioned_at;
    for (auto const step : {PostingStep::uphold, PostingStep::return_, PostingStep::refuse})
        if (is_decided) std::erase(steps, step);
    return steps;
}

}  // namespace

PostingRecord record_for(web::Call const& call, Posting const& posting) {
    return record_for(call, posting, records::settings(call.tx));
}

PostingRecord record_for(
    web::Call const& call, Posting const& posting, PostingSettings const& settings) {
    PostingRecord record{posting, steps_for(call, posting), {}, {}, {}, {}, {}};
    for (auto const& doubt : doubts_about(posting))
        record.warnings.push_back(
            {doubt.pointer, doubt.code, std::string(web::problem_text(doubt.code, call.language))});
    if (posting.state == PostingState::hidden)
        record.held_for = records::holds_of(call.tx, posting.id);
    if (posting.state != PostingState::published) return record;
    record.refresh_from = refresh_from(posting, settings);
    record.hides_at = hides_at(posting, settings);
    if (auto const revision = records::open_revision(call.tx, posting.id))
        record.revision = OpenRevision{revision->id, revision->state, revision->remark};
    return record;
}

}  // namespace sx::postings
