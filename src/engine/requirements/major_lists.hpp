#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include "engine/requirements/requirements.hpp"
#include "engine/requirements/segments.hpp"

// How lists of majors are written in plain text.
namespace sx::engine {

// 专业 as a field of study; 专业知识, 专业的服务 and 专业技术资格 speak of something else.
bool speaks_of_majors(std::string_view words);
bool majors_heading(Segment const&);
// The catalogue that the heading names: "研究生专业", "本科".
std::optional<MajorCatalogue> catalogue_wanted(Segment const&);

// What may stand before and behind a name in a list: signs, joints, 专业, levels of education.
bool may_stand_before(std::string_view front);
bool may_stand_behind(std::string_view rest);

// "计算机类(0809)", "经济学类0201", "金融硕士(专业硕士)(0251)", "基础医学(一级学科,1001)": the name
// before the brackets in which a code stands at `at`; empty where there is none.
std::string_view name_before(std::string_view words, std::size_t at);

// How many bytes of `rest`, which stands in a list of majors, are a name that no catalogue has
// ("模式识别与智能 系统", of an older one); 0 where it cannot be a name.
std::size_t unlisted_name(std::string_view rest);

// "城建规划类、土地管理类": nothing but groups of a province's own list, two at least.
bool lists_groups(std::string_view words);

// How many bytes of `rest` are the official name of these digits in a catalogue; 0 for none.
std::size_t official_length(std::string_view digits, std::string_view rest);

}  // namespace sx::engine
