#include "features/complaints/complaints.hpp"
#include "features/complaints/records.hpp"
#include "platform/base/language.hpp"

// The answer to whoever left an address.
namespace sx::complaints {
namespace {

constexpr std::int64_t most_at_once = 50;

constexpr Phrase subject{"{0}：投诉处理结果", "{0}: the outcome of your complaint"};
constexpr Phrase upheld{
    "【{0}】你对“{1}”的投诉经核实成立。{2}", "[{0}] Your complaint about “{1}” was upheld. {2}"};
constexpr Phrase dismissed{
    "【{0}】你对“{1}”的投诉经核实不成立。{2}",
    "[{0}] Your complaint about “{1}” was not upheld. {2}"};

courier::Letter answer_to(Complaint const& complaint, Venue const& venue) {
    auto const language = complaint.language;
    auto const& name = venue.name(language);
    courier::Letter letter;
    letter.address = complaint.contact.value();
    letter.channel = letter.address.find('@') == std::string::npos ? courier::Channel::sms
                                                                   : courier::Channel::email;
    if (letter.channel == courier::Channel::email) letter.subject = subject.with(language, name);
    auto const& words = complaint.state == ComplaintState::upheld ? upheld : dismissed;
    letter.text = words.with(
        language, name, complaint.title, complaint.answer ? complaint.answer->str() : "");
    letter.pace = courier::Pace::spread;
    return letter;
}

}  // namespace

bool owes_letters(store::Transaction& tx) { return !records::with_letter_owed(tx, 1).empty(); }

void post_answers(store::Transaction& tx, World& world, Venue const& venue) {
    for (auto& complaint : records::with_letter_owed(tx, most_at_once)) {
        courier::post(tx, answer_to(complaint, venue), world);
        complaint.letter_owed = false;
        records::update(tx, complaint);
    }
}

}  // namespace sx::complaints
