#pragma once
#include "platform/courier/records.hpp"

namespace sx::courier {

struct LetterKey {
    LetterId id;
};
BOOST_DESCRIBE_STRUCT(LetterKey, (), (id))

// The outbox, opened, oldest first.
inline std::vector<LetterRow> every_letter(store::Database& db) {
    return db.read([](store::Transaction& tx) {
        std::vector<LetterRow> letters;
        for (auto const& key : tx.all<LetterKey>("from letters order by id"))
            letters.push_back(*records::find(tx, key.id));
        return letters;
    });
}

}  // namespace sx::courier
