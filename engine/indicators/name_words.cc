#include "indicators/name_words.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/match_words.h"
#include "indicators/name_tables.h"
#include "indicators/quantity.h"

namespace banxin {
namespace {

constexpr std::u32string_view kVerbJoints[] = {U"和", U"并", U"及", U"、", U"与"};

TextOffset verb_size(std::u32string_view text) {
  if (longest_prefix(kNotContentVerbs, text) != nullptr) return 0;
  const auto* verb = longest_prefix(kContentVerbs, text);
  return verb == nullptr ? 0 : text_size(*verb);
}

bool is_nominal(std::u32string_view verb) { return contains_word(kNominalVerbs, verb); }

std::vector<std::u32string_view> split_list(std::u32string_view name) {
  std::vector<std::u32string_view> parts;
  TextOffset begin = 0;
  for (TextOffset at = 0; at < name.size();) {
    const TextOffset next = skip_enclosed(name, at);
    if (next != at) {
      at = next;
      continue;
    }
    const auto rest = name.substr(at);
    const TextOffset joint = rest.starts_with(U"以及")         ? 2
                             : is_one_of(rest[0], U"、和与及") ? 1
                                                               : 0;
    if (joint > 0 && at > begin && at + joint < name.size()) {
      parts.push_back(name.substr(begin, at - begin));
      begin = at + joint;
    }
    at += joint > 0 ? joint : 1;
  }
  parts.push_back(name.substr(begin));
  return parts;
}

std::vector<std::u32string> expand_pair(std::u32string_view name) {
  for (const PairWord& pair : kPairWords) {
    const auto at = name.find(pair.text);
    if (at == name.npos) continue;
    const std::u32string before(name.substr(0, at));
    const std::u32string after(name.substr(at + pair.text.size()));
    return {before + std::u32string(pair.first) + after,
            before + std::u32string(pair.second) + after};
  }
  return {};
}

// What the last name of a list gives to those before it: 增加值, 增加值占规上工业比重.
std::u32string_view shared_head(std::u32string_view name) {
  const auto share = std::min(name.find(U'占'), name.size());
  const auto* head = longest_suffix(kSharedHeads, name.substr(0, share));
  if (head != nullptr) return name.substr(share - head->size());
  return name.substr(share) == U"占比" ? name.substr(share) : std::u32string_view{};
}

bool is_complete(std::u32string_view name, std::u32string_view head) {
  if (head.find(U'占') != head.npos) return name.find(U'占') != name.npos;
  return is_statistic(name) || longest_suffix(kSharedHeads, name) != nullptr;
}

}  // namespace

TextOffset leading_verb_size(std::u32string_view name) {
  TextOffset size = verb_size(name);
  while (size > 0 && size < name.size()) {
    const auto rest = name.substr(size);
    const auto* joint = longest_prefix(kVerbJoints, rest);
    const TextOffset gap = joint == nullptr ? 0 : text_size(*joint);
    const TextOffset next = verb_size(rest.substr(gap));
    if (next == 0 || is_nominal(rest.substr(gap, next))) break;
    size += gap + next;
  }
  return size;
}

TextOffset trailing_verb_size(std::u32string_view lead) {
  TextOffset size = 0;
  while (size < lead.size()) {
    auto rest = lead.substr(0, lead.size() - size);
    TextOffset gap = 0;
    if (size > 0) {
      if (const auto* joint = longest_suffix(kVerbJoints, rest)) gap = text_size(*joint);
      rest.remove_suffix(gap);
    }
    const auto* verb = longest_suffix(kContentVerbs, rest);
    if (verb == nullptr || (size > 0 && is_nominal(*verb))) break;
    size += gap + text_size(*verb);
  }
  return size;
}

bool is_statistic(std::u32string_view name) {
  return name.starts_with(U"总") || longest_suffix(kStatisticHeads, name) != nullptr;
}

std::u32string_view stock_name(std::u32string_view name) {
  const TextOffset verbs = leading_verb_size(name);
  if (verbs > 0 && verbs + 2 <= name.size()) return name.substr(verbs);
  for (const std::u32string_view flow : {U"新增", U"净增"}) {
    if (name.ends_with(flow) && name.size() > flow.size()) return name.substr(0, name.size() - 2);
  }
  return name;
}

std::vector<std::u32string> names_in(std::u32string_view name, std::size_t count) {
  const auto parts = split_list(name);
  if (parts.size() != count || count < 2) {
    auto pair = count == 2 ? expand_pair(name) : std::vector<std::u32string>{};
    return pair;
  }
  const std::u32string_view head = shared_head(parts.back());
  const TextOffset verbs = leading_verb_size(parts.front());
  const bool shares_verb = verbs > 0 && verbs < parts.front().size();
  std::vector<std::u32string> names;
  for (std::size_t i = 0; i < count; ++i) {
    std::u32string part(parts[i]);
    const bool shares_head = i + 1 < count && !is_complete(parts[i], head);
    if (shares_head) part += head;
    if (i > 0 && shares_verb && leading_verb_size(parts[i]) == 0 && !is_statistic(part)) {
      part.insert(0, parts.front().substr(0, verbs));
    }
    names.push_back(std::move(part));
  }
  return names;
}

}  // namespace banxin
