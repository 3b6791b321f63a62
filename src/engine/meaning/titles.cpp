#include "engine/meaning/titles.hpp"
#include <algorithm>
#include "engine/analysis/synonyms.hpp"
#include "engine/analysis/tables.hpp"
#include "platform/base/characters.hpp"

namespace sx::meaning {

namespace {

using analysis::Kind;
using analysis::Token;
using Parts = std::vector<Title::Part>;

constexpr std::uint32_t level_role = 1;  // 高级, 实习, 区域: no role, the first row of the table

// How much a term says, beside how rare it is. Whoever looks for 数据库管理员 means 数据库 more
// than 管理员, and 高级 hardly at all.
constexpr float of_role = 0.5f, of_level = 0.15f;
float of_kind(Token const& token) {
    switch (token.kind) {
        case Kind::latin: return 1;
        case Kind::number: return 0.2f;
        case Kind::part: return 0.7f;
        case Kind::bigram: return 0.5f;
        case Kind::word: break;
    }
    return token.span == 1 ? 0.4f : 1;
}

void merge(Parts& parts) {
    std::ranges::sort(parts, {}, &Title::Part::number);
    Parts merged;
    for (auto const& part : parts)
        if (merged.empty() || merged.back().number != part.number) merged.push_back(part);
        else merged.back().weight += part.weight;
    parts = std::move(merged);
}

}  // namespace

TitleReader::TitleReader() {
    for (auto const& row : analysis::table("trades.tsv")) {
        auto const trade = static_cast<std::uint32_t>(fields_.size());
        fields_.emplace_back(row[0].substr(0, row[0].find('.')));
        for (auto const word : split(row[2], '|')) trades_[word].push_back(trade);
    }
    std::uint32_t role = 0;
    for (auto const& row : analysis::table("roles.tsv")) {
        ++role;
        for (auto const word : split(row[1], '|')) roles_.emplace(word, role);
    }
}

std::uint32_t TitleReader::number(std::string_view term) {
    auto const fresh = static_cast<std::uint32_t>(names_.size());
    auto const [at, added] = numbers_.emplace(term, fresh);
    if (added) names_.emplace_back(term);
    return at->second;
}

// What stands nearer to the end weighs more: a 软件销售经理 sells, a 销售软件工程师 does not.
Title TitleReader::read(std::string_view text) {
    Title title;
    auto const tokens = analyzer_.tokens(text, analysis::Grain::all);
    float const length =
        tokens.empty() ? 1 : static_cast<float>(tokens.back().position + tokens.back().span);
    std::uint32_t told_until = 0;  // the position up to which a longer word has told the trade
    for (auto const& token : tokens) {
        auto const role = roles_.find(token.text);
        bool const plain = role == roles_.end();
        bool const level = !plain && role->second == level_role;
        if (!plain && !level) title.role = role->second;
        auto const weight = of_kind(token) * (plain ? 1 : level ? of_level : of_role);
        title.terms.push_back({number(token.text), weight});
        if (token.kind != Kind::bigram && token.kind != Kind::number)
            title.words.push_back({number(token.text), weight});
        auto const known = trades_.find(token.text);
        if (known == trades_.end() || level) continue;
        auto const end = token.position + token.span;
        float const inside = end <= told_until ? 0.3f : 1;
        float const late = 1 + static_cast<float>(token.position) / length;
        auto const share =
            (plain ? 1 : 0.25f) * inside * late / static_cast<float>(known->second.size());
        for (auto const trade : known->second) title.trades.push_back({trade, share});
        told_until = std::max(told_until, end);
    }
    for (auto const group : analysis::synonym_groups(text))
        title.terms.push_back({number("=" + std::to_string(group)), 1});
    merge(title.terms);
    merge(title.trades);
    merge(title.words);
    return title;
}

}  // namespace sx::meaning
