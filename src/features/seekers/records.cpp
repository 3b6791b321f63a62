#include "features/seekers/records.hpp"
#include <algorithm>
#include "features/seekers/rules.hpp"
#include "features/seekers/seekers.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::seekers::records {
namespace {

constexpr std::string_view behind_all = "g";  // sorts behind every id

struct VisibilityRow {
    AccountId account_id;
    Visibility visibility{};
    Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(VisibilityRow, (), (account_id, visibility, updated_at))

struct BlockerRow {
    AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(BlockerRow, (), (account_id))

// The sections that tell who somebody is, or in which they write freely. They are sealed together,
// and their columns are empty; the others stay for who looks among many.
struct Personal : BasicsSection,
                  EducationSection,
                  PracticeSection,
                  ProjectsSection,
                  WorksSection,
                  IntroductionSection {
    std::optional<files::FileName> attachment_name;
};
BOOST_DESCRIBE_STRUCT(
    Personal,
    (BasicsSection, EducationSection, PracticeSection, ProjectsSection, WorksSection,
     IntroductionSection),
    (attachment_name))

template <class Section, class To, class From> void give(To& to, From&& from) {
    static_cast<Section&>(to) = std::move(static_cast<Section&>(from));
}

template <class To, class From> void give_personal(To& to, From&& from) {
    give<BasicsSection>(to, from);
    give<EducationSection>(to, from);
    give<PracticeSection>(to, from);
    give<ProjectsSection>(to, from);
    give<WorksSection>(to, from);
    give<IntroductionSection>(to, from);
    to.attachment_name = std::move(from.attachment_name);
}

struct StoredResume : Resume {
    std::optional<privacy::Sealed> sealed;
};
BOOST_DESCRIBE_STRUCT(StoredResume, (Resume), (sealed))

privacy::Place place_of(ResumeId const& id) { return {"resumes", id.text, "sealed"}; }

StoredResume sealed(store::Transaction& tx, Resume const& resume) {
    StoredResume stored{resume, {}};
    Personal personal;
    give_personal(personal, stored);
    give_personal(stored, Personal());
    stored.sealed = privacy::seal_part(tx, resume.account_id.text, place_of(resume.id), personal);
    return stored;
}

Resume opened(store::Transaction& tx, StoredResume stored) {
    Resume resume(std::move(stored));
    if (stored.sealed)
        if (auto personal = privacy::open_part<Personal>(
                tx, resume.account_id.text, place_of(resume.id), *stored.sealed))
            give_personal(resume, *personal);
    // Rows from before there were several schoolings are read as if there had been.
    tidy(resume);
    return resume;
}

std::optional<Resume> opened(store::Transaction& tx, std::optional<StoredResume> stored) {
    return stored ? std::optional(opened(tx, *std::move(stored))) : std::nullopt;
}

std::vector<Resume> opened(store::Transaction& tx, std::vector<StoredResume> stored) {
    std::vector<std::string> people;
    for (auto const& row : stored)
        if (people.empty() || people.back() != row.account_id.text)
            people.push_back(row.account_id.text);
    if (people.size() > 1) privacy::fetch_keys(tx, people);
    std::vector<Resume> resumes;
    for (auto& row : stored) resumes.push_back(opened(tx, std::move(row)));
    return resumes;
}

// Of files, that an older program left beside what it sealed.
std::int64_t seal_clear_names(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<StoredResume>(
        "from resumes where attachment_name is not null order by account_id limit $1", most);
    for (auto const& row : rows) {
        auto resume = opened(tx, row);
        resume.attachment_name = row.attachment_name;
        tx.update("resumes", sealed(tx, resume));
    }
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace

std::optional<ResumeVersion> version(
    store::Transaction& tx, AccountId const& account, std::optional<ResumeId> const& id) {
    if (!id)
        return tx.one<ResumeVersion>(
            "from resumes where account_id = $1 and is_default = 1", account);
    return tx.one<ResumeVersion>("from resumes where id = $1 and account_id = $2", *id, account);
}

std::optional<Resume> find_default(store::Transaction& tx, AccountId const& account) {
    return opened(
        tx, tx.one<StoredResume>("from resumes where account_id = $1 and is_default = 1", account));
}

std::optional<Resume> find(store::Transaction& tx, AccountId const& account, ResumeId const& id) {
    return opened(
        tx, tx.one<StoredResume>("from resumes where id = $1 and account_id = $2", id, account));
}

std::vector<Resume> all(store::Transaction& tx, AccountId const& account) {
    return opened(
        tx, tx.all<StoredResume>(
                "from resumes where account_id = $1 order by is_default desc, updated_at desc, id",
                account));
}

std::vector<Resume> findable(store::Transaction& tx, AccountId const& after, std::int64_t most) {
    return opened(
        tx,
        tx.all<StoredResume>(
            "from resumes where is_default = 1 and coalesce(search_state, '') <> 'not_looking' and "
            "account_id in (select account_id from seeker_visibility "
            "where visibility = 'findable') and account_id > $1 order by account_id limit $2",
            after, most));
}

bool is_named(store::Transaction& tx, AccountId const& account, ResumeName const& name) {
    return tx.count("from resumes where account_id = $1 and name = $2", account, name) > 0;
}

void insert(store::Transaction& tx, Resume const& resume) {
    tx.insert("resumes", sealed(tx, resume));
}

void update(store::Transaction& tx, Resume const& resume) {
    tx.update("resumes", sealed(tx, resume));
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<StoredResume>(
        "from resumes where sealed is null order by account_id limit $1", most);
    for (auto const& row : rows) tx.update("resumes", sealed(tx, row));
    return static_cast<std::int64_t>(rows.size()) + seal_clear_names(tx, most);
}

void make_default(store::Transaction& tx, Resume const& resume) {
    tx.run("update resumes set is_default = 0 where account_id = $1", resume.account_id);
    tx.run("update resumes set is_default = 1 where id = $1", resume.id);
}

void remove(store::Transaction& tx, ResumeId const& id) {
    tx.run("delete from resumes where id = $1", id);
}

std::vector<LookingSeeker> looking(
    store::Transaction& tx, AccountId const& after, std::int64_t most) {
    return tx.all<LookingSeeker>(
        "from resumes where is_default = 1 "
        "and (search_state is null or search_state <> 'not_looking') "
        "and account_id > $1 order by account_id limit $2",
        after, most);
}

std::int64_t count_looking(store::Transaction& tx) {
    return tx.count(
        "from resumes where is_default = 1 "
        "and (search_state is null or search_state <> 'not_looking')");
}

bool is_looking(store::Transaction& tx, AccountId const& account) {
    return tx.count(
               "from resumes where account_id = $1 and is_default = 1 "
               "and (search_state is null or search_state <> 'not_looking')",
               account) > 0;
}

std::optional<Visibility> visibility(store::Transaction& tx, AccountId const& account) {
    auto const row = tx.one<VisibilityRow>("from seeker_visibility where account_id = $1", account);
    return row ? std::optional(row->visibility) : std::nullopt;
}

void set_visibility(
    store::Transaction& tx, AccountId const& account, Visibility visibility, Instant now) {
    tx.run("delete from seeker_visibility where account_id = $1", account);
    tx.insert("seeker_visibility", VisibilityRow{account, visibility, now});
}

std::vector<Block> blocks(store::Transaction& tx, AccountId const& account) {
    return tx.all<Block>(
        "from blocked_employers where account_id = $1 order by blocked_at desc, organisation_id",
        account);
}

std::vector<AccountId> blockers(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    std::vector<AccountId> all;
    for (auto& row :
         tx.all<BlockerRow>("from blocked_employers where organisation_id = $1", organisation))
        all.push_back(std::move(row.account_id));
    return all;
}

bool has_blocked(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation) {
    return std::ranges::any_of(blocks(tx, account), [&](Block const& block) {
        return block.organisation_id == organisation;
    });
}

void block(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation,
    Instant now) {
    tx.run(
        "insert into blocked_employers (account_id, organisation_id, blocked_at) "
        "values ($1, $2, $3)",
        account, organisation, now);
}

void unblock(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation) {
    tx.run(
        "delete from blocked_employers where account_id = $1 and organisation_id = $2", account,
        organisation);
}

store::Condition shown_to(std::string_view account, access::OrganisationId const& organisation) {
    return {
        std::string("not exists (select 1 from seeker_visibility where "
                    "seeker_visibility.account_id = ")
            .append(account)
            .append(" and visibility = 'hidden') and not exists (select 1 from blocked_employers "
                    "where blocked_employers.account_id = ")
            .append(account)
            .append(" and blocked_employers.organisation_id = ?)"),
        {store::to_value(organisation)}};
}

std::optional<SavedRow> find_saved(
    store::Transaction& tx, AccountId const& account, postings::PostingId const& posting) {
    return tx.one<SavedRow>(
        "from saved_postings where account_id = $1 and posting_id = $2", account, posting);
}

std::int64_t count_saved(store::Transaction& tx, AccountId const& account) {
    return tx.count("from saved_postings where account_id = $1", account);
}

void insert(store::Transaction& tx, SavedRow const& row) { tx.insert("saved_postings", row); }

std::int64_t remove_saved(
    store::Transaction& tx, AccountId const& account, postings::PostingId const& posting) {
    return tx.run(
        "delete from saved_postings where account_id = $1 and posting_id = $2", account, posting);
}

std::vector<SavedRow> saved(
    store::Transaction& tx, AccountId const& account, std::optional<std::string> const& before,
    std::int64_t most) {
    return tx.all<SavedRow>(
        "from saved_postings where account_id = $1 and id < $2 order by id desc limit $3", account,
        before ? std::string_view(*before) : behind_all, most);
}

void forget(store::Transaction& tx, AccountId const& account) {
    tx.run("delete from seeker_visibility where account_id = $1", account);
    tx.run("delete from blocked_employers where account_id = $1", account);
    tx.run("delete from saved_postings where account_id = $1", account);
}

}  // namespace sx::seekers::records
