#include "features/applications/download_records.hpp"
#include "features/applications/sent_records.hpp"

namespace sx::applications::records {
namespace {

struct MadeAt {
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(MadeAt, (), (made_at))

struct StoredItem : ApplicationHead, SealedNote, SealedResume {
    bool withheld = false;
};
BOOST_DESCRIBE_STRUCT(StoredItem, (ApplicationHead, SealedNote, SealedResume), (withheld))

std::vector<DownloadItem> opened_all(store::Transaction& tx, std::vector<StoredItem> stored) {
    std::vector<DownloadItem> all;
    for (auto& item : stored) {
        auto resume = opened<seekers::ResumeContent>(tx, item.account_id, item);
        auto note = opened_note(tx, item, item);
        all.push_back(
            {{static_cast<ApplicationHead&&>(item), std::move(note), std::move(resume)},
             item.withheld});
    }
    return all;
}

}  // namespace

void insert(store::Transaction& tx, DownloadRow const& row) { tx.insert("resume_downloads", row); }

void insert(store::Transaction& tx, DownloadItemRow const& row) {
    tx.insert("resume_download_items", row);
}

void save(store::Transaction& tx, DownloadRow const& row) { tx.update("resume_downloads", row); }

std::optional<DownloadRow> find_download(store::Transaction& tx, ResumeDownloadId const& id) {
    return tx.one<DownloadRow>("from resume_downloads where id = $1", id);
}

std::vector<DownloadItem> items(store::Transaction& tx, ResumeDownloadId const& download) {
    return opened_all(
        tx, tx.all<StoredItem>(
                "from applications join sent_resumes using (resume_id, resume_version) "
                "join resume_download_items on application_id = applications.id "
                "where download_id = $1 order by place",
                download));
}

std::vector<DownloadItem> items(
    store::Transaction& tx, ResumeDownloadId const& download, std::int64_t first,
    std::int64_t most) {
    return opened_all(
        tx, tx.all<StoredItem>(
                "from applications join sent_resumes using (resume_id, resume_version) "
                "join resume_download_items on application_id = applications.id "
                "where download_id = $1 and place >= $2 and withheld = 0 order by place limit $3",
                download, first, most));
}

void withhold(
    store::Transaction& tx, ResumeDownloadId const& download, ApplicationId const& application) {
    tx.run(
        "update resume_download_items set withheld = 1 "
        "where download_id = $1 and application_id = $2",
        download, application);
}

std::vector<Instant> downloads_of(
    store::Transaction& tx, ApplicationId const& application, DownloadContent content) {
    std::vector<Instant> times;
    for (auto const& row : tx.all<MadeAt>(
             "from resume_downloads join resume_download_items on download_id = "
             "resume_downloads.id where application_id = $1 and withheld = 0 "
             "and made_at is not null and content = $2 order by made_at, resume_downloads.id",
             application, content))
        times.push_back(row.made_at);
    return times;
}

}  // namespace sx::applications::records
