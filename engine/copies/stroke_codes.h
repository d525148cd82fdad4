#pragma once
// Stroke codes of Han characters: one digit a stroke, 1 横 (and 提) 2 竖 3 撇 4 点 (and 捺) 5 折.
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace banxin {

using StrokeCodes = std::map<char32_t, std::string>;

// In: a dictionary of the Rime input method (rime-data-stroke): lines of a character, a tab and its
// strokes as h s p n z. Where it has several codes the last counts: those of the mainland's forms
// stand behind those of Taiwan's. Out: of the characters that are wanted, those it has.
StrokeCodes read_stroke_codes(std::string_view dictionary, const std::set<char32_t>& wanted);

}  // namespace banxin
