#include <fstream>
#include "features/imports/imports.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/base/test_world.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::imports;
using organisations::Organisation, organisations::OrganisationSize;
using postings::Posting, postings::PostingState;

namespace {

constexpr std::string_view mapping_json = R"({"name":"invented","about":"a test","fields":[
    {"target":"row_id","columns":["no"]},
    {"target":"title","columns":["job"]},
    {"target":"employer_name","columns":["firm"],"noise":["查看地图"]},
    {"target":"employer_size","columns":["staff"]},
    {"target":"employer_industry","columns":["trade"]},
    {"target":"salary","columns":["pay"],"unstated_unit":"month"},
    {"target":"place","columns":["city"]},
    {"target":"education","columns":["school"]},
    {"target":"headcount","columns":["openings"]},
    {"target":"published_at","columns":["day"]}]})";
constexpr std::string_view header =
    "no\tjob\tfirm\tstaff\ttrade\tpay\tcity\tschool\topenings\tday\n";
constexpr std::string_view welder =
    "1\t焊工\t江城机械厂\t100-499人\t机械\t6-8千/月\t武汉·洪山区\t中专\t3\t2026-02-01\n";
constexpr std::string_view clerk =
    "2\t文员\t江城机械厂\t50-150人\t\t看表现\t火星\t随便\t若干\t昨天\n";

// A table in a file, and the venue that it is loaded into.
struct Loading {
    explicit Loading(store::Database& database) : db(database) {}
    Loading(Loading const&) = delete;
    ~Loading() { std::filesystem::remove(file); }

    ImportOrder order(std::string_view rows) {
        std::ofstream(file, std::ios::binary) << header << rows;
        return {file, *wire::read<ImportMapping>(mapping_json), {}, world.time};
    }
    Result<ImportSummary> run(ImportOrder const& order, bool go_on = true) {
        return import_postings(db, world, order, [&](std::int64_t) { return go_on; });
    }
    ImportSummary load(std::string_view rows) { return *run(order(rows)); }
    Posting posting(std::string_view title) {
        return db.read([&](store::Transaction& tx) {
            return *tx.one<Posting>("from postings where title = $1", title);
        });
    }
    std::int64_t count(std::string_view from) {
        return db.read([&](store::Transaction& tx) { return tx.count(from); });
    }

    store::Database& db;
    TestWorld world{};
    std::string file = (std::filesystem::temp_directory_path() /
                        std::string("sx-import-").append(std::to_string(::getpid())).append(".tsv"))
                           .string();
};

std::string many(int rows) {
    std::string text;
    for (int row = 1; row <= rows; ++row)
        text.append("m").append(std::to_string(row)).append("\t装配工\t江城机械厂\n");
    return text;
}

}  // namespace

TEST_CASE("a row becomes a posting that waits for review, of an approved organisation") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        CHECK(loading.load(welder).added == 1);
        auto const posting = loading.posting("焊工");
        CHECK(posting.state == PostingState::submitted);
        CHECK(posting.source == postings::PostingSource::imported);
        CHECK(posting.salary_min == Money{600000});
        CHECK(posting.salary_max == Money{800000});
        CHECK(posting.region_code->str() == "420111");
        CHECK(posting.education == codes::Education::senior_high);
        CHECK(posting.headcount == 3);
        CHECK(posting.created_at == *parse_instant("2026-02-01T00:00:00+08:00"));
        CHECK(posting.closes_at == loading.world.time);
        auto const employer = *db.read([&](store::Transaction& tx) {
            return organisations::find_approved(tx, posting.organisation_id);
        });
        CHECK(employer.name.str() == "江城机械厂");
        CHECK(employer.size == OrganisationSize::from_100);
        CHECK(employer.introduction == "行业：机械\n");
        CHECK(loading.count("from events where type = 'posting_submitted'") == 1);
    });
}

TEST_CASE("what is not understood claims the least and is reported by row and column") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto const summary = loading.load(std::string(welder).append(clerk));
        auto const posting = loading.posting("文员");
        CHECK(posting.salary_unit == postings::SalaryUnit::negotiable);
        CHECK(!posting.region_code);
        CHECK(posting.education == codes::Education::none);
        CHECK(posting.headcount == 1);
        CHECK(posting.created_at == loading.world.time);
        CHECK(
            as_lines(summary) ==
            "2\tsalary\tpay\t看表现\n2\tplace\tcity\t火星\n2\teducation\tschool\t随便\n"
            "2\theadcount\topenings\t若干\n2\tpublished_at\tday\t昨天\n");
        auto const text = as_text(summary);
        CHECK(text.find("invented: 2 rows; 2 added for review") == 0);
        CHECK(text.find("2           1    50.00 %\n      row 2: 看表现\n") != std::string::npos);
    });
}

