#include "features/imports/table_fields.hpp"
#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>
#include "features/imports/scan.hpp"
#include "features/imports/table_field_facts.hpp"
#include "platform/wire/reader.hpp"

namespace sx::imports {
namespace {

using Headers = std::map<std::string, TableField, std::less<>>;

Headers headers() {
    Headers all;
    for (auto const& facts : table_fields()) {
        for (auto const language : {Language::zh, Language::en})
            all.emplace(plain_header(facts.header.in(language)), facts.field);
        for (auto const synonym : facts.synonyms) all.emplace(synonym, facts.field);
    }
    return all;
}

wire::Type const& without_optional(wire::Type const& type) {
    return type.shape == wire::Shape::optional ? type.element() : type;
}

wire::Type const& member_of(wire::Type const& structure, std::string_view name) {
    auto const found = std::ranges::find(structure.members, name, &wire::Member::name);
    if (found == structure.members.end()) throw std::logic_error("a field for no member");
    return found->type();
}

// With its optional.
wire::Type const& declared_at(std::string_view pointer) {
    auto const& form = wire::type_of<postings::PostingForm>();
    auto const parts = part_member(pointer);
    if (!parts) return member_of(form, pointer.substr(1));
    return member_of(without_optional(member_of(form, parts->part)), parts->member);
}

}  // namespace

std::span<TableFieldFacts const> table_fields() {
    static auto const all = [] {
        std::vector<TableFieldFacts> fields;
        for (auto const some : {fields_of_all_kinds(), fields_of_some_kinds()})
            fields.insert(fields.end(), some.begin(), some.end());
        return fields;
    }();
    return all;
}

TableFieldFacts const& facts_of(TableField field) {
    auto const found = std::ranges::find(table_fields(), field, &TableFieldFacts::field);
    if (found == table_fields().end()) throw std::logic_error("a field without facts");
    return *found;
}

std::optional<PartMember> part_member(std::string_view pointer) {
    auto const slash = pointer.find('/', 1);
    if (slash == pointer.npos) return std::nullopt;
    return PartMember{pointer.substr(1, slash - 1), pointer.substr(slash + 1)};
}

wire::Type const& type_at(std::string_view pointer) {
    return without_optional(declared_at(pointer));
}

std::vector<FieldNeed> needs_of(TableFieldFacts const& facts) {
    std::vector<FieldNeed> needs;
    for (auto const pointer : facts.pointers) {
        auto const parts = part_member(pointer);
        if (!parts) continue;
        auto const kind = wire::parse_enum<postings::PostingKind>(parts->part);
        if (kind) needs.push_back({*kind, declared_at(pointer).shape != wire::Shape::optional});
    }
    return needs;
}

std::string plain_header(std::string_view header) {
    auto const whole = normalised(header);
    std::string plain;
    int depth = 0;
    for (char const c : whole) {
        if (c == '(' || c == '[') ++depth;
        else if (c == ')' || c == ']') depth = std::max(0, depth - 1);
        else if (depth == 0 && c != '*' && c != ':') plain += c;
    }
    return plain;
}

std::optional<TableField> field_named(std::string_view header) {
    static Headers const known = headers();
    auto const found = known.find(header);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace sx::imports
