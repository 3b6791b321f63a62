#include "engine/screening/folded_text.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace sx::screening;

namespace {

std::u32string folded(std::string_view text) { return std::u32string(FoldedText(text).letters()); }

}  // namespace

TEST_CASE("width, capitals, blanks and traditional characters make no difference") {
    CHECK(folded("９８５／２１１　ＯＲ Qs") == U"985/211orqs");
    CHECK(folded("全 日 製\t本科") == U"全日制本科");
    CHECK(folded("“限男性”") == U"限男性");
}

TEST_CASE("letters that look like others, and joiners that nobody sees, are undone") {
    CHECK(folded("⼥性") == U"女性");
    CHECK(folded("㊛") == U"女");
    CHECK(folded("мaле") == U"maлe");  // only what looks like a Latin letter
    CHECK(folded("𝟗𝟖𝟓") == U"985");
    CHECK(folded("限\u200B男\u0336性") == U"限男性");
    CHECK(folded("1️⃣3️⃣8️⃣") == U"138");
    CHECK(folded("nán") == U"nan");
}

TEST_CASE("the number of an item ends the one before it, a number of its own does not") {
    CHECK(folded("会计 2、女装") == U"会计\n\n女装");
    CHECK(folded("要求：1. 2023届") == U"要求:\n\n2023届");
    CHECK(folded("985/211 2、限男") == U"985/211\n\n限男");
    CHECK(folded("①限男②限女") == U"\n限男\n限女");
    CHECK(folded("①③⑧电话") == U"138电话");
    CHECK(folded("3.5年") == U"3.5年");
    CHECK(folded("n1、n2") == U"n1、n2");
}

TEST_CASE("words spelt in pinyin are read as their characters") {
    CHECK(folded("nan性优先") == U"男性优先");
    CHECK(folded("nanxing you xian") == U"男性优先");
    CHECK(folded("huawei") == U"huawei");
    CHECK(folded("nvxingxx") == U"nvxingxx");  // part of a longer word
    FoldedText const text("仅nan性。");
    CHECK(text.letters() == U"仅男性。");
    CHECK(text.first_byte({1, 3}) == 3);
    CHECK(text.last_byte({1, 3}) == 9);
}

TEST_CASE("signs between characters are taken out, commas only in a row of single characters") {
    FoldedText const text("限*男·性，五年");
    auto const squeezed = text.squeezed();
    CHECK(squeezed.letters == U"限男性,五年");
    CHECK(squeezed.kept == std::vector<std::uint32_t>{0, 2, 4, 5, 6, 7});
    CHECK(FoldedText("女，生，优，先").squeezed().letters == U"女生优先");
    CHECK(FoldedText("吃苦，耐劳，男").squeezed().letters.empty());
    CHECK(FoldedText("C++/Java 1.5-2.0").squeezed().letters.empty());
}

TEST_CASE("every letter knows the bytes that it comes from") {
    FoldedText const text(" ９8 五");
    CHECK(text.letters() == U"98五");
    CHECK(text.first_byte({0, 1}) == 1);
    CHECK(text.last_byte({0, 2}) == 5);
    CHECK(text.first_byte({2, 3}) == 6);
    CHECK(text.last_byte({2, 3}) == 9);
}
