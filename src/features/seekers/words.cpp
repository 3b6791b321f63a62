#include <algorithm>
#include "features/seekers/use_cases.hpp"
#include "platform/base/embedded.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> resume_data();  // data/resume/*.tsv
}

namespace sx::seekers {
namespace {

ResumeWords read_words(std::string_view table) {
    ResumeWords words;
    table.remove_prefix(table.find('\n') + 1);
    while (!table.empty()) {
        auto const line = table.substr(0, table.find('\n'));
        table.remove_prefix(line.size() + 1);
        auto const kind = line.substr(0, line.find('\t'));
        auto& list = kind == "certificate" ? words.certificates
                     : kind == "language"  ? words.languages
                                           : words.skills;
        list.emplace_back(line.substr(kind.size() + 1));
    }
    return words;
}

}  // namespace

ResumeWords const& resume_words() {
    static ResumeWords const words = read_words(
        std::ranges::find(embedded::resume_data(), "words.tsv", &EmbeddedFile::name)->content);
    return words;
}

Result<ResumeWords> list_words(web::Call const&, web::Nothing const&) { return resume_words(); }

}  // namespace sx::seekers
