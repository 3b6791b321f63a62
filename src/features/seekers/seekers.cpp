#include "features/seekers/seekers.hpp"
#include "features/seekers/records.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::seekers {
namespace {

MyResume with_advice(Resume const& resume) {
    return {resume, completeness(resume), next_step(resume)};
}

Resume resume_or_empty(web::Call const& call) {
    if (auto resume = records::find(call.tx, call.caller.account)) return *std::move(resume);
    Resume empty;
    empty.account_id = call.caller.account;
    return empty;
}

// A code that was picked from the official table brings its official name.
void name_codes(ResumeContent& resume) {
    auto const name = [](auto const& code, auto& text, codes::Table const& table) {
        if (code) text = Text<1, 100>::stored(std::string(table.name_of(code->str())));
    };
    name(resume.university_code, resume.university_name, codes::universities());
    name(resume.major_code, resume.major_name, codes::majors());
}

}  // namespace

Result<Resume> find_resume(store::Transaction& tx, AccountId const& account) {
    auto resume = records::find(tx, account);
    if (!resume) return refuse(ProblemKind::not_found, "resume_not_found");
    return *std::move(resume);
}

Result<MyResume> show_resume(web::Call const& call, web::Nothing const&) {
    return with_advice(resume_or_empty(call));
}

Result<MyResume> save_resume(web::Call const& call, SaveResume const& form) {
    auto const before = resume_or_empty(call);
    if (before.version != form.version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    TRY(may_save(form, call.world.now()));
    Resume resume{form, call.caller.account, before.version + 1, call.world.now()};
    name_codes(resume);
    records::replace(call.tx, resume);
    call.tx.announce(events::event(ResumeUpdated{resume.version}, resume.account_id, call.world));
    return with_advice(resume);
}

}  // namespace sx::seekers
