#include "platform/documents/extraction/extraction.hpp"
#include <optional>
#include "platform/base/text.hpp"
#include "platform/documents/extraction/child.hpp"
#include "platform/documents/extraction/verdict.hpp"

namespace sx::documents {
namespace {

using End = ChildOutcome::End;

Problem refused(std::string_view code) { return refuse(ProblemKind::conflict, code); }

Result<std::string> judged(ChildOutcome outcome) {
    switch (outcome.end) {
        case End::not_started: return refused("document_reading_unavailable");
        case End::too_slow: return refused("document_too_slow");
        case End::too_long: return refused("document_too_long");
        case End::crashed: return refused("document_damaged");
        case End::exited: break;
    }
    switch (static_cast<Verdict>(outcome.status)) {
        case Verdict::read: break;
        case Verdict::encrypted: return refused("document_encrypted");
        case Verdict::too_long: return refused("document_too_long");
        case Verdict::no_cage: return refused("document_reading_unavailable");
        default: return refused("document_damaged");
    }
    if (!code_points(outcome.output)) return refused("document_damaged");
    if (outcome.output.find_first_not_of(" \t\r\n\f") == std::string::npos)
        return refused("document_without_text");
    return std::move(outcome.output);
}

}  // namespace

// One of the few that may read at the same time.
class TextReader::Turn {
public:
    explicit Turn(TextReader& reader) : reader_(reader) {
        std::unique_lock lock(reader.mutex_);
        auto const& limits = reader.limits_;
        auto const free = [&] { return reader.running_ < limits.most_running; };
        if (!free()) {
            if (reader.waiting_ >= limits.most_waiting) return;
            ++reader.waiting_;
            auto const came = reader.ended_.wait_for(lock, limits.patience, free);
            --reader.waiting_;
            if (!came) return;
        }
        ++reader.running_;
        taken_ = true;
    }
    Turn(Turn const&) = delete;
    ~Turn() {
        if (!taken_) return;
        std::scoped_lock const lock(reader_.mutex_);
        --reader_.running_;
        reader_.ended_.notify_one();
    }
    bool taken() const { return taken_; }

private:
    TextReader& reader_;
    bool taken_ = false;
};

Result<std::string> TextReader::text_of(DocumentKind kind, std::string_view bytes) {
    Turn const turn(*this);
    if (!turn.taken()) return refuse(ProblemKind::too_many, "too_many_documents");
    auto const word = kind == DocumentKind::pdf ? "pdf" : "docx";
    return judged(run_child(program_, word, bytes, {limits_.patience, limits_.text_bytes}));
}

bool TextReader::works() const {
    auto const tried = run_child(program_, "check", {}, {limits_.patience, limits_.text_bytes});
    return tried.end == End::exited && static_cast<Verdict>(tried.status) == Verdict::read;
}

}  // namespace sx::documents
