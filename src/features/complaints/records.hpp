#pragma once
#include "features/complaints/desk_messages.hpp"
#include "platform/store/transaction.hpp"

// The tables complaints, complaint_files and complaint_escalations.
namespace sx::complaints::records {

std::optional<Complaint> find(store::Transaction&, ComplaintId const&);
std::optional<Complaint> find_by_code(store::Transaction&, std::string const& code_hash);
void insert(store::Transaction&, Complaint const&);
void update(store::Transaction&, Complaint const&);

// The newest first; those before the id `before`.
struct Slice {
    std::optional<std::string> before;
    std::int64_t most = 0;
};
std::vector<Complaint> of_account(store::Transaction&, access::AccountId const&, Slice const&);
std::int64_t count_of_account(store::Transaction&, access::AccountId const&);
// Those about which the employer was asked.
std::vector<Complaint> heard_of(store::Transaction&, access::OrganisationId const&, Slice const&);
std::int64_t count_heard(store::Transaction&, access::OrganisationId const&);

// Besides this one, about its employer.
struct OthersCount {
    std::int64_t others = 0, others_upheld = 0;
};
BOOST_DESCRIBE_STRUCT(OthersCount, (), (others, others_upheld))
OthersCount others_about(store::Transaction&, Complaint const&);

// Whose posting is hidden, with that end or an earlier one.
std::vector<Complaint> hidden_until(store::Transaction&, Instant, std::int64_t most);
// Others that keep the same posting hidden.
bool hidden_by_another(store::Transaction&, Complaint const&);
std::vector<Complaint> with_letter_owed(store::Transaction&, std::int64_t most);

void insert(store::Transaction&, ComplaintId const&, EvidenceFile const&);
std::vector<EvidenceFile> files_of(store::Transaction&, ComplaintId const&);

// Made in the university's name or passed on to it, the newest first, at most 1000.
std::vector<Complaint> of_university(store::Transaction&, access::OrganisationId const&);
struct EscalationRow : ComplaintEscalation {
    Id<EscalationRow> id;
    ComplaintId complaint_id;
    access::OrganisationId organisation_id;  // the university's
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(
    EscalationRow, (ComplaintEscalation), (id, complaint_id, organisation_id, account_id))
void insert(store::Transaction&, EscalationRow const&);
std::vector<ComplaintEscalation> escalations_of(  // the latest first
    store::Transaction&, ComplaintId const&);

}  // namespace sx::complaints::records
