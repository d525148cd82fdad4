#include "report/number_headings.h"

#include <fmt/format.h>

#include <array>

#include "base/characters.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::size_t kWordsShown = 12;

class NumberCheck {
 public:
  explicit NumberCheck(const std::string& file) : file_(file) {}

  void read(const TextBlock& block) {
    const bool heading = block.kind == TextKind::heading;
    if (heading && block.level == 0) last_.fill(0);
    if (!heading && block.kind != TextKind::paragraph) return;
    if (!heading) skip_hidden_number(block.text.text);
    const TypedNumber number = read_typed_number(block.text.text);
    const bool in_heading_only =
        number.form == NumberForm::newspaper || number.form == NumberForm::spoken;
    if (number.form == NumberForm::none || (in_heading_only && !heading)) return;
    if (heading && block.level == 0) return;
    int& last = last_[static_cast<std::size_t>(number.form)];
    const bool begins_again = number.value == 1 && !heading;
    if (number.value != last + 1 && !begins_again) report(block, number.value, last + 1);
    last = number.value;
    forget_below(level_of(number.form));
  }

  Problems problems() && { return std::move(problems_); }

 private:
  // 8.6个重大专项 between 7. and 9. is number 8, though it reads as a decimal.
  void skip_hidden_number(std::u32string_view text) {
    int& last = last_[static_cast<std::size_t>(NumberForm::arabic)];
    const std::u32string next = from_utf8(std::to_string(last + 1) + ".");
    if (last > 0 && text.starts_with(next) && text.size() > next.size() &&
        is_digit(text[next.size()])) {
      ++last;
    }
  }

  void forget_below(int level) {
    for (std::size_t form = 0; form < kNumberForms; ++form) {
      if (level_of(static_cast<NumberForm>(form)) > level) last_[form] = 0;
    }
  }

  void report(const TextBlock& block, int found, int expected) {
    problems_.push_back(
        {"heading.number", Severity::warning, place_of(block.text.source, 0, file_),
         fmt::format("\"{}\" is number {}, but {} comes next here",
                     to_utf8(block.text.text.substr(0, kWordsShown)), found, expected),
         "check the number, and whether a heading is missing or was not recognised"});
  }

  std::string file_;
  std::array<int, kNumberForms> last_ = {};  // of each form under the present parent
  Problems problems_;
};

}  // namespace

Problems number_headings(const Report& report) {
  NumberCheck check(report.file);
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) check.read(*text);
  }
  return std::move(check).problems();
}

}  // namespace banxin
