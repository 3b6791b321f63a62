#include "features/applications/aging_records.hpp"
#include "features/applications/candidate_records.hpp"
#include "features/applications/download_records.hpp"
#include "features/applications/sent_records.hpp"

namespace sx::applications::records {
namespace {

struct SentWith : SealedResume {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(SentWith, (SealedResume), (account_id))

// The copy of a resume goes with the last application that shows it, and lets go of its files.
void let_go(store::Transaction& tx, SentWith const& sent) {
    auto const others = tx.count(
        "from applications where account_id = $1 and resume_id = $2 and resume_version = $3",
        sent.account_id, sent.resume_id, sent.resume_version);
    if (others > 0) return;
    auto const holder =
        std::string(sent.resume_id.text).append(".").append(std::to_string(sent.resume_version));
    auto const resume = opened<seekers::ResumeContent>(tx, sent.account_id, sent);
    for (auto const& file : seekers::files_of(resume))
        files::let_go(tx, file, {"sent_resume", holder});
    tx.run(
        "delete from sent_resumes where resume_id = $1 and resume_version = $2", sent.resume_id,
        sent.resume_version);
}

// The empty copy that all applications share which were erased.
void make_empty_copy(store::Transaction& tx) {
    if (tx.count("from sent_resumes where resume_id = '' and resume_version = 0") > 0) return;
    tx.run("insert into sent_resumes (resume_id, resume_version, resume) values ('', 0, '')");
}

}  // namespace

void release_papers(store::Transaction& tx, Instant, std::vector<std::string> const& ids) {
    for (auto const& id : ids) {
        auto row = *find_download(tx, {id});
        files::release(tx, *row.file_id);
        row.file_id.reset();
        save(tx, row);
    }
}

void remove_downloads(store::Transaction& tx, Instant, std::vector<std::string> const& ids) {
    for (auto const& id : ids) {
        tx.run("delete from resume_download_items where download_id = $1", id);
        tx.run("delete from resume_downloads where id = $1", id);
    }
}

void erase(store::Transaction& tx, Instant now, std::vector<std::string> const& ids) {
    make_empty_copy(tx);
    for (auto const& id : ids) {
        auto const sent = tx.one<SentWith>(
            "from applications join sent_resumes using (resume_id, resume_version) where id = $1",
            id);
        forget_words(tx, "$1", id);
        tx.run(
            "update applications set resume_id = '', resume_version = 0, erased_at = $2 "
            "where id = $1",
            id, now);
        if (sent) let_go(tx, *sent);
    }
}

}  // namespace sx::applications::records
