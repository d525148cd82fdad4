#include "report/cut_debris.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/characters.h"
#include "base/word_table.h"
#include "report/debris_patterns.h"
#include "report/opening_lines.h"
#include "report/source_lines.h"

namespace banxin {
namespace {

constexpr std::size_t kLongestComment = 60;  // lines
constexpr std::size_t kSourceLineReach = 5;  // lines from the title
constexpr std::size_t kShortestCopy = 5;     // lines
constexpr std::size_t kTitleReach = 4;       // lines

bool fits(const DebrisPattern& pattern, std::u32string_view text) {
  return text.size() <= pattern.longest && text.starts_with(pattern.begins) &&
         contains(text, pattern.contains) && text.ends_with(pattern.ends);
}

// Nothing but marks: what a cut left behind of 【…】.
bool is_fragment(std::u32string_view text) {
  return text.find_first_not_of(U"【】（）()[]「」《》 ,，。|>") == std::u32string_view::npos;
}

// -------- or ＊＊＊＊: a rule that somebody typed.
bool is_separator(std::u32string_view text) {
  constexpr std::size_t kFewest = 4;
  return text.size() >= kFewest && text.find_first_not_of(text[0]) == std::u32string_view::npos &&
         is_one_of(text[0], U"-—－=＝*＊_＿~～─━");
}

bool is_source_line(std::u32string_view text) {
  if (!text.starts_with(U"来源") || text.size() > 40) return false;
  const std::size_t colon = text.find_first_not_of(kTypedBlanks, 2);
  return colon != std::u32string_view::npos && is_one_of(text[colon], U"：:");
}

class DebrisCutter {
 public:
  explicit DebrisCutter(const Draft& draft) : file_(draft.file) { result_.blocks = draft.blocks; }

  CleanDraft run() && {
    keep_.assign(result_.blocks.size(), true);
    cut_comments();
    for (std::size_t i = 0; i < result_.blocks.size(); ++i) clean_line(i);
    cut_tail();
    cut_source_line();
    if (found_page_) {
      cut_copies();
      cut_page_title();
      flag_doubtful();
    }
    keep_lines(result_.blocks, keep_);
    std::stable_sort(result_.cut.begin(), result_.cut.end(),
                     [](const Cut& a, const Cut& b) { return a.line < b.line; });
    return std::move(result_);
  }

 private:
  std::u32string_view text(std::size_t i) const { return result_.blocks[i].text.text; }
  std::size_t size() const { return result_.blocks.size(); }

  void cut(std::size_t i, CutReason reason) {
    keep_[i] = false;
    log(i, reason, std::u32string(text(i)));
  }

  void log(std::size_t i, CutReason reason, std::u32string words) {
    result_.cut.push_back({reason, line_of(result_.blocks[i].text), std::move(words)});
  }

