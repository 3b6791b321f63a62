#pragma once
#include "platform/courier/courier.hpp"
#include "platform/web/paging.hpp"

namespace sx::courier {

struct LetterRow;
using LetterId = Id<LetterRow>;

enum class LetterState { waiting, sending, sent, failed, withdrawn };
BOOST_DESCRIBE_ENUM(LetterState, waiting, sending, sent, failed, withdrawn)

// Why a letter has not arrived. uncertain: it was handed over, and then neither a yes nor a no came
// back (the line or this program broke), so it may have arrived and is not sent again by itself.
enum class LetterTrouble { put_off, refused, uncertain, too_late };
BOOST_DESCRIBE_ENUM(LetterTrouble, put_off, refused, uncertain, too_late)

// What whoever looks after the venue may see: neither the text nor the whole address.
struct ShownLetter {
    LetterId id;
    Channel channel{};
    std::string address;  // masked
    LetterState state{};
    std::int64_t attempts = 0;
    std::optional<LetterTrouble> trouble;
    std::optional<std::int64_t> reply_code;  // of SMTP or HTTP
    bool repeated = false;
    Instant created_at;
    std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(
    ShownLetter, (),
    (id, channel, address, state, attempts, trouble, reply_code, repeated, created_at, settled_at))

struct ListLetters {
    std::optional<LetterState> state;  // failed if not given
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListLetters, (), (state, cursor, limit))

struct LetterCount {
    Channel channel{};
    LetterState state{};
    std::int64_t letters = 0;
};
BOOST_DESCRIBE_STRUCT(LetterCount, (), (channel, state, letters))

struct LetterPage {
    std::vector<ShownLetter> items;   // newest first
    std::vector<LetterCount> counts;  // of all, as far as there are any
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(LetterPage, (), (items, counts, next_cursor))

struct LetterRef {
    LetterId letter_id;
};
BOOST_DESCRIBE_STRUCT(LetterRef, (), (letter_id))

}  // namespace sx::courier
