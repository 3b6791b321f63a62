#pragma once
#include <boost/describe/enum.hpp>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/rules/documents.hpp"
#include "platform/base/language.hpp"

// Whether a person may do a work and a work suits a person. Pure functions, safe from every thread.
namespace sx::rules {

enum class Rule {
    education,
    degree,
    major,
    graduation,
    experience,
    language,
    certificate,
    residence,
    start,
    fair,
    legal_age,
    region,
    kind,
    salary,
    employer,
    industry,
    travel
};
BOOST_DESCRIBE_ENUM(
    Rule, education, degree, major, graduation, experience, language, certificate, residence, start,
    fair, legal_age, region, kind, salary, employer, industry, travel)

// In rising order, so that the least of several is the answer of all. `unknown`: a fact is missing,
// or only people can tell.
enum class Answer { fails, unknown, holds };
BOOST_DESCRIBE_ENUM(Answer, fails, unknown, holds)

// A value of a sentence, worded in the reader's language.
struct Term {
    enum class Of {
        text,
        education,
        degree,
        catalogue,
        kind,
        travel,
        language,
        major,
        region,
        industry,
        months,
        yuan
    };
    Of of{};
    std::string code;
    friend bool operator==(Term const&, Term const&) = default;
};

struct Verdict {
    Rule rule{};
    Answer answer{};
    std::string_view reason;       // a code of data/rules/reasons.tsv
    std::vector<Term> asked, has;  // what its sentence names; `has` is empty where nothing was said
};

// One verdict for each thing that is asked; what is not asked has none. The legal age of 16 is
// judged where the day of birth was said, that of 18 always; on the day when the work begins, else
// `today`.
std::vector<Verdict> verdicts(AskedOfPerson const&, Person const&, Day today);
std::vector<Verdict> verdicts(AskedOfWork const&, WorkOffer const&);
// Both sides' hard rules.
std::vector<Verdict> verdicts(PostingDocument const&, SeekerDocument const&, Day today);

Answer answer_of(std::span<Verdict const>);  // the least; `holds` for none
std::string sentence(Verdict const&, Language);
std::string label(Verdict const&, Language);  // the same in a few words, without values
// What the person could do: for the rule to hold where it fails, to find out where it is unknown.
// Empty where there is nothing.
std::string next_step(Verdict const&, Language);

// Whether a major of codes::majors() is the asked one or below it.
bool is_major_below(std::string_view major, std::string_view asked);
// Whether it stands near the asked one (相近专业): in the same discipline, or in a discipline of
// another catalogue that has the same name or a major of its name. 080902 软件工程 is near 080901
// and near G0812 计算机科学与技术.
bool is_major_near(std::string_view major, std::string_view asked);

enum class Strength { asked, preferred };
// The statements of a text as rules. Graduates without a year are those of `year`; an age limit of
// an employer's own is no rule here.
AskedOfPerson rules_of(engine::Requirements const&, Strength, std::int64_t year);

}  // namespace sx::rules