TEST_CASE("a row without a title or an employer is refused, and others are not held up") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto const summary =
            loading.load(std::string("7\t\t江城机械厂\n8\t司机\t\n9\t司机\t某路 12 号 查看地图\n")
                             .append(welder));
        CHECK(summary.added == 1);
        REQUIRE(summary.refusals.size() == 3);
        CHECK(summary.refusals[0].target == ImportTarget::title);
        CHECK((summary.refusals[2].row == 3));
        CHECK(summary.refusals[2].target == ImportTarget::employer_name);
        CHECK(loading.count("from postings") == 1);
        std::string const long_title(3 * 81, 'x');
        CHECK(loading.load("10\t" + long_title + "\t江城机械厂\n").refusals.size() == 1);
    });
}

TEST_CASE("the same file imported again changes nothing, and a name is one organisation") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto const rows = std::string(welder).append(clerk).append(welder);
        auto const first = loading.load(rows);
        CHECK((first.added == 2 && first.known == 1));
        auto const events = loading.count("from events");
        auto const again = loading.load(rows);
        CHECK((again.added == 0 && again.known == 3));
        CHECK(loading.count("from postings") == 2);
        CHECK(loading.count("from organisations") == 1);
        CHECK(loading.count("from events") == events);
    });
}

TEST_CASE("bytes that are no text are reported, and such a row too is imported once") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        std::string_view const row = "\xff\t司机\t江城机械厂\t\t运\xff\n";
        auto const summary = loading.load(row);
        CHECK(summary.added == 1);
        CHECK(summary.report.remarks.front().target == ImportTarget::employer_industry);
        CHECK(loading.load(row).known == 1);
        CHECK(loading.count("from organisations where introduction = ''") == 1);
    });
}

TEST_CASE("an import that was stopped goes on where it was") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto const order = loading.order(many(2500));
        auto const stopped = *loading.run(order, false);
        CHECK((stopped.stopped && stopped.added == 1000));
        auto const rest = *loading.run(order);
        CHECK((!rest.stopped && rest.known == 1000 && rest.added == 1500));
        CHECK(loading.count("from postings") == 2500);
    });
}

TEST_CASE("for a fair, each employer takes part in it once") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto order = loading.order(std::string(welder).append(clerk));
        order.fair_id = loading.world.fresh<fairs::Fair>();
        CHECK(loading.run(order).error().code == "fair_not_found");
        CHECK(loading.count("from postings") == 0);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run(
                "insert into fairs (id, title, slogan, theme, audience, rules, "
                "state, stages, version, created_at) values ($1, '春季双选会', '', '', '', "
                "'', 'open', '[]', 1, 0)",
                *order.fair_id);
            return {};
        }));
        REQUIRE(loading.run(order));
        REQUIRE(loading.run(order));
        CHECK(loading.count("from participations where state = 'approved'") == 1);
    });
}

TEST_CASE("a table that does not fit its mapping is refused before anything happens") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto order = loading.order(welder);
        order.mapping.fields[1].columns = std::vector<std::string>{"position"};
        CHECK(loading.run(order).error().fields.front().code == "import_column_missing");
        order.file += ".not";
        CHECK(loading.run(order).error().code == "import_file_unreadable");
        CHECK(loading.count("from organisations") == 0);
    });
}

TEST_CASE("rows that say what a rule forbids are added for review, and counted") {
    store::on_every_database([](store::Database& db) {
        Loading loading(db);
        auto const rows = std::string(welder).append(
            "9\t女文员\t江城机械厂\t\t\t6-8千/月\t武汉·洪山区\t大专\t1\t2026-02-01\n");
        auto const summary = loading.load(rows);
        CHECK((summary.added == 2 && summary.to_read == 1));
        CHECK(
            as_text(summary).find("1 of those added say what a rule forbids") != std::string::npos);
        CHECK(loading.posting("女文员").state == PostingState::submitted);
    });
}
