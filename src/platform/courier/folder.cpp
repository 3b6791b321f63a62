#include <fcntl.h>
#include <unistd.h>
#include "platform/courier/carrier.hpp"
#include "platform/courier/mail_text.hpp"

namespace sx::courier {
namespace {

bool write_file(std::filesystem::path const& file, std::string_view content) {
    auto const open = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (open < 0) return false;
    bool whole = true;
    while (whole && !content.empty()) {
        auto const written = ::write(open, content.data(), content.size());
        whole = written > 0;
        if (whole) content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::close(open) == 0 && whole;
}

class Folder final : public Carrier {
public:
    Folder(std::filesystem::path folder, FileKind kind, std::string from)
        : folder_(std::move(folder)), kind_(kind), from_(std::move(from)) {}

    // Under another name first: whoever finds the file finds all of it.
    Attempt carry(Parcel const& parcel) override {
        bool const mail = kind_ == FileKind::eml;
        auto const text =
            mail ? mail_text(parcel, {from_, from_})
                 : std::string("To: ").append(parcel.address).append("\n\n") + parcel.text + "\n";
        auto const name = folder_ / (parcel.id + (mail ? ".eml" : ".txt"));
        auto const unfinished = std::filesystem::path(name).concat(".part");
        std::error_code failed;
        if (write_file(unfinished, text)) std::filesystem::rename(unfinished, name, failed);
        else failed = std::make_error_code(std::errc::io_error);
        return {failed ? Delivery::put_off : Delivery::delivered};
    }

private:
    std::filesystem::path folder_;
    FileKind kind_;
    std::string from_;
};

}  // namespace

std::unique_ptr<Carrier> open_folder(
    std::filesystem::path const& folder, FileKind kind, std::string from) {
    std::filesystem::create_directories(folder);
    return std::make_unique<Folder>(folder, kind, std::move(from));
}

}  // namespace sx::courier
