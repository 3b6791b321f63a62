#pragma once
#include "features/consents/messages.hpp"
#include "platform/base/language.hpp"

// The table data/consents/purposes.tsv: each purpose in all its versions. A line is never changed
// once it was released, because receipts name it; other words are another version.
namespace sx::consents {

struct Purpose {
    ConsentPurpose purpose{};
    std::int64_t version = 0;
    std::int64_t oldest = 0;  // the first version whose receipts still count under this one
    List<ConsentField, 5> fields;
    std::string_view zh, en;
    std::string hash;  // SHA-256 of both texts

    std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

// The newest.
Purpose const& purpose_now(ConsentPurpose);
// Throws for a version that there never was.
Purpose const& purpose_at(ConsentPurpose, std::int64_t version);

// The versions of one table, which outlives them and may be another in a test; throws
// std::runtime_error where it cannot be read.
std::vector<Purpose> read_purposes(std::string_view table);

}  // namespace sx::consents
