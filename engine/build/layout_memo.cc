#include "build/layout_memo.h"

#include <algorithm>

namespace banxin {
namespace {

constexpr std::size_t kMost = 16;

}  // namespace

std::optional<LayoutMemo::Known> LayoutMemo::find_known(const std::string& name,
                                                        const Settings& settings) {
  const std::lock_guard lock(mutex_);
  const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& one) {
    return one.name == name && one.settings == settings;
  });
  if (known == known_.end()) return std::nullopt;
  return *known;
}

ParsedLayout LayoutMemo::parse(const std::string& name, const FindLayout& find,
                               const Settings& settings) {
  const auto is_unchanged = [&](const Source& source) {
    const auto now = find(source.name);
    return now && now->file == source.text.file && now->text == source.text.text;
  };
  const std::optional<Known> before = find_known(name, settings);
  if (before && std::all_of(before->sources.begin(), before->sources.end(), is_unchanged)) {
    return before->parsed;
  }
  Known known{name, settings, {}, {}};
  bool found_all = true;
  known.parsed = parse_layout(
      name,
      [&](const std::string& wanted) {
        auto text = find(wanted);
        if (text) known.sources.push_back({wanted, *text});
        found_all = found_all && text.has_value();
        return text;
      },
      settings);
  if (!found_all) return known.parsed;
  ParsedLayout parsed = known.parsed;
  const std::lock_guard lock(mutex_);
  std::erase_if(known_,
                [&](const Known& old) { return old.name == name && old.settings == settings; });
  if (known_.size() == kMost) known_.erase(known_.begin());
  known_.push_back(std::move(known));
  return parsed;
}

}  // namespace banxin
