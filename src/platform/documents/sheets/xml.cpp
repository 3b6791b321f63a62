#include "platform/documents/sheets/xml.hpp"
#include <expat.h>
#include <memory>
#include <new>

namespace sx::documents {
namespace {

std::string_view local(std::string_view name) {
    auto const colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free>;

struct Reading {
    XML_Parser parser;
    XmlListener& listener;
    bool damaged = false;

    void look() {
        if (listener.stopped()) XML_StopParser(parser, XML_FALSE);
    }
};
Reading& reading(void* data) { return *static_cast<Reading*>(data); }

void on_open(void* data, char const* name, char const** attributes) {
    auto& now = reading(data);
    if (now.listener.stopped()) return;
    now.listener.opened(local(name), Attributes(attributes));
    now.look();
}
void on_close(void* data, char const* name) {
    auto& now = reading(data);
    if (now.listener.stopped()) return;
    now.listener.closed(local(name));
    now.look();
}
void on_text(void* data, char const* text, int length) {
    auto& now = reading(data);
    if (now.listener.stopped()) return;
    now.listener.text({text, static_cast<std::size_t>(length)});
    now.look();
}
void on_document_type(void* data, char const*, char const*, char const*, int) {
    reading(data).damaged = true;
    XML_StopParser(reading(data).parser, XML_FALSE);
}

Problem damage() { return refuse(ProblemKind::invalid, "sheet_damaged"); }

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view name) const {
    for (auto const* pair = pairs_; *pair; pair += 2)
        if (local(*pair) == name) return pair[1];
    return std::nullopt;
}

Result<> read_xml(
    ZipArchive const& archive, std::string_view part, std::size_t& most_bytes,
    XmlListener& listener) {
    Parser const parser(XML_ParserCreate(nullptr));
    if (!parser) throw std::bad_alloc();
    Reading now{parser.get(), listener};
    XML_SetUserData(parser.get(), &now);
    XML_SetElementHandler(parser.get(), &on_open, &on_close);
    XML_SetCharacterDataHandler(parser.get(), &on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), &on_document_type);
    bool broken = false;
    TRY(archive.inflate(part, most_bytes, [&](std::string_view piece) {
        auto const length = static_cast<int>(piece.size());
        auto const status = XML_Parse(parser.get(), piece.data(), length, XML_FALSE);
        broken = status != XML_STATUS_OK && !listener.stopped();
        return status == XML_STATUS_OK;
    }));
    if (listener.refusal()) return *listener.refusal();
    if (listener.stopped()) return {};
    if (broken || now.damaged || XML_Parse(parser.get(), "", 0, XML_TRUE) != XML_STATUS_OK)
        return damage();
    return {};
}

}  // namespace sx::documents
