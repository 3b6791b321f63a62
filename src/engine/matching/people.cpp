#include "engine/matching/people.hpp"
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <mutex>
#include <optional>
#include <unordered_set>
#include <utility>
#include "engine/matching/asks.hpp"
#include "engine/matching/stretches.hpp"
#include "platform/codes/codes.hpp"

namespace sx::matching {
namespace {

using rules::Answer, rules::Rule, rules::Verdict;

using Places = boost::container::small_vector<std::uint32_t, 4>;

Places places(codes::Table const& table, std::vector<std::string> const& codes) {
    auto const all = places_of(table, codes);
    return {all.begin(), all.end()};
}

constexpr std::uint8_t bit(rules::WorkKind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

// What each place of a table answers, where it is one of a person's.
using ByPlace = std::vector<AskAnswer>;

AskAnswer best(ByPlace const& answers, Places const& places) {
    auto found = AskAnswer::fails;
    for (auto const at : places) found = std::max(found, answers[at]);
    return found;
}

void fill(ByPlace& answers, Stretches const& stretches, AskAnswer with) {
    for (auto const& one : stretches)
        std::fill(answers.begin() + one.first, answers.begin() + one.end, with);
}

ByPlace by_major(rules::MajorChoice const& asked) {
    ByPlace answers(codes::majors().all().size(), AskAnswer::fails);
    fill(answers, accepted_majors(asked), AskAnswer::holds);
    return answers;
}

// By the region that somebody wants: work that is said to be in a wider one may be in it.
ByPlace by_region(std::vector<std::string> const& work) {
    auto const all = codes::regions().all();
    ByPlace answers(all.size(), AskAnswer::fails);
    fill(answers, at_or_below(codes::regions(), work), AskAnswer::unknown);
    for (auto at : places_of(codes::regions(), work))
        for (; at != codes::Entry::no_parent; at = all[at].parent) answers[at] = AskAnswer::holds;
    return answers;
}

}  // namespace

// What is compared at once.
struct People::Person {
    std::int64_t salary_least = -1;  // fen; -1: none
    std::uint8_t kinds = 0;          // bits; 0: any
    bool wants_regions = false, says_majors = false;
    Places majors, regions;  // in their tables
    std::string id;
    std::shared_ptr<KnownSeeker const> seeker;
};

// For one posting through all people.
class People::Search {
public:
    Search(KnownPosting const& posting, Sought const& sought, Day today)
        : posting_(posting),
          offer_(posting.document.facts),
          today_(today),
          most_(offer_.salary_max ? offer_.salary_max : offer_.salary_min),
          regions_(by_region(offer_.regions)),
          without_(sought.without.begin(), sought.without.end()) {
        levels_.fill(AskAnswer::not_yet);
        for (auto& ask : asks_of(posting.document.asked))
            if (ask.rule == Rule::major) majors_ = by_major(ask.asked.majors);
            else asks_.push_back(std::move(ask));
    }

    // Nothing where a hard rule fails.
    std::optional<Score> judge(Person const& person, Scale const& scale) {
        verdicts_.clear();
        if (!suits_at_once(person) || without_.contains(person.id)) return std::nullopt;
        auto const& document = person.seeker->document;
        for (auto const& ask : asks_)
            if (!add(ask.rule, answer(ask, document.facts))) return std::nullopt;
        if (excludes(document.asked)) return std::nullopt;
        return scale.score(evidence(posting_, *person.seeker, verdicts_, today_));
    }

private:
    bool suits_at_once(Person const& person) {
        if (person.salary_least >= 0 && most_ && most_->fen < person.salary_least) return false;
        if (person.kinds != 0)
            if (!add(
                    Rule::kind,
                    (person.kinds & bit(offer_.kind)) != 0 ? AskAnswer::holds : AskAnswer::fails))
                return false;
        if (person.wants_regions && !add(Rule::region, in_regions(person))) return false;
        if (majors_.empty()) return true;
        return add(
            Rule::major, person.says_majors ? best(majors_, person.majors) : AskAnswer::unknown);
    }
    AskAnswer in_regions(Person const& person) const {
        return offer_.regions.empty() ? AskAnswer::unknown : best(regions_, person.regions);
    }

