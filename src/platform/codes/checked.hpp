#pragma once
#include "platform/base/text.hpp"
#include "platform/codes/codes.hpp"
#include "platform/codes/credit_code.hpp"

// Codes of the official tables as types of forms and columns: what is no code is refused where it
// enters, as unknown_code.
namespace sx::codes {

template <Table const& (*table)()> struct IsIn {
    static std::optional<std::string_view> problem_of(std::string_view code) {
        if (table().find(code) == nullptr) return "unknown_code";
        return std::nullopt;
    }
};

struct IsCreditCode {
    static std::optional<std::string_view> problem_of(std::string_view text) {
        return credit_code_problem(text);
    }
};

using RegionCode = Checked<IsIn<&regions>>;  // retired ones are right
using IndustryCode = Checked<IsIn<&industries>>;
using MajorCode = Checked<IsIn<&majors>>;
using UniversityCode = Checked<IsIn<&universities>>;
using CreditCode = Checked<IsCreditCode>;

}  // namespace sx::codes
