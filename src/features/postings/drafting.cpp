#include "features/postings/moving.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/showing.hpp"
#include "features/postings/use_cases.hpp"

namespace sx::postings {
namespace {

Result<organisations::Organisation> own_organisation(web::Call const& call) {
    if (call.caller.organisation.text.empty())
        return refuse(ProblemKind::conflict, "no_organisation_yet");
    return organisations::find(call.tx, call.caller.organisation);
}

Result<PostingRecord> start(web::Call const& call, PostingForm const& form) {
    auto const organisation = TRY(own_organisation(call));
    Posting posting;
    posting.id = call.world.fresh<Posting>();
    static_cast<PostingForm&>(posting) = form;
    posting.organisation_id = organisation.id;
    posting.employer_name = organisation.name;
    posting.created_at = call.world.now();
    add(mover_of(call), posting);
    return record_for(call.caller, posting);
}

PostingStep step_of(EmployerStep step) {
    switch (step) {
        case EmployerStep::submit: return PostingStep::submit;
        case EmployerStep::withdraw: return PostingStep::withdraw;
        case EmployerStep::close: break;
    }
    return PostingStep::close;
}

}  // namespace

Result<PostingRecord> draft(web::Call const& call, PostingForm const& form) {
    TRY(check_form(form, call.world.now()));
    return start(call, form);
}

Result<PostingRecord> edit(web::Call const& call, EditedPosting const& form) {
    auto posting = TRY(find_own(call.tx, form.posting_id, call.caller.organisation));
    if (posting.version != form.version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    auto const step = step_of_edit(posting, form);
    auto const to = TRY(posting_life.next(posting.state, step, call.caller.role));
    TRY(check_form(form, call.world.now()));
    static_cast<PostingForm&>(posting) = form;
    move(mover_of(call), posting, step, to);
    return record_for(call.caller, posting);
}

Result<PostingRecord> copy(web::Call const& call, PostingRef const& ref) {
    auto const original = TRY(find_own(call.tx, ref.posting_id, call.caller.organisation));
    return start(call, original);
}

Result<PostingRecord> take_step(web::Call const& call, StepPosting const& form) {
    auto posting = TRY(find_own(call.tx, form.posting_id, call.caller.organisation));
    auto const step = step_of(form.step);
    auto const to = TRY(posting_life.next(posting.state, step, call.caller.role));
    if (step == PostingStep::submit) {
        TRY(organisations::find_approved(call.tx, posting.organisation_id));
        TRY(check_form(posting, call.world.now()));
    }
    move(mover_of(call), posting, step, to);
    return record_for(call.caller, posting);
}

Result<PostingRecord> show_own(web::Call const& call, PostingRef const& ref) {
    auto const posting = TRY(find_own(call.tx, ref.posting_id, call.caller.organisation));
    return record_for(call.caller, posting);
}

Result<PostingRecordPage> list_own(web::Call const& call, ListOwnPostings const& asked) {
    records::OwnFilter const filter{call.caller.organisation, asked.state};
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto page = page_for(
        call.caller, records::own(call.tx, filter, before, size + 1), size,
        [](Posting const& last) { return last.id.text; });
    page.total = records::count_own(call.tx, filter);
    return page;
}

}  // namespace sx::postings
