#include "features/organisations/absence.hpp"

namespace sx::organisations {
namespace {

constexpr std::chrono::hours seen_every{24};

}  // namespace

bool is_worth_writing(Presence const& presence, Instant now) {
    return !presence.seen_at || presence.asked_at || now - *presence.seen_at >= seen_every;
}

Instant hides_at(Instant asked_at, AbsenceSettings const& settings) {
    return asked_at + std::chrono::days(settings.answer_days.value);
}

AbsentEmployer shown(Presence const& presence, AbsenceSettings const& settings, bool is_hidden) {
    auto const asked_at = presence.asked_at.value_or(Instant());
    return {presence.id, presence.name, presence.seen_at, asked_at, hides_at(asked_at, settings),
            is_hidden};
}

}  // namespace sx::organisations
