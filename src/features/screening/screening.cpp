#include "features/screening/screening.hpp"
#include <array>
#include <chrono>
#include <cstddef>
#include <span>
#include <utility>
#include "engine/screening/screener.hpp"
#include "features/screening/cures.hpp"
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

// Read once, by the first that asks.
Screener const& screener() {
    static Screener const standard{Rulebook::standard()};
    return standard;
}

// What is said where a submission is refused; by rule.
constexpr std::array<std::string_view, rule_codes.size()> problem_codes{
    "wording_school_rank", "wording_study_mode", "wording_gender",
    "wording_marital",     "wording_age",        "wording_household",
    "wording_health",      "wording_appearance", "wording_ethnicity_religion",
    "wording_region",      "wording_fee",        "wording_fraud_sign",
    "wording_contact_leak"};

WordingFinding told(std::string const& pointer, Finding const& finding, Language language) {
    auto const& words = screener().rulebook().text(finding.rule);
    bool const zh = language == Language::zh;
    WordingFinding item;
    item.pointer = pointer;
    item.rule = static_cast<WordingRule>(finding.rule);
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

Wording wording_of(std::span<FormText const> texts, Language language) {
    Wording wording{screener().rulebook().version(), {}};
    std::size_t tried = 0;
    for (auto const& [pointer, text] : texts) {
        auto const findings = screener().screen(text);
        for (auto const& finding : findings) {
            auto item = told(pointer, finding, language);
            if (tried++ < most_cures) item.cure = cure_of(screener(), text, findings, finding);
            wording.items.push_back(std::move(item));
        }
    }
    return wording;
}

std::vector<FieldProblem> forbidden_in(std::span<FormText const> texts) {
    std::vector<FieldProblem> problems;
    for (auto const& [pointer, text] : texts) {
        std::array<bool, rule_codes.size()> said{};
        for (auto const& finding : screener().screen(text)) {
            auto const rule = static_cast<std::size_t>(finding.rule);
            if (finding.severity != Severity::block || std::exchange(said[rule], true)) continue;
            problems.push_back({pointer, std::string(problem_codes[rule])});
        }
    }
    return problems;
}

Result<std::optional<WordingReason>> reason_needed(
    std::span<FormText const> texts, std::optional<WordingReason> const& given) {
    auto forbidden = forbidden_in(texts);
    if (forbidden.empty()) return std::optional<WordingReason>();
    if (given) return given;
    return Problem{ProblemKind::invalid, "wording_refused", std::move(forbidden)};
}

std::vector<WordingCondition> conditions_in(std::span<FormText const> texts) {
    std::vector<WordingCondition> conditions;
    for (auto const& [pointer, text] : texts)
        for (auto const& finding : screener().screen(text))
            if (finding.severity == Severity::block)
                conditions.push_back(
                    {static_cast<WordingRule>(finding.rule), std::string(finding.quote)});
    return conditions;
}

std::string const& edition() { return screener().rulebook().version(); }

Desk::Desk(World& world) : accounts(checks, accounts_watched, seed_from(world)) {}

Result<Wording> check_wording(Desk& desk, web::Call const& call, WrittenTexts const& form) {
    if (desk.accounts.take(call.caller.account.text, call.world.now()) > 0ms)
        return refuse(ProblemKind::too_many, "too_many_checks");
    std::vector<FormText> texts;
    for (auto const& one : form.texts) texts.push_back({one.pointer.str(), one.text.str()});
    return wording_of(texts, call.language);
}

}  // namespace sx::screening
