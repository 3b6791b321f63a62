#include "features/applications/rules.hpp"
#include <doctest/doctest.h>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

using namespace sx;
using namespace sx::applications;

TEST_CASE("a masked phone keeps its ends, a masked email its first letter and its host") {
    CHECK(masked_phone("13800001234") == "138****1234");
    CHECK(masked_phone("+8613800001234") == "+86****1234");
    CHECK(masked_phone("1234567") == "12****67");
    CHECK(masked_phone("1") == "1****1");
    CHECK(masked_phone("") == "****");
    CHECK(masked_email("a@example.com") == "a***@example.com");
    CHECK(masked_email("@example.com") == "***@example.com");
    CHECK(masked_email("") == "***");
}

TEST_CASE("contact is shown to the employer in an interview, with an offer and once signed") {
    seekers::ResumeContent resume;
    resume.phone = *seekers::Phone::parse("13800001234");
    int shown = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ApplicationStage>>(
        [&](auto stage) {
            auto const contact = contact_of(resume, stage.value, access::Role::employer);
            CHECK(contact.masked == (contact.phone != "13800001234"));
            CHECK(contact_of(resume, stage.value, access::Role::seeker).phone == "13800001234");
            shown += contact.masked ? 0 : 1;
        });
    CHECK(shown == 3);
    CHECK(shows_contact(ApplicationStage::interview));
    CHECK(!contact_of(resume, ApplicationStage::signed_, access::Role::employer).email);
}

TEST_CASE("an application belongs to its seeker and its employer's members, each in that role") {
    access::AccountId const ana{"ana"};
    access::OrganisationId const acme{"acme"};
    CHECK(belongs_to(ana, acme, {access::Role::seeker, ana, {}}));
    CHECK(belongs_to(ana, acme, {access::Role::employer, {"ben"}, acme}));
    CHECK(!belongs_to(ana, acme, {access::Role::employer, ana, {}}));
    CHECK(!belongs_to(ana, acme, {access::Role::seeker, {"ben"}, acme}));
    CHECK(!belongs_to(ana, acme, {access::Role::organiser, ana, acme}));
}

TEST_CASE("only a decline needs a reason") {
    CHECK(!check_reason(ApplicationStep::decline, {}));
    CHECK(check_reason(ApplicationStep::decline, *Reason::parse("岗位已招满")));
    CHECK(check_reason(ApplicationStep::withdraw, {}));
}
