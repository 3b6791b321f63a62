#include "features/applications/disclosure_records.hpp"
#include "features/applications/downloading.hpp"
#include "features/applications/events.hpp"
#include "features/applications/use_cases.hpp"
#include "platform/events/events.hpp"

// The files that stand in the copy of a resume that was sent: its photo, and what is attached.
namespace sx::applications {
namespace {

using FileId = Id<files::StoredFile>;

// The file as the caller may have it at this moment.
Result<FileId> shown(
    web::Call const& call, ApplicationHead const& head, std::optional<FileId> const& file) {
    if (!file || seen_of(call, head) != SeenResume::whole)
        return refuse(ProblemKind::not_found, "sent_file_not_found");
    call.shows(head.account_id);
    return *file;
}

}  // namespace

Result<web::Download> show_photo(web::Call const& call, ApplicationRef const& ref) {
    auto const application = TRY(find(call, ref.application_id));
    auto const photo = TRY(shown(call, application, application.resume.photo_id));
    if (call.caller.role == access::Role::employer &&
        !records::has_opened(call.tx, application.id, call.caller.account))
        return refuse(ProblemKind::conflict, "resume_not_opened");
    return files::download(call.tx, photo, web::Download::As::shown);
}

Result<ResumeDownloadStarted> download_attachment(
    web::Call const& call, ApplicationRef const& ref) {
    auto application = TRY(find(call, ref.application_id));
    TRY(shown(call, application, application.resume.attachment_id));
    DownloadRow row;
    row.id = call.world.fresh<ResumeDownload>();
    row.organisation_id = call.caller.organisation;
    row.account_id = call.caller.account;
    row.resumes = 1;
    row.asked_at = call.world.now();
    row.made_at = row.asked_at;
    row.content = DownloadContent::attachment;
    records::insert(call.tx, row);
    records::insert(call.tx, DownloadItemRow{row.id, 0, application.id, false});
    look_at(mover_of(call), application);
    AttachmentDownloaded const taken{row.organisation_id, row.account_id, application.id};
    call.tx.announce(events::event(taken, row.id, call.world));
    ResumeDownloadStarted started;
    started.id = row.id;
    started.resumes = 1;
    return started;
}

Result<web::Download> fetch_attachment(web::Call const& call, ResumeDownloadRef const& ref) {
    auto const row = TRY(find_download(call, ref.download_id, DownloadContent::attachment));
    auto const item = records::items(call.tx, row.id).front();
    auto const attachment = TRY(shown(call, item, item.resume.attachment_id));
    return files::download(call.tx, attachment);
}

}  // namespace sx::applications
