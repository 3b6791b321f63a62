#include "features/seekers/keeping.hpp"
#include "features/seekers/records.hpp"
#include "features/seekers/rules.hpp"
#include "features/seekers/seekers.hpp"
#include "platform/events/events.hpp"

namespace sx::seekers {

MyResume with_advice(Resume const& resume, Language language) {
    MyResume mine{resume, completeness(resume), std::nullopt, missing_parts(resume, language)};
    if (!mine.missing.empty()) mine.next_step = mine.missing.front().part;
    return mine;
}

Resume first_resume(web::Call const& call) {
    Resume empty;
    empty.id = {call.caller.account.text};
    empty.account_id = call.caller.account;
    empty.name = ResumeName::stored(call.language == Language::zh ? "我的简历" : "My resume");
    return empty;
}

Resume default_or_first(web::Call const& call) {
    if (auto resume = records::find_default(call.tx, call.caller.account))
        return *std::move(resume);
    return first_resume(call);
}

Result<Resume> own_resume(web::Call const& call, ResumeId const& id) {
    if (auto resume = records::find(call.tx, call.caller.account, id)) return *std::move(resume);
    if (id.text == call.caller.account.text && !records::find_default(call.tx, call.caller.account))
        return first_resume(call);
    return refuse(ProblemKind::not_found, "resume_not_found");
}

void hold_files(
    store::Transaction& tx, ResumeId const& id, ResumeFiles const& before,
    ResumeFiles const& after) {
    files::FileHolder const holder{"resume", id.text};
    auto const moves = moves_between(before, after);
    for (auto const& file : moves.held) files::hold(tx, file, holder);
    for (auto const& file : moves.let_go) files::let_go(tx, file, holder);
}

void keep(web::Call const& call, Resume& resume) {
    bool const is_new = resume.version == 0;
    ++resume.version;
    resume.updated_at = call.world.now();
    tidy(resume);
    if (is_new) records::insert(call.tx, resume);
    else records::update(call.tx, resume);
    call.tx.announce(events::event(ResumeUpdated{resume.version}, resume.account_id, call.world));
}

}  // namespace sx::seekers
