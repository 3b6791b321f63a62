#pragma once
#include <algorithm>
#include <cstdint>
#include <dnnl.hpp>
#include <limits>
#include <span>
#include <vector>
#include "engine/threads/threads.hpp"
#include "match_peer.hpp"

// oneDNN's product of bytes (s8 × s8 in 32 bits, on this processor's best instructions), block by
// block of the other side, and after each block the best are kept by hand: by all processors, with
// one comparison for sixteen scores.
namespace sx::topk::bench {

class OneDnnSearch {
public:
    OneDnnSearch(Members const& mine, Members const& theirs, std::size_t slice)
        : slice_(slice), theirs_(theirs.vectors) {
        using Memory = dnnl::memory;
        auto const rows = static_cast<Memory::dim>(slice);
        constexpr auto deep = static_cast<Memory::dim>(dimensions);
        Memory::desc const left({rows, deep}, Memory::data_type::s8, Memory::format_tag::ab);
        // The other side stands member by member, so its product wants it turned: "ba".
        Memory::desc const right({deep, block}, Memory::data_type::s8, Memory::format_tag::ba);
        Memory::desc const product({rows, block}, Memory::data_type::s32, Memory::format_tag::ab);
        product_ = dnnl::matmul(
            dnnl::matmul::primitive_desc(dnnl::matmul::desc(left, right, product), engine_));
        mine_.assign(mine.vectors.begin(), mine.vectors.begin() + rows * deep);
        auto const blocks = (theirs.size() + block - 1) / block;
        theirs_.resize(blocks * block * dimensions);
        scores_.resize(slice * block);
        left_ = Memory(left, engine_, mine_.data());
        right_ = Memory(right, engine_, theirs_.data());
        scored_ = Memory(product, engine_, scores_.data());
        size_ = theirs.size();
    }

    void search() {
        best_.assign(slice_ * wanted, {0, std::numeric_limits<std::int32_t>::min()});
        for (std::size_t first = 0; first < size_; first += block) {
            right_.set_data_handle(theirs_.data() + first * dimensions);
            product_.execute(
                stream_,
                {{DNNL_ARG_SRC, left_}, {DNNL_ARG_WEIGHTS, right_}, {DNNL_ARG_DST, scored_}});
            stream_.wait();
            auto const count = std::min<std::size_t>(block, size_ - first);
            threads::run_over(slice_, threads::count_of(0), [&](auto, auto begin, auto end) {
                for (auto row = begin; row < end; ++row) keep(row, first, count);
            });
        }
    }

    std::size_t size() const { return slice_; }
    // The first is the best.
    std::span<Partner const> of(std::size_t member) const {
        return std::span(best_).subspan(member * wanted, wanted);
    }

private:
    static constexpr dnnl::memory::dim block = 4096;

    void keep(std::size_t row, std::size_t first, std::size_t count) {
        constexpr std::size_t together = 16;
        auto const* const scores = scores_.data() + row * block;
        auto const best = std::span(best_).subspan(row * wanted, wanted);
        for (std::size_t at = 0; at < count; at += together) {
            auto most = scores[at];
            for (std::size_t next = 1; next < together; ++next)
                most = std::max(most, scores[at + next]);
            if (most <= best.back().score) continue;
            for (auto one = at; one < std::min(at + together, count); ++one)
                offer(best, {static_cast<std::uint32_t>(first + one), scores[one]});
        }
    }
    // Members come in the order of their indexes, so of equal scores the earlier one stays.
    static void offer(std::span<Partner> best, Partner const& one) {
        if (one.score <= best.back().score) return;
        auto const place = std::ranges::find_if(
            best, [&](Partner const& other) { return other.score < one.score; });
        std::move_backward(place, best.end() - 1, best.end());
        *place = one;
    }

    std::size_t slice_, size_ = 0;
    std::vector<std::int8_t> mine_{}, theirs_;
    std::vector<std::int32_t> scores_{};
    std::vector<Partner> best_{};
    dnnl::engine engine_{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream_{engine_};
    dnnl::matmul product_{};
    dnnl::memory left_{}, right_{}, scored_{};
};

}  // namespace sx::topk::bench
