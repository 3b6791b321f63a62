#pragma once
#include <string>
#include <string_view>
#include <vector>
#include "features/search/owned_document.hpp"
#include "features/search/words.hpp"
#include "features/seekers/seekers.hpp"

namespace sx::search {

// What of a card is read word by word: short texts, all of which employers are shown.
std::vector<std::string_view> texts_of(seekers::SeekerCard const&);

// Makes documents of people, from their cards alone. Not safe from several threads at once.
class PersonReader {
public:
    OwnedDocument read(seekers::FindableSeeker const&);

private:
    void add_text(std::string_view, WordReader::Length, std::vector<std::string>& terms);
    void add_words(seekers::SeekerCard const&, OwnedDocument&);

    WordReader words_;
};

}  // namespace sx::search
