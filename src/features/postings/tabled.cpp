#include "features/postings/postings.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/wire/json.hpp"

namespace sx::postings {
namespace {

Result<TabledOutcome> change(web::Call const& call, PostingId const& id, PostingForm const& form) {
    auto const before = TRY(find_own(call.tx, id, call.caller.organisation));
    if (wire::write<PostingForm>(before) == wire::write(form))
        return TabledOutcome{id, TabledOutcome::What::unchanged};
    EditedPosting edited;
    static_cast<PostingForm&>(edited) = form;
    edited.posting_id = id;
    edited.version = before.version;
    TRY(edit(call, edited));
    return TabledOutcome{id, TabledOutcome::What::changed};
}

Result<TabledOutcome> put(web::Call const& call, TabledPosting const& row) {
    if (row.posting_id) return change(call, *row.posting_id, row.form);
    auto const drafted = TRY(draft(call, row.form));
    return TabledOutcome{drafted.id, TabledOutcome::What::added};
}

}  // namespace

Result<TabledOutcome> put_tabled(web::Call const& call, TabledPosting const& row) {
    auto const outcome = TRY(put(call, row));
    if (!row.submits) return outcome;
    auto const now = TRY(find_own(call.tx, outcome.id, call.caller.organisation));
    if (now.state == PostingState::draft || now.state == PostingState::returned) {
        StepPosting submission;
        submission.posting_id = outcome.id;
        submission.step = EmployerStep::submit;
        TRY(take_step(call, submission));
    }
    return outcome;
}

}  // namespace sx::postings
