#include "engine/learning/learning.hpp"
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include "engine/learning/choice_model.hpp"

namespace sx::learning {
namespace {

using Numbers = std::vector<double>;

Instant day(int number) { return Instant{} + std::chrono::days(number); }

// From 0 up to 1.
double chance(std::mt19937& random) { return static_cast<double>(random()) / 4294967296.0; }
double around_0(std::mt19937& random) { return 2 * chance(random) - 1; }

List list(std::vector<float> parts, std::vector<Outcome> outcomes, int on = 0) {
    return {"", day(on), std::move(parts), std::move(outcomes), {}};
}

List drawn_rows(std::mt19937& random, std::size_t rows, std::size_t columns, int on) {
    auto drawn = list({}, std::vector<Outcome>(rows, Outcome::none), on);
    for (std::size_t at = 0; at < rows * columns; ++at)
        drawn.parts.push_back(static_cast<float>(around_0(random)));
    return drawn;
}

Numbers worth(List const& list, Numbers const& truth) {
    Numbers all(list.rows(), 0.0);
    for (std::size_t at = 0; at < list.parts.size(); ++at)
        all[at / truth.size()] += truth[at % truth.size()] * double{list.parts[at]};
    return all;
}

// People who take one of ten by the true weights, on a hundred days.
std::vector<List> choices(Numbers const& truth, std::size_t lists, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<List> all;
    for (std::size_t at = 0; at < lists; ++at) {
        auto drawn = drawn_rows(random, 10, truth.size(), static_cast<int>(at * 100 / lists));
        drawn.name = std::to_string(at);
        Numbers odds;
        for (auto const value : worth(drawn, truth)) odds.push_back(std::exp(value));
        auto left = chance(random) * std::accumulate(odds.begin(), odds.end(), 0.0);
        std::size_t taken = 0;
        while (taken + 1 < odds.size() && (left -= odds[taken]) > 0) ++taken;
        drawn.outcomes[taken] = Outcome::applied;
        all.push_back(std::move(drawn));
    }
    return all;
}

// People who look at what stands above (position^-severity), in an order that an older ranking made
// by the first feature and by what nobody recorded, and open what they look at by its true worth.
std::vector<List> biased_views(
    Numbers const& truth, std::size_t lists, double severity, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<List> all;
    for (std::size_t at = 0; at < lists; ++at) {
        auto drawn = drawn_rows(random, 10, truth.size(), 0);
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t row = 0; row < drawn.rows(); ++row)
            order.emplace_back(-double{drawn.parts[row * truth.size()]} - around_0(random), row);
        std::ranges::sort(order);
        drawn.positions.resize(drawn.rows());
        auto const value = worth(drawn, truth);
        auto const greatest = *std::ranges::max_element(value);
        for (std::size_t place = 0; place < order.size(); ++place) {
            auto const row = order[place].second;
            auto const position = static_cast<std::uint32_t>(place + 1);
            drawn.positions[row] = position;
            if (chance(random) < propensity(position, severity) * std::exp(value[row] - greatest))
                drawn.outcomes[row] = Outcome::viewed;
        }
        all.push_back(std::move(drawn));
    }
    return all;
}

double furthest(Numbers const& one, Numbers const& other) {
    double most = 0;
    for (std::size_t at = 0; at < one.size(); ++at)
        most = std::max(most, std::abs(one[at] - other[at]));
    return most;
}

// The loss by its definition in choice_model.hpp.
double loss(
    std::vector<List> const& lists, std::size_t columns, double strength, Numbers const& weights) {
    double sum = 0, all = 0;
    for (auto const& one : lists) {
        auto const scores = worth(one, weights);
        double total = 0;
        for (auto const score : scores) total += std::exp(score);
        for (std::size_t row = 0; row < one.rows(); ++row) {
            sum += gain(one.outcomes[row]) * (std::log(total) - scores[row]);
            all += gain(one.outcomes[row]);
        }
    }
    auto const spread = deviations(lists, columns);
    double pull = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        auto const stretch = spread[column] > 0 ? spread[column] : 1;
        pull += std::pow(weights[column] * stretch, 2);
    }
    return sum / all + strength / 2 * pull;
}

