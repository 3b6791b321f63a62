// What one person is recommended among all open postings, and who is recommended for a posting.
//
//     recommendations TEXTS POSTINGS PEOPLE TIMES ROUNDS
//
// TEXTS has a title and a description of a real posting in each line, separated by a tab; postings
// are made by recombining them, with places, pay, levels and majors by chance, and read as the
// venue reads them. People want titles that there are; a quarter wants no region. In each round
// another one of either side is asked for by the plain walk, which has to find the same, and then
// TIMES of each as the venue asks. Prints one JSON object; `processor_us` is what the asking thread
// itself worked, whatever else the machine did.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "engine/matching/people.hpp"
#include "engine/matching/plain.hpp"
#include "engine/requirements/reading.hpp"
#include "platform/codes/codes.hpp"

namespace {

using namespace sx;
using namespace sx::matching;
using Clock = std::chrono::steady_clock;

struct Real {
    std::string title, text;
};

std::vector<Real> texts_in(char const* file) {
    std::vector<Real> all;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        auto const tab = line.find('\t');
        if (tab != line.npos && tab > 0) all.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    if (all.empty()) throw std::runtime_error("no texts");
    return all;
}

class Drawing {
public:
    explicit Drawing(std::vector<Real> texts) : texts_(std::move(texts)) {
        for (auto const& entry : codes::regions().all())
            if (entry.level == 3 && codes::regions().field(entry, "retired").empty())
                counties_.emplace_back(entry.code);
        for (auto const& entry : codes::majors().all())
            if (entry.level == 3) majors_.emplace_back(entry.code);
    }

