#include "platform/courier/records.hpp"

namespace sx::courier::records {
namespace {

std::vector<LetterRow> next_of(store::Transaction& tx, Due const& due, Pace pace) {
    return tx.all<LetterRow>(
        "from letters where channel = $1 and state = 'waiting' and pace = $2 and due_at <= $3 "
        "order by due_at, id limit 1",
        due.channel, pace, due.now);
}

}  // namespace

void insert(store::Transaction& tx, LetterRow const& letter) { tx.insert("letters", letter); }

void update(store::Transaction& tx, LetterRow const& letter) { tx.update("letters", letter); }

std::optional<LetterRow> find(store::Transaction& tx, LetterId const& id) {
    return tx.one<LetterRow>("from letters where id = $1", id);
}

std::vector<LetterRow> waiting_with(store::Transaction& tx, std::string_view cancel_key) {
    return tx.all<LetterRow>(
        "from letters where cancel_key = $1 and state = 'waiting' order by id", cancel_key);
}

std::vector<LetterRow> in_state(
    store::Transaction& tx, LetterState state, std::optional<std::string> const& before,
    std::int64_t most) {
    if (!before)
        return tx.all<LetterRow>(
            "from letters where state = $1 order by id desc limit $2", state, most);
    return tx.all<LetterRow>(
        "from letters where state = $1 and id < $2 order by id desc limit $3", state, *before,
        most);
}

std::vector<LetterCount> counts(store::Transaction& tx) {
    std::vector<LetterCount> all;
    for (auto const channel : {Channel::email, Channel::sms})
        for (auto const state :
             {LetterState::waiting, LetterState::sending, LetterState::sent, LetterState::failed,
              LetterState::withdrawn}) {
            auto const letters =
                tx.count("from letters where channel = $1 and state = $2", channel, state);
            if (letters > 0) all.push_back({channel, state, letters});
        }
    return all;
}

std::optional<LetterRow> next_due(store::Transaction& tx, Due const& due) {
    auto found = next_of(tx, due, Pace::at_once);
    if (found.empty() && due.spread_too) found = next_of(tx, due, Pace::spread);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool is_due(store::Transaction& tx, Due const& due) {
    return next_due(tx, due).has_value() || !in_sending(tx, due.channel).empty();
}

std::vector<LetterRow> in_sending(store::Transaction& tx, Channel channel) {
    return tx.all<LetterRow>(
        "from letters where channel = $1 and state = 'sending' order by id", channel);
}

void remove_settled(store::Transaction& tx, Instant before) {
    tx.run("delete from letters where settled_at < $1", before);
}

}  // namespace sx::courier::records
