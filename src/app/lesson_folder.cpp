#include "app/lesson_folder.hpp"
#include <algorithm>
#include <array>
#include <exception>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include "engine/meaning/titles.hpp"
#include "features/imports/table_file.hpp"
#include "platform/base/characters.hpp"
#include "platform/codes/codes.hpp"

namespace sx::app {
namespace {

namespace fs = std::filesystem;
using Say = std::function<void(std::string_view)>;
using Lessons = std::vector<meaning::Lesson>;

// Headers as tables of postings and occupations have them; of several the first counts. "name" is
// a title only where its neighbours say that the table is one of occupations.
constexpr std::array<std::string_view, 12> title_headers{
    "title",     "position",      "jobName",
    "job_title", "职位名称",      "岗位名称",
    "招聘岗位",  "Position.Name", "Position.Of.Interest",
    "职业名称",  "职位",          "岗位"};
constexpr std::array<std::string_view, 14> text_headers{
    "query",       "tags",     "description", "description_snippet", "职位简介",    "职位描述",
    "岗位职责",    "任职要求", "工作内容",    "definition",          "occupations", "minor_name",
    "middle_name", "职业描述"};
constexpr std::string_view occupation_name = "name", occupation_group = "minor_name";
constexpr std::size_t longest_title = 120;  // bytes; beyond it a cell holds something else

struct Columns {
    std::size_t title = 0;
    std::vector<std::size_t> text{};
};

std::optional<Columns> columns_of(std::vector<std::string_view> const& header) {
    auto const place = [&](std::string_view name) {
        return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
    };
    Columns columns{header.size()};
    for (auto const name : title_headers) columns.title = std::min(columns.title, place(name));
    if (columns.title == header.size() && place(occupation_group) < header.size())
        columns.title = place(occupation_name);
    if (columns.title == header.size()) return std::nullopt;
    for (auto const name : text_headers)
        if (place(name) < header.size()) columns.text.push_back(place(name));
    return columns;
}

Lessons rows_of(imports::TableFile& table, Columns const& columns) {
    Lessons lessons;
    while (auto const* cells = table.next()) {
        if (cells->size() <= columns.title) continue;
        auto const title = (*cells)[columns.title];
        if (title.empty() || title.size() > longest_title) continue;
        meaning::Lesson lesson{std::string(title), {}};
        for (auto const place : columns.text)
            if (place < cells->size()) lesson.text.append((*cells)[place]).append("\n");
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

// A title a line. What is no list of titles has few lines that name a trade or a role.
Lessons lines_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    meaning::TitleReader reader;
    Lessons lessons;
    std::size_t lines = 0, titles = 0;
    for (std::string line; std::getline(file, line); ++lines) {
        if (line.empty() || line.size() > longest_title || line.find('\t') != line.npos) continue;
        auto const title = reader.read(line);
        titles += title.role != 0 || !title.trades.empty();
        lessons.push_back({line, {}});
    }
    if (titles * 2 < lines) lessons.clear();
    return lessons;
}

Lessons read(fs::path const& path) {
    if (path.extension() == ".txt") return lines_of(path);
    auto opened = imports::TableFile::open(path.string());
    if (!opened) return {};
    auto table = *std::move(opened);
    auto const columns = columns_of(table.header());
    return columns ? rows_of(table, *columns) : Lessons{};
}

}  // namespace

std::vector<meaning::Lesson> lessons_in(
    fs::path const& folder, std::set<fs::path> const& left_out, Say const& say) {
    std::vector<fs::path> paths;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) paths.push_back(entry.path());
    std::ranges::sort(paths);
    Lessons all;
    for (auto const& path : paths) {
        auto const name = path.lexically_relative(folder).string();
        if (left_out.contains(fs::weakly_canonical(path.parent_path()))) {
            say(name + ": passed over, it stands beside what is to be ranked");
            continue;
        }
        try {
            auto lessons = read(path);
            say(name + (lessons.empty() ? ": passed over, no titles recognised"
                                        : ": " + std::to_string(lessons.size()) + " titles"));
            std::ranges::move(lessons, std::back_inserter(all));
        } catch (std::exception const& failure) {
            say(name + ": passed over, " + failure.what());
        }
    }
    return all;
}

std::vector<meaning::Lesson> lessons_of_occupations() {
    auto const& table = codes::occupations();
    Lessons lessons;
    for (auto const& occupation : table.all()) {
        meaning::Lesson lesson{std::string(occupation.name), {}};
        if (auto const* const group = table.parent(occupation)) {
            lesson.text.append(group->name).append("\n");
            lesson.text.append(table.field(*group, "definition")).append("\n");
        }
        lesson.text.append(table.field(occupation, "definition"));
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

}  // namespace sx::app
