#include "indicators/parse_indicators.h"

#include "indicators/entry_list.h"
#include "indicators/split_statements.h"

namespace banxin {

std::vector<Indicator> parse_indicators(std::u32string_view text) {
  EntryList entries(text);
  for (const Sentence& sentence : split_statements(text)) entries.add(sentence);
  return entries.take();
}

std::u32string qualifier_of(const Indicator& indicator) {
  std::u32string joined;
  for (const Note& note : indicator.notes) joined += (joined.empty() ? U"" : U"+") + note.text;
  return joined;
}

}  // namespace banxin
