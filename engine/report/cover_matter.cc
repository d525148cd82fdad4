#include "report/cover_matter.h"

#include <optional>

#include "base/characters.h"
#include "base/utf8.h"
#include "report/report.h"

namespace banxin {
namespace {

// ——2024年1月8日在福州市仓山区第十八届人民代表大会第三次会议上
struct SpeechLine {
  std::u32string date, meeting;
};

SpeechLine speech_line_of(const Report& report) {
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr || text->kind != TextKind::subtitle) continue;
    const std::u32string& words = text->text.text;
    const std::size_t at = words.find(U'在');
    const std::size_t end = words.rfind(U"会议");
    if (at == words.npos || end == words.npos || end < at) continue;
    const std::u32string_view before = std::u32string_view(words).substr(0, at);
    const std::size_t dash = before.find_first_not_of(U"—－-─（( \u3000");
    SpeechLine line;
    if (dash != before.npos) line.date = trimmed(before.substr(dash), kTypedBlanks);
    line.meeting = words.substr(at + 1, end + 2 - at - 1);
    return line;
  }
  return {};
}

// 2024年1月8日, 二〇二四年一月八日 → up to 月; another text as it is.
std::u32string without_day(std::u32string_view date) {
  const std::size_t month = date.find(U'月');
  return std::u32string(month == date.npos ? date : date.substr(0, month + 1));
}

// The two share 会议 where the paper says it again: …第三次会议 and 会议文件（三）.
std::u32string paper_line(std::u32string_view meeting, std::u32string_view paper) {
  constexpr std::u32string_view kMeeting = U"会议";
  std::u32string line(meeting);
  if (paper.empty() || meeting.empty()) return line.append(paper);
  if (meeting.ends_with(kMeeting) && paper.starts_with(kMeeting)) {
    paper.remove_prefix(kMeeting.size());
  }
  return line.append(paper);
}

// The words of the first text of a kind, without marks.
std::optional<RichText> first_of(TextKind kind, const Report& report) {
  for (const Block& block : report.blocks) {
    const auto* text = std::get_if<TextBlock>(&block);
    if (text == nullptr || text->kind != kind) continue;
    return RichText{text->text.text, {}, text->text.source};
  }
  return std::nullopt;
}

}  // namespace

CoverText cover_text(const Report& report) {
  const FrontMatter& front = report.front;
  const SpeechLine speech = speech_line_of(report);
  const std::u32string meeting = front.meeting.empty() ? speech.meeting : from_utf8(front.meeting);
  CoverText cover;
  cover.paper = {paper_line(meeting, front.cover.paper.text), {}, front.cover.paper.source};
  cover.notice = front.cover.notice;
  cover.title = first_of(TextKind::title, report).value_or(made_text(title_of(report)));
  cover.organ = front.cover.organ;
  cover.day = made_text(front.date.empty() ? speech.date : from_utf8(front.date));
  cover.date = made_text(without_day(cover.day.text));
  cover.meeting = made_text(meeting);
  cover.speaker = first_of(TextKind::speaker, report).value_or(RichText{});
  return cover;
}

}  // namespace banxin
