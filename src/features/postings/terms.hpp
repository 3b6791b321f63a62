#pragma once
#include <boost/describe/enum.hpp>

namespace sx::postings {

enum class PostingKind { job, traineeship, internship, public_institution, grassroots };
BOOST_DESCRIBE_ENUM(PostingKind, job, traineeship, internship, public_institution, grassroots)

// What an amount of salary is paid for. negotiable: no amount is stated.
enum class SalaryUnit { month, day, hour, year, negotiable };
BOOST_DESCRIBE_ENUM(SalaryUnit, month, day, hour, year, negotiable)

// Why an employer closes a posting.
enum class CloseReason { filled, cancelled, changed, other };
BOOST_DESCRIBE_ENUM(CloseReason, filled, cancelled, changed, other)

}  // namespace sx::postings
