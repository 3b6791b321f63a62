#pragma once
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include "platform/courier/carrier.hpp"
#include "platform/courier/records.hpp"
#include "platform/events/lease.hpp"

namespace sx::courier {

// Sends the letters of one channel, one after the other; a lease lets one node of the venue do it.
// A letter is marked before it is handed over. One that is found marked was in the hands of a
// program that died: it may have arrived, so it counts as failed and uncertain.
class Sender {
public:
    struct Options {
        Channel channel{};
        std::int64_t per_minute = 300;  // of those that take turns
        SmsBudget budget{};             // of SMS
    };
    Sender(store::Database&, World&, std::unique_ptr<Carrier>, Options);

    // Sends the next letter that is due; false when there is none now.
    bool step();
    void release() { lease_.release(db_); }
    Channel channel() const { return options_.channel; }

private:
    records::Due due() const;
    bool may_send(store::Transaction&, records::Due const&) const;
    std::optional<LetterRow> take();
    std::optional<LetterRow> take_in(store::Transaction&);
    void settle(LetterRow const& taken, Attempt const&);

    store::Database& db_;
    World& world_;
    std::unique_ptr<Carrier> carrier_;
    Options options_;
    events::Lease lease_;
    Instant next_turn_{};  // of those that take turns
};

// The thread that sends. Ends with the object.
class Round {
public:
    using Report = std::function<void(std::string_view who, std::exception const&)>;
    Round(std::unique_ptr<Sender>, Report);
    ~Round();
    void nudge();  // a letter may have been posted

private:
    void run(std::stop_token const&);
    void send_all(std::stop_token const&);

    std::unique_ptr<Sender> sender_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any nudged_;
    bool nudge_ = false;
    std::jthread thread_;
};

}  // namespace sx::courier
