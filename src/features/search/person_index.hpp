#pragma once
#include "features/search/following_index.hpp"
#include "features/search/person_document.hpp"
#include "features/search/readers.hpp"

namespace sx::search {

// Who agreed to be found, by what their cards say. Whom somebody has blocked is not in it: that is
// asked of the database with each search.
class PersonIndex : public FollowingIndex {
public:
    explicit PersonIndex(World& world) : world_(world) {}

private:
    void put_all(store::Transaction&) override;
    bool put_news(store::Transaction&, std::vector<events::Event> const&) override;

    World& world_;
    Readers<PersonReader> readers_;  // of whoever has the turn
};

}  // namespace sx::search
