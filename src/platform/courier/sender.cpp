#include "platform/courier/sender.hpp"
#include <algorithm>
#include <utility>
#include "platform/courier/rules.hpp"

namespace sx::courier {
namespace {

using namespace std::chrono_literals;
constexpr auto look_by_itself = 500ms, gather = 50ms;
constexpr auto lease_length = 45s;  // longer than a carrier takes
constexpr auto burst = 1s;          // what may be caught up with after a wait

void fail(LetterRow& row, LetterTrouble trouble, Instant now) {
    row.state = LetterState::failed;
    row.trouble = trouble;
    row.settled_at = now;
}

void close(LetterRow& row, Instant now) {
    row.state = LetterState::sent;
    row.trouble.reset();
    row.settled_at = now;
    row.address = masked(row.channel, row.address);
    row.subject.clear();
    row.text.clear();
}

void rest(LetterRow& row, Instant now) {
    auto const pause = rest_after(row.attempts);
    if (!pause) return fail(row, LetterTrouble::put_off, now);
    row.state = LetterState::waiting;
    row.trouble = LetterTrouble::put_off;
    row.due_at = now + *pause;
}

// Also what another node gave up because this one took longer than its lease.
bool may_settle(LetterRow const& row) {
    return row.state == LetterState::sending ||
           (row.state == LetterState::failed && row.trouble == LetterTrouble::uncertain);
}

Parcel parcel_of(LetterRow const& row, Instant now) {
    Parcel parcel{row.id.text, row.address, row.subject, row.text, now};
    if (row.repeated) parcel.text.append(repetition_note());
    return parcel;
}

}  // namespace

Sender::Sender(store::Database& db, World& world, std::unique_ptr<Carrier> carrier, Options options)
    : db_(db),
      world_(world),
      carrier_(std::move(carrier)),
      options_(options),
      lease_(std::string("letters_").append(wire::name(options.channel)), lease_length, world) {}

records::Due Sender::due() const {
    auto const now = world_.now();
    return {options_.channel, now, now >= next_turn_};
}

bool Sender::may_send(store::Transaction& tx, records::Due const& asked) const {
    return records::is_due(tx, asked) &&
           (options_.channel != Channel::sms || !spent_until(tx, options_.budget, asked.now));
}

bool Sender::step() {
    auto const asked = due();
    if (!db_.read([&](store::Transaction& tx) { return may_send(tx, asked); })) return false;
    auto const letter = take();
    if (!letter) return false;
    if (letter->pace == Pace::spread)
        next_turn_ = std::max(next_turn_, world_.now() - burst) + beat(options_.per_minute);
    settle(*letter, carrier_->carry(parcel_of(*letter, world_.now())));
    return true;
}

std::optional<LetterRow> Sender::take() {
    return *db_.write(
        [&](store::Transaction& tx) -> Result<std::optional<LetterRow>> { return take_in(tx); });
}

std::optional<LetterRow> Sender::take_in(store::Transaction& tx) {
    if (!lease_.held(tx)) return std::nullopt;
    auto const asked = due();
    for (auto& stranded : records::in_sending(tx, options_.channel)) {
        fail(stranded, LetterTrouble::uncertain, asked.now);
        records::update(tx, stranded);
    }
    while (auto row = records::next_due(tx, asked)) {
        bool const in_time = row->expires_at > asked.now;
        if (in_time) {
            row->state = LetterState::sending;
            ++row->attempts;
        } else fail(*row, LetterTrouble::too_late, asked.now);
        records::update(tx, *row);
        if (in_time) return row;
    }
    return std::nullopt;
}

void Sender::settle(LetterRow const& taken, Attempt const& attempt) {
    auto const settled = db_.write([&](store::Transaction& tx) -> Result<> {
        auto row = records::find(tx, taken.id);
        if (!row || !may_settle(*row)) return {};
        auto const now = world_.now();
        row->reply_code = attempt.reply_code;
        switch (attempt.delivery) {
            case Delivery::delivered: close(*row, now); break;
            case Delivery::put_off: rest(*row, now); break;
            case Delivery::refused: fail(*row, LetterTrouble::refused, now); break;
            case Delivery::uncertain: fail(*row, LetterTrouble::uncertain, now); break;
        }
        records::update(tx, *row);
        return {};
    });
    (void)settled;  // it never refuses
}

Round::Round(std::unique_ptr<Sender> sender, Report report)
    : sender_(std::move(sender)),
      report_(std::move(report)),
      thread_([this](std::stop_token const& stop) { run(stop); }) {}

Round::~Round() {
    thread_.request_stop();
    thread_.join();
    try {
        sender_->release();
    } catch (std::exception const& failure) {
        report_("letters", failure);
    }
}

void Round::nudge() {
    std::lock_guard const lock(mutex_);
    if (!std::exchange(nudge_, true)) nudged_.notify_one();
}

void Round::send_all(std::stop_token const& stop) {
    try {
        while (!stop.stop_requested() && sender_->step()) {}
    } catch (std::exception const& failure) {
        report_("letters", failure);
    }
}

void Round::run(std::stop_token const& stop) {
    while (!stop.stop_requested()) {
        send_all(stop);
        std::unique_lock lock(mutex_);
        // Every write nudges; in a rush many share one look.
        nudged_.wait_for(lock, stop, gather, [] { return false; });
        nudged_.wait_for(lock, stop, look_by_itself, [&] { return nudge_; });
        nudge_ = false;
    }
}

}  // namespace sx::courier
