#include "features/postings/editing.hpp"
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
    return record_for(call, posting);
}

PostingStep step_of(EmployerStep step) {
    switch (step) {
        case EmployerStep::submit: return PostingStep::submit;
        case EmployerStep::withdraw: return PostingStep::withdraw;
        case EmployerStep::refresh: return PostingStep::refresh;
        case EmployerStep::prolong: return PostingStep::prolong;
        case EmployerStep::discard: return PostingStep::discard;
        case EmployerStep::confirm: return PostingStep::confirm;
        case EmployerStep::close: break;
    }
    return PostingStep::close;
}

}  // namespace

Result<PostingRecord> draft(web::Call const& call, PostingForm const& form) {
    auto const kept = settled(form);
    TRY(check_form(kept, call.world.now()));
    return start(call, kept);
}

Result<PostingRecord> edit(web::Call const& call, EditedPosting const& form) {
    auto posting = TRY(find_own(call.tx, form.posting_id, call.caller.organisation));
    TRY(change_form(mover_of(call), posting, {settled(form), form.version, form.wording_reason}));
    return record_for(call, posting);
}

Result<PostingRecord> copy(web::Call const& call, PostingRef const& ref) {
    auto const original = TRY(find_own(call.tx, ref.posting_id, call.caller.organisation));
    return start(call, original);
}

Result<PostingRecord> take_step(web::Call const& call, StepPosting const& form) {
    auto posting = TRY(find_own(call.tx, form.posting_id, call.caller.organisation));
    TRY(step(
        mover_of(call), posting,
        {step_of(form.step), form.close_reason, form.repeat_reason, form.wording_reason}));
    return record_for(call, posting);
}

Result<SteppedPostings> step_many(web::Call const& call, StepPostings const& form) {
    std::vector<FieldProblem> wrong;
    for (std::size_t at = 0; at < form.posting_ids.size(); ++at) {
        auto posting = TRY(find_own(call.tx, form.posting_ids[at], call.caller.organisation));
        auto const taken =
            step(mover_of(call), posting, {step_of(form.step), form.close_reason, {}, {}});
        if (taken) continue;
        auto const& problem = taken.error();
        bool const of_its_words = problem.code == "wording_refused";
        if (!problem.fields.empty() && !of_its_words) return problem;
        wrong.push_back(
            {std::string("/posting_ids/").append(std::to_string(at)),
             of_its_words ? problem.fields.front().code : problem.code});
    }
    if (!wrong.empty()) return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
    return SteppedPostings{static_cast<std::int64_t>(form.posting_ids.size())};
}

Result<PostingRecord> show_own(web::Call const& call, PostingRef const& ref) {
    auto const posting = TRY(find_own(call.tx, ref.posting_id, call.caller.organisation));
    return record_for(call, posting);
}

Result<PostingVersions> versions(web::Call const& call, PostingRef const& ref) {
    TRY(find_own(call.tx, ref.posting_id, call.caller.organisation));
    return PostingVersions{records::versions(call.tx, ref.posting_id)};
}

Result<PostingRecordPage> list_own(web::Call const& call, ListOwnPostings const& asked) {
    records::OwnFilter const filter{call.caller.organisation, asked.state, asked.q, asked.asked};
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto page = page_for(
        call, records::own(call.tx, filter, before, size + 1), size,
        [](Posting const& last) { return last.id.text; });
    page.total = records::count_own(call.tx, filter);
    return page;
}

}  // namespace sx::postings
