#pragma once
// What the words of a table and of captions say: captions, units, notes, figures, missing values
// (TYPOGRAPHY §3).
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/rich_text.h"

namespace banxin {

// 表1　名称, 附表2-1 名称, 表：名称, 图1　名称
struct CaptionLabel {
  std::u32string label;    // 表1, 附表2-1; empty if the number is left to the engine
  int number = 0;          // of 表1
  std::size_t length = 0;  // characters before the name
};

// Nothing if the line is no caption of a table.
std::optional<CaptionLabel> read_table_label(std::u32string_view line);

// 图1　… and 附图1　…; nothing if the line does not begin so.
std::optional<CaptionLabel> read_photo_label(std::u32string_view line);

// 亿元 of 单位：亿元 or （单位：亿元）; empty if the text is no units line.
std::u32string_view units_of_line(std::u32string_view line);

// 注：… 资料来源：… and the like below a table.
bool begins_table_note(std::u32string_view text);

// Whether this is a unit, with or without multiplier and denominators: 亿元, 万吨标准煤, 元/人·月.
bool is_unit(std::u32string_view text);

// The unit in brackets at the end, 亿元 of 生产总值（亿元）; empty if there is none.
std::u32string_view unit_at_end(std::u32string_view text);

// A figure with what may hang on it: 1,286.5, −3.1, 5—6, ≥65, 65以上, 12.5①, 66.2%. Dates, ordinals
// and names with digits are none.
bool is_figure(std::u32string_view text);

// N/A, null, -, -- and the like; blanks are none, and — and … mean what they mean (T-09).
bool is_missing(std::u32string_view text);

}  // namespace banxin
