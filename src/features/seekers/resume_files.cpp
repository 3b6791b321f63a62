#include "features/seekers/keeping.hpp"
#include "features/seekers/rules.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/documents/pdf/jpeg.hpp"

namespace sx::seekers {
namespace {

using FileId = Id<files::StoredFile>;

// The client crops and encodes anew, which leaves behind where and when a picture was taken; what
// does not come from it is refused, not mended.
Result<> check_photo(std::string_view bytes) {
    auto const facts = documents::jpeg_facts(bytes);
    if (!facts || facts->width != facts->height)
        return refuse(ProblemKind::conflict, "photo_not_square");
    if (facts->has_metadata) return refuse(ProblemKind::conflict, "photo_has_metadata");
    return {};
}

Result<web::Download> shown_file(
    web::Call const& call, std::optional<FileId> const& id, web::Download::As as) {
    if (!id) return refuse(ProblemKind::not_found, "file_not_found");
    return files::download(call.tx, *id, as);
}

}  // namespace

Result<MyResume> set_photo(web::Call const& call, SetResumeFile const& form) {
    auto resume = TRY(own_resume(call, form.resume_id));
    if (form.file_id) {
        TRY(files::claim(call.tx, *form.file_id, call.caller.account, files::Purpose::photo));
        auto const photo = TRY(files::open(call.tx, *form.file_id));
        TRY(check_photo(photo.bytes));
    }
    ResumeFiles const before = resume;
    resume.photo_id = form.file_id;
    hold_files(call.tx, resume.id, before, resume);
    keep(call, resume);
    return with_advice(resume, call.language);
}

Result<MyResume> set_attachment(web::Call const& call, SetResumeFile const& form) {
    auto resume = TRY(own_resume(call, form.resume_id));
    ResumeFiles const before = resume;
    resume.attachment_name.reset();
    if (form.file_id) {
        auto const facts = TRY(
            files::claim(call.tx, *form.file_id, call.caller.account, files::Purpose::attachment));
        resume.attachment_name = files::FileName::stored(facts.name);
    }
    resume.attachment_id = form.file_id;
    hold_files(call.tx, resume.id, before, resume);
    keep(call, resume);
    return with_advice(resume, call.language);
}

Result<web::Download> download_photo(web::Call const& call, ResumeRef const& ref) {
    auto const resume = TRY(own_resume(call, ref.resume_id));
    return shown_file(call, resume.photo_id, web::Download::As::shown);
}

Result<web::Download> download_attachment(web::Call const& call, ResumeRef const& ref) {
    auto const resume = TRY(own_resume(call, ref.resume_id));
    return shown_file(call, resume.attachment_id, web::Download::As::attachment);
}

Result<web::Download> print_resume(web::Call const& call, ResumeRef const& ref) {
    auto const resume = TRY(find_resume(call.tx, call.caller.account, ref.resume_id));
    PrintedResume printed{resume, std::nullopt};
    if (resume.photo_id) printed.photo = TRY(files::open(call.tx, *resume.photo_id)).bytes;
    auto name = resume.full_name ? resume.full_name->str() : std::string();
    name.append(name.empty() ? "" : " ").append(resume.name.str()).append(".pdf");
    return web::Download{
        std::move(name), "application/pdf",
        resume_paper({std::move(printed)}, call.language, call.world.now()),
        web::Download::As::attachment};
}

}  // namespace sx::seekers
