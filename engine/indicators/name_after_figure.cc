#include "indicators/name_after_figure.h"

#include <algorithm>

#include "base/characters.h"
#include "indicators/indicator_words.h"
#include "indicators/match_words.h"
#include "indicators/name_tables.h"
#include "indicators/name_words.h"

namespace banxin {
namespace {

using Kind = NameAfterFigure::Kind;

constexpr std::size_t kLongestUnknownVerb = 4;
constexpr std::size_t kLongestSubject = 12;

// Where the verb phrase of "企业入选…" begins; 0 if the subject stays.
TextOffset subject_size(std::u32string_view tail, bool listed) {
  std::size_t first = tail.npos;
  for (const auto verb : kEventVerbs) first = std::min(first, tail.find(verb));
  if (first == tail.npos || first == 0 || first > kLongestSubject) return 0;
  const bool generic = contains_word(kGenericSubjects, tail.substr(0, first));
  return listed || generic ? static_cast<TextOffset>(first) : 0;
}

// 首批, 第二批 before a count
TextOffset batch_size(std::u32string_view lead) {
  if (!lead.ends_with(U"批")) return 0;
  if (lead.ends_with(U"首批") || lead.ends_with(U"两批")) return 2;
  return lead.size() >= 3 && lead[lead.size() - 3] == U'第' ? 3 : 0;
}

bool comments_only(std::u32string_view tail) { return longest_prefix(kRemarks, tail) != nullptr; }

}  // namespace

NameAfterFigure name_after_figure(std::u32string_view lead, std::u32string_view tail,
                                  const Quantity& quantity) {
  if (!lead.empty() && comments_only(tail)) return {Kind::before, {}, 0};
  const TextOffset particle = tail[0] == U'的' ? 1 : 0;
  const auto noun = tail.substr(particle);
  if (noun.empty() || is_one_of(tail[0], kAttributeMarks)) return {};
  if (longest_prefix(kPlanParts, noun) != nullptr || contains_word(kReferences, lead)) return {};
  const bool counts = quantity.unit_class == UnitClass::counter;
  if ((!counts && quantity.unit_class != UnitClass::measure) || noun.ends_with(U"任务")) {
    return {is_statistic(lead) ? Kind::before : Kind::none, {}, 0};
  }
  if (lead.ends_with(U"等")) {
    const TextOffset subject = subject_size(noun, true);
    const TextOffset verb = subject > 0 ? 0 : leading_verb_size(lead);
    return {Kind::after, lead.substr(0, verb), particle + subject};
  }
  const TextOffset batch = batch_size(lead);
  const auto before = lead.substr(0, lead.size() - batch);
  const TextOffset verb = trailing_verb_size(before);
  if (verb > 0 || batch > 0) return {Kind::after, lead.substr(before.size() - verb), particle};
  const TextOffset opening_verb = leading_verb_size(lead);
  if (is_statistic(lead)) return {Kind::before, {}, 0};
  if (opening_verb > 0 && (!counts || leading_verb_size(noun) > 0)) return {Kind::before, {}, 0};
  if (opening_verb > 0) return {Kind::after, lead.substr(0, opening_verb), particle};
  if (!counts || longest_prefix(kPlacePrepositions, lead.substr(0, 1)) != nullptr) return {};
  const TextOffset subject = subject_size(noun, false);
  const bool short_verb = lead.size() <= kLongestUnknownVerb && subject == 0;
  return {Kind::after, short_verb ? lead : std::u32string_view{}, particle + subject};
}

}  // namespace banxin
