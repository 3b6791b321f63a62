#include "engine/requirements/major_names.hpp"
#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
#include "engine/requirements/plain_text.hpp"
#include "engine/requirements/words.hpp"
#include "platform/codes/codes.hpp"

namespace sx::engine {
namespace {

constexpr std::string_view group = "类";

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};
using Names =
    std::unordered_map<std::string, std::vector<std::string_view>, TextHash, std::equal_to<>>;

class MajorNames {
public:
    MajorNames() {
        for (auto const& entry : codes::majors().all()) {
            auto const name = plain(entry.name);
            add(name, entry.code);
            if (entry.level < 3 && name.ends_with(group) && name.size() > 2 * group.size())
                add(name.substr(0, name.size() - group.size()), entry.code);
        }
        auto const official = names_;  // a word means official names, not other words
        for (auto const& row : word_table("majors.tsv"))
            for (auto const name : split(row[1], '|'))
                for (auto const code : official.at(plain(name))) add(plain(row[0]), code);
    }

    std::optional<MajorName> longest_at(std::string_view text) const {
        std::optional<MajorName> longest;
        for (std::size_t length = 0; length < std::min(longest_, text.size());) {
            length += first_character(text.substr(length));
            auto const found = names_.find(text.substr(0, length));
            if (found != names_.end()) longest = MajorName{length, found->second};
        }
        return longest;
    }

private:
    void add(std::string const& name, std::string_view code) {
        auto& codes = names_[name];
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
        longest_ = std::max(longest_, name.size());
    }

    Names names_{};
    std::size_t longest_ = 0;
};

}  // namespace

bool is_official(std::string_view name) {
    static auto const names = [] {
        std::unordered_set<std::string> all;
        for (auto const& entry : codes::majors().all()) all.insert(plain(entry.name));
        return all;
    }();
    return names.contains(std::string(name));
}

std::optional<MajorName> longest_major_name(std::string_view text) {
    static MajorNames const names;
    return names.longest_at(text);
}

bool has_name(std::string_view entry, std::string_view name) {
    return plain(codes::majors().name_of(entry)) == name;
}

}  // namespace sx::engine
