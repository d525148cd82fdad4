#include "text/space_scripts.h"

#include "base/characters.h"
#include "report/typed_numbers.h"

namespace banxin {

namespace {

// Characters of a label that the text begins with: "12." or 附件3; 0 = none.
std::size_t label_length(std::u32string_view text) {
  constexpr std::u32string_view kAttachment = U"附件";
  if (!text.starts_with(kAttachment)) {
    const TypedNumber number = read_typed_number(text);
    return number.form == NumberForm::arabic ? number.length : 0;
  }
  std::size_t end = kAttachment.size();
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::size_t digits = end - kAttachment.size();
  return digits == 1 || digits == 2 ? end : 0;
}

}  // namespace

void space_scripts(std::u32string_view text, std::vector<Cluster>& clusters) {
  const std::size_t label = label_length(text);
  for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
    const CharClass a = clusters[i].cls;
    const CharClass b = clusters[i + 1].cls;
    const bool ends_label = clusters[i + 1].begin == label;
    clusters[i].ends_label = ends_label;
    clusters[i].space_after = !ends_label && ((a == CharClass::han && is_western(b)) ||
                                              (is_western(a) && b == CharClass::han));
  }
}

void widen_typed_spaces(std::vector<Cluster>& clusters) {
  for (std::size_t i = 1; i + 1 < clusters.size(); ++i) {
    if (clusters[i].cls != CharClass::space) continue;
    const bool beside_han =
        clusters[i - 1].cls == CharClass::han || clusters[i + 1].cls == CharClass::han;
    if (beside_han) clusters[i].cls = CharClass::ideographic_space;
  }
}

}  // namespace banxin
