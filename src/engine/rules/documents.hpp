#pragma once
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "engine/requirements/requirements.hpp"
#include "platform/base/day.hpp"
#include "platform/base/money.hpp"
#include "platform/codes/terms.hpp"

// One document for both sides: what is so (facts), what is asked of the other side, what is only
// preferred, and words. Sex, ethnicity, religion, birthplace, marital state, health and school rank
// have no member, so nothing here can depend on them; rules_test.cpp holds the list of members.
namespace sx::rules {

enum class WorkKind { job, traineeship, internship, public_institution, grassroots };
BOOST_DESCRIBE_ENUM(WorkKind, job, traineeship, internship, public_institution, grassroots)

enum class Travel { none, sometimes, often };
BOOST_DESCRIBE_ENUM(Travel, none, sometimes, often)

// Nobody under 16 works (劳动法 第十五条); the young of 16 and 17 do no work that harms them
// (第六十四条).
enum class WorkAge { from_16, from_18 };
BOOST_DESCRIBE_ENUM(WorkAge, from_16, from_18)

// A language, and what proves it: members as in requirements' AskedLanguage.
struct LanguageProof {
    std::string language{}, test{}, grade{};
    std::optional<std::int64_t> score_tenths{};
};
BOOST_DESCRIBE_STRUCT(LanguageProof, (), (language, test, grade, score_tenths))

// Codes are those of platform/codes. A fact that is absent was not said; a list that is there is
// complete.
struct Person {
    std::optional<codes::Education> education{};  // the highest, finished or under way
    std::optional<bool> full_time{};
    std::optional<engine::Degree> degree{};
    std::optional<std::vector<std::string>> majors{};  // of all schoolings
    std::optional<Day> graduates_on{};
    std::optional<std::int64_t> experience_months{};
    std::optional<std::vector<LanguageProof>> languages{};
    std::optional<std::vector<std::string>> certificates{};  // as data/requirements names them
    std::optional<std::string> lives_in{};
    std::optional<Day> born_on{};  // for the legal age alone
    std::optional<Day> available_from{};
    std::optional<std::vector<std::string>> fairs{};  // that the person attends
};
BOOST_DESCRIBE_STRUCT(
    Person, (),
    (education, full_time, degree, majors, graduates_on, experience_months, languages, certificates,
     lives_in, born_on, available_from, fairs))

struct EducationRange {
    codes::Education least = codes::Education::none;
    std::optional<codes::Education> most{};
    bool full_time = false;
};
BOOST_DESCRIBE_STRUCT(EducationRange, (), (least, most, full_time))

// Whoever has one of these or one below it. `related`: those that stand near as well; see near().
// `any_of`: any major, of a person whose study belongs to one of these catalogues.
struct MajorChoice {
    std::vector<std::string> entries{};
    bool related = false;
    std::vector<engine::MajorCatalogue> any_of{};
};
BOOST_DESCRIBE_STRUCT(MajorChoice, (), (entries, related, any_of))

struct GraduationChoice {
    std::vector<std::int64_t> years{};
    bool selection_period = false;
};
BOOST_DESCRIBE_STRUCT(GraduationChoice, (), (years, selection_period))

struct ExperienceRange {
    std::int64_t least_months = 0;
    std::string of{};  // what kind, in the posting's words; empty for any
};
BOOST_DESCRIBE_STRUCT(ExperienceRange, (), (least_months, of))

// What is empty or absent is not asked.
struct AskedOfPerson {
    std::optional<EducationRange> education{};
    std::optional<engine::Degree> degree{};  // this one or a higher
    MajorChoice majors{};
    std::optional<GraduationChoice> graduation{};
    std::optional<ExperienceRange> experience{};
    std::vector<LanguageProof> languages{};   // all of them
    std::vector<std::string> certificates{};  // all of them
    std::vector<std::string> lives_in{};      // one of these regions or below
    std::optional<Day> starts_on{};
    std::vector<std::string> fairs{};  // only who attends one of them
    WorkAge age = WorkAge::from_16;
};
BOOST_DESCRIBE_STRUCT(
    AskedOfPerson, (),
    (education, degree, majors, graduation, experience, languages, certificates, lives_in,
     starts_on, fairs, age))

struct WorkOffer {
    WorkKind kind{};
    std::string employer{};                           // its id
    std::optional<std::string> industry{};            // of the employer
    std::vector<std::string> regions{};               // places of work; empty: not said
    std::optional<Money> salary_min{}, salary_max{};  // a month; absent: negotiable
    std::optional<Travel> travel{};
};
BOOST_DESCRIBE_STRUCT(
    WorkOffer, (), (kind, employer, industry, regions, salary_min, salary_max, travel))

struct AskedOfWork {
    std::vector<std::string> regions{};  // one of these or below
    std::vector<WorkKind> kinds{};
    std::optional<Money> salary_least{};  // a month
    std::vector<std::string> excluded_employers{}, excluded_industries{};
    std::optional<Travel> travel_most{};
};
BOOST_DESCRIBE_STRUCT(
    AskedOfWork, (),
    (regions, kinds, salary_least, excluded_employers, excluded_industries, travel_most))

struct Words {
    std::string title{};  // of the work, or of the work that is wanted
    std::string text{};
    std::vector<std::string> skills{};
};
BOOST_DESCRIBE_STRUCT(Words, (), (title, text, skills))

template <class Facts, class Asked> struct Document {
    Facts facts{};
    Asked asked{};      // must hold
    Asked preferred{};  // moves the order, shuts nobody out
    Words words{};
};
using PostingDocument = Document<WorkOffer, AskedOfPerson>;
using SeekerDocument = Document<Person, AskedOfWork>;

}  // namespace sx::rules
