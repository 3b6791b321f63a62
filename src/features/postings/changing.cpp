#include "features/postings/change_rules.hpp"
#include "features/postings/editing.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/web/problems.hpp"

// One change of many postings: seen before it is made, then made for all or for none.
namespace sx::postings {
namespace {

// What would be refused, without changing anything.
Result<> may_change(web::Call const& call, Posting const& posting, PostingForm const& after) {
    auto const step = step_of_edit(posting, after);
    TRY(posting_life.next(posting.state, step, call.caller.role));
    TRY(check_form(after, call.world.now()));
    if (step == PostingStep::revise && records::open_revision(call.tx, posting.id))
        return refuse(ProblemKind::conflict, "revision_waits");
    return {};
}

std::vector<web::FieldMessage> messages_of(Problem const& problem, Language language) {
    std::vector<web::FieldMessage> messages;
    auto const add = [&](std::string const& pointer, std::string const& code) {
        messages.push_back({pointer, code, std::string(web::problem_text(code, language))});
    };
    for (auto const& field : problem.fields) add(field.pointer, field.code);
    if (messages.empty()) add("", problem.code);
    return messages;
}

ChangedPosting previewed(
    web::Call const& call, Posting const& posting, PostingChange const& change) {
    auto const after = changed(posting, change);
    ChangedPosting item;
    item.posting_id = posting.id;
    item.version = posting.version;
    item.title = posting.title;
    item.state = posting.state;
    item.before = terms_of(posting);
    item.after = terms_of(after);
    item.effect = effect_of(posting, after);
    if (item.effect == ChangeEffect::unchanged) return item;
    auto const may = may_change(call, posting, after);
    if (may) return item;
    item.effect = ChangeEffect::refused;
    item.problems = messages_of(may.error(), call.language);
    return item;
}

}  // namespace

Result<ChangedPostings> preview_changes(web::Call const& call, ChangePostings const& asked) {
    TRY(check_change(asked));
    ChangedPostings changes;
    for (auto const& known : asked.postings) {
        auto const posting = TRY(find_own(call.tx, known.posting_id, call.caller.organisation));
        changes.items.push_back(previewed(call, posting, asked.change));
    }
    return changes;
}

Result<ChangedPostings> change_many(web::Call const& call, ChangePostings const& asked) {
    auto changes = TRY(preview_changes(call, asked));
    std::vector<FieldProblem> wrong;
    for (std::size_t at = 0; at < asked.postings.size(); ++at) {
        if (changes.items[at].effect == ChangeEffect::unchanged) continue;
        auto const& known = asked.postings[at];
        auto posting = TRY(find_own(call.tx, known.posting_id, call.caller.organisation));
        auto const made = change_form(
            mover_of(call), posting, {changed(posting, asked.change), known.version, {}});
        if (made) continue;
        auto const& code =
            made.error().fields.empty() ? made.error().code : made.error().fields.front().code;
        wrong.push_back({std::string("/postings/").append(std::to_string(at)), code});
    }
    if (!wrong.empty()) return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
    return changes;
}

}  // namespace sx::postings