Numbers const truth{1.5, -1, 0.8};
std::vector<Feature> const features{Feature::title, Feature::region, Feature::salary};

Table table_of(std::vector<List> lists) {
    Table table{features, std::move(lists)};
    put_in_order(table);
    return table;
}

Weights weights(std::array<double, 3> values, std::uint32_t version = 1) {
    Weights made{version, {}};
    for (std::size_t at = 0; at < values.size(); ++at) part(made.of, features[at]) = values[at];
    return made;
}

Edition some_edition() {
    return learn(table_of(choices(truth, 600, 5)), weights({0, 0, 0}), {day(60), day(80)}, 2);
}

std::string complaint(std::string const& text) {
    try {
        edition_of(text);
    } catch (std::runtime_error const& wrong) {
        return wrong.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("a score is made of these features and no others") {
    std::set<std::string> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Feature>>(
        [&](auto one) { names.insert(one.name); });
    CHECK(
        names == std::set<std::string>{
                     "title", "experience", "text", "skills", "major", "education", "region",
                     "town", "reach", "kind", "salary", "industry", "travel", "freshness", "demand",
                     "openness", "reciprocity"});
    for (auto const& name : names) CHECK(name_of(*feature_named(name)) == name);
}

TEST_CASE("who somebody is cannot be made a feature, not even by a file") {
    for (std::string const name :
         {"sex", "gender", "age", "born_on", "ethnicity", "religion", "birthplace", "hukou",
          "marital_state", "children", "health", "disability", "height", "photo", "school_rank",
          "name", "Title", "title ", ""}) {
        INFO(name);
        CHECK(!feature_named(name));
        auto text = text_of(some_edition());
        text.append("feature\t").append(name).append("\t1\t1\n");
        CHECK(complaint(text) == "line 15: no feature is called " + name);
    }
}

TEST_CASE("a score is the sum of parts times weights; what is unknown adds nothing") {
    Parts parts{};
    CHECK(default_weights().score(parts) == 0);
    part(parts, Feature::title) = 0.5;
    part(parts, Feature::salary) = 1;
    CHECK(weights({2, 5, -3}).score(parts) == -2);
    CHECK(default_weights().version == 0);
    CHECK(std::ranges::all_of(default_weights().of, [](double weight) { return weight > 0; }));
}

TEST_CASE("the further somebody came, the more it counts") {
    CHECK(gain(Outcome::none) == 0);
    CHECK(gain(Outcome::viewed) == 1);
    CHECK(gain(Outcome::applied) == 3);
    CHECK(gain(Outcome::shortlisted) == 7);
    CHECK(gain(Outcome::interviewed) == 15);
    CHECK(gain(Outcome::hired) == 31);
}

TEST_CASE("what was hard to see counts for more, up to a limit") {
    auto one = list({0, 0, 0}, {Outcome::viewed, Outcome::applied, Outcome::none});
    CHECK(credits(one, 1) == Numbers{1, 3, 0});
    one.positions = {1, 4, 9};
    CHECK(credits(one, 0) == Numbers{1, 3, 0});
    CHECK(credits(one, 1) == Numbers{1, 12, 0});
    CHECK(credits(one, 0.5) == Numbers{1, 6, 0});
    one.positions = {1000, 1, 2};
    CHECK(credits(one, 1) == Numbers{most_credit, 3, 0});
}

TEST_CASE("an order is measured by what came of its postings") {
    auto const one =
        list({3, 2, 1}, {Outcome::viewed, Outcome::none, Outcome::applied});  // best first
    std::vector<Feature> const only{Feature::title};
    Weights high, low;
    part(high.of, Feature::title) = 1;
    part(low.of, Feature::title) = -1;
    auto const judged = qualities(std::array{one}, only, high, 0).front();
    CHECK(judged.precision == doctest::Approx((1 + 2.0 / 3) / 2));
    CHECK(judged.ndcg == doctest::Approx((1 + 3 / 2.0) / (3 + 1 / std::log2(3))));
    CHECK(judged.recall == 1);
    auto const other = qualities(std::array{one}, only, low, 0).front();
    CHECK(other.ndcg == doctest::Approx((3 + 1 / 2.0) / (3 + 1 / std::log2(3))));
    CHECK(qualities(std::array{list({1}, {Outcome::none})}, only, high, 0).empty());
    CHECK(mean(std::array{judged, Quality{}}).recall == 0.5);
}

TEST_CASE("a gain is sure when it is more than twice its error") {
    std::array const before{Quality{0, 0.1, 0}, Quality{0, 0.2, 0}, Quality{0, 0.3, 0}};
    std::array const after{Quality{0, 0.2, 0}, Quality{0, 0.4, 0}, Quality{0, 0.6, 0}};
    auto const gain = gain_of(before, after, &Quality::ndcg);
    CHECK(gain.mean == doctest::Approx(0.2));
    CHECK(gain.error == doctest::Approx(0.1 / std::sqrt(3)));
    CHECK(gain.sure());
    CHECK(!gain_of(after, before, &Quality::ndcg).sure());
    CHECK(!Gain{0.1, 0.05}.sure());
    CHECK_THROWS_AS(gain_of(before, {}, &Quality::ndcg), std::invalid_argument);
}

TEST_CASE("who takes one of two three times out of four thinks it worth the logarithm of three") {
    std::vector<List> lists;
    for (int at = 0; at < 4; ++at)
        lists.push_back(
            at == 0 ? list({1, 0}, {Outcome::none, Outcome::viewed})
                    : list({1, 0}, {Outcome::viewed, Outcome::none}));
    CHECK(fit_weights(lists, 1, 0, 1e-9)[0] == doctest::Approx(std::log(3)).epsilon(1e-8));
    CHECK(deviations(lists, 1)[0] == doctest::Approx(0.5));
}

TEST_CASE("true weights are found again") {
    auto const found = fit_weights(choices(truth, 6000, 1), truth.size(), 0, 1e-6);
    CHECK(furthest(found, truth) < 0.1);
}

TEST_CASE("what stood above was looked at more: its weights are found all the same") {
    auto const lists = biased_views(truth, 6000, 1, 2);
    auto const naive = fit_weights(lists, truth.size(), 0, 1e-6);
    CHECK(naive[0] - truth[0] > 0.5);  // the older ranking's favour is taken for worth
    auto const severity = severity_of(lists, truth.size(), 1e-6);
    CHECK(severity == doctest::Approx(1).epsilon(0.1));
    CHECK(furthest(fit_weights(lists, truth.size(), severity, 1e-6), truth) < 0.15);
    CHECK(furthest(fit_weights(lists, truth.size(), 1, 1e-6), truth) < 0.15);
}

TEST_CASE("without a bias, or without positions, none is found") {
    CHECK(severity_of(biased_views(truth, 3000, 0, 3), truth.size(), 1e-6) < 0.05);
    CHECK(severity_of(choices(truth, 300, 3), truth.size(), 1e-6) == 0);
}

TEST_CASE("what never differs within a list gets no weight, and takes none from others") {
    std::vector<List> lists;
    for (int at = 0; at < 9; ++at) {
        auto const on = static_cast<float>(at);
        lists.push_back(
            at % 3 == 0 ? list({1, on, 0, on}, {Outcome::none, Outcome::viewed})
                        : list({1, on, 0, on}, {Outcome::viewed, Outcome::none}));
    }
    auto const found = fit_weights(lists, 2, 0, 1e-9);
    CHECK(found[0] == doctest::Approx(std::log(2)).epsilon(1e-6));
    CHECK(std::abs(found[1]) < 1e-6);
    CHECK(deviations(lists, 2)[1] == 0);
    CHECK(fit_weights({}, 2, 0, 1e-3) == Numbers{0, 0});
}

TEST_CASE("no other weights have a smaller loss") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random(seed);
        std::vector<List> lists;
        for (int at = 0; at < 12; ++at) {
            auto& one = lists.emplace_back(drawn_rows(random, 1 + random() % 6, 2, at));
            one.outcomes[random() % one.rows()] = static_cast<Outcome>(1 + random() % 5);
        }
        double const strength = 0.01;
        auto const found = fit_weights(lists, 2, 0, strength);
        auto const least = loss(lists, 2, strength, found);
        for (int at = 0; at < 20; ++at) {
            auto other = found;
            for (auto& weight : other) weight += around_0(random) / (1 + at);
            RC_ASSERT(loss(lists, 2, strength, other) >= least - 1e-12);
        }
    }));
}

