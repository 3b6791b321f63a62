#pragma once
#include <span>
#include "features/pushes/looking_messages.hpp"

// Pure functions of values and now.
namespace sx::pushes {

// Whether somebody who looks for work is meant. A wanted region counts when it is one of those that
// are asked for, lies in one, or holds one.
bool is_meant(seekers::LookingSeeker const&, PushAudience const&);
// Whether an open posting is. Its fair is a matter of the tables.
bool is_meant(postings::PostingForm const&, PushOffer const&, Instant now);

// How many more people may be told of it.
std::int64_t capacity_of(std::int64_t headcount, std::int64_t factor, std::int64_t taken);

// The figures in the order in which they are shown.
std::vector<PushFigureLine> lines_of(PushReckoning const&);

// A part of a whole in ten-thousandths, rounded down; 0 of nothing.
std::int64_t basis_points(std::int64_t part, std::int64_t whole);

// "林**": enough to recognise a row, too little to know the person.
std::string masked(std::string_view name);

// Refuses with push_samples_not_seen, or nothing_to_push when nobody is told of anything.
Result<> may_approve(PushBatch const&);

std::vector<std::string> worded(std::span<PushReason const>, Language);

}  // namespace sx::pushes
