#include "features/screening/screening.hpp"
#include <array>
#include <chrono>
#include <cstddef>
#include <span>
#include <utility>
#include "features/screening/cures.hpp"
#include "features/screening/in_use.hpp"
#include "features/screening/use_cases.hpp"

namespace sx::screening {
namespace {

using namespace std::chrono_literals;

constexpr web::Allowance checks{.burst = 30, .every = 1s};
constexpr std::size_t accounts_watched = 4096;
constexpr std::size_t most_cures = 40;  // each is tried by reading its text again

std::uint64_t seed_from(World& world) {
    std::uint64_t bits = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&bits, 1)));
    return bits;
}

// What is said where a submission is refused; by rule.
constexpr std::array<std::string_view, rule_codes.size()> problem_codes{
    "wording_school_rank", "wording_study_mode", "wording_gender",
    "wording_marital",     "wording_age",        "wording_household",
    "wording_health",      "wording_appearance", "wording_ethnicity_religion",
    "wording_region",      "wording_fee",        "wording_fraud_sign",
    "wording_contact_leak"};

std::string problem_of(Rule rule) {
    if (Rulebook::is_own(rule)) return "wording_own";
    return std::string(problem_codes[static_cast<std::size_t>(rule)]);
}

WordingFinding told(
    Rulebook const& book, std::string const& pointer, Finding const& finding, Language language) {
    auto const& words = book.text(finding.rule);
    bool const zh = language == Language::zh;
    WordingFinding item;
    item.pointer = pointer;
    item.rule = rule_told(finding.rule);
    item.own_rule = own_name(book, finding.rule, language);
    item.severity =
        finding.severity == Severity::block ? WordingSeverity::block : WordingSeverity::warn;
    item.start = static_cast<std::int64_t>(finding.begin);
    item.end = static_cast<std::int64_t>(finding.end);
    item.reason = zh ? words.reason : words.reason_en;
    item.source = zh ? words.law : words.law_en;
    item.instead = zh ? words.instead : words.instead_en;
    return item;
}

}  // namespace

Wording wording_of(store::Transaction& tx, std::span<FormText const> texts, Language language) {
    auto const screener = screener_in_use(tx);
    auto const& book = screener->rulebook();
    Wording wording{book.version(), {}};
    std::size_t tried = 0;
    for (auto const& [pointer, text] : texts) {
        auto const findings = screener->screen(text);
        for (auto const& finding : findings) {
            auto item = told(book, pointer, finding, language);
            if (tried++ < most_cures) item.cure = cure_of(*screener, text, findings, finding);
            wording.items.push_back(std::move(item));
        }
    }
    return wording;
}

std::vector<FieldProblem> forbidden_in(store::Transaction& tx, std::span<FormText const> texts) {
    auto const screener = screener_in_use(tx);
    std::vector<FieldProblem> problems;
    for (auto const& [pointer, text] : texts) {
        std::array<bool, rule_codes.size() + Rulebook::most_own> said{};
        for (auto const& finding : screener->screen(text)) {
            auto const rule = static_cast<std::size_t>(finding.rule);
            if (finding.severity != Severity::block || std::exchange(said[rule], true)) continue;
            problems.push_back({pointer, problem_of(finding.rule)});
        }
    }
    return problems;
}

Result<std::optional<WordingReason>> reason_needed(
    store::Transaction& tx, std::span<FormText const> texts,
    std::optional<WordingReason> const& given) {
    auto forbidden = forbidden_in(tx, texts);
    if (forbidden.empty()) return std::optional<WordingReason>();
    if (given) return given;
    return Problem{ProblemKind::invalid, "wording_refused", std::move(forbidden)};
}

Result<> none_forbidden(store::Transaction& tx, std::span<FormText const> texts) {
    auto forbidden = forbidden_in(tx, texts);
    if (forbidden.empty()) return {};
    return Problem{ProblemKind::invalid, "wording_not_sent", std::move(forbidden)};
}

std::vector<WordingCondition> conditions_in(
    store::Transaction& tx, std::span<FormText const> texts) {
    auto const screener = screener_in_use(tx);
    std::vector<WordingCondition> conditions;
    for (auto const& [pointer, text] : texts)
        for (auto const& finding : screener->screen(text))
            if (finding.severity == Severity::block)
                conditions.push_back(
                    {rule_told(finding.rule), std::string(finding.quote),
                     own_name(screener->rulebook(), finding.rule, Language::zh)});
    return conditions;
}

std::string edition(store::Transaction& tx) { return screener_in_use(tx)->rulebook().version(); }

Desk::Desk(World& world, Reach to)
    : accounts(checks, accounts_watched, seed_from(world)), reach(to) {}

Result<Wording> check_wording(Desk& desk, web::Call const& call, WrittenTexts const& form) {
    if (desk.accounts.take(call.caller.account.text, call.world.now()) > 0ms)
        return refuse(ProblemKind::too_many, "too_many_checks");
    std::vector<FormText> texts;
    for (auto const& one : form.texts) texts.push_back({one.pointer.str(), one.text.str()});
    return wording_of(call.tx, texts, call.language);
}

}  // namespace sx::screening
