#pragma once
// LineRules: what a layout decides about lines (TYPOGRAPHY §0.4); read by text/ and lines/.
#include <array>
#include <string_view>
#include <tuple>

namespace banxin {

// 禁则 levels, cumulative (LB-10).
enum class ProhibitionLevel { none, basic, gb, strict };
constexpr std::array<std::string_view, 4> kProhibitionLevelNames = {"none", "basic", "gb",
                                                                    "strict"};

// How a number holds on to its unit (LB-18, LB-19).
enum class UnitBinding { none, soft, firm };
constexpr std::array<std::string_view, 3> kUnitBindingNames = {"none", "soft", "firm"};

// 、，。 may stand outside the measure, one at a line end (LB-39).
enum class Hanging { none, comma_stop };
constexpr std::array<std::string_view, 2> kHangingNames = {"none", "comma-stop"};

enum class LineBreaking { total_fit, first_fit };
constexpr std::array<std::string_view, 2> kLineBreakingNames = {"total-fit", "first-fit"};

// Named sets of rules (§0.4).
enum class LineProfile { gongwen, clreq, word_like };
constexpr std::array<std::string_view, 3> kLineProfileNames = {"gongwen", "clreq", "word-like"};

// A space in thousandths of an em.
struct ElasticSpace {
  int natural = 0;
  int least = 0;
  int most = 0;
  auto fields() const { return std::tie(natural, least, most); }
  friend bool operator==(const ElasticSpace&, const ElasticSpace&) = default;
};

// A character that no face has: an error, or 〓 in its place and a warning (P-40).
enum class MissingGlyphs { error, placeholder };
constexpr std::array<std::string_view, 2> kMissingGlyphsNames = {"error", "placeholder"};

// Defaults: the profile `gongwen`.
struct LineRules {
  ProhibitionLevel prohibition = ProhibitionLevel::gb;
  UnitBinding units = UnitBinding::firm;
  bool soft_tokens = true;  // short quoted terms and titles part at a cost (LB-18)
  Hanging hanging = Hanging::none;
  LineBreaking breaking = LineBreaking::total_fit;
  bool squeeze_pairs = true;         // adjacent marks share a half (LB-20, LB-22)
  bool trim_line_end = true;         // a closing mark or stop at the line end is ½ em (LB-24)
  bool trim_line_start = true;       // an opening mark at the line start is ½ em (LB-23)
  bool trim_paragraph_start = true;  // also behind the indent (para_start_op)
  bool shrink_stops = true;          // 。？！ give way too, last of all (LB-30 tier 7)
  ElasticSpace han_western = {125, 125, 250};  // between Han and digits or letters (LB-26)
  int preferred_stretch = 50;                  // thousandths of an em a gap (LB-33)
  int tolerated_stretch = 125;
  int emergency_stretch = 250;
  MissingGlyphs missing_glyphs = MissingGlyphs::error;
  auto fields() const {
    return std::tie(prohibition, units, soft_tokens, hanging, breaking, squeeze_pairs,
                    trim_line_end, trim_line_start, trim_paragraph_start, shrink_stops, han_western,
                    preferred_stretch, tolerated_stretch, emergency_stretch, missing_glyphs);
  }
  friend bool operator==(const LineRules&, const LineRules&) = default;
};

constexpr LineRules rules_of(LineProfile profile) {
  LineRules rules;
  if (profile == LineProfile::clreq) {
    rules.units = UnitBinding::soft;
    rules.han_western = {250, 125, 333};
  } else if (profile == LineProfile::word_like) {
    rules.prohibition = ProhibitionLevel::basic;
    rules.units = UnitBinding::none;
    rules.soft_tokens = false;
    rules.breaking = LineBreaking::first_fit;
    rules.squeeze_pairs = false;
    rules.trim_line_end = false;
    rules.trim_line_start = false;
    rules.trim_paragraph_start = false;
    rules.shrink_stops = false;
    rules.han_western = {250, 250, 250};
  }
  return rules;
}

}  // namespace banxin
