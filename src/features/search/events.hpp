#pragma once
#include "features/search/saved_messages.hpp"

// What other features may learn; the subject is the saved search. Never what is looked for: that is
// its seeker's own business.
namespace sx::search {

struct SearchFoundNews {
    static constexpr std::string_view type = "search_found_news";
    access::AccountId account_id;  // whose it is
    std::int64_t postings = 0;     // published since it was last looked at
};
BOOST_DESCRIBE_STRUCT(SearchFoundNews, (), (account_id, postings))

}  // namespace sx::search
