#include "support/set_text.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "style/replace_typed_spaces.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

constexpr Length kEm = Length::points(10);

double em(Length length) {
  return static_cast<double>(length.ticks) / static_cast<double>(kEm.ticks);
}

}  // namespace

SetLines set_text(std::u32string_view text, const TextSetting& setting) {
  StyledText styled;
  styled.text = text;
  styled.runs = {{0, FontRole::fangsong}};
  const LineSetting line{
      {kEm, kEm}, kEm * setting.measure_em, kEm * setting.indent_em, setting.align};
  return set_lines(replace_typed_spaces(styled), line, setting.rules, metric_fonts());
}

std::string lines_of(const SetLines& set) {
  std::u32string text;
  for (const Line& line : set.lines) {
    if (!text.empty()) text += U'¦';
    text += set.text.substr(line.begin, line.end - line.begin);
  }
  return to_utf8(text);
}

double x_of(const SetLines& set, char32_t character, int occurrence) {
  for (const Line& line : set.lines) {
    for (const LineGlyph& glyph : line.glyphs) {
      if (set.text[glyph.begin] == character && occurrence-- == 0) return em(glyph.x);
    }
  }
  ADD_FAILURE() << "no such character: " << to_utf8(character);
  return -1;
}

double natural_em(const Line& line) { return em(line.natural); }

std::u32string han(std::size_t count) {
  constexpr std::u32string_view kThousand =
      U"天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳";
  CHECK(count <= kThousand.size(), "the text has so many characters");
  return std::u32string(kThousand.substr(0, count));
}

}  // namespace banxin::testing
