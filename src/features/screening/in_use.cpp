#include "features/screening/in_use.hpp"
#include <algorithm>
#include <mutex>
#include <utility>
#include "features/screening/term_records.hpp"
#include "platform/base/digest.hpp"
#include "platform/wire/json.hpp"

namespace sx::screening {
namespace {

template <class Words> std::string said(std::optional<Words> const& words, std::string other) {
    return words ? words->str() : std::move(other);
}

std::string own_code(std::size_t place) {
    return std::string("own_").append(std::to_string(place + 1));
}

// By place; past the end where no rule is called so.
std::size_t place_of(TermsForm const& form, OwnRuleName const& name) {
    return static_cast<std::size_t>(
        std::ranges::find(form.rules, name, &OwnRuleForm::name) - form.rules.begin());
}

std::string code_of(TermsForm const& form, OwnTermForm const& term) {
    if (term.rule != WordingRule::own)
        return std::string(rule_codes[static_cast<std::size_t>(term.rule)]);
    auto const place = term.own_rule ? place_of(form, *term.own_rule) : form.rules.size();
    return place == form.rules.size() ? std::string() : own_code(place);
}

OwnTerms engine_terms(TermsForm const& form) {
    OwnTerms own;
    for (std::size_t at = 0; at < form.rules.size(); ++at) {
        auto const& rule = form.rules[at];
        auto const name = rule.name.str(), reason = rule.reason.str(), instead = rule.instead.str(),
                   source = rule.source.str();
        own.rules.push_back(
            {own_code(at),
             {source, said(rule.source_en, source), reason, said(rule.reason_en, reason), instead,
              said(rule.instead_en, instead), name, said(rule.name_en, name)}});
    }
    for (auto const& term : form.terms) {
        OwnTerm one{
            term.phrase.str(),
            code_of(form, term),
            static_cast<RuleLine::Verdict>(term.verdict),
            {}};
        for (auto const& words : term.exceptions) one.exceptions.push_back(words.str());
        own.terms.push_back(std::move(one));
    }
    return own;
}

std::string_view code_of(TermFault fault) {
    switch (fault) {
        case TermFault::no_such_rule: return "term_rule_unknown";
        case TermFault::signs: return "term_signs";
        case TermFault::too_short: return "term_too_short";
        case TermFault::everyday: return "term_everyday";
        case TermFault::repeated: return "term_repeated";
        case TermFault::covered: return "term_covered";
        case TermFault::nothing_to_allow: return "term_allows_nothing";
        case TermFault::not_in_exception: return "term_not_in_exception";
    }
    return {};
}

std::string pointer_of(TermMistake const& mistake) {
    auto pointer = std::string("/terms/").append(std::to_string(mistake.term));
    if (mistake.exception)
        return pointer.append("/exceptions/").append(std::to_string(*mistake.exception));
    return pointer.append(mistake.fault == TermFault::no_such_rule ? "/own_rule" : "/phrase");
}

struct InUse {
    std::string digest{}, edition{};
    std::shared_ptr<Screener const> screener{};
};

std::shared_ptr<Screener const> const& standard() {
    static auto const screener = std::make_shared<Screener const>(Rulebook::standard());
    return screener;
}

}  // namespace

std::string edition_with(std::optional<std::int64_t> number) {
    auto edition = standard()->rulebook().version();
    if (number) edition.append("+").append(std::to_string(*number));
    return edition;
}

std::shared_ptr<Screener const> screener_in_use(store::Transaction& tx) {
    auto const now = records::in_use(tx);
    if (!now) return standard();
    static std::mutex guard;
    static InUse kept;
    auto const edition = edition_with(now->number);
    std::scoped_lock const lock(guard);
    if (kept.digest == now->digest && kept.edition == edition) return kept.screener;
    auto const terms = records::terms_in_use(tx);
    auto made = std::make_shared<Screener const>(extended_by(*terms, edition).book);
    kept = {now->digest, edition, made};
    return made;
}

Result<OwnTerms> checked_terms(TermsForm const& form) {
    std::vector<FieldProblem> problems;
    for (std::size_t at = 0; at < form.rules.size(); ++at)
        if (place_of(form, form.rules[at].name) != at)
            problems.push_back(
                {std::string("/rules/").append(std::to_string(at)).append("/name"),
                 "term_rule_repeated"});
    auto own = engine_terms(form);
    for (auto const& mistake : mistakes_in(own))
        problems.push_back({pointer_of(mistake), std::string(code_of(mistake.fault))});
    if (!problems.empty())
        return Problem{ProblemKind::invalid, "invalid_fields", std::move(problems)};
    return own;
}

Extended extended_by(TermsForm const& form, std::string edition) {
    return with_terms(engine_terms(form), std::move(edition));
}

std::string digest_of(TermsForm const& form) {
    TermsForm plain = form;
    plain.note.reset();
    return sha256_hex(wire::write(plain));
}

WordingRule rule_told(Rule rule) {
    return Rulebook::is_own(rule) ? WordingRule::own : static_cast<WordingRule>(rule);
}

std::optional<std::string> own_name(Rulebook const& book, Rule rule, Language language) {
    if (!Rulebook::is_own(rule)) return std::nullopt;
    return language == Language::zh ? book.text(rule).name : book.text(rule).name_en;
}

}  // namespace sx::screening
