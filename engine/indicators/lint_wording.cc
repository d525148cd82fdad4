#include "indicators/lint_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/quantity.h"

namespace banxin {
namespace {

// What a word says of the figure beside it.
enum class Hedge { about, above, below };
struct HedgeWord {
  std::u32string_view text;
  Hedge hedge;
};
constexpr HedgeWord kBefore[] = {
    {U"约", Hedge::about},     {U"大约", Hedge::about},   {U"近", Hedge::about},
    {U"将近", Hedge::about},   {U"接近", Hedge::about},   {U"大概", Hedge::about},
    {U"超", Hedge::above},     {U"超过", Hedge::above},   {U"突破", Hedge::above},
    {U"逾", Hedge::above},     {U"不低于", Hedge::above}, {U"不少于", Hedge::above},
    {U"至少", Hedge::above},   {U"高于", Hedge::above},   {U"多于", Hedge::above},
    {U"不超过", Hedge::below}, {U"不高于", Hedge::below}, {U"不超", Hedge::below},
    {U"低于", Hedge::below},   {U"少于", Hedge::below},   {U"不到", Hedge::below},
    {U"不足", Hedge::below},
};
constexpr HedgeWord kBehind[] = {
    {U"左右", Hedge::about}, {U"上下", Hedge::about},   {U"余", Hedge::above},
    {U"多", Hedge::above},   {U"几", Hedge::above},     {U"以上", Hedge::above},
    {U"之上", Hedge::above}, {U"及以上", Hedge::above}, {U"以下", Hedge::below},
    {U"以内", Hedge::below}, {U"之内", Hedge::below},   {U"及以下", Hedge::below},
};

constexpr std::u32string_view kMinus = U"-−－";

struct Words {
  TextOffset begin = 0;
  TextOffset end = 0;
};

class WordingLint {
 public:
  WordingLint(const StatedText& text, const std::string& file)
      : text_(text.text), view_(text.text.text), file_(file) {}

  void read(const Quantity& quantity) {
    if (const auto words = double_hedge(quantity)) {
      add("figures.double-hedge", *words, "hedges its figure twice", "keep one of the two words");
    }
    if (lacks_first_unit(quantity)) {
      const std::string unit = to_utf8(repeated_part(quantity.unit));
      add("figures.range", {quantity.begin, quantity.end},
          fmt::format("is a range whose first figure lacks its {}", unit),
          fmt::format("write {} behind both figures", unit));
    }
    read_sign(quantity);
  }

  // A cell under a head that says 下降.
  void read_cell(std::u32string_view column) {
    const auto view = trimmed(view_, kTypedBlanks);
    const bool falls = column.find(U"下降") != column.npos || column.find(U"降幅") != column.npos;
    const bool both = column.find(U"增长") != column.npos || column.find(U"上升") != column.npos;
    if (!falls || both || view.size() < 2 || !is_one_of(view[0], kMinus) || !is_digit(view[1])) {
      return;
    }
    add("figures.sign", {0, text_size(view_)},
        fmt::format("has a minus under the head \"{}\"", to_utf8(column)),
        "say whether it fell or rose: a fall under this head has no sign");
  }

  Problems problems() && { return std::move(problems_); }

 private:
  std::optional<Words> double_hedge(const Quantity& quantity) const {
    const auto before = view_.substr(0, quantity.mark);
    const LeadWord* lead = longest_suffix(kLeadWords, before);  // 附近, 节约 are no hedges
    const HedgeWord* first = longest_suffix(kBefore, before);
    if (first != nullptr && lead != nullptr && lead->text.size() > first->text.size() &&
        lead->kind != LeadKind::approx) {
      first = nullptr;
    }
    std::vector<const HedgeWord*> behind;
    for (const Note& note : quantity.notes) {
      const auto* word =
          std::find_if(std::begin(kBehind), std::end(kBehind),
                       [&](const HedgeWord& each) { return each.text == note.text; });
      if (word != std::end(kBehind)) behind.push_back(word);
    }
    if (first != nullptr && !behind.empty()) {
      return Words{quantity.mark - text_size(first->text), quantity.after};
    }
    if (behind.size() > 1) return Words{quantity.mark, quantity.after};
    if (first == nullptr) return std::nullopt;
    // 约近30家, 超过约5万人
    const HedgeWord* second =
        longest_suffix(kBefore, before.substr(0, before.size() - first->text.size()));
    if (second == nullptr) return std::nullopt;
    return Words{quantity.mark - text_size(first->text) - text_size(second->text), quantity.after};
  }

  // What GB/T 15835 wants behind both figures of a range: %, 万, 亿.
  static std::u32string_view repeated_part(std::u32string_view unit) {
    if (unit == U"%" || unit == U"‰") return unit;
    const auto* word = longest_prefix(kUnitWords, unit);
    if (word != nullptr) return {};
    const auto* multiplier = longest_prefix(kMultipliers, unit);
    if (multiplier == nullptr) return {};
    return multiplier->back() == U'万' || multiplier->back() == U'亿' ? *multiplier
                                                                      : std::u32string_view();
  }

  bool lacks_first_unit(const Quantity& quantity) const {
    if (quantity.numbers.size() != 2) return false;
    const auto unit = repeated_part(quantity.unit);
    const auto written = slice(view_, {quantity.begin, quantity.end});
    if (unit.empty() || !has_any(written, U"—–-－~～至到")) return false;
    return written.find(unit) == written.rfind(unit);
  }

  void read_sign(const Quantity& quantity) {
    if (quantity.sign == Sign::none) return;
    const auto before = view_.substr(0, quantity.mark);
    const LeadWord* word = longest_suffix(kLeadWords, before);
    if (word == nullptr) return;
    const bool falls = word->kind == LeadKind::falls;
    if (!falls && word->kind != LeadKind::rises) return;
    const bool doubled = falls && quantity.sign == Sign::minus;
    add("figures.sign", {quantity.mark - text_size(word->text), quantity.end},
        doubled ? "says twice that it fell" : "has both a word and a sign",
        fmt::format("write the word without the sign, {}",
                    quantity.sign == Sign::minus ? "下降 for a fall" : "增长 for a rise"));
  }

  void add(const char* code, Words words, std::string_view what, std::string remedy) {
    problems_.push_back(
        {code, Severity::warning, place_of(text_.source, words.begin, file_),
         fmt::format("\"{}\" {}", to_utf8(slice(view_, {words.begin, words.end})), what),
         std::move(remedy)});
  }

  const RichText& text_;
  std::u32string_view view_;
  const std::string& file_;
  Problems problems_;
};

}  // namespace

Problems lint_wording(const Stated& stated) {
  Problems problems;
  for (const StatedText& text : stated.texts) {
    WordingLint lint(text, stated.file);
    std::vector<Quantity> of_cell;
    if (!text.figures) of_cell = find_quantities(text.text.text).quantities;
    for (const Quantity& quantity : text.figures ? text.figures->quantities : of_cell) {
      lint.read(quantity);
    }
    if (text.cell) lint.read_cell(text.column);
    append(problems, std::move(lint).problems());
  }
  return problems;
}

}  // namespace banxin
