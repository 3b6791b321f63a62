#pragma once
#include <array>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>
#include "platform/access/caller.hpp"
#include "platform/wire/reader.hpp"

// The life of a record as one table: which step leads from where to where, and who may take it.
// What is done, what the documentation says and which buttons a client shows all come from it.
namespace sx::access {

template <class State, class Step> struct Transition {
    State from;
    Step step;
    State to;
    Access by;
};

// A pair of state and step stands in at most one line (assert is_sound()).
template <class State, class Step, std::size_t Count> struct LifeCycle {
    std::string_view refusal;  // the problem code for a step that its state does not know
    std::array<Transition<State, Step>, Count> transitions;

    // Refuses with `refusal`, or with not_for_this_role when the step belongs to others.
    Result<State> next(State from, Step step, Role by) const {
        for (auto const& line : transitions) {
            if (line.from != from || line.step != step) continue;
            if (!may(line, by)) return refuse(ProblemKind::forbidden, "not_for_this_role");
            return line.to;
        }
        return refuse(ProblemKind::conflict, refusal);
    }
    std::vector<Step> allowed_steps(State from, Role by) const {
        std::vector<Step> steps;
        for (auto const& line : transitions)
            if (line.from == from && may(line, by)) steps.push_back(line.step);
        return steps;
    }
    constexpr bool is_final(State state) const {
        for (auto const& line : transitions)
            if (line.from == state) return false;
        return true;
    }
    constexpr bool is_sound() const {
        for (std::size_t one = 0; one < Count; ++one)
            for (std::size_t other = one + 1; other < Count; ++other)
                if (transitions[one].from == transitions[other].from &&
                    transitions[one].step == transitions[other].step)
                    return false;
        return true;
    }
    std::string as_markdown() const {
        std::string table = "| from | step | to | by |\n|---|---|---|---|\n";
        auto const cell = [&](std::string_view text) {
            table.append("| ").append(text).append(" ");
        };
        for (auto const& line : transitions) {
            cell(wire::name(line.from));
            cell(wire::name(line.step));
            cell(wire::name(line.to));
            cell(line.by.name);
            table.append("|\n");
        }
        return table;
    }

private:
    static bool may(Transition<State, Step> const& line, Role by) {
        return (line.by.roles & roles_of(by)) != 0;
    }
};

}  // namespace sx::access
