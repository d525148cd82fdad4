#include "copies/delegates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"

namespace banxin {
namespace {

using Words = std::vector<std::u32string_view>;

// In lower case.
const std::array<Words, 4>& column_words() {
  static const std::array<Words, 4> kWords = {
      Words{kNameColumn, U"代表姓名", U"名字", U"代表", U"name", U"delegate"},
      Words{kDelegationColumn, U"代表团名称", U"所属代表团", U"所在代表团", U"团别", U"delegation"},
      Words{kSeatColumn, U"座位", U"座号", U"席位号", U"席位", U"座次", U"seat", U"seat number"},
      Words{kSerialColumn, U"文件编号", U"代表编号", U"号码", U"序号", U"serial", U"serial number",
            U"number", U"no.", U"no"}};
  return kWords;
}

}  // namespace

const std::vector<std::u32string_view>& words_for_column(std::u32string_view column) {
  static const Words kNone;
  for (const Words& words : column_words()) {
    if (words.front() == column) return words;
  }
  return kNone;
}

std::optional<std::size_t> find_column(const Delegates& delegates, std::u32string_view name) {
  const auto index_of = [&](std::u32string_view column) -> std::optional<std::size_t> {
    const auto found = std::find(delegates.columns.begin(), delegates.columns.end(), column);
    if (found == delegates.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - delegates.columns.begin());
  };
  if (const auto exact = index_of(name)) return exact;
  const std::u32string word = in_lower_case(name);
  for (const Words& words : column_words()) {
    if (std::find(words.begin(), words.end(), word) != words.end()) return index_of(words.front());
  }
  return std::nullopt;
}

std::string list_columns(const Delegates& delegates) {
  std::vector<std::string> names;
  for (const std::u32string& column : delegates.columns) names.push_back(to_utf8(column));
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace banxin
