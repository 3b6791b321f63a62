#include "features/consents/export_columns.hpp"
#include "platform/holdings/holdings.hpp"

namespace sx::consents {
namespace {

using documents::SheetCell;
using Item = OwnConsent const&;

std::string recipient_of(Item one, Language language) {
    if (one.recipient_name) return *one.recipient_name;
    return std::string(
        Phrase{"本平台审核通过的单位", "Approved employers of this venue"}.in(language));
}

std::string fields_of(Item one, Language language) {
    std::vector<std::string> words;
    for (auto const field : one.fields)
        words.push_back(exports::word("consent_field", field, language));
    return holdings::together(words);
}

std::string end_of(Item one, Language language) {
    return one.ended_by ? exports::word("consent_end", *one.ended_by, language) : std::string();
}

}  // namespace

exports::Columns<OwnConsent> const& own_columns() {
    static exports::Columns<OwnConsent> const columns{
        {"我的同意", "What I agreed to"},
        {
            {{"用途", "Purpose"},
             16,
             [](Item one, Language l) {
                 return SheetCell(exports::word("consent_purpose", one.purpose, l));
             }},
            {{"提供给", "Given to"},
             30,
             [](Item one, Language l) { return SheetCell(recipient_of(one, l)); }},
            {{"内容", "Data"},
             30,
             [](Item one, Language l) { return SheetCell(fields_of(one, l)); }},
            {{"同意时间", "Agreed"},
             18,
             [](Item one, Language) { return SheetCell(exports::moment(one.given_at)); }},
            {{"结束时间", "Ended"},
             18,
             [](Item one, Language) { return SheetCell(exports::moment(one.ended_at)); }},
            {{"怎样结束", "How it ended"},
             18,
             [](Item one, Language l) { return SheetCell(end_of(one, l)); }},
            {{"同意的内容原文", "Words agreed to"},
             60,
             [](Item one, Language) { return SheetCell(one.text); }},
            {{"版本", "Version"}, 8, [](Item one, Language) { return SheetCell(one.version); }},
            {{"原文摘要（SHA-256）", "SHA-256 of the words"},
             30,
             [](Item one, Language) { return SheetCell(one.text_hash); }},
        }};
    return columns;
}

}  // namespace sx::consents
