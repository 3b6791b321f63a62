#pragma once
#include "features/applications/download_records.hpp"
#include "platform/documents/pdf/pdf.hpp"

// The paper of a download. Each resume has pages of its own and a place in the outline.
namespace sx::applications {

class Bundle {
public:
    Bundle(Language, Instant made_at);
    // Of more the paper would become too large to be kept.
    static constexpr std::int64_t most_with_photos = 20;

    // Whose resumes follow, who is left out, and what they may be used for.
    void list(std::string const& taken_by, std::vector<DownloadItem> const&);
    // As the employer may see it at this stage: what is masked on the screen is masked on paper.
    // One that is withheld by now is a page that says so. What its seeker has attached is a file of
    // another kind, which stays on the board: the paper names it.
    void resume(DownloadItem const&, std::optional<std::string> const& photo = {});
    std::string finish() { return paper_.finish(); }

private:
    Language language_;
    documents::Paper paper_;
};

// Of one resume by whose it is, else by how many there are.
std::string paper_name(DownloadRow const&, DownloadItem const& first, Language);

}  // namespace sx::applications
