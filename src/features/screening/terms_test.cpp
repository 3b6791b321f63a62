#include <fstream>
#include "features/screening/trying.hpp"
#include "features/screening/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/review/records.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::screening;

namespace {

// What employers have handed in, in these tests; changed by them.
std::vector<Writing>& past() {
    static std::vector<Writing> all;
    return all;
}
std::int64_t& read_again() {
    static std::int64_t times;
    return times;
}

Writings past_writings() {
    return {
        WritingKind::posting, [](store::Transaction&) { return std::ssize(past()); },
        [](store::Transaction&, std::string const& after, std::int64_t most) {
            std::vector<Writing> some;
            for (auto const& one : past())
                if (one.id > after && std::ssize(some) < most) some.push_back(one);
            return some;
        }};
}

OwnTermForm term(
    std::string_view phrase, TermVerdict verdict, WordingRule rule = WordingRule::fraud_sign) {
    OwnTermForm one;
    one.phrase = web::text<Text<1, 40>>(phrase);
    one.rule = rule;
    one.verdict = verdict;
    return one;
}

OwnTermForm own_term(std::string_view phrase, std::string_view rule) {
    auto one = term(phrase, TermVerdict::block, WordingRule::own);
    one.own_rule = web::text<OwnRuleName>(rule);
    return one;
}

OwnRuleForm rule(std::string_view name) {
    return {
        web::text<OwnRuleName>(name),
        {},
        web::text<RuleWords>("会引起误解"),
        web::text<RuleWords>("写明地点"),
        web::text<RuleWords>("本会规则"),
        {},
        {},
        {}};
}

struct Office : web::TestDesk {
    explicit Office(store::Database& database) : web::TestDesk{database} {
        past() = {
            {"1", "操作工", {{"/title", "操作工"}, {"/description", "有内部名额，地点面议"}}},
            {"2", "文员", {{"/title", "文员"}, {"/description", "限女性"}}},
            {"3", "会计", {{"/title", "会计"}, {"/description", "负责报表"}}}};
        read_again() = 0;
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, world, chief);
            return {};
        }));
    }
    access::Caller const chief = organiser(), second = organiser();
    TermTrial trial{{past_writings()}};
    Desk desk{world, {trial, [](web::Call const&) { ++read_again(); }}};

    template <class In, class Out>
    Result<Out> act(
        access::Caller const& by, Result<Out> (*use_case)(Desk&, web::Call const&, In const&),
        std::type_identity_t<In> const& input) {
        return db.write([&](store::Transaction& tx) {
            return use_case(desk, {tx, world, by, language, venue}, input);
        });
    }
    TermsDetail saved(TermsForm const& form) {
        auto const draft = *write(chief, &draft_terms, {});
        return *write(chief, &edit_terms, {form, draft.id, draft.version});
    }
    TermsDetail tried(TermsDetail const& terms) {
        REQUIRE(act(chief, &try_terms, {terms.id, terms.version}));
        run();
        return *read(chief, &show_terms, {terms.id});
    }
    void run() {
        web::Live live;
        jobs::WorkRunner runner(db, world, {&trial}, live);
        while (runner.step()) {}
        runner.release();
    }
    TermsDetail published(TermsForm const& form) {
        auto const terms = tried(saved(form));
        return *act(chief, &publish_terms, {terms.id, terms.version});
    }
    Wording wording(std::string_view text) {
        std::vector<FormText> const texts{{"/description", text}};
        return db.read([&](store::Transaction& tx) { return wording_of(tx, texts, language); });
    }
    void take_two() {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            auto rules = review::rules_of(tx, review::ReviewQueue::postings);
            rules.second_look = review::SecondLook::refusals;
            review::records::update_rules(tx, rules);
            return {};
        }));
    }
};

TermsForm some_terms() {
    TermsForm form;
    form.rules = {rule("地点含糊")};
    form.terms = {term("内部名额", TermVerdict::warn), own_term("地点面议", "地点含糊")};
    return form;
}

