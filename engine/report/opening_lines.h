#pragma once
// The lines between title and text (S-08): subtitle, speaker, salutation; and labels (S-07).
#include <optional>
#include <string_view>

#include "report/rich_text.h"

namespace banxin {

// ——2024年1月8日在…会议上, also without the dash or in brackets, or the date alone.
bool is_subtitle(std::u32string_view text);

// The first of two lines: ——2024年1月8日在…第十八届人民代表大会, whose second ends with 会议上.
bool begins_subtitle(std::u32string_view text);

// Of 政府工作报告——2024年1月8日在…会议上 the part before the dash; other lines whole.
std::u32string_view title_part(std::u32string_view text);

// A post, such as 福州市人民政府市长, at the end of a line.
bool ends_with_post(std::u32string_view text);

// 李　强, 施小琳, 艾尔肯·吐尼亚孜
bool is_name(std::u32string_view text);

// Post, one U+0020, name without blanks; empty if the line is no speaker's.
std::optional<RichText> read_speaker(const RichText& line);
std::optional<RichText> read_speaker(const RichText& post, const RichText& name);

// 各位代表： at the end of its line
bool is_salutation(std::u32string_view text);

// 区长刘用全作政府工作报告。 in a sentence: who speaks, but not as a line of its own.
bool tells_speaker(std::u32string_view text);

// Characters of 荣誉： 注： 附： 单位： 附件： at the start; 0 = none.
std::size_t label_length(std::u32string_view text);

// 附件, 附件1, 附件2 名词解释
bool is_annex_heading(std::u32string_view text);

}  // namespace banxin
