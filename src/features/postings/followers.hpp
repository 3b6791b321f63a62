#pragma once
#include "platform/events/events.hpp"

// What postings learn from other features.
namespace sx::postings {

// Keeps fair_postings in line with who takes part, and employer_name with what the organisation is
// called. Both tables are also written by the use cases, so there is nothing to forget: a replay
// finds everything as it should be and announces nothing twice.
class PostingsInFairs final : public events::Follower {
public:
    explicit PostingsInFairs(World& world) : world_(world) {}
    std::string name() const override { return "postings_in_fairs"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override {}

private:
    World& world_;
};

// Keeps the marks by which postings are found that say nearly the same.
class PostingMarks final : public events::Follower {
public:
    std::string name() const override { return "posting_marks"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override;
};

}  // namespace sx::postings
