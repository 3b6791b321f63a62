#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>
#include "engine/meaning/ranking.hpp"
#include "engine/meaning/scoring.hpp"
#include "engine/meaning/titles.hpp"
#include "engine/meaning/vectors.hpp"

using namespace sx::meaning;

namespace {

using Texts = std::vector<std::string>;

Vectors trained(std::uint32_t seed = 2027) {
    std::vector<Lesson> const lessons{
        {"Java开发工程师", "负责后端系统的设计与开发，熟悉数据库"},
        {"会计", "负责公司账务处理，编制财务报表"},
        {"护士", "负责病房护理，执行医嘱"},
    };
    TrainingSettings settings;
    settings.dimensions = 8;
    settings.epochs = 1;
    settings.seed = seed;
    return Vectors::train(lessons, settings, [](double) {});
}

Vectors const& small() {
    static Vectors const vectors = trained();
    return vectors;
}

Texts best(std::string_view query, Texts const& titles, std::size_t most) {
    TitleRanking ranking(small(), titles);
    Texts found;
    for (auto const place : best_first(ranking.likeness(query))) found.push_back(titles[place]);
    found.resize(most);
    return found;
}

}  // namespace

TEST_CASE("an order is measured as trec_eval does") {
    std::vector<bool> const order{true, false, true, false, false, true};
    CHECK(average_precision(order, 3) == doctest::Approx((1.0 + 2.0 / 3 + 3.0 / 6) / 3));
    CHECK(average_precision(order, 4) == doctest::Approx((1.0 + 2.0 / 3 + 3.0 / 6) / 4));
    CHECK(average_precision({false, false}, 0) == 0);
    CHECK(ndcg({true, true, false}, 2, 10) == doctest::Approx(1));
    CHECK(ndcg({false, true}, 1, 10) == doctest::Approx(1 / 1.5849625));  // log2(3)
    CHECK(ndcg({false, true}, 1, 1) == 0);
    CHECK(recall(order, 4, 3) == doctest::Approx(0.5));
    CHECK(recall({true}, 1, 100) == doctest::Approx(1));
}

TEST_CASE("the measures lie between 0 and 1, and an ideal order has 1") {
    CHECK(rc::check([](std::vector<bool> const& order) {
        auto const sought = static_cast<std::size_t>(std::ranges::count(order, true));
        RC_PRE(sought > 0u);
        auto const value = average_precision(order, sought);
        RC_ASSERT(value > 0);
        RC_ASSERT(value <= 1);
        std::vector<bool> ideal(order.size());
        std::fill_n(ideal.begin(), sought, true);
        RC_ASSERT(average_precision(ideal, sought) == 1);
        RC_ASSERT(average_precision(ideal, sought) >= value);
    }));
}

TEST_CASE("equal scores keep the order of the list") {
    CHECK(best_first({1, 3, 3, 2}) == std::vector<std::size_t>{1, 2, 3, 0});
}

TEST_CASE("a title tells its trade and its role, the level is neither") {
    TitleReader reader;
    auto const senior = reader.read("高级会计"), plain = reader.read("会计");
    CHECK(senior.trades.front().number == plain.trades.front().number);
    CHECK(senior.role == plain.role);
    CHECK(reader.read("销售经理").role == reader.read("项目经理").role);
    CHECK(reader.read("销售经理").role != reader.read("销售工程师").role);
    CHECK(reader.read("总账岗").role == 0);
}

TEST_CASE("titles are liked by trade, whatever the words") {
    Texts const titles{"注册护士", "总账会计",   "后端工程师", "护理员",
                       "税务师",   "Java程序员", "火车司机"};
    CHECK(best("会计师", titles, 1) == Texts{"总账会计"});
    auto const programmers = best("Java开发", titles, 2);
    CHECK(programmers.front() == "Java程序员");
    CHECK(programmers.back() == "后端工程师");
    CHECK(best("护师", titles, 1) == Texts{"注册护士"});
}

TEST_CASE("the same title is the likest") {
    Texts const titles{"注册护士", "总账会计", "后端工程师", "护理员", "税务师", "Java程序员"};
    for (auto const& title : titles) CHECK(best(title, titles, 1) == Texts{title});
}

TEST_CASE("the same seed learns the same, another one something else") {
    CHECK(trained().term("会计") == small().term("会计"));
    CHECK(trained(1).term("会计") != small().term("会计"));
}

TEST_CASE("a term that was never met has a vector from its characters") {
    CHECK(small().share("会计") > 0);
    CHECK(small().share("会计学家") == 0);
    auto const vector = small().term("会计学家");
    CHECK(vector.size() == 8);
    CHECK(std::ranges::any_of(vector, [](float value) { return value != 0; }));
}

TEST_CASE("vectors are kept in a file and read again; another file is refused") {
    auto const file = std::filesystem::temp_directory_path() / "sx-meaning-test.bin";
    small().save(file);
    auto const again = Vectors::load(file);
    CHECK(again.term("会计") == small().term("会计"));
    CHECK(again.terms() == small().terms());
    std::filesystem::remove(file);
    CHECK_THROWS_AS(Vectors::load(file), std::runtime_error);
}

TEST_CASE("any texts are ranked, all of them") {
    CHECK(rc::check([](std::string const& query, std::vector<std::string> titles) {
        titles.emplace_back("会计");
        TitleRanking ranking(small(), titles);
        auto const scores = ranking.likeness(query);
        RC_ASSERT(scores.size() == titles.size());
        RC_ASSERT(std::ranges::none_of(scores, [](double score) { return score != score; }));
        RC_ASSERT(TitleRanking(small(), titles).likeness(query) == scores);
    }));
}
