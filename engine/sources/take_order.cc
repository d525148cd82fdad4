#include "sources/take_order.h"

#include "base/characters.h"

namespace banxin {
namespace {

constexpr std::u32string_view kFence = U"```";

std::u32string_view behind_fence(std::u32string_view line) {
  return trimmed(trimmed(line, U" \t\u3000").substr(kFence.size()), U" \t");
}

bool begins_with_fence(std::u32string_view line) {
  return trimmed(line, U" \t\u3000").starts_with(kFence);
}

}  // namespace

bool opens_order(std::u32string_view line) {
  return begins_with_fence(line) && behind_fence(line) == U"indicators";
}

bool closes_order(std::u32string_view line) {
  return begins_with_fence(line) && behind_fence(line).empty();
}

DraftTable ordered_table(std::u32string_view text, int line) {
  DraftTable table;
  table.order = {std::u32string(text), line};
  return table;
}

Problem unclosed_order(const Place& place) {
  return {"indicators.open", Severity::error, place,
          "the table of indicators that begins here has no end", "close it with a line ```"};
}

}  // namespace banxin
