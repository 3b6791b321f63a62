#pragma once
#include <optional>
#include <string_view>
#include "engine/requirements/requirements.hpp"

namespace sx::engine {

// A code of a major as it stands in plain text.
struct WrittenCode {
    std::string_view prefix;  // "a", "b", "c" of Guangdong's list: graduate, bachelor, college
    std::string_view digits;  // two, four, six; seven where bachelors have run out of six
    std::string_view marks;   // "k", "tk"; "z2", "j3": a discipline that a university named itself
    std::size_t length() const { return prefix.size() + digits.size() + marks.size(); }
};

// The code with which `text` goes on at `at`. Numbers that cannot be codes (of telephones, years,
// counts; first digits that no catalogue has) are none.
std::optional<WrittenCode> code_at(std::string_view text, std::size_t at);

// What a code means: its catalogue by its name, else by `wanted` (the heading's), else by marks and
// digits.
AskedMajor resolved(
    WrittenCode const&, std::string_view name, std::optional<MajorCatalogue> wanted);

// The catalogue of an entry of codes::majors().
MajorCatalogue catalogue_of(std::string_view entry);

}  // namespace sx::engine
