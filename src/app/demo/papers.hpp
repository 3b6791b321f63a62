#pragma once
#include <span>
#include <string>
#include <string_view>
#include "features/seekers/messages.hpp"

// Resumes as people have them on their computers, written by nobody: the story's own.
namespace sx::app::demo {

// What somebody would have typed, a line each; a tab parts the columns.
std::vector<std::string> resume_lines(seekers::ResumeContent const&);

// Lines as a word processor saves them.
std::string docx_of(std::span<std::string const> lines);

}  // namespace sx::app::demo
