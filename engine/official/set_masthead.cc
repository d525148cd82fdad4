#include "official/set_masthead.h"

#include <algorithm>

#include "official/text_line.h"

namespace banxin {
namespace {

class MastheadSetter {
 public:
  MastheadSetter(const StyledMasthead& masthead, const PageOptions& page, const LineRules& rules,
                 const FontSet& fonts)
      : masthead_(masthead), grid_(grid_of(page)), rules_(rules), fonts_(fonts) {}

  SetBlock run() {
    set_corner();
    set_issuers();
    set_number_line();
    Strip strip;
    strip.height = grid_.pitch * lines_down_to(bottom_, grid_.pitch);
    strip.extent = bottom_;
    strip.place = place_;
    strip.drawing = std::make_shared<const Drawing>(std::move(drawing_));
    block_.galley.strips.push_back(std::move(strip));
    return std::move(block_);
  }

 private:
  TextLine line_of(const StyledParagraph& paragraph) const {
    return set_text_line(paragraph, rules_, fonts_);
  }
  // On grid line `line`, counted from 0.
  void put(const TextLine& text, Length x, std::int64_t line) {
    draw(text, x, grid_.pitch * line + baseline_on_grid(grid_.cell, text.type.size));
    bottom_ = std::max(bottom_, grid_.pitch * line + grid_.cell);
  }
  void draw(const TextLine& text, Length x, Length baseline) {
    if (place_.line == 0) place_ = text.place;
    draw_text_line(text, x, baseline, drawing_, block_);
  }

  void set_corner();
  void set_issuers();
  void set_number_line();
  void set_signatories(std::int64_t line);
  void set_rule(Length y);

  const StyledMasthead& masthead_;
  Grid grid_;
  const LineRules& rules_;
  const FontSet& fonts_;
  SetBlock block_;
  Drawing drawing_;
  Length bottom_;  // of the lowest ink
  Place place_;
};

// P-11: 密级 has line 2 even if there is no 份号 above it; 紧急程度 has the first line that is
// free.
void MastheadSetter::set_corner() {
  int line = 0;
  if (masthead_.serial) put(line_of(*masthead_.serial), {}, line++);
  if (masthead_.secrecy) {
    put(line_of(*masthead_.secrecy), {}, 1);
    line = 2;
  }
  if (masthead_.urgency) put(line_of(*masthead_.urgency), {}, line);
}

// One organ in a line; several below one another, as wide as the longest, 文件 beside their middle.
void MastheadSetter::set_issuers() {
  if (masthead_.issuers.empty()) return;
  Length width;
  for (const StyledParagraph& issuer : masthead_.issuers) {
    width = std::max(width, line_of(issuer).width);
  }
  const Length size = masthead_.issuers.front().type.size;
  const Length gap = masthead_.issuer_word ? size / 2 : Length{};
  const Length word = masthead_.issuer_word ? line_of(*masthead_.issuer_word).width : Length{};
  const Length whole = width + gap + word;
  // Of the measure, if it is wider than that.
  const Length most = std::min(whole, grid_.measure);
  const auto fit = [&](Length length) { return length.scale(most.ticks, whole.ticks); };
  const Length fitted = fit(size);
  const Length pitch = fitted.scale(6, 5);
  const Length left = (grid_.measure - most) / 2;
  const auto baseline_of = [&](Length top) { return top + fitted.scale(88, 100); };
  const auto sized = [&](const StyledParagraph& paragraph) {
    StyledParagraph smaller = paragraph;
    smaller.type = {fitted, fitted};
    return smaller;
  };
  const std::size_t count = masthead_.issuers.size();
  for (std::size_t i = 0; i < count; ++i) {
    const StyledParagraph issuer = sized(masthead_.issuers[i]);
    const TextLine line =
        count == 1 ? line_of(issuer) : spread_text_line(issuer, fit(width), rules_, fonts_);
    draw(line, left,
         baseline_of(masthead_.options.mark_top + pitch * static_cast<std::int64_t>(i)));
  }
  const Length height = pitch * static_cast<std::int64_t>(count - 1) + fitted;
  if (masthead_.issuer_word) {
    draw(line_of(sized(*masthead_.issuer_word)), left + fit(width + gap),
         baseline_of(masthead_.options.mark_top + (height - fitted) / 2));
  }
  bottom_ = std::max(bottom_, masthead_.options.mark_top + height);
}

void MastheadSetter::set_number_line() {
  const bool has_line = masthead_.number || !masthead_.signatories.empty();
  if (!has_line) {
    if (!masthead_.issuers.empty()) set_rule(bottom_ + masthead_.options.rule_gap);
    return;
  }
  const int blank =
      masthead_.issuers.empty() ? 2 : masthead_.issuers.front().style.lines_after;  // P-13
  const std::int64_t first = lines_down_to(bottom_, grid_.pitch) + blank;
  const int rows = std::max<int>(1, (static_cast<int>(masthead_.signatories.size()) + 1) / 2);
  if (masthead_.number) {
    const TextLine number = line_of(*masthead_.number);
    const bool upward = !masthead_.signatories.empty();
    put(number, upward ? number.type.cell : (grid_.measure - number.width) / 2, first + rows - 1);
  }
  set_signatories(first);
  set_rule(bottom_ + masthead_.options.rule_gap);
}

// P-13a: two names a line, in columns, the last line that of 发文字号; one character from the
// right.
void MastheadSetter::set_signatories(std::int64_t line) {
  if (masthead_.signatories.empty()) return;
  std::vector<TextLine> names;
  Length width;
  for (const StyledParagraph& name : masthead_.signatories) {
    names.push_back(line_of(name));
    width = std::max(width, names.back().width);
  }
  const Length cell = masthead_.signatories.front().type.cell;
  const bool pairs = names.size() > 1;
  const Length second = grid_.measure - cell - width;
  const Length first = pairs ? second - cell - width : second;
  const TextLine label = line_of(*masthead_.signatory_label);
  put(label, first - label.width, line);
  for (std::size_t i = 0; i < names.size(); ++i) {
    put(names[i], i % 2 == 0 ? first : second, line + static_cast<std::int64_t>(i / 2));
  }
}

void MastheadSetter::set_rule(Length y) {
  drawing_.rules.push_back(
      {Length{}, y, grid_.measure, masthead_.options.rule, ink_of(InkName::red)});
  bottom_ = y + masthead_.options.rule;
}

}  // namespace

SetBlock set_masthead(const StyledMasthead& masthead, const PageOptions& page,
                      const LineRules& rules, const FontSet& fonts) {
  return MastheadSetter(masthead, page, rules, fonts).run();
}

}  // namespace banxin
