#include "platform/review/telling.hpp"
#include <algorithm>
#include <cstddef>
#include <string>
#include "platform/base/characters.hpp"
#include "platform/review/records.hpp"

namespace sx::review {
namespace {

// So many characters of it, with a mark where something is left out.
std::string beginning_of(std::string const& words, std::size_t most) {
    auto const first = first_characters(words, most);
    return first.size() == words.size() ? words : std::string(first).append("…");
}

}  // namespace

Message message_of(store::Transaction& tx, Announced const& announced) {
    constexpr std::size_t most = 120;  // characters; a letter quotes, the page shows the whole
    Message message;
    auto const rounds = records::of_subject(tx, announced.queue, announced.subject_id);
    auto const meant = std::ranges::find_if(rounds, [&](ReviewItem const& item) {
        return item.decision == announced.decision && item.decided_at <= announced.at;
    });
    if (meant == rounds.end()) return message;
    if (meant->remark) message.remark = beginning_of(meant->remark->str(), most);
    if (!meant->field_remarks.empty())
        message.place = "#" + meant->field_remarks.begin()->pointer.str();
    return message;
}

}  // namespace sx::review
