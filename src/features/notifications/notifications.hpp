#pragma once
#include <map>
#include <set>
#include "platform/access/grants.hpp"
#include "platform/courier/courier.hpp"
#include "platform/events/events.hpp"
#include "platform/web/live.hpp"
#include "platform/web/live_topic.hpp"

// What happened, told to the people it concerns: in the page at once, by e-mail and SMS as each of
// them chose. A feature brings Tellers, which say who should know of which of its events.
namespace sx::notifications {

// Fills the places of a kind's text. Facts that this person may see, no personal data of others: it
// also leaves by mail.
struct NoticeParameter {
    std::string name, value;
};
BOOST_DESCRIBE_STRUCT(NoticeParameter, (), (name, value))

// counted: while the person has not read the last one of this kind about this subject, another one
// only counts it up ({times} in the text).
enum class Repeats { told_each, counted };

struct Notice {
    std::string_view kind;  // as in data/texts/notifications.tsv
    std::string subject;    // the id of what it is about
    std::string link;       // where one acts, e.g. "/app/applications/…"
    std::vector<NoticeParameter> parameters{};
    Repeats repeats = Repeats::told_each;
};

// What an event means for people.
struct Telling {
    struct Told {
        access::AccountId to;
        Notice notice;
    };
    struct TakenBack {
        std::string_view kind;
        std::string subject;
    };
    // Subjects about which letters that have not left yet are out of date. Comes before the
    // notices.
    std::vector<std::string> outdated{};
    // One of a counted notice is no more, e.g. an application withdrawn before anybody looked.
    std::vector<TakenBack> taken_back{};
    std::vector<Told> notices{};

    void tell(std::vector<access::AccountId> const& people, Notice const& notice);
};

struct Teller {
    std::string_view event;  // its type
    Telling (*tell)(store::Transaction&, events::Event const&);
};
using Tellers = std::vector<Teller>;

// Everybody who acts for the organisation, or wears such a hat, except whoever did it.
std::vector<access::AccountId> members(
    store::Transaction&, access::OrganisationId const&,
    std::optional<access::AccountId> const& but_for = {});
std::vector<access::AccountId> holders(
    store::Transaction&, access::Role, std::optional<access::AccountId> const& but_for = {});

// Of the features that this one stands on.
Tellers account_tellers();
Tellers organisation_tellers();

// What an installation sets.
struct Settings {
    courier::Channels channels{};
    std::int64_t digest_hour = 18;  // in Shanghai
    Venue venue{};
};

// Runs the tellers. A replay tells nothing twice: what was told is kept, not derived.
class Notifier final : public events::Follower {
public:
    // The settings outlive it.
    Notifier(World&, web::Live&, Settings const&, Tellers);

    std::string name() const override { return "notifications"; }
    void handle(events::Event const& event, store::Transaction& tx) override {
        handle_all({&event, 1}, tx);
    }
    void handle_all(std::span<events::Event const>, store::Transaction&) override;
    void forget(store::Transaction&) override {}
    // Says live of each person who has something new.
    void caught_up() override;

private:
    void tell(store::Transaction&, Telling const&, Instant at);
    void take_back(store::Transaction&, Telling::TakenBack const&);
    void tell_one(store::Transaction&, Telling::Told const&, Instant at);

    World& world_;
    web::Live& live_;
    Settings const& settings_;
    std::map<std::string_view, std::vector<Teller>> tellers_;
    std::set<access::AccountId> changed_;
};

// Recurring. Posts the letters of the day that are due, for so many people at a time.
void send_digests(store::Transaction&, World&, Settings const&);

web::Endpoints endpoints(Settings const&);  // which outlive them
web::LiveTopic live_topic();                // "account:<id>": its Unread, for that person

}  // namespace sx::notifications
