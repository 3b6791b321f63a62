#pragma once
#include "platform/review/review.hpp"

namespace sx::review {

// A decision that was announced at `at`. Others may have followed since: it is not always the last.
struct Announced {
    ReviewQueue queue{};
    SubjectId subject_id;
    Decision decision{};
    Instant at;
};
// What those concerned are told of it.
struct Message {
    std::string remark;  // the beginning of it
    std::string place;   // of the first remark at a field, as the fragment of a link; else empty
};
Message message_of(store::Transaction&, Announced const&);

}  // namespace sx::review
