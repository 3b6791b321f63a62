#pragma once
#include "platform/store/transaction.hpp"

// What an administrator sets for all postings.
namespace sx::postings {

struct PostingSettings {
    Number<1, 720> refresh_hours;         // between two refreshes of one posting
    List<Number<1, 60>, 5> warning_days;  // before it closes, its employer is told
    Number<0, 365> stale_days;  // that nobody tends it, until its employer is asked; 0: never asked
    Number<1, 60> answer_days;  // from then until it is hidden, unless its employer answers
};
BOOST_DESCRIBE_STRUCT(PostingSettings, (), (refresh_hours, warning_days, stale_days, answer_days))

inline PostingSettings usual_settings() { return {{24}, {{7}, {1}}, {90}, {7}}; }

namespace records {

PostingSettings settings(store::Transaction&);  // the usual ones until others are set
void save_settings(store::Transaction&, PostingSettings const&);

}  // namespace records
}  // namespace sx::postings
