#include <algorithm>
#include <string>
#include "features/postings/test_postings.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/test_seekers.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::seekers;

namespace {

auto const today = day("2026-03-01");

struct Desk : postings::PostingsDesk {
    explicit Desk(store::Database& database) : PostingsDesk(database) {}
    access::Caller const acme = firm();

    access::Caller findable(SaveResume const& resume) {
        auto const who = seeker();
        REQUIRE(write(who, &save_resume, resume));
        REQUIRE(write(who, &set_visibility, {Visibility::findable}));
        return who;
    }
    std::vector<FindableSeeker> found() {
        return db.read(
            [&](store::Transaction& tx) { return findable_seekers(tx, {}, 100, today); });
    }
    bool may_be_found(access::Caller const& who) {
        return db.read(
            [&](store::Transaction& tx) { return may_find(tx, who.account, acme.organisation); });
    }
};

}  // namespace

TEST_CASE("only who chose to be found, and is looking, is found") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const shy = seeker_with_resume(desk);
        CHECK((desk.found().empty() && !desk.may_be_found(shy)));
        auto resting = whole_resume();
        resting.search_state = SearchState::not_looking;
        auto const rest = desk.findable(resting), ana = desk.findable(whole_resume());
        REQUIRE(desk.found().size() == 1);
        CHECK(desk.found()[0].account_id == ana.account);
        CHECK((desk.may_be_found(ana) && !desk.may_be_found(rest)));
        REQUIRE(desk.write(ana, &set_visibility, {Visibility::applied_to}));
        CHECK((desk.found().empty() && !desk.may_be_found(ana)));
    });
}

TEST_CASE("a blocked employer does not find who blocked it; another one does") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const ana = desk.findable(whole_resume());
        auto const rival = desk.firm("乙公司");
        REQUIRE(desk.write(ana, &block_employer, {desk.acme.organisation}));
        db.read([&](store::Transaction& tx) {
            CHECK(!may_find(tx, ana.account, desk.acme.organisation));
            CHECK(may_find(tx, ana.account, rival.organisation));
            CHECK(blocked_employers(tx, ana.account) == std::vector{desk.acme.organisation});
            return 0;
        });
    });
}

TEST_CASE("findable people come page by page, each once") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        for (int at = 0; at < 5; ++at) desk.findable(short_resume());
        std::vector<std::string> seen;
        db.read([&](store::Transaction& tx) {
            for (AccountId after;;) {
                auto const page = findable_seekers(tx, after, 2, today);
                if (page.empty()) return 0;
                for (auto const& one : page) seen.push_back(one.account_id.text);
                after = page.back().account_id;
            }
        });
        CHECK(seen.size() == 5);
        CHECK(std::ranges::is_sorted(seen));
    });
}

TEST_CASE("a card says what somebody can do and wants, not who it is") {
    auto resume = whole_resume();
    resume.skills.push_back(web::text<Text<1, 40>>("电话 138-0000-0000"));
    resume.skills.push_back(web::text<Text<1, 40>>("找我 xiaoming@example.com"));
    resume.wanted_titles.push_back(web::text<Text<1, 40>>("王小明的岗位"));
    tidy(resume);
    auto const written = wire::write(card_of(resume, today));
    for (auto const* secret :
         {"王小明", "13800000000", "138-0000", "example.com", "示例大学", "示例机械厂", "踏实",
          "画图纸"})
        CHECK_MESSAGE(written.find(secret) == std::string::npos, secret);
    for (auto const* fact : {"制图", "机械工程师", "实习生", "420000", "2026-06-30"})
        CHECK_MESSAGE(written.find(fact) != std::string::npos, fact);
}

TEST_CASE("a number or a name is told in whatever letters it is written") {
    auto const shown = [](std::string_view skill, std::string_view name = "王小明") {
        ResumeContent resume;
        resume.full_name = web::text<Text<1, 40>>(name);
        resume.skills.push_back(web::text<Text<1, 40>>(skill));
        return !card_of(resume, today).skills.empty();
    };
    for (auto const* number :
         {"电话 １３８００００１２３４", "一三八零零零零一二三四", "壹叁捌零零零零壹贰叁肆",
          "①③⑧0000①②③④", "❶❸❽００００❶❷❸❹", "𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟏𝟐𝟑𝟒", "¹³⁸⁰⁰⁰⁰¹²³⁴", "幺3八-零000-1二三4",
          "xiaoming＠example.com", "https：／／example.com"})
        CHECK_MESSAGE(!shown(number), number);
    for (auto const* wording : {"王 小明的岗位", "王　小　明", "王·小明"})
        CHECK_MESSAGE(!shown(wording), wording);
    CHECK(!shown("龍小明擅长", "龙小明"));
    CHECK(!shown("ＡＮＡ example", "Ana Example"));
    for (auto const* skill : {"Java", "CET-6 580 分", "一级建造师", "ISO 9001", "王者荣耀运营"})
        CHECK_MESSAGE(shown(skill), skill);
}

TEST_CASE("months of work count, those of an internship are told apart") {
    ResumeContent resume;
    CHECK(!card_of(resume, today).work_months);
    auto const add = [&](ExperienceKind kind, std::string_view first, std::string_view last) {
        resume.experiences.push_back(
            {web::text<Text<1, 60>>("会计"),
             web::text<Text<1, 100>>("某单位"),
             day(first),
             day(last),
             {},
             kind});
    };
    add(ExperienceKind::internship, "2024-07-01", "2024-08-31");
    CHECK(card_of(resume, today).work_months == 0);
    add(ExperienceKind::work, "2024-09-01", "2025-09-01");
    add(ExperienceKind::campus, "2023-09-01", "2025-09-01");
    auto const card = card_of(resume, today);
    CHECK(card.work_months == 12);
    REQUIRE(card.experiences.size() == 2);
    CHECK(card.experiences[0].months == 2);
}
