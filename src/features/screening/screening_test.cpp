#include "features/screening/screening.hpp"
#include <doctest/doctest.h>
#include "engine/screening/findings.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/wire/reader.hpp"

using namespace sx;
using namespace sx::screening;

namespace {

// Read at a venue without terms of its own.
template <class Reading> auto at_venue(Reading reading) {
    store::ScratchFolder const folder;
    auto const db = store::open_sqlite(folder.path / "db");
    store::migrate(*db, store::migrations());
    return db->read(reading);
}

Wording wording(std::string_view text, Language language = Language::zh) {
    std::vector<FormText> const texts{{"/description", text}};
    return at_venue([&](store::Transaction& tx) { return wording_of(tx, texts, language); });
}

std::vector<FieldProblem> forbidden(std::vector<FormText> const& texts) {
    return at_venue([&](store::Transaction& tx) { return forbidden_in(tx, texts); });
}

// The text with the cure of what was found first; what says so if there is none.
std::string cured(std::string const& text) {
    auto const items = wording(text).items;
    if (items.empty()) return "(nothing found)";
    if (!items.front().cure) return "(no cure)";
    auto const& cure = *items.front().cure;
    std::vector<std::string> letters;
    for (unsigned char const byte : text) {
        if ((byte & 0xC0) != 0x80) letters.emplace_back();
        letters.back() += static_cast<char>(byte);
    }
    std::string whole;
    for (std::size_t at = 0; at <= letters.size(); ++at) {
        if (at == static_cast<std::size_t>(cure.start)) whole += cure.text;
        bool const out =
            at >= static_cast<std::size_t>(cure.start) && at < static_cast<std::size_t>(cure.end);
        if (!out && at < letters.size()) whole += letters[at];
    }
    return whole;
}

}  // namespace

TEST_CASE("a finding says where, why, by what law and what instead, in both languages") {
    auto const zh = wording("😀负责报表，限女性，35岁以下。");
    REQUIRE(zh.items.size() == 2);
    auto const& first = zh.items[0];
    CHECK(first.pointer == "/description");
    CHECK((first.rule == WordingRule::gender && first.severity == WordingSeverity::block));
    CHECK((first.start == 6 && first.end == 9));
    CHECK(first.source.find("就业促进法") != std::string::npos);
    CHECK(!first.instead.empty());
    auto const en = wording("😀负责报表，限女性，35岁以下。", Language::en);
    CHECK(en.items[0].reason.find("sex") != std::string::npos);
    CHECK(en.edition == zh.edition);
    CHECK(wording("负责女装报表，男女不限。").items.empty());
}

TEST_CASE("rules are called as the engine calls them") {
    for (std::size_t at = 0; at < rule_codes.size(); ++at)
        CHECK(wire::name(static_cast<WordingRule>(at)) == rule_codes[at]);
}

TEST_CASE("conditions are forbidden, once a rule and text; wishes are not") {
    std::string const title = "女文员", text = "限女性，女性，35岁以下；会方言者优先，女性优先";
    std::vector<FormText> const texts{{"/title", title}, {"/description", text}};
    std::vector<std::pair<std::string, std::string>> told;
    for (auto const& problem : forbidden(texts)) told.push_back({problem.pointer, problem.code});
    std::vector<std::pair<std::string, std::string>> const expected{
        {"/title", "wording_gender"},
        {"/description", "wording_gender"},
        {"/description", "wording_age"}};
    CHECK(told == expected);
    std::vector<FormText> const wish{{"/description", "女性优先"}};
    CHECK(forbidden(wish).empty());
}

TEST_CASE("a whole clause is left out, a level of education stays, a part of a clause is left") {
    CHECK(cured("负责报表，限女性，会用表格。") == "负责报表，会用表格。");
    CHECK(cured("负责报表，限女性。") == "负责报表。");
    CHECK(cured("要求：\n1、限女性；\n2、会用表格") == "要求：\n2、会用表格");
    CHECK(cured("全日制本科及以上学历") == "本科及以上学历");
    CHECK(cured("招聘女文员若干") == "(no cure)");
    CHECK(cured("女文员") == "(no cure)");         // nothing would be left
    CHECK(cured("缴纳押金500元") == "(no cure)");  // silence is no cure
}
