#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include "platform/documents/sheets/zip.hpp"

namespace sx::documents {

// An element's attributes as expat gives them: name, value, name, value, null.
class Attributes {
public:
    explicit Attributes(char const** pairs) : pairs_(pairs) {}
    // By its name without a prefix; nothing when it is not there.
    std::optional<std::string_view> find(std::string_view name) const;

private:
    char const** pairs_;
};

// Hears the elements of one part, by their names without prefixes. stop() ends the reading.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void opened(std::string_view name, Attributes const&) = 0;
    virtual void closed(std::string_view name) = 0;
    virtual void text(std::string_view) {}

    // What ended it: nothing while it goes on or came to its end.
    std::optional<Problem> const& refusal() const { return refusal_; }
    bool stopped() const { return stopped_; }

protected:
    void stop() { stopped_ = true; }
    void refuse_with(Problem problem) {
        if (!refusal_) refusal_ = std::move(problem);
        stopped_ = true;
    }

private:
    bool stopped_ = false;
    std::optional<Problem> refusal_;
};

// Refuses as ZipArchive::inflate and the listener do. A document type, and with it every entity, is
// damage: no program that writes sheets writes one.
Result<> read_xml(ZipArchive const&, std::string_view part, std::size_t& most_bytes, XmlListener&);

}  // namespace sx::documents
