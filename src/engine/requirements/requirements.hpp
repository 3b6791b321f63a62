#pragma once
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>
#include "platform/base/day.hpp"
#include "platform/codes/terms.hpp"

// What a posting asks of a person, as its words say it. Sex, ethnicity, religion, birthplace,
// marital state, health and school rank have no member here: whoever writes them asks in vain (C1
// shows them to a reviewer).
namespace sx::engine {

// Part of every statement: the words it was read from, and whether they ask or only prefer
// ("优先").
struct Stated {
    std::string text;
    bool preferred = false;
    friend bool operator==(Stated const&, Stated const&) = default;
};
BOOST_DESCRIBE_STRUCT(Stated, (), (text, preferred))

// 学历. `least` alone: that level and above; both the same: that level only.
struct AskedEducation : Stated {
    codes::Education least = codes::Education::none;
    std::optional<codes::Education> most;
    bool full_time = false;  // 全日制, 统招
};
BOOST_DESCRIBE_STRUCT(AskedEducation, (Stated), (least, most, full_time))

// 学位. `none`: said to be not asked for; `matching`: the one that goes with the education
// ("相应学位").
enum class Degree { none, matching, bachelor, master, doctor };
BOOST_DESCRIBE_ENUM(Degree, none, matching, bachelor, master, doctor)
struct AskedDegree : Stated {
    Degree least = Degree::none;
};
BOOST_DESCRIBE_STRUCT(AskedDegree, (Stated), (least))

// The catalogues of codes::majors(). Their numbers overlap: 0809 is 计算机类 for bachelors and
// 电子科学与技术 for graduates.
enum class MajorCatalogue { bachelor, vocational_bachelor, vocational_college, graduate };
BOOST_DESCRIBE_ENUM(MajorCatalogue, bachelor, vocational_bachelor, vocational_college, graduate)

// 学科门类 "08"; 专业类 or 一级学科 "0809"; 专业 or 二级学科 "080901".
enum class MajorLevel { category, discipline, major };
BOOST_DESCRIBE_ENUM(MajorLevel, category, discipline, major)

// One major, discipline or category. With a code `code` is as written, marks included ("120203K",
// "1202Z2"). `entries`: what it means in codes::majors(); several where a name stands in several
// catalogues and nothing decides; of a code that the table does not hold (a discipline that a
// university named itself) the nearest above it; empty where nothing is.
struct AskedMajor : Stated {
    std::string code;
    std::string name;
    std::optional<MajorCatalogue> catalogue;
    MajorLevel level = MajorLevel::major;
    std::vector<std::string> entries;
};
BOOST_DESCRIBE_STRUCT(AskedMajor, (Stated), (code, name, catalogue, level, entries))

struct AskedMajors {
    std::vector<AskedMajor> named;
    bool related = false;  // 等相关专业, 相近专业: what stands near them does as well
    std::vector<MajorCatalogue>
        any_of;  // 专业不限, for those whose last study was of that catalogue
};
BOOST_DESCRIBE_STRUCT(AskedMajors, (), (named, related, any_of))

// Graduates of these years only; without years those of the year of the posting (应届).
struct AskedGraduation : Stated {
    std::vector<std::int64_t> years;
    bool selection_period = false;  // 择业期内: those who have not been employed yet as well
};
BOOST_DESCRIBE_STRUCT(AskedGraduation, (Stated), (years, selection_period))

// Years of work. `of`: what kind, as written ("基层工作", "会计"); empty for any. least_years 0:
// said to be not asked for.
struct AskedExperience : Stated {
    std::int64_t least_years = 0;
    std::optional<std::int64_t> most_years;
    std::string of;
};
BOOST_DESCRIBE_STRUCT(AskedExperience, (Stated), (least_years, most_years, of))

// Whole years, both ends included; 35周岁以下 includes 35 (民法典 第一千二百五十九条).
struct AskedAge : Stated {
    std::optional<std::int64_t> least_years;
    std::optional<std::int64_t> most_years;
    std::optional<Day> born_from;
    std::optional<Day> born_until;
};
BOOST_DESCRIBE_STRUCT(AskedAge, (Stated), (least_years, most_years, born_from, born_until))

// `test` and `grade` as data/requirements/languages.tsv writes them ("CET", "6"); `score` where one
// is named; all empty where the language alone is asked for.
struct AskedLanguage : Stated {
    std::string language;  // ISO 639-1
    std::string test;
    std::string grade;
    std::optional<std::int64_t> score_tenths;  // IELTS 6.5 is 65, CET 425 is 4250
};
BOOST_DESCRIBE_STRUCT(AskedLanguage, (Stated), (language, test, grade, score_tenths))

// `name` as data/requirements/certificates.tsv writes it, or as the posting does where the table
// does not know it.
struct AskedCertificate : Stated {
    std::string name;
    bool known = false;
};
BOOST_DESCRIBE_STRUCT(AskedCertificate, (Stated), (name, known))

// Everything stated, in the order of the text. What is not stated is not asked.
struct Requirements {
    std::vector<AskedEducation> education;
    std::vector<AskedDegree> degree;
    AskedMajors majors;
    std::vector<AskedGraduation> graduation;
    std::vector<AskedExperience> experience;
    std::vector<AskedAge> age;
    std::vector<AskedLanguage> languages;
    std::vector<AskedCertificate> certificates;
};
BOOST_DESCRIBE_STRUCT(
    Requirements, (),
    (education, degree, majors, graduation, experience, age, languages, certificates))

}  // namespace sx::engine
