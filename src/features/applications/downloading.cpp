#include "features/applications/downloading.hpp"
#include <set>
#include "features/accounts/accounts.hpp"
#include "features/applications/applications.hpp"
#include "features/applications/bundle.hpp"
#include "features/applications/events.hpp"
#include "features/applications/rules.hpp"
#include "features/applications/use_cases.hpp"
#include "platform/events/events.hpp"

// Resumes taken away as PDF. A few are printed whenever they are fetched, with their photos and so
// that no copy lies about; many by a long work, whose paper is kept for a day.
namespace sx::applications {
namespace {

constexpr std::chrono::hours lasts{24};

// Without those that were named before.
std::vector<ApplicationId> distinct(std::vector<ApplicationId> const& ids) {
    std::set<std::string> seen;
    std::vector<ApplicationId> once;
    for (auto const& id : ids)
        if (seen.insert(id.text).second) once.push_back(id);
    return once;
}

Result<std::optional<std::string>> photo_of(store::Transaction& tx, DownloadItem const& item) {
    if (!item.resume.photo_id) return std::optional<std::string>();
    auto photo = TRY(files::open(tx, *item.resume.photo_id));
    return std::optional(std::move(photo.bytes));
}

Result<std::string> print(web::Call const& call, std::vector<DownloadItem> const& items) {
    Bundle bundle(call.language, call.world.now());
    if (items.size() > 1) {
        auto const member = TRY(accounts::find(call.tx, call.caller.account));
        bundle.list(member.display_name, items);
    }
    for (auto const& item : items) {
        if (item.withheld) continue;
        auto const photo = TRY(photo_of(call.tx, item));
        bundle.resume(item, photo);
    }
    return bundle.finish();
}

}  // namespace

Result<DownloadRow> find_download(
    web::Call const& call, ResumeDownloadId const& id, DownloadContent content) {
    auto row = records::find_download(call.tx, id);
    if (!row || row->content != content || row->account_id != call.caller.account ||
        row->organisation_id != call.caller.organisation)
        return refuse(ProblemKind::not_found, "download_not_found");
    if (!row->made_at) return refuse(ProblemKind::conflict, "download_not_ready");
    if (call.world.now() - *row->made_at >= lasts)
        return refuse(ProblemKind::conflict, "download_expired");
    return *std::move(row);
}

std::vector<DownloadItem> as_of_now(
    store::Transaction& tx, access::OrganisationId const& employer,
    std::vector<DownloadItem> items) {
    for (auto& item : items)
        if (seen_by_employer(item.stage) != SeenResume::whole ||
            !may_be_shown(tx, item.account_id, employer))
            item.withheld = true;
    return items;
}

void complete(Mover const& mover, DownloadRow row) {
    ResumesDownloaded taken{row.organisation_id, row.account_id, 0, {}};
    for (auto& item : as_of_now(mover.tx, row.organisation_id, records::items(mover.tx, row.id))) {
        if (item.withheld) {
            records::withhold(mover.tx, row.id, item.id);
            continue;
        }
        look_at(mover, item);
        taken.application_ids.push_back(item.id);
    }
    row.resumes = taken.resumes = static_cast<std::int64_t>(taken.application_ids.size());
    row.made_at = mover.world.now();
    records::save(mover.tx, row);
    mover.tx.announce(events::event(taken, row.id, mover.world));
}

Result<ResumeDownloadStarted> download_resumes(web::Call const& call, DownloadResumes const& form) {
    std::vector<ApplicationId> shown, withheld;
    for (auto const& id : distinct(form.application_ids)) {
        auto const head = TRY(find_head(call, id));
        auto& list = seen_of(call, head) == SeenResume::whole ? shown : withheld;
        list.push_back(id);
    }
    if (shown.empty()) return refuse(ProblemKind::conflict, "nothing_to_download");
    DownloadRow row;
    row.id = call.world.fresh<ResumeDownload>();
    row.organisation_id = call.caller.organisation;
    row.account_id = call.caller.account;
    row.resumes = static_cast<std::int64_t>(shown.size());
    row.asked_at = call.world.now();
    records::insert(call.tx, row);
    std::int64_t place = 0;
    for (auto const& id : shown)
        records::insert(call.tx, DownloadItemRow{row.id, place++, id, false});
    for (auto const& id : withheld)
        records::insert(call.tx, DownloadItemRow{row.id, place++, id, true});
    ResumeDownloadStarted started;
    started.id = row.id;
    started.resumes = row.resumes;
    started.withheld = static_cast<std::int64_t>(withheld.size());
    if (row.resumes > Bundle::most_with_photos)
        started.work =
            jobs::start(call, resume_printing(), wire::write(PrintingInput{row.id, call.language}));
    else complete(mover_of(call), row);
    return started;
}

Result<web::Download> fetch_download(web::Call const& call, ResumeDownloadRef const& ref) {
    auto const row = TRY(find_download(call, ref.download_id, DownloadContent::paper));
    auto const before = records::items(call.tx, row.id);
    auto const items = as_of_now(call.tx, row.organisation_id, before);
    for (std::size_t at = 0; at < items.size(); ++at)
        if (items[at].withheld && !before[at].withheld)
            return refuse(ProblemKind::conflict, "download_outdated");
    for (auto const& item : items)
        if (!item.withheld) call.shows(item.account_id);
    if (row.file_id) return files::download(call.tx, *row.file_id);
    auto bytes = TRY(print(call, items));
    return web::Download{
        paper_name(row, items.front(), call.language), "application/pdf", std::move(bytes),
        web::Download::As::attachment};
}

}  // namespace sx::applications
