#include "features/postings/showing.hpp"

namespace sx::postings {

PostingRecord record_for(access::Caller const& caller, Posting const& posting) {
    return {posting, posting_life.allowed_steps(posting.state, caller.role)};
}

}  // namespace sx::postings
