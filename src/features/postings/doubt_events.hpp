#pragma once
#include "features/postings/messages.hpp"

// A published posting is in doubt: its words wait for the review, nobody tends it, or it is out of
// sight for a time.
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

// Its employer is asked whether it still stands: nobody has done anything with it for long.
struct PostingAsked {
    static constexpr std::string_view type = "posting_asked";
    access::OrganisationId organisation_id;
    Instant hides_at;  // unless it answers
};
BOOST_DESCRIBE_STRUCT(PostingAsked, (), (organisation_id, hides_at))

// Its employer says that it still stands.
struct PostingConfirmed {
    static constexpr std::string_view type = "posting_confirmed";
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> by;
};
BOOST_DESCRIBE_STRUCT(PostingConfirmed, (), (organisation_id, by))

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
