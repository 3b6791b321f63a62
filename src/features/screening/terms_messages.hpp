#pragma once
#include "features/screening/trial_messages.hpp"

// The JSON of versions of the terms.
namespace sx::screening {

struct TermsVersion {
    TermsId id;
    TermsState state{};
    std::optional<std::string> edition;  // of the rules with it, where it is or was in use
    std::optional<std::string> note;
    std::int64_t terms = 0, rules = 0;
    Instant changed_at;
    std::optional<Instant> published_at, ended_at;
    bool restores = false;
};
BOOST_DESCRIBE_STRUCT(
    TermsVersion, (),
    (id, state, edition, note, terms, rules, changed_at, published_at, ended_at, restores))

struct TermsVersions {
    std::string edition;              // of the rules in use
    bool two_people = false;          // whether a second person publishes
    std::vector<TermsVersion> items;  // the newest 50 first
};
BOOST_DESCRIBE_STRUCT(TermsVersions, (), (edition, two_people, items))

struct TermsDetail : WordingTerms {
    bool two_people = false;
    bool may_publish = false;  // who asks, as it stands
    std::optional<TermTrialRun> trial;
    bool tried = false;  // as it stands, against the rules in use
};
BOOST_DESCRIBE_STRUCT(TermsDetail, (WordingTerms), (two_people, may_publish, trial, tried))

struct DraftTerms {
    std::optional<Text<1, 200>> note;
};
BOOST_DESCRIBE_STRUCT(DraftTerms, (), (note))

struct TermsRef {
    TermsId terms_id;
};
BOOST_DESCRIBE_STRUCT(TermsRef, (), (terms_id))

struct EditTerms : TermsForm {
    TermsId terms_id;
    std::int64_t version = 0;  // that was seen
};
BOOST_DESCRIBE_STRUCT(EditTerms, (TermsForm), (terms_id, version))

struct PublishTerms {
    TermsId terms_id;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PublishTerms, (), (terms_id, version))

enum class OwnTermsStep { submit, drop };
BOOST_DESCRIBE_ENUM(OwnTermsStep, submit, drop)
struct StepTerms {
    TermsId terms_id;
    OwnTermsStep step{};
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(StepTerms, (), (terms_id, step, version))

}  // namespace sx::screening
