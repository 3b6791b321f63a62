#include "features/fairs/own_data.hpp"
#include "features/fairs/employer_duty_records.hpp"
#include "features/fairs/own_records.hpp"

namespace sx::fairs {
namespace {

using holdings::line;

struct KeptConfirmations {
    std::vector<KeptConfirmation> items;
};

Result<KeptConfirmations> list_confirmed(web::Call const& call, web::Nothing const&) {
    return KeptConfirmations{records::confirmed_by(call.tx, call.caller.account)};
}

exports::Columns<KeptConfirmation> const& confirmed_columns() {
    using Item = KeptConfirmation const&;
    static exports::Columns<KeptConfirmation> const columns{
        {"已确认的必读", "Must-reads that I confirmed"},
        {
            line<KeptConfirmation>({"标题", "Title"}, [](Item c, Language) { return c.title; }),
            line<KeptConfirmation>(
                {"版本", "Version"}, [](Item c, Language) { return std::to_string(c.version); }),
            line<KeptConfirmation>(
                {"确认时间", "Confirmed"},
                [](Item c, Language) { return exports::moment(c.confirmed_at); }),
        }};
    return columns;
}

struct KeptDuties {
    std::vector<EmployerDuty> items;
};

Result<KeptDuties> list_duties(web::Call const& call, web::Nothing const&) {
    return KeptDuties{records::duties_of(call.tx, call.caller.account)};
}

exports::Columns<EmployerDuty> const& duty_columns() {
    using Item = EmployerDuty const&;
    static exports::Columns<EmployerDuty> const columns{
        {"值班", "Hours on duty"},
        {
            line<EmployerDuty>({"称呼", "Called"}, [](Item d, Language) { return d.person.str(); }),
            line<EmployerDuty>({"事项", "Task"}, [](Item d, Language) { return d.task.str(); }),
            line<EmployerDuty>(
                {"电话", "Phone"},
                [](Item d, Language) { return d.phone ? d.phone->str() : std::string(); }),
            line<EmployerDuty>(
                {"开始", "From"}, [](Item d, Language) { return exports::moment(d.starts_at); }),
            line<EmployerDuty>(
                {"结束", "Until"}, [](Item d, Language) { return exports::moment(d.ends_at); }),
        }};
    return columns;
}

}  // namespace

holdings::Holdings kept_of_people() {
    return {
        holdings::held<&list_confirmed>("confirmed_notices", confirmed_columns()),
        holdings::held<&list_duties>("duties", duty_columns()),
    };
}

void erase_person(holdings::Erasing const& erasing) {
    records::remove_duties_of(erasing.tx, erasing.account);
}

}  // namespace sx::fairs
