#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>
#include "engine/matching/scores.hpp"

namespace sx::matching {

struct PersonMatch {
    std::string id;
    std::shared_ptr<KnownSeeker const> seeker;
    Score score;
};
struct PeopleFound {
    std::vector<PersonMatch> best;  // by score, then by id
    std::int64_t in_all = 0;
};

// What is asked of the people for one posting.
struct Sought {
    std::size_t most = 20;
    std::vector<std::string> without;  // ids of people who are out of the question
};

// Everybody who may be found, ready in memory. Safe from every thread. Exact: who cannot suit by
// what is compared in no time is passed over, the rest of the rules are asked of the rules room.
class People {
public:
    explicit People(learning::Weights const& = learning::default_weights());
    ~People();

    void put(std::string const& id, KnownSeeker);  // in the place of what they were
    void remove(std::string const& id);
    std::size_t size() const;

    PeopleFound best_for(KnownPosting const&, Sought const&, Day today) const;

private:
    struct Person;
    class Search;

    Scale scale_;
    mutable std::shared_mutex mutex_;
    std::vector<Person> people_;  // in no order
    std::unordered_map<std::string, std::size_t> at_;
};

}  // namespace sx::matching
