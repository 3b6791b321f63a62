#pragma once
#include "features/applications/messages.hpp"
#include "platform/jobs/works.hpp"

// The JSON of resumes taken away as PDF.
namespace sx::applications {

struct ResumeDownload;
using ResumeDownloadId = Id<ResumeDownload>;

// What is taken: a paper with the resumes, or the file that one of them has attached.
enum class DownloadContent { paper, attachment };
BOOST_DESCRIBE_ENUM(DownloadContent, paper, attachment)

struct DownloadResumes {
    List<ApplicationId, 200> application_ids;
};
BOOST_DESCRIBE_STRUCT(DownloadResumes, (), (application_ids))

struct ResumeDownloadStarted {
    ResumeDownloadId id;
    std::int64_t resumes = 0;        // in the paper
    std::int64_t withheld = 0;       // left out: ended, or their seekers do not show them
    std::optional<jobs::Work> work;  // of many; absent: it can be fetched now
};
BOOST_DESCRIBE_STRUCT(ResumeDownloadStarted, (), (id, resumes, withheld, work))

struct ResumeDownloadRef {
    ResumeDownloadId download_id;
};
BOOST_DESCRIBE_STRUCT(ResumeDownloadRef, (), (download_id))

}  // namespace sx::applications