std::vector<std::string> problems(Problem const& problem) {
    std::vector<std::string> all;
    for (auto const& field : problem.fields) all.push_back(field.pointer + " " + field.code);
    return all;
}

}  // namespace

TEST_CASE("the README's table of a version of the terms is the code's") {
    std::ifstream file("src/features/screening/README.md");
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text.find(terms_life.as_markdown()) != std::string::npos);
}

TEST_CASE("terms take effect once they were tried, and every finding says the edition") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto const terms = office.tried(office.saved(some_terms()));
        REQUIRE((terms.tried && terms.trial && terms.may_publish));
        auto const& trial = *terms.trial;
        CHECK((trial.looked_at == 3 && trial.blocked == 1 && trial.warned == 0));
        REQUIRE((trial.rules.size() == 2 && trial.samples.size() == 2));
        CHECK((trial.terms[0].writings == 1 && !trial.terms[0].too_wide));
        CHECK((trial.samples[0].marked == "内部名额" && trial.samples[0].before == "有"));
        CHECK(trial.samples[1].own_rule == "地点含糊");
        CHECK(office.wording("有内部名额").items.empty());  // until it is published
        REQUIRE(office.act(office.chief, &publish_terms, {terms.id, terms.version}));
        CHECK(read_again() == 1);
        auto const found = office.wording("有内部名额，地点面议，限男性");
        REQUIRE(found.items.size() == 3);
        CHECK(found.edition == "2026.1+1");
        CHECK((found.items[1].rule == WordingRule::own && found.items[1].own_rule == "地点含糊"));
        CHECK((found.items[1].reason == "会引起误解" && found.items[1].instead == "写明地点"));
        auto const after = *office.read(office.chief, &show_terms, {terms.id});
        CHECK((after.state == TermsState::in_use && after.trial->samples.empty()));
        CHECK(after.trial->blocked == 1);
    });
}

TEST_CASE("what is wrong with terms is told at its field, and nothing is saved") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto const draft = *office.write(office.chief, &draft_terms, {});
        TermsForm form;
        form.rules = {rule("地点含糊"), rule("地点含糊")};
        form.terms = {
            term("内", TermVerdict::warn),
            term("内部.*", TermVerdict::warn),
            term("公司", TermVerdict::block),
            own_term("地点面议", "没有列出"),
            term("只限男性", TermVerdict::block, WordingRule::gender),
            term("会计报表", TermVerdict::allow, WordingRule::gender)};
        form.terms[0].exceptions = {web::text<Text<1, 60>>("名额")};
        auto const refused =
            office.write(office.chief, &edit_terms, {form, draft.id, draft.version});
        REQUIRE(!refused);
        std::vector<std::string> const expected{
            "/rules/1/name term_rule_repeated",
            "/terms/0/phrase term_too_short",
            "/terms/0/exceptions/0 term_not_in_exception",
            "/terms/1/phrase term_signs",
            "/terms/2/phrase term_everyday",
            "/terms/3/own_rule term_rule_unknown",
            "/terms/4/phrase term_covered",
            "/terms/5/phrase term_allows_nothing"};
        CHECK(problems(refused.error()) == expected);
        CHECK(office.read(office.chief, &show_terms, {draft.id})->terms.empty());
    });
}

TEST_CASE("a draft is tried as it stands, and by the rules in use, before it is published") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto terms = office.saved(some_terms());
        auto const publish = [&] {
            auto const done = office.act(office.chief, &publish_terms, {terms.id, terms.version});
            return done ? std::string() : done.error().code;
        };
        CHECK(publish() == "terms_untried");
        terms = office.tried(terms);
        auto changed = some_terms();
        changed.terms.pop_back();
        CHECK(
            office.write(office.second, &edit_terms, {changed, terms.id, terms.version - 1})
                .error()
                .code == "changed_meanwhile");
        terms = *office.write(office.second, &edit_terms, {changed, terms.id, terms.version});
        CHECK(!terms.tried);
        CHECK(publish() == "terms_untried");
        REQUIRE(office.act(office.chief, &try_terms, {terms.id, terms.version}));
        CHECK(
            office.act(office.chief, &try_terms, {terms.id, terms.version}).error().code ==
            "terms_trial_runs");
        // It is changed while the trial runs: what was found does not count.
        terms = *office.write(office.chief, &edit_terms, {changed, terms.id, terms.version});
        office.run();
        CHECK(!office.read(office.chief, &show_terms, {terms.id})->trial->whole);
        terms = office.tried(terms);
        CHECK(publish().empty());
        CHECK(office.write(office.chief, &draft_terms, {})->terms.size() == 1);  // as in use
        CHECK(office.write(office.chief, &draft_terms, {}).error().code == "terms_draft_exists");
    });
}

