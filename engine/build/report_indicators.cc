#include "build/report_indicators.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "indicators/parse_indicators.h"

namespace banxin {
namespace {

std::string json_text(const std::u32string& text) {
  if (text.empty()) return "null";
  return nlohmann::json(to_utf8(text)).dump();
}

// Digits as the report has them: no binary fraction comes between.
std::string json_figures(const std::vector<Decimal>& values) {
  if (values.empty()) return "null";
  if (values.size() == 1) return to_string(values.front());
  std::string list;
  for (const Decimal& value : values) list += (list.empty() ? "[" : ", ") + to_string(value);
  return list + "]";
}

void add_lines(const RichText& text, std::string& out) {
  for (const Indicator& indicator : parse_indicators(text.text)) {
    out += fmt::format(
        R"({{"name": {}, "value": {}, "unit": {}, "change": {}, "change_unit": {}, "direction": "{}", )"
        R"("qualifier": {}, "line": {}}})"
        "\n",
        json_text(indicator.name), json_figures(indicator.value), json_text(indicator.unit),
        json_figures(indicator.change), json_text(indicator.change_unit),
        to_string(indicator.direction), json_text(qualifier_of(indicator)),
        place_of(text.source, indicator.name_range.begin, "").line);
  }
}

}  // namespace

std::string indicators_as_json(const Report& report) {
  std::string out;
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      if (text->kind == TextKind::paragraph) add_lines(text->text, out);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) add_lines(item, out);
    }
  }
  return out;
}

}  // namespace banxin