TEST_CASE("the order of rows and lists makes no difference") {
    CHECK(rc::check([](unsigned seed) {
        auto lists = choices(truth, 40, seed);
        auto const found = fit_weights(lists, truth.size(), 0, 1e-3);
        std::ranges::reverse(lists);
        for (auto& one : lists) {
            std::ranges::reverse(one.outcomes);
            auto const parts = one.parts;
            for (std::size_t at = 0; at < parts.size(); ++at) {
                auto const row = one.rows() - 1 - at / truth.size();
                one.parts[row * truth.size() + at % truth.size()] = parts[at];
            }
        }
        RC_ASSERT(furthest(found, fit_weights(lists, truth.size(), 0, 1e-3)) < 1e-6);
    }));
}

TEST_CASE("better weights are taken, with all that is to be known of them") {
    auto const edition = some_edition();
    CHECK(edition.acceptance == Acceptance::taken);
    CHECK(edition.weights.version == 2);
    CHECK(edition.replaced == 1);
    CHECK(edition.trained == 360);
    CHECK(edition.chosen == 120);
    CHECK(edition.measured == 120);
    CHECK(edition.from == day(0));
    CHECK(edition.until == day(99));
    CHECK(edition.after.ndcg > edition.before.ndcg + 0.1);
    CHECK(edition.gain.mean == doctest::Approx(edition.after.ndcg - edition.before.ndcg));
    CHECK(edition.severity == 0);
    CHECK(part(edition.spread, Feature::title) == doctest::Approx(0.55).epsilon(0.05));
    CHECK(part(edition.spread, Feature::skills) == 0);
    CHECK(part(edition.weights.of, Feature::title) > 1);
    CHECK(part(edition.weights.of, Feature::skills) == 0);
}

