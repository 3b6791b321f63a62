#include <set>
#include "features/postings/test_postings.hpp"

using namespace sx;
using namespace sx::postings;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> titles(PostingsDesk& desk, BrowsePostings const& asked) {
    auto const page = *desk.read({}, &browse, asked);
    std::vector<std::string> found;
    for (auto const& item : page.items) found.push_back(item.title.str());
    return found;
}
using Titles = std::vector<std::string>;

void publish(PostingsDesk& desk, access::Caller const& firm, PostingForm const& form) {
    desk.published(firm, form);
    desk.world.time += 1min;
}

}  // namespace

TEST_CASE("everybody filters what is published") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm(), other = desk.firm("ABC Robotics");
        auto welder = desk.form("焊工");
        welder.region_code = codes::RegionCode::stored("420111");
        welder.education = codes::Education::senior_high;
        auto doctor = desk.form("医师");
        doctor.region_code = codes::RegionCode::stored("310115");
        doctor.education = codes::Education::master;
        doctor.experience_years = {5};
        doctor.kind = PostingKind::public_institution;
        doctor.public_institution = PublicInstitutionDetails{
            web::text<Text<1, 40>>("42010001"),
            PositionCategory::professional,
            ExamForm::assessment,
            web::text<Text<1, 100>>("示例局"),
            {},
            {}};
        auto intern = desk.form("实习生 50%_off");
        intern.region_code.reset();
        intern.kind = PostingKind::internship;
        intern.internship.emplace();
        intern.salary_unit = SalaryUnit::day;
        intern.salary_min = intern.salary_max = Money{50000};
        publish(desk, firm, welder);
        publish(desk, firm, doctor);
        publish(desk, other, intern);
        desk.submitted(firm, desk.form("未审"));

        CHECK(titles(desk, {}) == Titles{"实习生 50%_off", "医师", "焊工"});
        BrowsePostings asked;
        asked.q = web::text<Text<1, 40>>("abc ROBOT");
        CHECK(titles(desk, asked) == Titles{"实习生 50%_off"});
        asked.q = web::text<Text<1, 40>>("0%_");
        CHECK(titles(desk, asked) == Titles{"实习生 50%_off"});
        asked.q = web::text<Text<1, 40>>("0_");
        CHECK(titles(desk, asked).empty());
        asked = {};
        asked.region = codes::RegionCode::stored("420000");
        CHECK(titles(desk, asked) == Titles{"焊工"});
        asked = {};
        asked.education = codes::Education::bachelor;
        CHECK(titles(desk, asked) == Titles{"实习生 50%_off", "焊工"});
        asked = {};
        asked.kind = PostingKind::internship;
        CHECK(titles(desk, asked) == Titles{"实习生 50%_off"});
        asked = {};
        asked.experience_at_most = {4};
        CHECK(titles(desk, asked) == Titles{"实习生 50%_off", "焊工"});
        asked = {};
        asked.organisation_id = other.organisation;
        CHECK(titles(desk, asked) == Titles{"实习生 50%_off"});
    });
}

TEST_CASE("pay is compared by the month, whatever it is counted by") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const paid = [&](std::string_view title, SalaryUnit unit, std::int64_t yuan) {
            auto form = desk.form(title);
            form.salary_unit = unit;
            form.salary_min = Money{yuan * 100};
            form.salary_max.reset();
            if (unit == SalaryUnit::negotiable) form.salary_min.reset();
            publish(desk, firm, form);
        };
        paid("年薪", SalaryUnit::year, 120000);  // 10 000 a month
        paid("日结", SalaryUnit::day, 400);      // 8 700
        paid("时薪", SalaryUnit::hour, 40);      // 6 960
        paid("月薪", SalaryUnit::month, 9000);   // 9 000
        paid("面议", SalaryUnit::negotiable, 0);
        BrowsePostings asked;
        asked.sort = PostingOrder::salary;
        CHECK(titles(desk, asked) == Titles{"年薪", "月薪", "日结", "时薪", "面议"});
        asked.salary_at_least = Money{8700'00};
        CHECK(titles(desk, asked) == Titles{"年薪", "月薪", "日结"});
        asked.salary_at_least = Money{8700'01};
        CHECK(titles(desk, asked) == Titles{"年薪", "月薪"});
    });
}

TEST_CASE("pages neither skip nor repeat in any order, also while equals abound") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        for (int i = 0; i < 7; ++i) desk.published(firm);
        for (auto const order :
             {PostingOrder::newest, PostingOrder::salary, PostingOrder::fewest_applications}) {
            BrowsePostings asked;
            asked.sort = order;
            asked.limit = {3};
            std::set<std::string> seen;
            for (std::size_t pages = 1;; ++pages) {
                auto const page = *desk.read({}, &browse, asked);
                CHECK(page.total == 7);
                for (auto const& item : page.items) CHECK(seen.insert(item.id.text).second);
                if (!page.next_cursor) {
                    CHECK(pages == 3);
                    break;
                }
                asked.cursor = web::text<web::Cursor>(*page.next_cursor);
            }
            CHECK(seen.size() == 7);
        }
        BrowsePostings broken;
        broken.cursor = web::text<web::Cursor>("x");
        CHECK(desk.read({}, &browse, broken).error().fields.front().code == "unknown_cursor");
    });
}

