#include "indicators/find_region.h"

#include <algorithm>
#include <map>

#include "indicators/match_words.h"
#include "indicators/time_words.h"

namespace banxin {
namespace {

constexpr std::u32string_view kLevels = U"省市区县州旗盟镇乡";
constexpr char32_t kNation = U'国';

// 县 of 某县政府工作报告, 某县人民政府, 某县第十届人民代表大会.
char32_t level_in_title(std::u32string_view title) {
  if (title.find(U"国务院") != title.npos) return kNation;
  for (const std::u32string_view body : {U"人民代表大会", U"人民政府", U"政府工作报告"}) {
    auto before = title.substr(0, std::min(title.find(body), title.size()));
    if (before.size() == title.size()) continue;
    const auto session = before.rfind(U'第');
    if (session != before.npos && before.ends_with(U'届')) before = before.substr(0, session);
    if (!before.empty() && is_one_of(before.back(), kLevels)) return before.back();
  }
  return 0;
}

class RegionCount {
 public:
  void read(std::u32string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const RegionWord* word = longest_prefix(kRegionWords, text.substr(at));
      if (word != nullptr) ++counts_[word->level];
    }
  }

  // Two as often as each other tell nothing.
  char32_t most() const {
    char32_t level = 0;
    int count = 0;
    for (const auto& [other, times] : counts_) {
      if (other == kNation) continue;
      if (times == count) level = 0;
      if (times > count) level = other;
      count = std::max(count, times);
    }
    return count == 0 && counts_.contains(kNation) ? kNation : level;
  }

 private:
  std::map<char32_t, int> counts_;
};

}  // namespace

char32_t region_in(std::u32string_view name) {
  const RegionWord* region = longest_prefix(kRegionWords, name);
  return region == nullptr ? 0 : region->level;
}

char32_t region_at(std::u32string_view text, TextRange name) {
  if (const char32_t level = region_in(slice(text, name))) return level;
  const auto before = text.substr(0, name.begin);
  const auto mark = before.find_last_of(U"，。；：！？、");
  const auto clause = mark == before.npos ? before : before.substr(mark + 1);
  for (std::size_t at = clause.size(); at-- > 0;) {
    if (const char32_t level = region_in(clause.substr(at))) return level;
  }
  return 0;
}

char32_t own_region(const Report& report) {
  RegionCount count;
  for (const Block& block : report.blocks) {
    if (const auto* text = std::get_if<TextBlock>(&block)) {
      const bool opens = text->kind == TextKind::title || text->kind == TextKind::subtitle;
      const char32_t level = opens ? level_in_title(text->text.text) : 0;
      if (level != 0) return level;
      count.read(text->text.text);
    } else if (const auto* list = std::get_if<ListBlock>(&block)) {
      for (const RichText& item : list->items) count.read(item.text);
    } else if (const auto* table = std::get_if<TableBlock>(&block)) {
      for (const TableRow& row : table->rows) {
        for (const TableCell& cell : row) count.read(cell.text.text);
      }
    }
  }
  return count.most();
}

}  // namespace banxin