    // Keeps a verdict without words, for evidence(); whether it does not fail.
    bool add(Rule rule, AskAnswer says) {
        if (says == AskAnswer::fails) return false;
        auto const answer = says == AskAnswer::holds ? Answer::holds : Answer::unknown;
        if (says != AskAnswer::none) verdicts_.push_back({rule, answer, {}, {}, {}});
        return true;
    }

    // A level is asked of everybody, so each is judged once.
    AskAnswer answer(Ask const& ask, rules::Person const& person) {
        bool const nothing = ask.rule == Rule::legal_age && !person.born_on &&
                             ask.asked.age == rules::WorkAge::from_16;
        if (nothing) return AskAnswer::none;
        if (ask.rule != Rule::education || person.full_time) return answer_to(ask, person, today_);
        auto& known =
            levels_.at(person.education ? static_cast<std::size_t>(*person.education) + 1 : 0);
        if (known == AskAnswer::not_yet) known = answer_to(ask, person, today_);
        return known;
    }

    bool excludes(rules::AskedOfWork const& asked) const {
        if (asked.excluded_employers.empty() && asked.excluded_industries.empty() &&
            !asked.travel_most)
            return false;
        rules::AskedOfWork rest;
        rest.excluded_employers = asked.excluded_employers;
        rest.excluded_industries = asked.excluded_industries;
        rest.travel_most = asked.travel_most;
        return rules::answer_of(rules::verdicts(rest, offer_)) == Answer::fails;
    }

    KnownPosting const& posting_;
    rules::WorkOffer const& offer_;
    Day const today_;
    std::optional<Money> const most_;
    ByPlace const regions_;
    ByPlace majors_;  // empty: none are asked for
    std::unordered_set<std::string> const without_;
    std::vector<Ask> asks_;  // the rest
    std::array<AskAnswer, 16> levels_;
    std::vector<Verdict> verdicts_;  // of the one who is judged
};

People::People(learning::Weights const& weights) : scale_(weights) {}
People::~People() = default;

void People::put(std::string const& id, KnownSeeker seeker) {
    auto const& facts = seeker.document.facts;
    auto const& asked = seeker.document.asked;
    Person person;
    if (asked.salary_least) person.salary_least = asked.salary_least->fen;
    for (auto const kind : asked.kinds)
        person.kinds = static_cast<std::uint8_t>(person.kinds | bit(kind));
    person.wants_regions = !asked.regions.empty();
    person.says_majors = facts.majors && !facts.majors->empty();
    if (facts.majors) person.majors = places(codes::majors(), *facts.majors);
    person.regions = places(codes::regions(), asked.regions);
    person.id = id;
    person.seeker = std::make_shared<KnownSeeker const>(std::move(seeker));
    std::unique_lock const lock(mutex_);
    auto const [known, is_new] = at_.emplace(id, people_.size());
    if (is_new) people_.push_back(std::move(person));
    else people_[known->second] = std::move(person);
}

void People::remove(std::string const& id) {
    std::unique_lock const lock(mutex_);
    auto const known = at_.find(id);
    if (known == at_.end()) return;
    auto const gap = known->second;
    at_.erase(known);
    if (gap + 1 < people_.size()) {
        people_[gap] = std::move(people_.back());
        at_[people_[gap].id] = gap;
    }
    people_.pop_back();
}

std::size_t People::size() const {
    std::shared_lock const lock(mutex_);
    return people_.size();
}

PeopleFound People::best_for(KnownPosting const& posting, Sought const& sought, Day today) const {
    struct Placed {
        Score score;
        Person const* person = nullptr;
    };
    Search search(posting, sought, today);
    std::vector<Placed> all;
    std::shared_lock const lock(mutex_);
    for (auto const& person : people_)
        if (auto const score = search.judge(person, scale_)) all.push_back({*score, &person});
    auto const most = static_cast<std::ptrdiff_t>(std::min(sought.most, all.size()));
    std::ranges::partial_sort(all, all.begin() + most, [](Placed const& one, Placed const& other) {
        if (one.score.both != other.score.both) return one.score.both > other.score.both;
        return one.person->id < other.person->id;
    });
    PeopleFound found;
    found.in_all = std::ssize(all);
    for (auto one = all.begin(); one != all.begin() + most; ++one)
        found.best.push_back({one->person->id, one->person->seeker, one->score});
    return found;
}

}  // namespace sx::matching
