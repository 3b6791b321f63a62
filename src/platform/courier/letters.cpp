#include "platform/courier/export_columns.hpp"
#include "platform/courier/records.hpp"
#include "platform/courier/rules.hpp"

// The outbox as others use it, and what administrators do with it.
namespace sx::courier {
namespace {

ShownLetter shown(LetterRow const& row) {
    ShownLetter letter;
    letter.id = row.id;
    letter.channel = row.channel;
    letter.address = row.state == LetterState::sent || row.state == LetterState::withdrawn
                         ? row.address
                         : masked(row.channel, row.address);
    letter.state = row.state;
    letter.attempts = row.attempts;
    letter.trouble = row.trouble;
    letter.reply_code = row.reply_code;
    letter.repeated = row.repeated;
    letter.created_at = row.created_at;
    letter.settled_at = row.settled_at;
    return letter;
}

}  // namespace

void post(store::Transaction& tx, Letter const& letter, World& world) {
    LetterRow row;
    row.id = world.fresh<LetterRow>();
    row.channel = letter.channel;
    row.address = letter.address;
    row.subject = letter.subject;
    row.text = letter.text;
    row.pace = letter.pace;
    row.created_at = world.now();
    row.due_at = letter.not_before.value_or(row.created_at);
    row.expires_at = letter.not_after.value_or(row.due_at + usual_life);
    row.cancel_key = letter.cancel_key;
    records::insert(tx, row);
}

std::int64_t withdraw(store::Transaction& tx, std::string_view cancel_key, Instant now) {
    auto waiting = records::waiting_with(tx, cancel_key);
    for (auto& row : waiting) {
        row.state = LetterState::withdrawn;
        row.settled_at = now;
        row.address = masked(row.channel, row.address);
        row.subject.clear();
        row.text.clear();
        records::update(tx, row);
    }
    return static_cast<std::int64_t>(waiting.size());
}

std::optional<Instant> spent_until(store::Transaction& tx, SmsBudget const& budget, Instant now) {
    constexpr std::chrono::hours day{24};
    if (records::count_handed_over(tx, Channel::sms, now - day) < budget.a_day) return std::nullopt;
    auto const first = records::first_handed_over(tx, Channel::sms, now - day);
    return first ? *first->settled_at + day : now + day;
}

std::string metrics(store::Transaction& tx) {
    std::string text = "# TYPE shuangxuan_letters gauge\n";
    for (auto const& count : records::counts(tx))
        text.append("shuangxuan_letters{channel=\"")
            .append(wire::name(count.channel))
            .append("\",state=\"")
            .append(wire::name(count.state))
            .append("\"} ")
            .append(std::to_string(count.letters))
            .append("\n");
    return text;
}

Result<LetterPage> list_letters(web::Call const& call, ListLetters const& asked) {
    auto const before = TRY(web::id_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto rows =
        records::in_state(call.tx, asked.state.value_or(LetterState::failed), before, size + 1);
    LetterPage page;
    page.next_cursor =
        web::cut_page(rows, size, [](LetterRow const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(shown(row));
    page.counts = records::counts(call.tx);
    return page;
}

Result<ShownLetter> send_again(web::Call const& call, LetterRef const& ref) {
    auto row = records::find(call.tx, ref.letter_id);
    if (!row) return refuse(ProblemKind::not_found, "letter_not_found");
    if (row->state != LetterState::failed)
        return refuse(ProblemKind::conflict, "letter_not_failed");
    row->repeated = row->repeated || row->trouble == LetterTrouble::uncertain;
    row->state = LetterState::waiting;
    row->attempts = 0;
    row->due_at = call.world.now();
    row->expires_at = row->due_at + usual_life;
    row->trouble.reset();
    row->reply_code.reset();
    row->settled_at.reset();
    records::update(call.tx, *row);
    return shown(*row);
}

web::Endpoints endpoints() {
    using access::administrators;
    return {
        web::get<&list_letters>("/letters", administrators, "List letters by what became of them"),
        exports::exported<&list_letters>(
            "/letters/table", administrators, "Take the letters as a table", letter_columns()),
        web::act<&send_again>(
            "/letters/{letter_id}/send-again", administrators, "Send a failed letter again"),
    };
}

}  // namespace sx::courier