  // <!-- … -->; one that is not closed stays.
  void cut_comments() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!text(i).starts_with(U"<!--")) continue;
      std::size_t end = i;
      while (end < size() && end - i < kLongestComment && !text(end).ends_with(U"-->")) ++end;
      if (end == size() || end - i == kLongestComment) continue;
      for (; i < end; ++i) cut(i, CutReason::comment);
      cut(end, CutReason::comment);
      found_page_ = true;
    }
  }

  void clean_line(std::size_t i) {
    if (!keep_[i]) return;
    unescape(i);
    if (!keep_[i]) return;
    const auto* pattern = std::find_if(std::begin(kDebrisPatterns), std::end(kDebrisPatterns),
                                       [&](const DebrisPattern& p) { return fits(p, text(i)); });
    if (is_separator(text(i))) {
      cut(i, CutReason::separator);
    } else if (pattern != std::end(kDebrisPatterns)) {
      cut(i, pattern->reason);
      found_page_ = true;
    } else if (i > 0 && !keep_[i - 1] && is_fragment(text(i))) {
      cut(i, CutReason::fragment);
    }
  }

  // Escaped blanks at either end go, between words they become one blank.
  void unescape(std::size_t i) {
    const std::u32string_view whole = text(i);
    if (!has_any(whole, U"<&")) return;
    RichText clean;
    std::u32string escapes;
    std::size_t from = 0;
    const RichText& typed = result_.blocks[i].text;
    const auto keep_up_to = [&](std::size_t to) { append(clean, slice(typed, from, to)); };
    for (std::size_t at = 0; at < whole.size();) {
      const auto* escape = longest_prefix(kEscapedBlanks, whole.substr(at));
      if (escape == nullptr) {
        ++at;
        continue;
      }
      keep_up_to(at);
      if (!clean.text.empty() && clean.text.back() != U' ') append(clean, {U" ", {}, {}});
      escapes += *escape;
      at += escape->size();
      from = at;
    }
    if (escapes.empty()) return;
    keep_up_to(whole.size());
    found_page_ = true;
    const std::size_t begin = clean.text.find_first_not_of(kTypedBlanks);
    if (begin == std::u32string::npos) return cut(i, CutReason::escaped_blank);
    const std::size_t end = clean.text.find_last_not_of(kTypedBlanks) + 1;
    log(i, CutReason::escaped_blank, std::move(escapes));
    result_.blocks[i].text = slice(clean, begin, end);
  }

  void cut_tail() {
    for (std::size_t i = 0; i < size(); ++i) {
      const auto* notice =
          std::find_if(std::begin(kTailNotices), std::end(kTailNotices),
                       [&](const TailNotice& known) { return text(i).starts_with(known.begins); });
      if (notice == std::end(kTailNotices) || !keep_[i]) continue;
      bool proven = false;
      for (std::size_t j = i; j < size(); ++j) {
        proven = proven || contains(text(j), notice->proof);
        // The report goes on: no notice behind the text.
        if (text(j).size() > 200) return;
      }
      for (std::size_t j = i; proven && j < size(); ++j) {
        if (keep_[j]) cut(j, CutReason::licence);
      }
    }
  }

  void cut_source_line() {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < size() && seen <= kSourceLineReach; ++i) {
      if (result_.blocks[i].kind == DraftKind::table) return;  // below it, it is the table's
      if (!keep_[i]) continue;
      if (seen > 0 && is_source_line(text(i))) {
        cut(i, CutReason::source_line);
      } else {
        ++seen;
      }
    }
  }

  // Five lines or more that stood there before, in the same order.
  void cut_copies() {
    std::unordered_map<std::u32string_view, std::size_t> first;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < size(); ++i) {
      if (keep_[i]) kept.push_back(i);
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
      // All tables and photos look alike here.
      if (is_object(result_.blocks[kept[i]].kind)) continue;
      const auto [known, is_new] = first.emplace(text(kept[i]), i);
      if (is_new) continue;
      std::size_t length = 1;
      while (i + length < kept.size() && known->second + length < i &&
             text(kept[i + length]) == text(kept[known->second + length])) {
        ++length;
      }
      if (length < kShortestCopy) continue;
      for (std::size_t k = 0; k < length; ++k) cut(kept[i + k], CutReason::repeated_text);
      i += length - 1;
    }
  }

  // 2008年国务院政府工作报告 of the page, above 政府工作报告——2008年3月5日在…会议上 of the report.
  void cut_page_title() {
    std::vector<std::size_t> opening;
    for (std::size_t i = 0; i < size() && opening.size() < kTitleReach; ++i) {
      if (keep_[i]) opening.push_back(i);
    }
    for (std::size_t k = 1; k < opening.size(); ++k) {
      const std::u32string_view title = title_part(text(opening[k]));
      if (!contains(title, U"报告") || !contains(text(opening[0]), title)) continue;
      for (std::size_t above = 0; above < k; ++above) {
        if (contains(text(opening[above]), title)) {
          cut(opening[above], CutReason::repeated_title);
        }
      }
      return;
    }
  }

  void flag_doubtful() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!keep_[i] || text(i).size() > 60) continue;
      for (const std::u32string_view word : kDoubtfulWords) {
        if (!contains(text(i), word)) continue;
        result_.problems.push_back(
            {"debris.doubtful", Severity::notice, place_of(result_.blocks[i].text.source, 0, file_),
             fmt::format("\"{}\" may belong to a web page", to_utf8(text(i))),
             "delete the line if it is no part of the report"});
        break;
      }
    }
  }

  std::string file_;
  CleanDraft result_;
  std::vector<bool> keep_;
  bool found_page_ = false;  // there are remains of a web page
};

}  // namespace

CleanDraft cut_debris(const Draft& draft) { return DebrisCutter(draft).run(); }

}  // namespace banxin
