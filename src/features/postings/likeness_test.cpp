#include "features/postings/likeness.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <set>

using namespace sx;
using namespace sx::postings;

namespace {

// The same by its definition, on sets.
std::int64_t plain_likeness(Shingles const& one, Shingles const& other) {
    std::set<std::uint64_t> const a(one.begin(), one.end()), b(other.begin(), other.end());
    std::set<std::uint64_t> both = a;
    both.insert(b.begin(), b.end());
    std::int64_t common = 0;
    for (auto const shingle : a) common += b.contains(shingle) ? 1 : 0;
    return both.empty() ? 100 : common * 100 / static_cast<std::int64_t>(both.size());
}

constexpr std::string_view text =
    "负责数控机床的操作与日常保养，按图纸完成零件加工，做好首件检验和过程记录。要求认真细致，能看懂"
    "机械图纸，有数控车床或加工中心经验者优先。";

}  // namespace

TEST_CASE("spaces, punctuation, width and capitals make no other text") {
    auto const one = shingles_of("Java 开发工程师（ＡＢ１），双休！");
    CHECK(one == shingles_of("ｊａｖａ开发工程师 (AB1) 、双休"));
    CHECK(likeness(one, shingles_of("java开发工程师ab1双体")) < 100);
    CHECK(likeness(shingles_of(""), shingles_of("，。")) == 100);
    CHECK(likeness(shingles_of(""), one) == 0);
    CHECK(shingles_of("焊工").size() == 1);
}

TEST_CASE("a text with a few words changed stays alike, another one does not") {
    auto changed = std::string(text);
    changed.replace(changed.find("认真细致"), std::string_view("认真细致").size(), "踏实肯干");
    auto const alike = likeness(shingles_of(text), shingles_of(changed));
    CHECK((alike >= 75 && alike < 100));
    CHECK(
        likeness(shingles_of(text), shingles_of("负责客户接待、订单跟进和售后回访，月底对账。")) <
        10);
}

TEST_CASE("the exact comparison is the definition's, and the marks estimate it") {
    CHECK(rc::check([] {
        auto const words = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 400));
        auto const from = *rc::gen::inRange<std::size_t>(0, 30);
        auto const letters = [&](std::size_t first, std::size_t end) {
            std::string bytes;
            for (auto at = first; at < end; ++at) {
                auto const letter = 0x4E00 + words[at];  // CJK, three bytes of UTF-8
                bytes += static_cast<char>(0xE0 | letter >> 12);
                bytes += static_cast<char>(0x80 | (letter >> 6 & 0x3F));
                bytes += static_cast<char>(0x80 | (letter & 0x3F));
            }
            return bytes;
        };
        auto const one = shingles_of(letters(0, 45)), other = shingles_of(letters(from, 60));
        auto const exact = likeness(one, other).value;
        RC_ASSERT(exact == plain_likeness(one, other));
        RC_ASSERT(likeness(other, one).value == exact);
        auto const a = marks_of(one), b = marks_of(other);
        auto const guess = estimate(a, b).value;
        RC_ASSERT(guess - exact <= 25 && exact - guess <= 25);  // over five standard errors
        RC_ASSERT(marks_from(to_text(a)) == a);
    }));
}

TEST_CASE("on the whole the marks are as exact as they promise") {
    std::int64_t off = 0, pairs = 0;
    std::uint64_t state = 1;
    for (int round = 0; round < 300; ++round) {
        Shingles one, other;
        for (int at = 0; at < 200; ++at) {
            state = state * 6364136223846793005 + 1442695040888963407;
            if (state >> 33 & 1 || round % 3 == 0) one.push_back(state >> 20);
            if (state >> 34 & 1 || round % 3 == 0) other.push_back(state >> 20);
        }
        std::ranges::sort(one);
        std::ranges::sort(other);
        auto const miss = estimate(marks_of(one), marks_of(other)) - likeness(one, other);
        off += miss < 0 ? -miss : miss;
        ++pairs;
    }
    CHECK(off < pairs * 5);
}
