#include "lines/balance_lines.h"

#include <algorithm>
#include <limits>

#include "text/find_words.h"

namespace banxin {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max() / 4;
// Prices of a line's end or begin, in squares of a hundredth of a cell.
constexpr std::int64_t kInsideWord = 1'000'000;  // ten cells off the wanted length
constexpr std::int64_t kParticle = 90'000;       // three cells
constexpr std::u32string_view kParticles = U"的地得和与及或等了在于";

class LineBalancer {
 public:
  LineBalancer(const std::vector<LineItem>& items, const ShapedText& text, Length measure,
               Length cell, const LineRules& rules)
      : items_(items), measure_(measure), cell_(cell), sums_(items, cell, rules) {
    const std::vector<bool> words = find_words(text.text);
    price_.assign(items.size() + 1, kNever);
    for (std::size_t end = 1; end < items.size(); ++end) {
      if (items[end - 1].after == BreakKind::prohibited) continue;
      const TextOffset next = text.clusters[items[end].cluster].begin;
      price_[end] = words[next] ? 0 : kInsideWord;
      if (items[end - 1].after == BreakKind::firm) price_[end] += kInsideWord;
      const bool one_character = next + 1 >= words.size() || words[next + 1];
      if (one_character && kParticles.find(text.text[next]) != std::u32string_view::npos) {
        price_[end] += kParticle;
      }
    }
    price_[items.size()] = 0;
  }

  // Empty if that many lines do not hold the text.
  std::vector<std::uint32_t> run(std::size_t lines);

 private:
  // Thousandths of the average: the lines in the middle are a little longer.
  std::int64_t wanted(std::size_t line, std::size_t lines) const {
    if (lines < 3) return 1000;
    const auto from_middle = static_cast<std::int64_t>(2 * line + 1 > lines ? 2 * line + 1 - lines
                                                                            : lines - 2 * line - 1);
    return 1080 - 160 * from_middle / static_cast<std::int64_t>(lines - 1);
  }
  std::int64_t line_cost(std::size_t begin, std::size_t end, std::int64_t wanted_width) const {
    const LineFit fit = sums_.fit(begin, end);
    if (fit.natural > measure_) return kNever;
    const std::int64_t off = (fit.natural.ticks - wanted_width) * 100 / cell_.ticks;
    return off * off + price_[end];
  }

  const std::vector<LineItem>& items_;
  Length measure_;
  Length cell_;
  LineMeasure sums_;
  std::vector<std::int64_t> price_;  // of a line that ends before each item
};

std::vector<std::uint32_t> LineBalancer::run(std::size_t lines) {
  const std::size_t count = items_.size();
  const std::int64_t whole = sums_.fit(0, count).natural.ticks;
  // By number of lines and end: least cost, and where the last line begins.
  std::vector<std::vector<std::int64_t>> cost(lines + 1,
                                              std::vector<std::int64_t>(count + 1, kNever));
  std::vector<std::vector<std::size_t>> begins(lines + 1, std::vector<std::size_t>(count + 1, 0));
  cost[0][0] = 0;
  for (std::size_t line = 0; line < lines; ++line) {
    const std::int64_t width =
        whole / static_cast<std::int64_t>(lines) * wanted(line, lines) / 1000;
    for (std::size_t begin = 0; begin < count; ++begin) {
      if (cost[line][begin] >= kNever) continue;
      for (std::size_t end = begin + 1; end <= count; ++end) {
        if (price_[end] >= kNever) continue;
        const std::int64_t added = line_cost(begin, end, width);
        if (added >= kNever) break;
        if (cost[line][begin] + added >= cost[line + 1][end]) continue;
        cost[line + 1][end] = cost[line][begin] + added;
        begins[line + 1][end] = begin;
      }
    }
  }
  if (cost[lines][count] >= kNever) return {};
  std::vector<std::uint32_t> ends(lines);
  std::size_t end = count;
  for (std::size_t line = lines; line > 0; --line) {
    ends[line - 1] = static_cast<std::uint32_t>(end);
    end = begins[line][end];
  }
  return ends;
}

}  // namespace

ParagraphBreaks balance_lines(const std::vector<LineItem>& items, const ShapedText& text,
                              Length measure, Length cell, const LineRules& rules,
                              const ParagraphBreaks& widest) {
  // What is longer is no title.
  constexpr std::size_t kMostLines = 12;
  if (widest.best.ends.size() > kMostLines) return widest;
  std::vector<std::uint32_t> ends =
      LineBalancer(items, text, measure, cell, rules).run(widest.best.ends.size());
  if (ends.empty()) return widest;
  ParagraphBreaks balanced;
  balanced.best.ends = std::move(ends);
  balanced.best.cost = widest.best.cost;
  return balanced;
}

}  // namespace banxin
