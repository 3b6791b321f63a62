// Whatever an organiser types as a term is refused or can be read, and what is taken finds itself.
// Run: build/fuzz/fuzz/terms_fuzz -max_total_time=60 -max_len=120
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include "engine/screening/screener.hpp"
#include "engine/screening/terms.hpp"

using namespace sx::screening;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string const text(reinterpret_cast<char const*>(data), size);
    auto const parted = std::min(text.find('\n'), text.size());
    OwnTerm term{text.substr(0, parted), "fraud_sign", RuleLine::Verdict::block, {}};
    if (parted < text.size()) term.exceptions.push_back(text.substr(parted + 1));
    OwnTerms own;
    own.terms.push_back(term);
    if (!mistakes_in(own).empty()) return 0;
    Screener const screener(with_terms(own, "1").book);
    for (auto const& words : term.exceptions) screener.screen(words);
    if (screener.screen(term.phrase).empty()) std::abort();
    return 0;
}
