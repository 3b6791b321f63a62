#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sx::analysis {

// Other ways to say a title or a skill, from data/analysis/synonyms.tsv, in normal form without
// blanks and without the given one: {"java开发", "java程序员", …} for "Java工程师". First what is
// said for the whole title, then with one of its words replaced (财务经理 for 会计经理); at most
// `most`.
std::vector<std::string> other_wordings(std::string_view text, std::size_t most);

// The numbers of the groups that say the same as the whole title or as a word in it, ascending: two
// texts with one in common have a wording in common.
std::vector<std::uint32_t> synonym_groups(std::string_view text);

// Every wording of every group, in normal form without blanks, sorted by bytes; a wording of
// several groups stands there once for each. For finding wordings inside a text.
struct Wording {
    std::string_view text;
    std::uint32_t group;
};
std::span<Wording const> all_wordings();

}  // namespace sx::analysis
