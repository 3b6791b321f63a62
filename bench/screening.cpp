// Measures how fast texts are screened on one core: every title and description of a file, in the
// processor's time, beside the plain walk that tries every line of the rulebook at every letter.
//
//     screening TEXTS ROUNDS
//
// TEXTS holds a title and a text a line, with a tab between. Prints a line of JSON; ends with 1
// when the two find different things in a sample.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include "engine/screening/screener.hpp"

namespace {

using sx::screening::Rulebook;
using sx::screening::Screener;

constexpr std::size_t sample = 200;          // texts that both read
constexpr std::size_t sample_bytes = 1'200;  // of each: the plain walk is slow

double processor_s() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<std::string> texts_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::vector<std::string> texts;
    for (std::string line; std::getline(file, line);) {
        auto const tab = line.find('\t');
        if (tab == line.npos) throw std::runtime_error(path + " has a line without a tab");
        texts.push_back(line.substr(0, tab));
        texts.push_back(line.substr(tab + 1));
    }
    return texts;
}

struct Measured {
    double mb_per_s = 0;
    std::size_t findings = 0;
};
template <class Screen>
Measured measured(std::vector<std::string> const& texts, Screen const& screen) {
    std::size_t bytes = 0;
    Measured result;
    auto const begin = processor_s();
    for (auto const& text : texts) {
        bytes += text.size();
        result.findings += screen(text).size();
    }
    result.mb_per_s = static_cast<double>(bytes) / 1e6 / (processor_s() - begin);
    return result;
}

// Texts of every part of the file, cut between characters.
std::vector<std::string> sample_of(std::vector<std::string> const& texts) {
    std::vector<std::string> chosen;
    auto const step = std::max<std::size_t>(1, texts.size() / sample);
    for (std::size_t at = 1; at < texts.size(); at += step | 1) {
        auto text = texts[at].substr(0, sample_bytes);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0)
            text.pop_back();
        chosen.push_back(std::move(text));
    }
    return chosen;
}

void measure(std::string const& path, std::size_t rounds) {
    Screener const screener(Rulebook::standard());
    auto const texts = texts_of(path), few = sample_of(texts);
    auto const fast = [&](std::string_view text) { return screener.screen(text); };
    auto const plain = [&](std::string_view text) { return screener.screen_exhaustively(text); };
    for (auto const& text : few)
        if (fast(text) != plain(text)) throw std::runtime_error("the two find different things");
    std::cout << R"({"texts": )" << texts.size() << R"(, "plain_mb_per_s": )"
              << measured(few, plain).mb_per_s << R"(, "mb_per_s": [)";
    std::size_t findings = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        auto const one = measured(texts, fast);
        std::cout << (round ? ", " : "") << one.mb_per_s;
        findings = one.findings;
    }
    std::cout << R"(], "findings": )" << findings << "}" << std::endl;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "screening TEXTS ROUNDS\n";
        return 2;
    }
    try {
        measure(words[1], std::stoul(words[2]));
    } catch (std::exception const& failure) {
        std::cerr << "screening: " << failure.what() << "\n";
        return 1;
    }
    return 0;
}
