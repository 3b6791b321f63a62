#include "features/postings/kind_rules.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::postings;

namespace {

using Wrong = std::vector<std::pair<std::string, std::string>>;

Wrong told(Fields const& fields) {
    Wrong wrong;
    for (auto const& field : fields) wrong.emplace_back(field.pointer, field.code);
    return wrong;
}
Wrong wrong_fields(PostingForm const& form) {
    auto const checked = check_form(form, TestWorld().time);
    return checked ? Wrong() : told(checked.error().fields);
}
PostingForm a_form() { return posting_form(TestWorld().time); }

PostingPlace place(std::string_view region, std::string_view address = "示例大道 1 号") {
    return {web::text<codes::RegionCode>(region), web::text<Text<1, 200>>(address)};
}

}  // namespace

TEST_CASE("a posting carries the part of its own kind and no other") {
    auto form = a_form();
    form.job.emplace();
    CHECK(wrong_fields(form).empty());
    form.internship.emplace();
    form.grassroots.emplace();
    CHECK(
        wrong_fields(form) ==
        Wrong{{"/internship", "part_of_another_kind"}, {"/grassroots", "part_of_another_kind"}});
}

TEST_CASE("a review expects what belongs to the kind; a job may say no more") {
    for (auto const kind :
         {PostingKind::traineeship, PostingKind::internship, PostingKind::public_institution,
          PostingKind::grassroots}) {
        auto form = a_form();
        form.kind = kind;
        auto const pointer = std::string("/").append(wire::name(kind));
        auto const complete = check_complete(form);
        REQUIRE(!complete);
        CHECK(told(complete.error().fields) == Wrong{{pointer, "part_of_kind_required"}});
        CHECK(wrong_fields(form).empty());  // a draft may still be without it
    }
    CHECK(check_complete(a_form()));
    auto intern = a_form();
    intern.kind = PostingKind::internship;
    intern.internship.emplace();
    CHECK(check_complete(intern));
}

TEST_CASE("probation is as long and as well paid as the labour contract law has it") {
    auto form = a_form();
    auto& job = form.job.emplace();
    job.contract_years = {2};
    job.probation_months = {2};
    CHECK(wrong_fields(form).empty());
    job.probation_months = {3};
    CHECK(wrong_fields(form) == Wrong{{"/job/probation_months", "probation_too_long"}});
    job.contract_years = {3};
    CHECK(wrong_fields(form).empty());
    job.contract_years.reset();
    job.probation_months = {6};
    CHECK(wrong_fields(form).empty());
    form.salary_min = Money{6000'00};
    job.probation_salary = Money{4799'99};
    CHECK(wrong_fields(form) == Wrong{{"/job/probation_salary", "probation_pay_too_low"}});
    job.probation_salary = Money{4800'00};
    CHECK(wrong_fields(form).empty());
}

TEST_CASE("further places need a main one, and each stands once") {
    auto form = a_form();
    form.address = web::text<Text<1, 200>>("示例大道 1 号");
    form.other_places = {place("420500"), place("420111"), place("420500")};
    CHECK(
        wrong_fields(form) == Wrong{
                                  {"/other_places/1", "place_twice"},  // the main one
                                  {"/other_places/2", "place_twice"}});
    form.other_places = {place("420500"), place("420500", "示例大道 2 号")};
    CHECK(wrong_fields(form).empty());
    CHECK(places_of(form).size() == 3);
    form.region_code.reset();
    CHECK(wrong_fields(form) == Wrong{{"/region_code", "main_place_first"}});
    form.other_places->clear();
    CHECK(!settled(form).other_places);
}

TEST_CASE("a contact can be reached") {
    auto form = a_form();
    form.contact = PostingContact{web::text<Text<1, 40>>("陈示例"), {}, {}};
    CHECK(wrong_fields(form) == Wrong{{"/contact", "contact_needs_a_way"}});
    form.contact->email = web::text<Text<3, 100>>("hr.example.com");
    CHECK(wrong_fields(form) == Wrong{{"/contact/email", "email_format"}});
    form.contact->email = web::text<Text<3, 100>>("hr@example.com");
    CHECK(wrong_fields(form).empty());
}

TEST_CASE("unlikely pay is doubted, not refused") {
    auto form = a_form();
    auto const doubts = [&](SalaryUnit unit, std::int64_t low, std::int64_t high) {
        form.salary_unit = unit;
        form.salary_min = Money{low * 100};
        form.salary_max = Money{high * 100};
        CHECK(wrong_fields(form).empty());
        return told(doubts_about(form));
    };
    CHECK(doubts(SalaryUnit::month, 6000, 9000).empty());
    Wrong const low{{"/salary_min", "pay_unlikely_low"}};
    CHECK(doubts(SalaryUnit::month, 25, 30) == low);  // meant by the hour
    CHECK(doubts(SalaryUnit::hour, 25, 30).empty());
    CHECK(doubts(SalaryUnit::year, 8000, 12000) == low);  // meant by the month
    CHECK(doubts(SalaryUnit::day, 6000, 8000) == Wrong{{"/salary_max", "pay_unlikely_high"}});
    CHECK(doubts(SalaryUnit::month, 3000, 12001) == Wrong{{"/salary_max", "pay_span_wide"}});
    CHECK(doubts(SalaryUnit::month, 1500, 1500) == low);
    form.kind = PostingKind::traineeship;
    CHECK(doubts(SalaryUnit::month, 1500, 1500).empty());
    form.salary_unit = SalaryUnit::negotiable;
    form.salary_min.reset();
    form.salary_max.reset();
    CHECK(doubts_about(form).empty());
}