TEST_CASE("weights that are worse than those in use are refused") {
    auto lists = choices({-1.5, 1, -0.8}, 480, 6);  // what was learnt is no longer so
    auto const later = choices(truth, 600, 7);
    std::erase_if(lists, [](List const& one) { return one.at >= day(80); });
    for (auto const& one : later)
        if (one.at >= day(80)) lists.push_back(one);
    auto const edition = learn(table_of(lists), weights({1.5, -1, 0.8}), {day(60), day(80)}, 2);
    CHECK(edition.acceptance == Acceptance::worse);
    CHECK(edition.gain.mean < -0.1);
}

TEST_CASE("what may be chance, or rests on little, is refused as well") {
    auto const same =
        learn(table_of(choices(truth, 600, 8)), weights({1.5, -1, 0.8}), {day(60), day(80)}, 2);
    CHECK(same.acceptance != Acceptance::taken);
    auto const few =
        learn(table_of(choices(truth, 140, 9)), weights({0, 0, 0}), {day(60), day(80)}, 2);
    CHECK(few.acceptance == Acceptance::too_little);
    CHECK(few.weights == Weights{2, {}});
    CHECK(learn({features, {}}, weights({0, 0, 0}), {}, 2).acceptance == Acceptance::too_little);
}

TEST_CASE("what comes after the split never reaches what is learnt") {
    auto lists = choices(truth, 600, 10);
    auto const first = learn(table_of(lists), weights({0, 0, 0}), {day(60), day(80)}, 2);
    for (auto& one : lists)
        if (one.at >= day(80)) std::ranges::reverse(one.outcomes);
    auto const other = learn(table_of(lists), weights({0, 0, 0}), {day(60), day(80)}, 2);
    CHECK(first.weights == other.weights);
    CHECK(first.strength == other.strength);
    CHECK(first.after != other.after);
}

