#pragma once
#include "platform/store/value.hpp"

namespace sx::store {

// What one room says of its own tables for the list of another, whose rows it does not know.
struct Condition {
    std::string text;  // each '?' takes the next of the values
    std::vector<Value> values;
};

// The "where" of a list, put together at run time from fixed pieces; values are only ever bound.
class Conditions {
public:
    explicit Conditions(std::string_view from) : text_(from) {}

    // Each '?' in the piece takes the next of the values.
    void add(std::string_view piece, std::vector<Value> values = {}) {
        auto next = values.begin();
        for (char const c : piece) {
            if (c != '?') {
                text_ += c;
                continue;
            }
            bound_.push_back(std::move(*next++));
            text_.append("$").append(std::to_string(bound_.size()));
        }
    }
    void add(Condition const& condition) { add(condition.text, condition.values); }
    // column in (…): one of the items, of which there is at least one.
    template <class Item> void add_among(std::string_view column, std::vector<Item> const& items) {
        text_.append(column).append(" in (");
        for (auto const& item : items) add(&item == &items.front() ? "?" : ", ?", {to_value(item)});
        text_.append(")");
    }
    std::string const& text() const { return text_; }
    std::vector<Value> const& bound() const { return bound_; }

private:
    std::string text_;
    std::vector<Value> bound_;
};

// For: words like lower(?) escape '!'. Finds the text wherever it stands.
std::string containing(std::string_view text);

}  // namespace sx::store
