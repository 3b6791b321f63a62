#include "features/proposals/proposals.hpp"
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include "features/proposals/reading/reading.hpp"
#include "features/proposals/use_cases.hpp"
#include "features/seekers/seekers.hpp"
#include "platform/files/files.hpp"
#include "platform/web/outside.hpp"

namespace sx::proposals {
namespace {

using namespace std::chrono;

constexpr web::Allowance readings{.burst = 10, .every = seconds(10)};
constexpr std::size_t accounts_watched = 4096;

std::uint64_t seed_from(World& world) {
    std::uint64_t bits = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&bits, 1)));
    return bits;
}

documents::DocumentKind kind_of(files::StoredFile const& file) {
    return file.media_type == "application/pdf" ? documents::DocumentKind::pdf
                                                : documents::DocumentKind::docx;
}

Result<> take_turn(Desk& desk, web::OutsideCall const& call) {
    auto const wait = desk.accounts.take(call.caller.account.text, call.world.now());
    if (wait <= wait.zero()) return {};
    call.reply_headers.push_back({"retry-after", std::to_string(ceil<seconds>(wait).count())});
    return refuse(ProblemKind::too_many, "too_many_documents");
}

Result<Proposals> proposals_from(
    Desk& desk, web::OutsideCall const& call, files::StoredFile const& file) {
    TRY(take_turn(desk, call));
    auto const text = TRY(desk.reader.text_of(kind_of(file), file.bytes));
    return read_resume(text, shanghai_day(call.world.now()));
}

}  // namespace

Desk::Desk(std::filesystem::path reader_program, World& world)
    : reader(std::move(reader_program)), accounts(readings, accounts_watched, seed_from(world)) {}

Result<Proposals> read_document(
    Desk& desk, web::OutsideCall const& call, ReadDocument const& form) {
    auto const file = TRY(call.db.read([&](store::Transaction& tx) {
        return files::open_unclaimed(
            tx, form.file_id, call.caller.account, files::Purpose::attachment);
    }));
    return proposals_from(desk, call, file);
}

Result<Proposals> read_attachment(
    Desk& desk, web::OutsideCall const& call, ReadAttachment const& form) {
    auto const file = TRY(call.db.read([&](store::Transaction& tx) -> Result<files::StoredFile> {
        auto const resume = TRY(seekers::find_resume(tx, call.caller.account, form.resume_id));
        if (!resume.attachment_id) return refuse(ProblemKind::not_found, "file_not_found");
        return files::open(tx, *resume.attachment_id);
    }));
    return proposals_from(desk, call, file);
}

web::Endpoints endpoints(Desk& desk) {
    return {
        web::outside<&read_document>(
            {web::Method::post, 200, "/my/resume-proposals", access::seekers,
             "Read a resume that was sent in, and propose what to write into one's own"},
            desk),
        web::outside<&read_attachment>(
            {web::Method::post, 200, "/my/resumes/{resume_id}/attachment/proposals",
             access::seekers, "Read a resume's attachment, and propose what to write into it"},
            desk),
    };
}

}  // namespace sx::proposals
