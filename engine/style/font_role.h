#pragma once
// The typefaces of Chinese official documents by their office, not by their file (DESIGN §9).
#include <array>
#include <string_view>

namespace banxin {

enum class FontRole {
  fangsong,      // 仿宋: body
  kaiti,         // 楷体: second level, by-lines
  heiti,         // 黑体: first level, strong
  songti,        // 宋体: page numbers, tables
  xiaobiaosong,  // 小标宋: title
};

constexpr std::array<std::string_view, 5> kFontRoleNames = {"fangsong", "kaiti", "heiti", "songti",
                                                            "xiaobiaosong"};
constexpr std::array<std::string_view, 5> kFontRoleChinese = {"仿宋", "楷体", "黑体", "宋体",
                                                              "小标宋"};

}  // namespace banxin
