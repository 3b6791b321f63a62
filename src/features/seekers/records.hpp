#pragma once
#include "features/seekers/messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::seekers::records {

std::optional<Resume> find(store::Transaction&, AccountId const&);
void replace(store::Transaction&, Resume const&);

}  // namespace sx::seekers::records
