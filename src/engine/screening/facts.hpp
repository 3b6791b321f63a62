#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "platform/base/money.hpp"

namespace sx::screening {

// What a posting says of itself apart from its words.
struct Facts {
    std::string_view employer{}, duties{}, conditions{}, place{};  // blank: not said
    std::int64_t headcount = 0;                                    // 0: not said
    std::int64_t staff = 0;                                        // of the employer; 0: not known
    enum class Unit : std::uint8_t { month, day, hour, year };
    std::optional<Money> salary_min{}, salary_max{};
    Unit salary_unit = Unit::month;
    std::int64_t salary_months = 12;  // paid a year
    bool negotiable = false;          // says so instead of an amount
    bool has_validity = false;        // until when it can be applied for
    bool reposted = false;            // taken over from another publisher
    std::string_view source{};        // then: from whom
};

// What every published posting states (网络招聘服务管理规定; our T37).
enum class Part : std::uint8_t {
    employer,
    headcount,
    conditions,
    duties,
    place,
    pay,
    validity,
    source
};
std::vector<Part> missing_parts(Facts const&);

// What cannot be meant as it is written, or should be looked at; limits of
// data/screening/limits.tsv.
enum class Oddity : std::uint8_t {
    pay_reversed,  // the least is more than the most
    pay_too_low,   // for whole months
    pay_too_high,
    pay_too_wide,     // says nothing
    too_many_months,  // paid a year
    too_many_openings,
    more_than_staff,  // openings of a small employer
};
std::vector<Oddity> oddities(Facts const&);

// The same text of several employers is mostly an agency that hides whom it recruits for, or bait.
struct EmployerText {
    std::string employer{};  // whatever tells employers apart
    std::string_view text{};
};
// Places of texts that say the same, whatever their numbers and signs are, where so many different
// employers say it that it should be looked at. Groups in the order of their first texts.
std::vector<std::vector<std::size_t>> shared_texts(std::span<EmployerText const> texts);

}  // namespace sx::screening
