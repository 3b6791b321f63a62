#include "platform/files/scanner.hpp"
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <doctest/doctest.h>
#include <string>
#include <thread>
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::files;
using Local = boost::asio::local::stream_protocol;

namespace {

// Answers one question as clamd does, or as it says, and keeps what was sent.
class OneAnswer {
public:
    explicit OneAnswer(std::string answer)
        : thread_([this, answer = std::move(answer)] { serve(answer); }) {}
    ~OneAnswer() { thread_.join(); }
    Scanner scanner(std::chrono::milliseconds patience = std::chrono::seconds(5)) const {
        return Scanner(folder_.path / "clamd", {}, patience);
    }
    std::string const& received() {
        thread_.join();
        thread_ = std::thread([] {});
        return received_;
    }

private:
    void serve(std::string const& answer) {
        Local::iostream peer;
        acceptor_.accept(peer.socket());
        peer.expires_after(std::chrono::seconds(5));
        std::string command;
        std::getline(peer, command, '\0');
        if (command == "zINSTREAM") {
            for (;;) {
                std::array<unsigned char, 4> length{};
                if (!peer.read(reinterpret_cast<char*>(length.data()), 4)) return;
                std::size_t const size =
                    length[0] << 24 | length[1] << 16 | length[2] << 8 | length[3];
                if (size == 0) break;
                std::string piece(size, ' ');
                if (!peer.read(piece.data(), static_cast<std::streamsize>(size))) return;
                received_ += piece;
            }
        }
        if (!answer.empty())
            peer.write(answer.data(), static_cast<std::streamsize>(answer.size() + 1));
        peer.flush();
    }

    store::ScratchFolder folder_{};
    boost::asio::io_context context_{};
    Local::acceptor acceptor_{context_, Local::endpoint((folder_.path / "clamd").string())};
    std::string received_{};
    std::thread thread_;
};

std::string code_of(Result<> const& result) { return result ? "" : result.error().code; }

}  // namespace

TEST_CASE("a scanner is shown every byte, and what it finds nothing in is let through") {
    std::string bytes(200'000, 'a');
    bytes[70'000] = '\0';
    OneAnswer clamd("stream: OK");
    CHECK(clamd.scanner().examine(bytes));
    CHECK(clamd.received() == bytes);
}

TEST_CASE("what a scanner finds something in is refused") {
    OneAnswer clamd("stream: Eicar-Test-Signature FOUND");
    CHECK(code_of(clamd.scanner().examine("x")) == "file_is_infected");
}

TEST_CASE("nothing is let through that could not be scanned") {
    {
        OneAnswer clamd("INSTREAM size limit exceeded. ERROR");
        CHECK(code_of(clamd.scanner().examine("x")) == "file_not_scanned");
    }
    {
        OneAnswer clamd("");  // hangs up
        CHECK(code_of(clamd.scanner().examine("x")) == "file_not_scanned");
    }
    int told = 0;
    Scanner const nobody("/no/such/socket", [&](std::exception const&) { ++told; });
    CHECK(code_of(nobody.examine("x")) == "file_not_scanned");
    CHECK((told == 1 && !nobody.answers()));
}

TEST_CASE("a scanner that listens says so") {
    OneAnswer clamd("PONG");
    CHECK(clamd.scanner().answers());
}
