#pragma once
#include "features/postings/messages.hpp"

// A published posting is in doubt: its words wait for the review, or it is out of sight for a time.
namespace sx::postings {

struct PostingQuestioned {  // words of a published one wait for the review
    static constexpr std::string_view type = "posting_questioned";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingQuestioned, (), (organisation_id, by))

struct PostingUpheld {  // they may stand
    static constexpr std::string_view type = "posting_upheld";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingUpheld, (), (organisation_id, by))

// The rules by which words are read have another edition than the venue knew; the subject is it.
struct WordingRulesChanged {
    static constexpr std::string_view type = "wording_rules_changed";
    std::string edition;
};
BOOST_DESCRIBE_STRUCT(WordingRulesChanged, (), (edition))

// Nobody sees it for a time; it keeps its applications and its place.
struct PostingHidden {
    static constexpr std::string_view type = "posting_hidden";
    access::OrganisationId organisation_id;
    HoldCause cause{};
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingHidden, (), (organisation_id, cause, by))

struct PostingShown {
    static constexpr std::string_view type = "posting_shown";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingShown, (), (organisation_id, by))

}  // namespace sx::postings
