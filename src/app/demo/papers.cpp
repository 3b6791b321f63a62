#include "app/demo/papers.hpp"
#include <cstdint>
#include <utility>
#include <vector>
#include <zlib.h>
#include "platform/exports/exports.hpp"

namespace sx::app::demo {
namespace {

using Lines = std::vector<std::string>;

// "2021.09"
std::string month(Day day) {
    auto text = to_text(day).substr(0, 7);
    text[4] = '.';
    return text;
}

std::string period(std::optional<Day> const& from, std::optional<Day> const& until) {
    if (!from) return until ? month(*until) : std::string();
    return month(*from).append("-").append(until ? month(*until) : std::string("至今"));
}

template <class Texts> std::string joined(Texts const& texts) {
    std::string all;
    for (auto const& one : texts) all.append(all.empty() ? "" : "、").append(one.str());
    return all;
}

void add_schoolings(seekers::ResumeContent const& resume, Lines& lines) {
    lines.emplace_back("教育背景");
    for (auto const& one : resume.schoolings) {
        auto line = period(one.starts_on, one.graduates_on);
        line.append("\t").append(one.university_name->str()).append("\t");
        line.append(one.major_name->str()).append("（");
        line.append(exports::word("education", *one.education, Language::zh)).append("）");
        lines.push_back(std::move(line));
    }
}

void add_practice(seekers::ResumeContent const& resume, Lines& lines) {
    lines.emplace_back("实习经历");
    for (auto const& one : resume.experiences) {
        auto line = period(one.starts_on, one.ends_on);
        line.append("\t").append(one.organisation.str()).append("\t").append(one.title.str());
        lines.push_back(std::move(line));
        lines.push_back("• " + one.text.str());
    }
    lines.emplace_back("项目经历");
    for (auto const& one : resume.projects) {
        auto line = period(one.starts_on, one.ends_on);
        line.append("\t").append(one.name.str()).append("\t").append(one.part.str());
        lines.push_back(std::move(line));
        lines.push_back("• " + one.text.str());
    }
}

// ZIP (APPNOTE 6.3), its parts stored as they are.
class Zip {
public:
    void add(std::string const& name, std::string const& content) {
        auto const place = static_cast<std::uint32_t>(bytes_.size());
        auto const facts = facts_of(name, content);
        bytes_.append("PK\x03\x04").append(facts).append(name).append(content);
        directory_.append("PK\x01\x02").append(little(20, 2)).append(facts);
        directory_.append(little(0, 10)).append(little(place, 4)).append(name);
        ++parts_;
    }
    std::string finish() {
        auto const place = static_cast<std::uint32_t>(bytes_.size());
        auto const size = static_cast<std::uint32_t>(directory_.size());
        bytes_.append(directory_).append("PK\x05\x06").append(little(0, 4));
        bytes_.append(little(parts_, 2)).append(little(parts_, 2));
        bytes_.append(little(size, 4)).append(little(place, 4)).append(little(0, 2));
        return std::move(bytes_);
    }

private:
    static std::string little(std::uint32_t value, std::size_t width) {
        std::string bytes;
        for (; bytes.size() < width; value >>= 8) bytes.push_back(static_cast<char>(value & 0xFF));
        return bytes;
    }
    // What a part says of itself before its name, there and in the directory; names are UTF-8.
    static std::string facts_of(std::string const& name, std::string const& content) {
        constexpr std::uint32_t version = 20, utf8 = 0x800, stored = 0, new_year_1980 = 0x21;
        auto const size = static_cast<std::uint32_t>(content.size());
        auto const sum = crc32(
            0, reinterpret_cast<Bytef const*>(content.data()), static_cast<uInt>(content.size()));
        std::string facts = little(version, 2);
        facts.append(little(utf8, 2)).append(little(stored, 2)).append(little(0, 2));
        facts.append(little(new_year_1980, 2)).append(little(static_cast<std::uint32_t>(sum), 4));
        facts.append(little(size, 4)).append(little(size, 4));
        return facts.append(little(static_cast<std::uint32_t>(name.size()), 2))
            .append(little(0, 2));
    }

    std::string bytes_, directory_;
    std::uint32_t parts_ = 0;
};

std::string escaped(std::string_view text) {
    std::string out;
    for (char const one : text) {
        if (one == '&') out.append("&amp;");
        else if (one == '<') out.append("&lt;");
        else if (one == '\t') out.append("</w:t><w:tab/><w:t xml:space=\"preserve\">");
        else out.push_back(one);
    }
    return out;
}

constexpr std::string_view types =
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" )"
    R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/)"
    R"(vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr std::string_view relations =
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/)"
    R"(relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

}  // namespace

std::vector<std::string> resume_lines(seekers::ResumeContent const& resume) {
    Lines lines{"个人简历", "姓名：" + resume.full_name->str()};
    if (resume.phone) lines.back().append("\t电话：").append(resume.phone->str());
    if (resume.email) lines.push_back("邮箱：" + resume.email->str());
    if (!resume.wanted_titles.empty()) lines.push_back("求职意向：" + joined(resume.wanted_titles));
    add_schoolings(resume, lines);
    add_practice(resume, lines);
    lines.emplace_back("技能");
    lines.push_back("熟悉 " + joined(resume.skills));
    lines.emplace_back("自我评价");
    lines.push_back(resume.introduction.str());
    return lines;
}

std::string docx_of(std::span<std::string const> lines) {
    std::string document =
        R"(<?xml version="1.0" encoding="UTF-8"?>)"
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        "<w:body>";
    for (auto const& line : lines)
        document.append("<w:p><w:r><w:t xml:space=\"preserve\">")
            .append(escaped(line))
            .append("</w:t></w:r></w:p>");
    document.append("</w:body></w:document>");
    Zip zip;
    zip.add("[Content_Types].xml", std::string(types));
    zip.add("_rels/.rels", std::string(relations));
    zip.add("word/document.xml", document);
    return zip.finish();
}

}  // namespace sx::app::demo
