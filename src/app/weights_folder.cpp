#include "app/weights_folder.hpp"
#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>
#include "app/whole_file.hpp"

namespace sx::app {
namespace {

constexpr std::string_view pointer = "in-use", ending = ".tsv";
constexpr std::size_t digits = 4;

std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

std::optional<std::uint32_t> number_of(std::string_view text) {
    std::uint32_t number = 0;
    auto const* const end = text.data() + text.size();
    auto const [rest, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || rest != end || error != std::errc()) return std::nullopt;
    return number;
}

}  // namespace

std::optional<learning::Edition> WeightsFolder::in_use() const {
    auto const names = folder_ / pointer;
    if (!std::filesystem::exists(names)) return std::nullopt;
    auto text = content_of(names);
    if (text.ends_with('\n')) text.pop_back();
    auto const version = number_of(text);
    if (!version) throw std::runtime_error(names.string() + " names no version");
    if (*version == 0) return std::nullopt;
    auto const path = file_of(*version);
    try {
        auto edition = learning::edition_of(content_of(path));
        if (edition.weights.version != *version) throw std::runtime_error("is another version");
        return edition;
    } catch (std::runtime_error const& wrong) {
        throw std::runtime_error(path.string() + ": " + wrong.what());
    }
}

std::uint32_t WeightsFolder::next_version() const {
    std::uint32_t greatest = 0;
    if (std::filesystem::exists(folder_))
        for (auto const& file : std::filesystem::directory_iterator(folder_))
            if (file.path().extension() == ending)
                greatest = std::max(greatest, number_of(file.path().stem().string()).value_or(0));
    return greatest + 1;
}

void WeightsFolder::take(learning::Edition const& edition) {
    std::filesystem::create_directories(folder_);
    auto const path = file_of(edition.weights.version);
    if (std::filesystem::exists(path)) throw std::runtime_error(path.string() + " exists");
    WholeFile file(path.string());
    file.out() << learning::text_of(edition);
    file.finish();
    put_in_use(edition.weights.version);
}

std::uint32_t WeightsFolder::go_back() {
    auto const edition = in_use();
    if (!edition) throw std::runtime_error("the default weights are in use: there is no way back");
    put_in_use(edition->replaced);
    return edition->replaced;
}

std::filesystem::path WeightsFolder::file_of(std::uint32_t version) const {
    auto name = std::to_string(version);
    if (name.size() < digits) name.insert(0, digits - name.size(), '0');
    return folder_ / name.append(ending);
}

void WeightsFolder::put_in_use(std::uint32_t version) {
    WholeFile file((folder_ / pointer).string());
    file.out() << version << "\n";
    file.finish();
}

WeightsFolder weights_folder(Options const& options) {
    return WeightsFolder(
        options.weights.empty() ? options.data / "weights"
                                : std::filesystem::path(options.weights));
}

learning::Weights weights_in_use(Options const& options) {
    auto const edition = weights_folder(options).in_use();
    return edition ? edition->weights : learning::default_weights();
}

}  // namespace sx::app