TEST_CASE("a posting is in its employer's fairs while it is published, and says so once") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const early = desk.published(firm);
        auto const fair = desk.fair();
        CHECK(!desk.is_in(early.id, fair));
        desk.admit(fair, firm);
        CHECK(desk.is_in(early.id, fair));
        auto const late = desk.published(firm);
        CHECK(desk.is_in(late.id, fair));
        desk.follow();
        CHECK(desk.announced(PostingEnteredFair::type) == 2);
        BrowsePostings in_fair;
        in_fair.fair_id = fair;
        CHECK(desk.read({}, &browse, in_fair)->total == 2);
        in_fair.fair_id = desk.fair();
        CHECK(desk.read({}, &browse, in_fair)->total == 0);

        REQUIRE(desk.write(firm, &take_step, {late.id, EmployerStep::close, CloseReason::filled}));
        CHECK(!desk.is_in(late.id, fair));
        CHECK(desk.announced(PostingLeftFair::type) == 1);
        PostingsInFairs follower(desk.world);
        events::rebuild(db, follower);
        CHECK(desk.announced(PostingEnteredFair::type) == 2);
        CHECK(desk.announced(PostingLeftFair::type) == 1);
        CHECK((desk.is_in(early.id, fair) && !desk.is_in(late.id, fair)));
    });
}

TEST_CASE("postings leave a fair with their employer, and carry its name when that changes") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = desk.published(firm);
        auto const fair = desk.fair();
        desk.admit(fair, firm);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run("update participations set state = 'withdrawn'");
            tx.announce(events::event(
                fairs::ParticipationWithdrawn{
                    fair, firm.organisation, firm.account, fairs::ParticipationState::approved},
                desk.world.fresh<fairs::Participation>(), desk.world));
            tx.run("update organisations set name = '江城智造有限公司'");
            tx.announce(events::event(
                organisations::OrganisationApproved{2, firm.account}, firm.organisation,
                desk.world));
            return {};
        }));
        desk.follow();
        CHECK(!desk.is_in(posting.id, fair));
        CHECK(desk.announced(PostingLeftFair::type) == 1);
        CHECK(desk.read({}, &show, {posting.id})->employer_name.str() == "江城智造有限公司");
    });
}

TEST_CASE("where the fewest have applied comes first") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        auto const wanted = desk.published(firm, desk.form("热门"));
        desk.published(firm, desk.form("冷门"));
        BrowsePostings asked;
        asked.sort = PostingOrder::fewest_applications;
        CHECK(titles(desk, asked) == Titles{"热门", "冷门"});
        auto const announce = [&](std::string_view type, std::string const& rest) {
            auto const facts = std::string(R"({"posting_id":")")
                                   .append(wanted.id.text)
                                   .append(R"(","organisation_id":")")
                                   .append(firm.organisation.text)
                                   .append(R"(","account_id":")")
                                   .append(desk.world.fresh_id())
                                   .append("\"")
                                   .append(rest)
                                   .append("}");
            REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
                tx.announce(
                    {desk.world.fresh_id(), std::string(type), desk.world.fresh_id(), facts,
                     desk.world.time});
                return {};
            }));
            desk.follow();
        };
        auto const by = std::string(R"(,"by":")").append(desk.world.fresh_id()).append("\"");
        announce("application_submitted", "");
        CHECK(titles(desk, asked) == Titles{"冷门", "热门"});
        announce("application_moved", R"(,"from":"delivered","to":"viewed")" + by);
        CHECK(titles(desk, asked) == Titles{"冷门", "热门"});
        PostingInterest follower;
        events::rebuild(db, follower);
        CHECK(titles(desk, asked) == Titles{"冷门", "热门"});
        announce("application_moved", R"(,"from":"viewed","to":"withdrawn")" + by);
        CHECK(titles(desk, asked) == Titles{"热门", "冷门"});
    });
}

TEST_CASE("what published postings say is read in slices, drafts are not") {
    store::on_every_database([](store::Database& db) {
        PostingsDesk desk{db};
        auto const firm = desk.firm();
        std::set<std::string> expected, seen;
        for (auto const* title : {"焊工", "医师", "文员"}) {
            desk.published(firm, desk.form(title));
            expected.insert(title);
        }
        desk.submitted(firm, desk.form("会计"));
        std::string after;
        for (;;) {
            auto const slice =
                db.read([&](store::Transaction& tx) { return published_texts(tx, after, 2); });
            if (slice.empty()) break;
            CHECK(slice.size() <= 2);
            for (auto const& posting : slice) {
                CHECK(after < posting.id.text);
                after = posting.id.text;
                seen.insert(posting.title.str());
                CHECK(!posting.description.str().empty());
            }
        }
        CHECK(seen == expected);
    });
}
