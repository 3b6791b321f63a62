#pragma once
#include <boost/describe/class.hpp>
#include <cstdint>
#include <string_view>
#include "platform/access/caller.hpp"

// What other features may learn; the subject is the version of the terms. No event holds a term. An
// event's members and name never change; a new meaning is a new event.
namespace sx::screening {

struct TermsDrafted {
    static constexpr std::string_view type = "wording_terms_drafted";
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(TermsDrafted, (), (by))

struct TermsChanged {
    static constexpr std::string_view type = "wording_terms_changed";
    std::int64_t version = 0;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(TermsChanged, (), (version, by))

struct TermsTried {
    static constexpr std::string_view type = "wording_terms_tried";
    std::int64_t version = 0;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(TermsTried, (), (version, by))

struct TermsSubmitted {  // for the second person
    static constexpr std::string_view type = "wording_terms_submitted";
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(TermsSubmitted, (), (by))

struct TermsPublished {  // from now on texts are read by them
    static constexpr std::string_view type = "wording_terms_published";
    std::string edition;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(TermsPublished, (), (edition, by))

struct TermsDropped {
    static constexpr std::string_view type = "wording_terms_dropped";
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(TermsDropped, (), (by))

}  // namespace sx::screening
