#pragma once
#include "platform/courier/letter_messages.hpp"

namespace sx::courier {

struct LetterRow {
    LetterId id;
    Channel channel{};
    std::string address, subject, text;  // once it is sent or withdrawn: masked, empty, empty
    Pace pace{};
    LetterState state{};
    std::int64_t attempts = 0;
    Instant due_at, expires_at;
    std::string cancel_key;
    std::optional<LetterTrouble> trouble;
    std::optional<std::int64_t> reply_code;
    bool repeated = false;  // it may have arrived before
    Instant created_at;
    std::optional<Instant> settled_at;  // sent, failed or withdrawn
};
BOOST_DESCRIBE_STRUCT(
    LetterRow, (),
    (id, channel, address, subject, text, pace, state, attempts, due_at, expires_at, cancel_key,
     trouble, reply_code, repeated, created_at, settled_at))

namespace records {

void insert(store::Transaction&, LetterRow const&);
void update(store::Transaction&, LetterRow const&);
std::optional<LetterRow> find(store::Transaction&, LetterId const&);
std::vector<LetterRow> waiting_with(store::Transaction&, std::string_view cancel_key);
std::vector<LetterRow> in_state(
    store::Transaction&, LetterState, std::optional<std::string> const& before, std::int64_t most);
std::vector<LetterCount> counts(store::Transaction&);

// What the sender of a channel asks for.
struct Due {
    Channel channel{};
    Instant now;
    bool spread_too = true;  // else only what goes at once
};
std::optional<LetterRow> next_due(store::Transaction&, Due const&);
bool is_due(store::Transaction&, Due const&);
std::vector<LetterRow> in_sending(store::Transaction&, Channel);
// Of a channel, handed over since then, whatever became of them; and the first of them.
std::int64_t count_handed_over(store::Transaction&, Channel, Instant since);
std::optional<LetterRow> first_handed_over(store::Transaction&, Channel, Instant since);

}  // namespace records
}  // namespace sx::courier
