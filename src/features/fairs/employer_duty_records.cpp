#include "features/fairs/employer_duty_records.hpp"
#include "features/fairs/own_records.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::fairs::records {
namespace {

// Who it is and how to reach them: sealed with the key of the member, who has one, else with the
// employer's.
struct OnDuty {
    Text<1, 40> person;
    std::optional<Text<5, 30>> phone;
};
BOOST_DESCRIBE_STRUCT(OnDuty, (), (person, phone))

// As every question begins, because the employer stands in the participation.
constexpr std::string_view placed =
    "from (select d.*, p.organisation_id as organisation_id, p.fair_id as fair_id, "
    "p.state as state from employer_duties d "
    "join participations p on p.id = d.participation_id) as placed ";

struct StoredDuty : PlacedDuty {
    std::optional<privacy::Sealed> sealed_person;
};
BOOST_DESCRIBE_STRUCT(StoredDuty, (PlacedDuty), (sealed_person))

struct WrittenDuty : EmployerDuty {
    std::optional<privacy::Sealed> sealed_person;
};
BOOST_DESCRIBE_STRUCT(WrittenDuty, (EmployerDuty), (sealed_person))

struct StoredShownDuty : ShownDuty {
    EmployerDutyId id;
    access::OrganisationId organisation_id;
    std::optional<privacy::Sealed> sealed_person;
};
BOOST_DESCRIBE_STRUCT(StoredShownDuty, (ShownDuty), (id, organisation_id, sealed_person))

struct EmployerOf {
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(EmployerOf, (), (organisation_id))

privacy::Place place_of(EmployerDutyId const& id) {
    return {"employer_duties", id.text, "sealed_person"};
}

std::string_view key_of(EmployerDutyForm const& duty, access::OrganisationId const& employer) {
    return duty.account_id ? duty.account_id->text : employer.text;
}

WrittenDuty sealed(
    store::Transaction& tx, EmployerDuty const& duty, access::OrganisationId const& employer) {
    WrittenDuty stored{duty, {}};
    stored.sealed_person = privacy::seal_part(
        tx, key_of(duty, employer), place_of(duty.id), OnDuty{duty.person, duty.phone});
    stored.person = {};
    stored.phone.reset();
    return stored;
}

// Without those whose key is destroyed.
template <class Duty, class Stored>
std::vector<Duty> opened(store::Transaction& tx, std::vector<Stored> rows) {
    std::vector<privacy::Owned> values;
    for (auto const& row : rows)
        if (row.sealed_person)
            values.push_back({key_of(row, row.organisation_id), *row.sealed_person});
    privacy::fetch_keys(tx, values);
    std::vector<Duty> duties;
    for (auto& row : rows) {
        if (row.sealed_person) {
            auto who = privacy::open_part<OnDuty>(
                tx, key_of(row, row.organisation_id), place_of(row.id), *row.sealed_person);
            if (!who) continue;
            row.person = std::move(who->person);
            row.phone = std::move(who->phone);
        }
        duties.push_back(std::move(row));
    }
    return duties;
}

std::string where(std::string_view conditions) {
    return std::string(placed).append("where ").append(conditions);
}

}  // namespace

std::optional<EmployerDuty> find(store::Transaction& tx, EmployerDutyId const& id) {
    auto all = opened<EmployerDuty>(tx, tx.all<StoredDuty>(where("id = $1"), id));
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

void insert(store::Transaction& tx, EmployerDuty const& duty) {
    auto const employer =
        tx.one<EmployerOf>("from participations where id = $1", duty.participation_id);
    tx.insert("employer_duties", sealed(tx, duty, employer->organisation_id));
}

void remove(store::Transaction& tx, EmployerDutyId const& id) {
    tx.run("delete from employer_duties where id = $1", id);
}

std::vector<EmployerDuty> duties(store::Transaction& tx, ParticipationId const& participation) {
    return opened<EmployerDuty>(
        tx,
        tx.all<StoredDuty>(where("participation_id = $1 order by starts_at, id"), participation));
}

std::vector<PlacedDuty> employer_duties(store::Transaction& tx, FairId const& fair) {
    return opened<PlacedDuty>(
        tx, tx.all<StoredDuty>(
                where("fair_id = $1 and state = 'approved' order by starts_at, id"), fair));
}

std::vector<ShownDuty> shown_duties(
    store::Transaction& tx, access::OrganisationId const& organisation, Instant now) {
    return opened<ShownDuty>(
        tx,
        tx.all<StoredShownDuty>(
            "from (select d.*, p.organisation_id as organisation_id, p.fair_id as fair_id, "
            "f.title as fair_title from employer_duties d "
            "join participations p on p.id = d.participation_id join fairs f on f.id = p.fair_id "
            "where p.organisation_id = $1 and p.state = 'approved' and d.ends_at > $2 "
            "and f.state in ('announced', 'open')) as shown order by starts_at, id limit 50",
            organisation, now));
}

std::vector<EmployerDuty> duties_of(store::Transaction& tx, access::AccountId const& account) {
    return opened<EmployerDuty>(
        tx, tx.all<StoredDuty>(where("account_id = $1 order by starts_at, id"), account));
}

void remove_duties_of(store::Transaction& tx, access::AccountId const& account) {
    tx.run("delete from employer_duties where account_id = $1", account);
}

std::int64_t seal_clear_employer_duties(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<PlacedDuty>(where("person <> '' order by id limit $1"), most);
    for (auto const& row : rows) tx.update("employer_duties", sealed(tx, row, row.organisation_id));
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::fairs::records