TEST_CASE("the same outcomes give the same bytes, in whatever order they come") {
    auto lists = choices(truth, 600, 5);
    std::ranges::reverse(lists);
    auto const again = learn(table_of(lists), weights({0, 0, 0}), {day(60), day(80)}, 2);
    CHECK(text_of(again) == text_of(some_edition()));
}

TEST_CASE("the usual periods hold 60, 20 and 20 % of the lists") {
    auto const table = table_of(choices(truth, 200, 11));
    CHECK(usual_periods(table) == Periods{day(60), day(80)});
    CHECK(usual_periods(Table{}) == Periods{});
}

TEST_CASE("tables that are not in order are refused") {
    auto const refused = [](List one, std::vector<Feature> columns) {
        Table table{std::move(columns), {std::move(one)}};
        CHECK_THROWS_AS(put_in_order(table), std::invalid_argument);
    };
    std::vector<Feature> const only{Feature::title};
    auto good = list({1, 2}, {Outcome::none, Outcome::viewed});
    refused(good, {});
    refused(good, {Feature::title, Feature::title});
    refused(list({1}, {Outcome::none, Outcome::viewed}), only);
    refused(list({1, NAN}, {Outcome::none, Outcome::viewed}), only);
    refused(list({1, 2e6F}, {Outcome::none, Outcome::viewed}), only);
    good.positions = {1};
    refused(good, only);
    good.positions = {1, 0};
    refused(good, only);
}

TEST_CASE("weights in use are not measured without a feature that they need") {
    auto table = table_of(choices(truth, 60, 12));
    Weights needy = weights({1, 1, 1});
    part(needy.of, Feature::skills) = 1;
    CHECK_THROWS_WITH(learn(table, needy, {day(60), day(80)}, 2), "the weights in use need skills");
    CHECK_THROWS_AS(learn(table, weights({1, 1, 1}), {day(80), day(60)}, 2), std::invalid_argument);
    std::ranges::reverse(table.lists);
    CHECK_THROWS_AS(learn(table, weights({1, 1, 1}), {day(60), day(80)}, 2), std::invalid_argument);
}

TEST_CASE("an edition is written and read back the same") {
    CHECK(edition_of(text_of(some_edition())) == some_edition());
    CHECK(rc::check([](std::uint32_t version, double weight, double figure) {
        auto edition = some_edition();
        edition.weights.version = version;
        part(edition.weights.of, Feature::salary) = weight;
        edition.before.ndcg = figure;
        RC_ASSERT(edition_of(text_of(edition)) == edition);
    }));
}

TEST_CASE("a file that is no edition is refused, and the line is named") {
    auto const good = text_of(some_edition());
    CHECK(complaint("") == "line 1: the file breaks off");
    CHECK(complaint(good.substr(0, good.size() - 1)).ends_with("the file breaks off"));
    CHECK(complaint("a picture\n") == "line 1: this is not shuangxuan weights 1");
    auto const changed = [&](std::string const& from, std::string const& to) {
        auto text = good;
        return complaint(text.replace(text.find(from), from.size(), to));
    };
    CHECK(changed("version\t2", "version\t-2") == "line 2: \"-2\" is no such number");
    CHECK(changed("version\t2", "version\t2\t3") == "line 2: version has 1 values");
    CHECK(changed("lists\t360", "lists\tmany") == "line 5: \"many\" is no such number");
    CHECK(changed("severity\t0", "severity\tnan") == "line 7: \"nan\" is no such number");
    CHECK(
        changed("1970-01-01T", "1970-13-01T") == "line 4: \"1970-13-01T00:00:00.000Z\" is no time");
    CHECK(changed("taken", "perhaps") == "line 11: no acceptance is called perhaps");
    CHECK(changed("region", "title") == "line 13: the feature stands twice");
    CHECK(complaint("shuangxuan weights 1\n") == "line 1: nothing follows where version stands");
}

}  // namespace sx::learning
