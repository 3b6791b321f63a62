#pragma once
#include "features/applications/records.hpp"
#include "platform/privacy/sealing.hpp"

// Resumes as they were sent: sealed with the key of whoever sent them.
namespace sx::applications::records {

// What of an application's row opens the resume beside it.
struct SealedResume {
    seekers::ResumeId resume_id;
    std::int64_t resume_version = 0;
    std::optional<privacy::Sealed> sealed;
};
BOOST_DESCRIBE_STRUCT(SealedResume, (), (resume_id, resume_version, sealed))

// A cover note as it stands in the application's row.
struct SealedNote {
    std::optional<privacy::Sealed> sealed_note;
};
BOOST_DESCRIBE_STRUCT(SealedNote, (), (sealed_note))

std::optional<CoverNote> opened_note(
    store::Transaction&, ApplicationHead const&, SealedNote const&);

// What a candidate is called on the board.
inline privacy::Place name_of(ApplicationId const& id) {
    return {"candidates", id.text, "sealed_name"};
}

privacy::Sealed seal(
    store::Transaction&, access::AccountId const&, seekers::ResumeVersion const&,
    seekers::ResumeContent const&);

// As much of it as `Part` names. Empty where its owner's key has been destroyed.
template <wire::Described Part>
Part opened(store::Transaction& tx, access::AccountId const& account, SealedResume const& sent) {
    if (!sent.sealed) return {};
    auto const row =
        std::string(sent.resume_id.text).append("/").append(std::to_string(sent.resume_version));
    auto part =
        privacy::open_part<Part>(tx, account.text, {"sent_resumes", row, "sealed"}, *sent.sealed);
    return part ? *std::move(part) : Part();
}

}  // namespace sx::applications::records
