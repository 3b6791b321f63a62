#pragma once
#include "features/statistics/messages.hpp"
#include "platform/access/caller.hpp"

namespace sx::statistics {

struct FiguresId {
    fairs::FairId id;
};
BOOST_DESCRIBE_STRUCT(FiguresId, (), (id))

struct FiguresRow : FiguresId, Figures {
    Instant as_of;
};
BOOST_DESCRIBE_STRUCT(FiguresRow, (FiguresId, Figures), (as_of))

namespace records {

std::optional<FiguresRow> find(store::Transaction&, fairs::FairId const&);
void add(store::Transaction&, FiguresRow const& change);
// Whether the person is a new one in this fair.
bool add_applicant(store::Transaction&, fairs::FairId const&, access::AccountId const&);
void remove_all(store::Transaction&);

}  // namespace records
}  // namespace sx::statistics