TEST_CASE("a term that stands in nearly everything is not published") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        past().clear();
        for (int at = 100; at < 160; ++at)
            past().push_back(
                {std::to_string(at),
                 "岗位",
                 {{"/description", at < 120 ? "本厂提供宿舍" : "负责报表"}}});
        TermsForm form;
        form.terms = {term("提供宿舍", TermVerdict::warn)};
        auto const terms = office.tried(office.saved(form));
        CHECK((terms.trial->looked_at == 60 && terms.trial->warned == 20));
        CHECK(terms.trial->samples.size() == 6);
        CHECK(terms.trial->terms[0].too_wide);
        auto const refused = office.act(office.chief, &publish_terms, {terms.id, terms.version});
        REQUIRE(!refused);
        CHECK(
            problems(refused.error()) == std::vector<std::string>{"/terms/0/phrase term_too_wide"});
    });
}

TEST_CASE("where the desk takes two people, another organiser publishes") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        office.take_two();
        auto terms = office.tried(office.saved(some_terms()));
        auto const publish = [&](access::Caller const& by) {
            auto const done = office.act(by, &publish_terms, {terms.id, terms.version});
            return done ? std::string() : done.error().code;
        };
        CHECK((terms.two_people && !terms.may_publish));
        CHECK(publish(office.second) == "terms_need_another_person");
        StepTerms const submit{terms.id, OwnTermsStep::submit, terms.version};
        CHECK(office.write(office.chief, &step_terms, submit)->state == TermsState::waiting);
        CHECK(publish(office.chief) == "terms_need_another_person");
        CHECK(publish(office.second).empty());
        CHECK(office.wording("有内部名额").items.size() == 1);
    });
}

TEST_CASE("a version from before comes back as a new one, by a second person where it takes two") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto const first = office.published(some_terms());
        auto const empty = office.published({});
        CHECK(office.wording("有内部名额").items.empty());
        auto const back = *office.act(office.chief, &restore_terms, {first.id});
        CHECK((back.state == TermsState::in_use && back.number == 3));
        CHECK(office.wording("有内部名额").edition == "2026.1+3");
        CHECK(
            office.act(office.chief, &restore_terms, {back.id}).error().code ==
            "terms_not_in_that_state");
        office.take_two();
        auto const waits = *office.act(office.chief, &restore_terms, {empty.id});
        CHECK(waits.state == TermsState::waiting);
        CHECK(!office.wording("有内部名额").items.empty());
        REQUIRE(office.act(office.second, &publish_terms, {waits.id, waits.version}));
        CHECK(office.wording("有内部名额").items.empty());
        CHECK(office.read(office.chief, &list_terms, {})->items.size() == 4);
        CHECK(office.announced("wording_terms_published") == 4);
    });
}

TEST_CASE("a dropped draft is kept in the history, and another may be written") {
    store::on_every_database([](store::Database& db) {
        Office office{db};
        auto const terms = office.saved(some_terms());
        StepTerms const drop{terms.id, OwnTermsStep::drop, terms.version};
        CHECK(office.write(office.chief, &step_terms, drop)->state == TermsState::dropped);
        CHECK(office.write(office.chief, &draft_terms, {}));
        CHECK(office.read(office.chief, &list_terms, {})->items.size() == 2);
    });
}
