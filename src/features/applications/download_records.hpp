#pragma once
#include "features/applications/download_messages.hpp"
#include "features/applications/records.hpp"
#include "platform/files/files.hpp"

namespace sx::applications {

struct DownloadRow {
    ResumeDownloadId id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;
    std::int64_t resumes = 0;
    Instant asked_at;
    std::optional<Instant> made_at;
    std::optional<Id<files::StoredFile>> file_id;
    DownloadContent content = DownloadContent::paper;
};
BOOST_DESCRIBE_STRUCT(
    DownloadRow, (),
    (id, organisation_id, account_id, resumes, asked_at, made_at, file_id, content))

struct DownloadItem : Application {
    bool withheld = false;
};

struct DownloadItemRow {
    ResumeDownloadId download_id;
    std::int64_t place = 0;
    ApplicationId application_id;
    bool withheld = false;
};
BOOST_DESCRIBE_STRUCT(DownloadItemRow, (), (download_id, place, application_id, withheld))

namespace records {

void insert(store::Transaction&, DownloadRow const&);
void insert(store::Transaction&, DownloadItemRow const&);
void save(store::Transaction&, DownloadRow const&);
std::optional<DownloadRow> find_download(store::Transaction&, ResumeDownloadId const&);
// All that were asked for, in their order.
std::vector<DownloadItem> items(store::Transaction&, ResumeDownloadId const&);
// Those that are not withheld, from place `first` on.
std::vector<DownloadItem> items(
    store::Transaction&, ResumeDownloadId const&, std::int64_t first, std::int64_t most);
void withhold(store::Transaction&, ResumeDownloadId const&, ApplicationId const&);
// When this of the application was taken, oldest first.
std::vector<Instant> downloads_of(store::Transaction&, ApplicationId const&, DownloadContent);

}  // namespace records
}  // namespace sx::applications