    rules::PostingDocument posting() {
        auto const& text = pick(texts_).text;
        auto const read = engine::read_requirements(text);
        rules::PostingDocument posting;
        posting.asked = rules::rules_of(read, rules::Strength::asked, 2027);
        posting.preferred = rules::rules_of(read, rules::Strength::preferred, 2027);
        posting.facts.kind = static_cast<rules::WorkKind>(number(8) < 5 ? 0 : number(5));
        posting.facts.employer = "employer" + std::to_string(number(20'000));
        posting.facts.regions = {pick(counties_)};
        if (number(10) == 0) posting.facts.regions.push_back(pick(counties_));
        if (number(10) > 0) posting.facts.salary_max = Money{(4 + number(20)) * 100'000};
        if (number(3) > 0) posting.asked.education = rules::EducationRange{level(), {}, false};
        if (number(3) == 0)
            for (auto left = 1 + number(4); left > 0; --left)
                posting.asked.majors.entries.push_back(pick(majors_));
        posting.words.title = pick(texts_).title;
        posting.words.text = text;
        return posting;
    }

    rules::SeekerDocument seeker() {
        rules::SeekerDocument seeker;
        seeker.facts.education = level();
        seeker.facts.majors = std::vector<std::string>{pick(majors_)};
        seeker.facts.graduates_on = *parse_day("2027-06-30");
        seeker.facts.experience_months = number(3) * 12;
        seeker.facts.lives_in = pick(counties_);
        if (number(2) == 0)
            seeker.facts.languages = {{"en", "CET", number(2) == 0 ? "4" : "6", {}}};
        for (auto left = number(4) == 0 ? 0 : 1 + number(3); left > 0; --left)
            seeker.asked.regions.push_back(pick(counties_).substr(0, 2) + "0000");
        if (number(2) == 0) seeker.asked.kinds = {rules::WorkKind::job};
        if (number(3) > 0) seeker.asked.salary_least = Money{(4 + number(6)) * 100'000};
        for (auto left = 1 + number(3); left > 0; --left)
            seeker.words.title.append(pick(texts_).title).append("\n");
        seeker.words.text = pick(texts_).title;
        constexpr std::string_view known[] = {"Java",     "Python", "Excel",    "沟通能力",
                                              "数据分析", "MySQL",  "办公软件", "团队合作",
                                              "PLC",      "英语",   "销售",     "会计"};
        for (auto left = 3 + number(6); left > 0; --left)
            seeker.words.skills.emplace_back(known[number(std::size(known))]);
        return seeker;
    }

private:
    std::int64_t number(std::size_t below) { return static_cast<std::int64_t>(random_() % below); }
    template <class T> T const& pick(std::vector<T> const& from) {
        return from[random_() % from.size()];
    }
    codes::Education level() { return static_cast<codes::Education>(3 + number(3)); }

    std::vector<Real> texts_;
    std::vector<std::string> counties_, majors_;
    std::mt19937_64 random_{2027};
};

double us_since(Clock::time_point began) {
    return std::chrono::duration<double, std::micro>(Clock::now() - began).count();
}

double processor_us() {
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return static_cast<double>(worked.tv_sec) * 1e6 + static_cast<double>(worked.tv_nsec) / 1e3;
}

bool same(std::vector<Match> const& one, std::vector<Match> const& other) {
    return std::ranges::equal(one, other, [](Match const& a, Match const& b) {
        return a.posting->id == b.posting->id && a.score == b.score;
    });
}

// What one side is asked, and how long each answer took.
struct Asked {
    std::vector<double> us, processor_us, plain_us;
    std::vector<std::int64_t> found;
};

// What `answer` finds, and how long it took.
template <class Answer> auto timed(Asked& asked, Answer const& answer) {
    auto const worked = processor_us();
    auto const start = Clock::now();
    auto found = answer();
    asked.us.push_back(us_since(start));
    asked.processor_us.push_back(processor_us() - worked);
    return found;
}

struct Bench {
    Market market;
    People people;
    std::vector<OpenPosting> open;
    std::vector<KnownSeeker> seekers;
    Day today = *parse_day("2027-03-01");
    Wanted wanted{};

    void fill(Drawing& drawing, std::size_t postings, std::size_t findable) {
        wanted.now = end_of_shanghai_day(today);
        auto const closes_at = wanted.now + std::chrono::days(30);
        for (std::size_t at = 0; at < postings; ++at) {
            auto posting = known("p" + std::to_string(at), drawing.posting());
            open.push_back({std::make_shared<KnownPosting const>(posting), closes_at});
            market.put(std::move(posting), closes_at);
        }
        for (std::size_t at = 0; at < findable; ++at) {
            seekers.push_back(known(drawing.seeker()));
            people.put(std::to_string(at), seekers.back());
        }
    }

    // The `round`th answer by the plain walk, which has to be the market's.
    void gate(std::size_t round, Asked& asked) const {
        auto const& seeker = seekers[round % seekers.size()];
        auto const start = Clock::now();
        auto const plain = plain_matches(open, seeker, wanted, Scale(), today);
        asked.plain_us.push_back(us_since(start));
        auto const fast = market.matches(seeker, wanted, today);
        if (!same(fast.eligible, plain.eligible) || !same(fast.near, plain.near) ||
            fast.eligible_in_all != plain.eligible_in_all || fast.near_in_all != plain.near_in_all)
            throw std::runtime_error("the market and the plain walk differ");
    }
    void gate_people(std::size_t round, Asked& asked) const {
        auto const& posting = *open[round % open.size()].posting;
        auto const start = Clock::now();
        Scale const scale;
        std::vector<Part> scores;
        for (auto const& seeker : seekers) {
            auto const verdicts = rules::verdicts(posting.document, seeker.document, today);
            if (rules::answer_of(verdicts) != rules::Answer::fails)
                scores.push_back(scale.score(evidence(posting, seeker, verdicts, today)).both);
        }
        std::ranges::sort(scores, std::greater());
        asked.plain_us.push_back(us_since(start));
        auto const fast = people.best_for(posting, {}, today);
        scores.resize(std::min(scores.size(), fast.best.size()));
        if (!std::ranges::equal(
                scores, fast.best, {}, {}, [](PersonMatch const& one) { return one.score.both; }))
            throw std::runtime_error("the people and the plain walk differ");
    }

    void ask(std::size_t times, Asked& asked) const {
        for (std::size_t at = 0; at < times; ++at) {
            auto const& seeker = seekers[at % seekers.size()];
            auto const found = timed(asked, [&] { return market.matches(seeker, wanted, today); });
            asked.found.push_back(found.eligible_in_all);
        }
    }
    void ask_for_people(std::size_t times, Asked& asked) const {
        for (std::size_t at = 0; at < times; ++at) {
            auto const& posting = *open[at % open.size()].posting;
            auto const found = timed(asked, [&] { return people.best_for(posting, {}, today); });
            asked.found.push_back(found.in_all);
        }
    }
};

template <class List> void print(char const* name, List const& numbers) {
    std::cout << ",\"" << name << "\":[";
    for (std::size_t at = 0; at < numbers.size(); ++at)
        std::cout << (at > 0 ? "," : "") << numbers[at];
    std::cout << "]";
}

void print(char const* name, Asked const& asked) {
    std::cout << ",\"" << name << "\":{\"times\":" << asked.us.size();
    print("us", asked.us);
    print("processor_us", asked.processor_us);
    print("plain_us", asked.plain_us);
    print("found", asked.found);
    std::cout << "}";
}

}  // namespace

int main(int count, char** words) try {
    if (count != 6) throw std::runtime_error("recommendations TEXTS POSTINGS PEOPLE TIMES ROUNDS");
    auto const number = [&](int at) { return std::stoul(words[at]); };
    Drawing drawing(texts_in(words[1]));
    Bench bench;
    auto const began = Clock::now();
    bench.fill(drawing, number(2), number(3));
    std::cout << "{\"fill_s\":" << us_since(began) / 1e6;
    Asked postings, people;
    for (std::size_t round = 0; round < number(5); ++round) {
        bench.gate(round, postings);
        bench.gate_people(round, people);
        bench.ask(number(4), postings);
        bench.ask_for_people(number(4), people);
    }
    print("postings", postings);
    print("people", people);
    std::cout << "}\n";
} catch (std::exception const& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
