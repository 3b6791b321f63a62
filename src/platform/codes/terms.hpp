#pragma once
#include <boost/describe/enum.hpp>

// Words that organisations, postings and people share, as the enumerations of forms and columns.
namespace sx::codes {

// Levels in rising order, so that `>=` compares them; `none` asks for nothing.
// senior_high stands for every upper secondary school: general, vocational and technical.
enum class Education {
    none,
    junior_high,
    senior_high,
    vocational_college,
    bachelor,
    master,
    doctor
};
BOOST_DESCRIBE_ENUM(
    Education, none, junior_high, senior_high, vocational_college, bachelor, master, doctor)

// 单位性质. A listed company is joint_stock: only such companies can be listed.
enum class Ownership {
    state_owned,
    privately_owned,
    joint_stock,
    joint_venture,
    foreign_owned,
    hong_kong_macao_taiwan,
    public_institution,
    government,
    social_organisation,
    other
};
BOOST_DESCRIBE_ENUM(
    Ownership, state_owned, privately_owned, joint_stock, joint_venture, foreign_owned,
    hong_kong_macao_taiwan, public_institution, government, social_organisation, other)

}  // namespace sx::codes
