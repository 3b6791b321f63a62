#include "platform/files/scanner.hpp"
#include <algorithm>
#include <array>
#include <boost/asio/local/stream_protocol.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace sx::files {
namespace {

using Connection = boost::asio::local::stream_protocol::iostream;

constexpr std::size_t chunk = 64 * 1024;
constexpr std::size_t longest_answer = 1024;

// A length before each chunk, in network order; a length of nothing ends the stream.
void put_length(std::ostream& out, std::size_t size) {
    auto const bits = static_cast<std::uint32_t>(size);
    std::array<char, 4> bytes{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(bits >> (24 - 8 * at) & 0xFF);
    out.write(bytes.data(), bytes.size());
}

void put_stream(std::ostream& out, std::string_view bytes) {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(chunk, bytes.size()))) {
        auto const piece = bytes.substr(0, chunk);
        put_length(out, piece.size());
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    }
    put_length(out, 0);
}

}  // namespace

std::string Scanner::ask(std::string_view command, std::string_view bytes) const {
    Connection connection;
    connection.expires_after(patience_);
    connection.connect(boost::asio::local::stream_protocol::endpoint(socket_.string()));
    connection << 'z' << command << '\0';
    if (!bytes.empty()) put_stream(connection, bytes);
    connection.flush();
    std::string answer;
    for (char c = 0; answer.size() < longest_answer && connection.get(c) && c != '\0';) answer += c;
    if (answer.empty())
        throw std::runtime_error(
            "no answer from " + socket_.string() + ": " + connection.error().message());
    return answer;
}

Result<> Scanner::examine(std::string_view bytes) const {
    try {
        auto const answer = ask("INSTREAM", bytes);
        if (answer == "stream: OK") return {};
        if (answer.ends_with(" FOUND")) return refuse(ProblemKind::invalid, "file_is_infected");
        throw std::runtime_error("the scanner says: " + answer);
    } catch (std::exception const& failure) {
        if (failed_) failed_(failure);
        return refuse(ProblemKind::conflict, "file_not_scanned");
    }
}

bool Scanner::answers() const {
    try {
        return ask("PING", {}) == "PONG";
    } catch (std::exception const&) {
        return false;
    }
}

}  // namespace sx::files
