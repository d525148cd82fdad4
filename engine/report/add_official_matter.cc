#include "report/add_official_matter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "report/inline_marks.h"
#include "report/normalize_text.h"
#include "report/official_words.h"

namespace banxin {
namespace {

constexpr std::size_t kSerialDigits = 6;  // P-10
constexpr std::array<std::u32string_view, 3> kSecrecy = {U"绝密", U"机密", U"秘密"};
constexpr std::array<std::u32string_view, 4> kUrgency = {U"特急", U"加急", U"特提", U"平急"};

class OfficialMatterWriter {
 public:
  explicit OfficialMatterWriter(Report& report) : report_(report) {}

  Problems run() {
    add_masthead();
    report_.blocks.insert(report_.blocks.begin(), std::make_move_iterator(head_.begin()),
                          std::make_move_iterator(head_.end()));
    add_imprint();
    return std::move(problems_);
  }

 private:
  void warn(const char* code, const RichText& text, std::string what, std::string remedy) {
    problems_.push_back({code, Severity::warning, place_of(text.source, 0, report_.file),
                         std::move(what), std::move(remedy)});
  }
  void rewrite(RichText& text, const std::u32string& with) {
    write_officially(text, with, report_.file, problems_);
  }
  RichText read(RichText text);
  void add(TextKind kind, RichText text) { head_.emplace_back(block(kind, std::move(text))); }
  static TextBlock block(TextKind kind, RichText text) { return {kind, 0, std::move(text)}; }

  void add_masthead();
  RichText serial(RichText text);
  RichText secrecy(RichText text);
  RichText date(RichText text);
  void add_imprint();
  void put_last(TextKind kind, const char* name, RichText text);

  Report& report_;
  std::vector<Block> head_;
  Problems problems_;
};

RichText OfficialMatterWriter::read(RichText text) {
  append(problems_, read_inline_marks(text, report_.file));
  normalize_text(text, report_.normalised);
  return text;
}

RichText OfficialMatterWriter::serial(RichText text) {
  const bool digits = std::all_of(text.text.begin(), text.text.end(), is_digit);
  if (!digits || text.text.size() > kSerialDigits) {
    warn("official.serial", text,
         fmt::format("\"{}\" is no number of six digits (份号)", to_utf8(text.text)),
         "write 000001");
    return text;
  }
  rewrite(text, std::u32string(kSerialDigits - text.text.size(), U'0') + text.text);
  return text;
}

// 机密★1年: the level, ★ and the term; the level alone.
RichText OfficialMatterWriter::secrecy(RichText text) {
  std::u32string words = without_blanks(text.text);
  std::replace_if(
      words.begin(), words.end(), [](char32_t c) { return is_one_of(c, U"*☆"); }, U'★');
  const bool known = std::any_of(kSecrecy.begin(), kSecrecy.end(), [&](std::u32string_view level) {
    return words == level || words.starts_with(std::u32string(level) + U"★");
  });
  if (known) {
    rewrite(text, words);
  } else {
    warn("official.secrecy", text, fmt::format("\"{}\" is no level of secrecy", to_utf8(text.text)),
         "write 绝密, 机密 or 秘密, ★ and the term: 机密★1年");
  }
  if (report_.front.official.serial.text.empty()) {
    warn("official.serial", text,
         "a classified document has a serial number (份号), this one has none",
         "add serial = \"000001\" to the front matter; its line stays empty");
  }
  return text;
}

RichText OfficialMatterWriter::date(RichText text) {
  if (text.text.ends_with(U"印发")) {
    text = slice(text, 0, text.text.size() - 2);
  }
  if (const auto written = read_date(text.text)) {
    rewrite(text, *written);
  } else {
    warn("official.date", text, fmt::format("\"{}\" is no date", to_utf8(text.text)),
         "write 2024年1月8日");
  }
  append(text, {U"印发", {}, {}});
  return text;
}

void OfficialMatterWriter::add_masthead() {
  const OfficialMatter& matter = report_.front.official;
  if (!matter.serial.text.empty()) add(TextKind::serial_number, serial(read(matter.serial)));
  if (!matter.secrecy.text.empty()) add(TextKind::secrecy, secrecy(read(matter.secrecy)));
  if (!matter.urgency.text.empty()) {
    RichText urgency = read(matter.urgency);
    if (std::find(kUrgency.begin(), kUrgency.end(), urgency.text) == kUrgency.end()) {
      warn("official.urgency", urgency,
           fmt::format("\"{}\" is no degree of urgency", to_utf8(urgency.text)),
           "write 特急 or 加急");
    }
    add(TextKind::urgency, std::move(urgency));
  }
  for (const RichText& issuer : matter.issuer) add(TextKind::issuer_mark, read(issuer));
  if (!matter.document_number.text.empty()) {
    RichText number = read(matter.document_number);
    if (const auto written = read_document_number(number.text)) {
      rewrite(number, *written);
    } else {
      warn("official.number", number,
           fmt::format("\"{}\" is no document number (发文字号)", to_utf8(number.text)),
           "write the organ's sign, the year and the number: 苍政发〔2024〕1号");
    }
    add(TextKind::document_number, std::move(number));
  }
  for (const RichText& name : matter.signatories) add(TextKind::signatory, read(name));
}

void OfficialMatterWriter::put_last(TextKind kind, const char* name, RichText text) {
  for (const Block& there : report_.blocks) {
    const auto* typed = std::get_if<TextBlock>(&there);
    if (typed == nullptr || typed->kind != kind) continue;
    if (typed->text.text == text.text) return;
    problems_.push_back({"front-matter.not-used", Severity::notice,
                         place_of(text.source, 0, report_.file),
                         fmt::format("the text has a line \"{}\" of its own: {} is not printed",
                                     to_utf8(typed->text.text), name),
                         "delete one of the two"});
    return;
  }
  const auto behind =
      std::find_if(report_.blocks.begin(), report_.blocks.end(), [&](const Block& there) {
        const auto* typed = std::get_if<TextBlock>(&there);
        return typed != nullptr && typed->kind > kind;
      });
  report_.blocks.insert(behind, block(kind, std::move(text)));
}

void OfficialMatterWriter::add_imprint() {
  const OfficialMatter& matter = report_.front.official;
  constexpr std::u32string_view kCopies = U"抄送：";
  if (!matter.copies_to.text.empty()) {
    RichText copies = read(matter.copies_to);
    if (!copies.text.starts_with(kCopies)) {
      RichText label{std::u32string(kCopies), {}, {}};
      append(label, copies);
      copies = std::move(label);
    }
    put_last(TextKind::copies_to, "copies_to", std::move(copies));
  }
  if (!matter.printed_by.text.empty()) {
    put_last(TextKind::printed_by, "printed_by", read(matter.printed_by));
  }
  if (!matter.printed_on.text.empty()) {
    put_last(TextKind::printed_on, "printed_on", date(read(matter.printed_on)));
  }
  // P-26: the list ends with a full stop.
  for (Block& there : report_.blocks) {
    auto* typed = std::get_if<TextBlock>(&there);
    if (typed == nullptr || typed->kind != TextKind::copies_to) continue;
    std::u32string words = typed->text.text;
    while (!words.empty() && is_one_of(words.back(), U"，、；.")) words.pop_back();
    if (!words.ends_with(U'。')) rewrite(typed->text, words + U'。');
  }
}

}  // namespace

Problems add_official_matter(Report& report) { return OfficialMatterWriter(report).run(); }

}  // namespace banxin
