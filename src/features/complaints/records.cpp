#include "features/complaints/records.hpp"

namespace sx::complaints::records {
namespace {

struct FileRow : EvidenceFile {
    ComplaintId complaint_id;
};
BOOST_DESCRIBE_STRUCT(FileRow, (EvidenceFile), (complaint_id))

constexpr std::string_view beyond = "g";  // ids are hexadecimal

std::string_view before_of(Slice const& slice) {
    return slice.before ? std::string_view(*slice.before) : beyond;
}

}  // namespace

std::optional<Complaint> find(store::Transaction& tx, ComplaintId const& id) {
    return tx.one<Complaint>("from complaints where id = $1", id);
}

std::optional<Complaint> find_by_code(store::Transaction& tx, std::string const& code_hash) {
    return tx.one<Complaint>("from complaints where code_hash = $1", code_hash);
}

void insert(store::Transaction& tx, Complaint const& complaint) {
    tx.insert("complaints", complaint);
}

void update(store::Transaction& tx, Complaint const& complaint) {
    tx.update("complaints", complaint);
}

std::vector<Complaint> of_account(
    store::Transaction& tx, access::AccountId const& account, Slice const& slice) {
    return tx.all<Complaint>(
        "from complaints where account_id = $1 and id < $2 order by id desc limit $3", account,
        before_of(slice), slice.most);
}

std::int64_t count_of_account(store::Transaction& tx, access::AccountId const& account) {
    return tx.count("from complaints where account_id = $1", account);
}

std::vector<Complaint> heard_of(
    store::Transaction& tx, access::OrganisationId const& organisation, Slice const& slice) {
    return tx.all<Complaint>(
        "from complaints where organisation_id = $1 and asked_at is not null and id < $2 "
        "order by id desc limit $3",
        organisation, before_of(slice), slice.most);
}

std::int64_t count_heard(store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.count(
        "from complaints where organisation_id = $1 and asked_at is not null", organisation);
}

OthersCount others_about(store::Transaction& tx, Complaint const& complaint) {
    return *tx.one<OthersCount>(
        "from (select count(*) as others, cast(coalesce(sum(case state when 'upheld' then 1 else 0 "
        "end), 0) as bigint) as others_upheld from complaints where organisation_id = $1 "
        "and id <> $2) as counted",
        complaint.organisation_id, complaint.id);
}

std::vector<Complaint> hidden_until(store::Transaction& tx, Instant until, std::int64_t most) {
    return tx.all<Complaint>(
        "from complaints where hidden_until <= $1 order by hidden_until, id limit $2", until, most);
}

bool hidden_by_another(store::Transaction& tx, Complaint const& complaint) {
    return tx.count(
               "from complaints where organisation_id = $1 and subject_id = $2 and id <> $3 "
               "and hidden_until is not null",
               complaint.organisation_id, complaint.subject_id, complaint.id) > 0;
}

std::vector<Complaint> with_letter_owed(store::Transaction& tx, std::int64_t most) {
    return tx.all<Complaint>("from complaints where letter_owed = 1 order by id limit $1", most);
}

void insert(store::Transaction& tx, ComplaintId const& complaint, EvidenceFile const& file) {
    FileRow row;
    static_cast<EvidenceFile&>(row) = file;
    row.complaint_id = complaint;
    tx.insert("complaint_files", row);
}

std::vector<EvidenceFile> files_of(store::Transaction& tx, ComplaintId const& complaint) {
    return tx.all<EvidenceFile>(
        "from complaint_files where complaint_id = $1 order by file_id", complaint);
}

std::vector<Complaint> of_university(
    store::Transaction& tx, access::OrganisationId const& university) {
    return tx.all<Complaint>(
        "from complaints where university_id = $1 order by id desc limit 1000", university);
}

void insert(store::Transaction& tx, EscalationRow const& row) {
    tx.insert("complaint_escalations", row);
}

std::vector<ComplaintEscalation> escalations_of(
    store::Transaction& tx, ComplaintId const& complaint) {
    return tx.all<ComplaintEscalation>(
        "from complaint_escalations where complaint_id = $1 order by id desc", complaint);
}

}  // namespace sx::complaints::records
