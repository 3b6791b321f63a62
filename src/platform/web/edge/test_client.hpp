#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sx::web::edge {

// A plain blocking socket, so that the tests share no code with what they test. Every wait ends
// after five seconds.
class TestClient {
public:
    // `receive_bytes` shrinks the receive buffer, for peers that are to look slow.
    explicit TestClient(std::uint16_t port, int receive_bytes = 0)
        : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (receive_bytes)
            ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto const* any = reinterpret_cast<sockaddr const*>(&address);
        if (::connect(socket_, any, sizeof address) != 0) throw std::runtime_error("no server");
    }
    TestClient(TestClient const&) = delete;
    TestClient& operator=(TestClient const&) = delete;
    ~TestClient() { ::close(socket_); }

    // False once the other side has gone.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }

    // The next `bytes` bytes, fewer if the other side ends before.
    std::string receive(std::size_t bytes) {
        while (received_.size() < bytes && more()) continue;
        return take(bytes);
    }

    // Up to and including `mark`, or all there was if the other side ends before.
    std::string receive_to(std::string_view mark) {
        for (;;) {
            auto const at = received_.find(mark);
            if (at != std::string::npos) return take(at + mark.size());
            if (!more()) return take(received_.size());
        }
    }

    // A whole reply: head, and the body its Content-Length announces.
    std::string reply(bool with_body = true) {
        auto text = receive_to("\r\n\r\n");
        auto const at = text.find("Content-Length: ");
        if (!with_body || at == std::string::npos) return text;
        std::size_t length = 0;
        std::from_chars(text.data() + at + 16, text.data() + text.size(), length);
        return text.append(receive(length));
    }

    std::string ask(std::string_view bytes) {
        send(bytes);
        return reply();
    }

    // Whether the other side closes, saying nothing more, within five seconds.
    bool closed() { return !more() && received_.empty() && ended_; }

private:
    bool more() {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, 5000) <= 0) return false;
        char bytes[4096];
        auto const n = ::recv(socket_, bytes, sizeof bytes, 0);
        if (n > 0) received_.append(bytes, static_cast<std::size_t>(n));
        else ended_ = true;
        return n > 0;
    }
    std::string take(std::size_t bytes) {
        auto text = received_.substr(0, bytes);
        received_.erase(0, bytes);
        return text;
    }

    int socket_;
    std::string received_;
    bool ended_ = false;
};

}  // namespace sx::web::edge
