// Whatever text a document gives, reading it as a resume ends, stays within the resume's limits,
// and proposes no name that the text does not hold. Run: build/fuzz/fuzz/resume_reader_fuzz
// -max_total_time=60
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/reading/words.hpp"

using namespace sx;

namespace {

std::string without_space(std::string_view text) {
    std::string kept;
    for (char const c : text)
        if (c != ' ' && c != '\t' && c != '\n') kept += c;
    return kept;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const read = proposals::read_resume(text, *parse_day("2026-03-01"));
    auto const said = without_space(proposals::clean_text(text));
    auto const holds = [&](std::string_view name) {
        return said.find(without_space(name)) != std::string::npos;
    };
    bool good = read.education.size() <= 8 && read.practice.size() <= 20 &&
                read.projects.size() <= 20 && read.skills.size() <= 30;
    for (auto const& one : read.skills) good = good && holds(one.skill.str());
    for (auto const& one : read.practice) good = good && holds(one.organisation.str());
    for (auto const& one : read.projects) good = good && holds(one.name.str());
    if (!good) std::abort();
    return 0;
}
