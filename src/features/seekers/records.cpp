#include "features/seekers/records.hpp"

namespace sx::seekers::records {

std::optional<Resume> find(store::Transaction& tx, AccountId const& account) {
    return tx.one<Resume>("from resumes where account_id = $1", account);
}

void replace(store::Transaction& tx, Resume const& resume) {
    tx.run("delete from resumes where account_id = $1", resume.account_id);
    tx.insert("resumes", resume);
}

}  // namespace sx::seekers::records
