#pragma once
#include <algorithm>
#include <cstddef>
#include <future>
#include <memory>
#include <thread>
#include <vector>
#include "features/search/owned_document.hpp"

namespace sx::search {

// Makes documents. Many are shared out among threads, because cutting texts into words takes the
// time; each thread has a Reader of its own.
template <class Reader> class Readers {
public:
    explicit Readers(auto&... shared) {
        constexpr unsigned most = 8;
        auto const threads = std::clamp(std::thread::hardware_concurrency(), 1u, most);
        for (unsigned thread = 0; thread < threads; ++thread)
            readers_.push_back(std::make_unique<Reader>(shared...));
    }

    Reader& first() { return *readers_.front(); }

    template <class Facts> std::vector<OwnedDocument> read(std::vector<Facts> const& facts) {
        constexpr std::size_t few = 64;
        std::vector<OwnedDocument> documents(facts.size());
        auto const share = facts.size() < few ? 1 : readers_.size();
        auto const read_share = [&](std::size_t first) {
            for (auto at = first; at < facts.size(); at += share)
                documents[at] = readers_[first]->read(facts[at]);
        };
        std::vector<std::future<void>> others;
        for (std::size_t first = 1; first < share; ++first)
            others.push_back(std::async(std::launch::async, read_share, first));
        read_share(0);
        for (auto& other : others) other.get();
        return documents;
    }

private:
    std::vector<std::unique_ptr<Reader>> readers_;
};

}  // namespace sx::search
