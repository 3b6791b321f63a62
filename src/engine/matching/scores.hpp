#pragma once
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/learning/weights.hpp"
#include "engine/matching/titles.hpp"
#include "engine/rules/rules.hpp"

// How well a person and a posting suit each other, both ways. Pure.
namespace sx::matching {

// Both sides with their texts taken apart.
struct KnownPosting {
    std::string id;
    rules::PostingDocument document;
    TitleTerms title;
    std::vector<std::uint64_t> words;  // of title, text and skills
};
KnownPosting known(std::string id, rules::PostingDocument);

struct KnownSeeker {
    rules::SeekerDocument document;
    std::vector<TitleTerms> wanted;                  // titles, a line each of words.title
    std::vector<TitleTerms> past;                    // earlier work, a line each of words.text
    std::vector<std::vector<std::uint64_t>> skills;  // the words of each
};
KnownSeeker known(rules::SeekerDocument);

// What is known of a pair. Each part between 0 and `whole`; the names are those of
// learning::Feature.
struct Evidence {
    // how the posting suits the person
    Part title = 0, region = 0, town = 0, kind = 0, salary = 0;
    // both
    Part skills = 0;
    // how the person suits the posting
    Part experience = 0, major = 0, education = 0, reciprocity = 0;
    std::int32_t unknown = 0;  // hard rules of the posting that nobody can tell yet
    friend bool operator==(Evidence const&, Evidence const&) = default;
};
BOOST_DESCRIBE_STRUCT(
    Evidence, (),
    (title, region, town, kind, salary, skills, experience, major, education, reciprocity, unknown))

learning::Parts parts_of(Evidence const&);  // for whoever learns weights

// In thousandths. `both` is the harmonic mean, so that neither side's liking makes up for the
// other's lack of it: L. Pizzato et al., RECON: a reciprocal recommender for online dating, RecSys
// 2010, section 4.3.
struct Score {
    Part both = 0, suits = 0, wanted = 0;
    friend bool operator==(Score const&, Score const&) = default;
};
BOOST_DESCRIBE_STRUCT(Score, (), (both, suits, wanted))

// The weights as whole numbers, each side's by itself.
class Scale {
public:
    explicit Scale(learning::Weights const& = learning::default_weights());
    Score score(Evidence const&) const;
    // Whether it may score `both` or more: false is sure, true is not. Takes no division by whole
    // numbers, as most postings do not come among the best.
    bool may_reach(Part both, Evidence const&) const;

private:
    std::int32_t suits(Evidence const&) const;
    std::int32_t wanted(Evidence const&) const;

    std::int32_t title_, region_, town_, kind_, salary_, skills_;
    std::int32_t experience_, major_, education_, reciprocity_;
    std::int32_t suits_ = 0, wanted_ = 0;  // sums of each side's
};

// `verdicts` are those of rules::verdicts(posting, seeker, today).
Evidence evidence(
    KnownPosting const&, KnownSeeker const&, std::span<rules::Verdict const>, Day today);

// A posting that somebody did not want, and why: others that are like it in this count less.
struct TurnedDown {
    enum class Why { employer, place, distance, salary, work, other };
    Why why{};
    std::string employer;
    std::vector<std::string> regions;
    std::optional<Money> salary_most;
    TitleTerms title;
};
// What of a posting's score is left, in thousandths: the least that any of them leaves.
Part left_by(std::span<TurnedDown const>, KnownPosting const&);

// What a person could change about themself or their wishes so that the rule holds; not their
// study, their years or the employer.
bool can_be_changed(rules::Rule);

// The parts of evidence(), for those who have looked the rest up beforehand.
Part salary_part(std::optional<Money> least, std::optional<Money> most);
codes::Education least_education(std::optional<rules::EducationRange> const&);  // `none`: not asked
Part education_part(codes::Education least, std::optional<codes::Education> person);
Part skills_part(std::size_t had, std::size_t all);
enum class Place : std::uint8_t { elsewhere, same_province, same_town };
Place place_of(std::string_view lives_in, std::string_view work);
Place place_of(std::optional<std::string> const& lives_in, std::vector<std::string> const& work);

}  // namespace sx::matching
