#include "report/inline_marks.h"

#include <vector>

namespace banxin {
namespace {

constexpr std::u32string_view kStrong = U"**";

std::vector<std::size_t> find_all(const std::u32string& text, std::u32string_view sign) {
  std::vector<std::size_t> places;
  for (std::size_t i = text.find(sign); i != std::u32string::npos;
       i = text.find(sign, i + sign.size())) {
    places.push_back(i);
  }
  return places;
}

}  // namespace

Problems read_inline_marks(RichText& text, const std::string& file) {
  std::vector<std::size_t> signs = find_all(text.text, kStrong);
  Problems problems;
  if (signs.size() % 2 == 1) {
    problems.push_back({"mark.unpaired", Severity::notice,
                        place_of(text.source, static_cast<TextOffset>(signs.back()), file),
                        "this ** has no partner and is printed as typed",
                        "close the strong text with a second **"});
    signs.pop_back();
  }
  RichText result;
  std::size_t from = 0;
  for (std::size_t i = 0; i < signs.size(); i += 2) {
    const auto offset = [](std::size_t n) { return static_cast<TextOffset>(n); };
    append(result, slice(text, offset(from), offset(signs[i])));
    const auto begin = offset(result.text.size());
    append(result, slice(text, offset(signs[i] + kStrong.size()), offset(signs[i + 1])));
    const auto end = offset(result.text.size());
    if (begin < end) result.marks.push_back({MarkKind::strong, begin, end, {}});
    from = signs[i + 1] + kStrong.size();
  }
  if (signs.empty()) return problems;
  append(result,
         slice(text, static_cast<TextOffset>(from), static_cast<TextOffset>(text.text.size())));
  text = std::move(result);
  return problems;
}

}  // namespace banxin
