#include "features/seekers/seekers.hpp"
#include "features/seekers/keeping.hpp"
#include "features/seekers/records.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::seekers {
namespace {

constexpr std::size_t most_resumes = 5;

ResumeSummary summary_of(Resume const& resume) {
    return {resume.id, resume.name, resume.is_default, completeness(resume), resume.updated_at};
}

// One section of a save: takes it over when it was made from the version that stands.
class Sections {
public:
    Sections(Resume& resume, Day today) : resume_(resume), today_(today) {}

    template <class Section, class Edit>
    void take(
        std::optional<Edit> const& edit, std::int64_t SectionVersions::*version,
        std::string const& where) {
        if (!edit) return;
        auto& stands = resume_.section_versions.*version;
        if (edit->version != stands) stale_.push_back({where, "changed_meanwhile"});
        ++stands;
        static_cast<Section&>(resume_) = *edit;
        if constexpr (requires { check(std::declval<Section const&>(), Day(), where, wrong_); })
            check(static_cast<Section const&>(*edit), today_, where, wrong_);
    }
    Result<> content() const {
        if (!stale_.empty()) return Problem{ProblemKind::conflict, "changed_meanwhile", stale_};
        if (!wrong_.empty()) return Problem{ProblemKind::invalid, "invalid_fields", wrong_};
        return {};
    }

private:
    Resume& resume_;
    Day today_;
    Wrong stale_, wrong_;
};

void count_every_section(SectionVersions& versions) {
    for (auto* version :
         {&versions.basics, &versions.education, &versions.practice, &versions.projects,
          &versions.skills, &versions.certificates, &versions.languages, &versions.works,
          &versions.intent, &versions.introduction})
        ++*version;
}

}  // namespace

Result<ResumeVersion> standing_version(
    store::Transaction& tx, AccountId const& account, std::optional<ResumeId> const& id) {
    auto const version = records::version(tx, account, id);
    if (!version) return refuse(ProblemKind::not_found, "resume_not_found");
    return *version;
}

std::vector<LookingSeeker> looking_seekers(
    store::Transaction& tx, AccountId const& after, std::int64_t most) {
    return records::looking(tx, after, most);
}

std::int64_t count_looking(store::Transaction& tx) { return records::count_looking(tx); }

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    return records::seal_clear(tx, most);
}

bool is_looking(store::Transaction& tx, AccountId const& account) {
    return records::is_looking(tx, account);
}

Result<Resume> find_resume(store::Transaction& tx, AccountId const& account) {
    auto resume = records::find_default(tx, account);
    if (!resume) return refuse(ProblemKind::not_found, "resume_not_found");
    return *std::move(resume);
}

Result<Resume> find_resume(store::Transaction& tx, AccountId const& account, ResumeId const& id) {
    auto resume = records::find(tx, account, id);
    if (!resume) return refuse(ProblemKind::not_found, "resume_not_found");
    return *std::move(resume);
}

Result<MyResume> show_resume(web::Call const& call, web::Nothing const&) {
    return with_advice(default_or_first(call), call.language);
}

Result<MyResume> show_one_resume(web::Call const& call, ResumeRef const& ref) {
    return with_advice(TRY(own_resume(call, ref.resume_id)), call.language);
}

Result<MyResume> save_resume(web::Call const& call, SaveResume const& form) {
    auto resume = default_or_first(call);
    if (resume.version != form.version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    ResumeFiles const files = resume;
    static_cast<ResumeContent&>(resume) = form;
    static_cast<ResumeFiles&>(resume) = files;
    tidy(resume);
    TRY(may_save(resume, call.world.now()));
    count_every_section(resume.section_versions);
    keep(call, resume);
    return with_advice(resume, call.language);
}

Result<MyResume> save_sections(web::Call const& call, SaveSections const& form) {
    auto resume = TRY(own_resume(call, form.resume_id));
    using Versions = SectionVersions;
    Sections sections(resume, shanghai_day(call.world.now()));
    sections.take<BasicsSection>(form.basics, &Versions::basics, "/basics");
    sections.take<EducationSection>(form.education, &Versions::education, "/education");
    sections.take<PracticeSection>(form.practice, &Versions::practice, "/practice");
    sections.take<ProjectsSection>(form.projects, &Versions::projects, "/projects");
    sections.take<SkillsSection>(form.skills, &Versions::skills, "/skills");
    sections.take<CertificatesSection>(form.certificates, &Versions::certificates, "/certificates");
    sections.take<LanguagesSection>(form.languages, &Versions::languages, "/languages");
    sections.take<WorksSection>(form.works, &Versions::works, "/works");
    sections.take<IntentSection>(form.intent, &Versions::intent, "/intent");
    sections.take<IntroductionSection>(form.introduction, &Versions::introduction, "/introduction");
    TRY(sections.content());
    if (form.education && form.education->schoolings.empty())
        static_cast<HighestSchooling&>(resume) = {};
    keep(call, resume);
    return with_advice(resume, call.language);
}

Result<ResumeList> list_resumes(web::Call const& call, web::Nothing const&) {
    ResumeList list;
    for (auto const& resume : records::all(call.tx, call.caller.account))
        list.items.push_back(summary_of(resume));
    if (list.items.empty()) list.items.push_back(summary_of(first_resume(call)));
    return list;
}

Result<ResumeSummary> copy_resume(web::Call const& call, CopyResume const& form) {
    auto copy = TRY(find_resume(call.tx, call.caller.account, form.copy_of));
    if (records::all(call.tx, call.caller.account).size() >= most_resumes)
        return refuse(ProblemKind::conflict, "too_many_resumes");
    if (records::is_named(call.tx, call.caller.account, form.name))
        return refuse(ProblemKind::conflict, "resume_name_taken");
    copy.id = call.world.fresh<Resume>();
    copy.name = form.name;
    copy.is_default = false;
    copy.version = 0;
    copy.section_versions = {};
    hold_files(call.tx, copy.id, {}, copy);
    keep(call, copy);
    return summary_of(copy);
}

Result<ResumeSummary> name_resume(web::Call const& call, NameResume const& form) {
    auto resume = TRY(find_resume(call.tx, call.caller.account, form.resume_id));
    if (resume.name == form.name) return summary_of(resume);
    if (records::is_named(call.tx, call.caller.account, form.name))
        return refuse(ProblemKind::conflict, "resume_name_taken");
    resume.name = form.name;
    keep(call, resume);
    return summary_of(resume);
}

Result<ResumeSummary> make_default(web::Call const& call, ResumeRef const& ref) {
    auto resume = TRY(find_resume(call.tx, call.caller.account, ref.resume_id));
    if (resume.is_default) return summary_of(resume);
    records::make_default(call.tx, resume);
    resume.is_default = true;
    keep(call, resume);
    return summary_of(resume);
}

Result<ResumeList> remove_resume(web::Call const& call, ResumeRef const& ref) {
    auto const resume = TRY(find_resume(call.tx, call.caller.account, ref.resume_id));
    if (resume.is_default) return refuse(ProblemKind::conflict, "resume_is_default");
    records::remove(call.tx, resume.id);
    hold_files(call.tx, resume.id, resume, {});
    call.tx.announce(events::event(ResumeRemoved{resume.id}, resume.account_id, call.world));
    return list_resumes(call, {});
}

}  // namespace sx::seekers
