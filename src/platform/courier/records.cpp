#include "platform/courier/records.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::courier::records {
namespace {

// A letter is nobody's for long, so all are sealed with one key, the outbox's.
constexpr std::string_view outbox = "letters";

struct Written {
    std::string address, subject, text;
};
BOOST_DESCRIBE_STRUCT(Written, (), (address, subject, text))

struct StoredLetter : LetterRow {
    std::optional<privacy::Sealed> sealed;
};
BOOST_DESCRIBE_STRUCT(StoredLetter, (LetterRow), (sealed))

privacy::Place place_of(LetterId const& id) { return {"letters", id.text, "sealed"}; }

// What is left of one that was sent or withdrawn tells nothing.
StoredLetter sealed(store::Transaction& tx, LetterRow const& row) {
    StoredLetter letter{row, {}};
    if (row.state == LetterState::sent || row.state == LetterState::withdrawn) return letter;
    letter.sealed = privacy::seal_part(
        tx, outbox, place_of(row.id), Written{row.address, row.subject, row.text});
    letter.address.clear();
    letter.subject.clear();
    letter.text.clear();
    return letter;
}

LetterRow opened(store::Transaction& tx, StoredLetter stored) {
    if (stored.sealed)
        if (auto written =
                privacy::open_part<Written>(tx, outbox, place_of(stored.id), *stored.sealed)) {
            stored.address = std::move(written->address);
            stored.subject = std::move(written->subject);
            stored.text = std::move(written->text);
        }
    return stored;
}

std::vector<LetterRow> opened(store::Transaction& tx, std::vector<StoredLetter> stored) {
    std::vector<LetterRow> letters;
    for (auto& letter : stored) letters.push_back(opened(tx, std::move(letter)));
    return letters;
}

std::vector<LetterRow> next_of(store::Transaction& tx, Due const& due, Pace pace) {
    return opened(
        tx, tx.all<StoredLetter>(
                "from letters where channel = $1 and state = 'waiting' and pace = $2 "
                "and due_at <= $3 order by due_at, id limit 1",
                due.channel, pace, due.now));
}

}  // namespace

void insert(store::Transaction& tx, LetterRow const& letter) {
    tx.insert("letters", sealed(tx, letter));
}

void update(store::Transaction& tx, LetterRow const& letter) {
    tx.update("letters", sealed(tx, letter));
}

std::optional<LetterRow> find(store::Transaction& tx, LetterId const& id) {
    auto stored = tx.one<StoredLetter>("from letters where id = $1", id);
    return stored ? std::optional(opened(tx, *std::move(stored))) : std::nullopt;
}

std::vector<LetterRow> waiting_with(store::Transaction& tx, std::string_view cancel_key) {
    return opened(
        tx,
        tx.all<StoredLetter>(
            "from letters where cancel_key = $1 and state = 'waiting' order by id", cancel_key));
}

std::vector<LetterRow> in_state(
    store::Transaction& tx, LetterState state, std::optional<std::string> const& before,
    std::int64_t most) {
    if (!before)
        return opened(
            tx, tx.all<StoredLetter>(
                    "from letters where state = $1 order by id desc limit $2", state, most));
    return opened(
        tx, tx.all<StoredLetter>(
                "from letters where state = $1 and id < $2 order by id desc limit $3", state,
                *before, most));
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
    return opened(
        tx, tx.all<StoredLetter>(
                "from letters where channel = $1 and state = 'sending' order by id", channel));
}

std::int64_t count_handed_over(store::Transaction& tx, Channel channel, Instant since) {
    return tx.count(
        "from letters where channel = $1 and settled_at > $2 and attempts > 0", channel, since);
}

std::optional<LetterRow> first_handed_over(store::Transaction& tx, Channel channel, Instant since) {
    return tx.one<LetterRow>(
        "from letters where channel = $1 and settled_at > $2 and attempts > 0 "
        "order by settled_at, id limit 1",
        channel, since);
}

}  // namespace sx::courier::records
