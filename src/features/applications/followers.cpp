#include "features/applications/followers.hpp"
#include "features/applications/candidate_records.hpp"

namespace sx::applications {

void Board::handle(events::Event const& event, store::Transaction& tx) {
    auto const posting = [&] { return event.about<postings::Posting>(); };
    auto const fair = [&] { return event.about<fairs::Fair>(); };
    if (event.as<ApplicationSubmitted>()) {
        records::put_on_board(tx, event.about<Application>());
    } else if (event.as<postings::PostingClosed>() || event.as<postings::PostingExpired>()) {
        records::close_posting(tx, posting());
    } else if (event.as<postings::PostingPublished>()) {
        records::reopen_posting(tx, posting());
    } else if (event.as<fairs::FairClosed>()) {
        records::close_fair(tx, fair());
    } else if (event.as<fairs::FairOpened>()) {
        records::reopen_fair(tx, fair());
    }
}

}  // namespace sx::applications
