#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace sx::store {

// Short words from every program that works on a database to all of them, itself included. Whoever
// says one after a commit is heard by programs that can read what was committed. Nothing is kept.
class Broadcast {
public:
    // All from any thread, and not any more once the Broadcast is gone.
    struct Hearing {
        std::function<void(std::string_view word)> heard;
        // Words may have been missed: it begins to listen, for the first time or once more.
        std::function<void()> missed;
        std::function<void(std::exception const&)> failed;  // it tries again
    };
    virtual ~Broadcast() = default;

    // At most 1000 bytes, no line break. Does not wait. What is said twice in a moment may be heard
    // once; what could not be said yet is said later, also while it ends.
    virtual void say(std::string word) = 0;
    virtual bool connected() const = 0;
};

// Nobody else has the database: the words are heard at once, on the thread that says them.
std::unique_ptr<Broadcast> broadcast_alone(Broadcast::Hearing);
// `address` as for open_postgres(). Keeps one connection of its own; who shares address and schema
// hears each other.
std::unique_ptr<Broadcast> broadcast_on_postgres(std::string address, Broadcast::Hearing);

}  // namespace sx::store
