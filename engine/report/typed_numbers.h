#pragma once
// Typed numbering at the start of a block (S-01, S-02).
#include <cstddef>
#include <string_view>

namespace banxin {

enum class NumberForm {
  none,
  chinese,            // 一、
  chinese_bracketed,  // （一）
  arabic,             // 1. or 1、
  arabic_bracketed,   // （1）
  circled,            // ①
  newspaper,          // 一 and a blank
  spoken,             // 一是: numbers only where it stands alone as a heading
};

constexpr std::size_t kNumberForms = static_cast<std::size_t>(NumberForm::spoken) + 1;

struct TypedNumber {
  NumberForm form = NumberForm::none;
  int value = 0;
  std::size_t length = 0;  // characters, the sign behind the number included
};

// In: a normalised block.
TypedNumber read_typed_number(std::u32string_view text);

// Heading level of a form: 一、 and newspaper numbering 1, （一） and 一是 2 … ① 5; none 0.
int level_of(NumberForm form);

}  // namespace banxin
