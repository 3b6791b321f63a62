#pragma once
#include "features/applications/download_records.hpp"
#include "features/applications/moving.hpp"

namespace sx::applications {

// What the long work "print_resumes" is given.
struct PrintingInput {
    ResumeDownloadId download_id;
    Language language{};
};
BOOST_DESCRIBE_STRUCT(PrintingInput, (), (download_id, language))

// Those whose seekers do not show them at this moment, and those that have ended, are marked, too.
std::vector<DownloadItem> as_of_now(
    store::Transaction&, access::OrganisationId const&, std::vector<DownloadItem>);

// What the caller asked for within the last day. Refuses with download_not_found,
// download_not_ready and download_expired.
Result<DownloadRow> find_download(web::Call const&, ResumeDownloadId const&, DownloadContent);

// The paper is there: records whose resumes are in it, and that they have been looked at.
void complete(Mover const&, DownloadRow);

}  // namespace sx::applications
