#include "style/style_official.h"

#include "report/official_words.h"
#include "style/style_text.h"

namespace banxin {
namespace {

constexpr std::u32string_view kIssuerWord = U"文件";

const TextBlock* text_at(const Report& report, std::size_t i) {
  return i < report.blocks.size() ? std::get_if<TextBlock>(&report.blocks[i]) : nullptr;
}

bool is_masthead(TextKind kind) {
  return kind >= TextKind::serial_number && kind <= TextKind::signatory;
}
bool is_imprint(TextKind kind) { return kind >= TextKind::copies_to; }

// …文件 of several organs stands once, beside their names.
void take_issuer_word(StyledMasthead& masthead, const Layout& layout) {
  if (masthead.issuers.size() < 2) return;
  std::u32string& last = masthead.issuers.back().text.text;
  if (!last.ends_with(kIssuerWord)) return;
  RichText word;
  word.text = kIssuerWord;
  word.source = masthead.issuers.back().text.source;
  masthead.issuer_word = style_paragraph(word, Element::issuer_mark, layout);
  last.erase(last.size() - kIssuerWord.size());
  if (last.empty()) masthead.issuers.pop_back();
}

// P-13a: names of two characters are as wide as those of three, so that they stand in columns.
StyledParagraph style_signatory(const RichText& name, const Layout& layout) {
  StyledParagraph styled = style_paragraph(name, Element::signatory, layout);
  if (styled.text.text.size() == 2) styled.text.gaps.push_back({0, 1000});
  return styled;
}

std::optional<StyledGroup> style_masthead(const Report& report, std::size_t first,
                                          const Layout& layout) {
  StyledMasthead masthead;
  masthead.options = layout.official;
  std::size_t i = first;
  for (; text_at(report, i) != nullptr && is_masthead(text_at(report, i)->kind); ++i) {
    const TextBlock& line = *text_at(report, i);
    switch (line.kind) {
      case TextKind::serial_number:
        masthead.serial = style_paragraph(line.text, Element::serial_number, layout);
        break;
      case TextKind::secrecy:
        masthead.secrecy = style_paragraph(line.text, Element::secrecy, layout);
        break;
      case TextKind::urgency:
        masthead.urgency = style_paragraph(line.text, Element::urgency, layout);
        break;
      case TextKind::issuer_mark:
        masthead.issuers.push_back(style_paragraph(line.text, Element::issuer_mark, layout));
        break;
      case TextKind::document_number:
        masthead.number = style_paragraph(line.text, Element::document_number, layout);
        break;
      default:
        masthead.signatories.push_back(style_signatory(line.text, layout));
    }
  }
  take_issuer_word(masthead, layout);
  if (!masthead.signatories.empty()) {
    RichText label;
    label.text = U"签发人：";
    label.source = masthead.signatories.front().text.source;
    masthead.signatory_label = style_paragraph(label, Element::document_number, layout);
  }
  return StyledGroup{std::move(masthead), i};
}

std::optional<StyledGroup> style_attachments(const Report& report, std::size_t first,
                                             const Layout& layout) {
  StyledAttachments attachments;
  std::size_t i = first;
  for (; text_at(report, i) != nullptr && text_at(report, i)->kind == TextKind::attachment_note;
       ++i) {
    StyledAttachments::Item item;
    item.paragraph = style_paragraph(text_at(report, i)->text, Element::attachment_note, layout);
    const AttachmentNote note = read_attachment_note(item.paragraph.text.text);
    item.number = static_cast<TextOffset>(note.label);
    item.name = static_cast<TextOffset>(note.number > 0 ? note.name : note.label);
    attachments.items.push_back(std::move(item));
  }
  return StyledGroup{std::move(attachments), i};
}

std::optional<StyledGroup> style_signature(const Report& report, std::size_t first,
                                           const Layout& layout) {
  StyledSignature signature;
  signature.options = layout.official;
  signature.seal = report.front.official.seal.value_or(false);
  std::size_t i = first;
  for (; text_at(report, i) != nullptr && text_at(report, i)->kind == TextKind::signature; ++i) {
    signature.organs.push_back(
        style_paragraph(text_at(report, i)->text, Element::signature, layout));
  }
  signature.date = style_paragraph(text_at(report, i)->text, Element::signature_date, layout);
  return StyledGroup{std::move(signature), i + 1};
}

std::optional<StyledGroup> style_imprint(const Report& report, std::size_t first,
                                         const Layout& layout) {
  StyledImprint imprint;
  imprint.options = layout.official;
  for (std::size_t i = first; i < report.blocks.size(); ++i) {
    const TextBlock& line = *text_at(report, i);
    auto& part = line.kind == TextKind::copies_to    ? imprint.copies_to
                 : line.kind == TextKind::printed_by ? imprint.printed_by
                                                     : imprint.printed_on;
    part = style_paragraph(line.text, Element::imprint, layout);
  }
  return StyledGroup{std::move(imprint), report.blocks.size()};
}

}  // namespace

bool is_official(const Report& report, const Layout& layout) {
  return layout.official.closing_lines || !report.front.official.empty();
}

std::optional<StyledGroup> style_official(const Report& report, std::size_t first,
                                          const Layout& layout) {
  const TextBlock* text = text_at(report, first);
  if (text == nullptr) return std::nullopt;
  if (is_masthead(text->kind)) return style_masthead(report, first, layout);
  if (text->kind == TextKind::attachment_note) return style_attachments(report, first, layout);
  if (text->kind == TextKind::signature) return style_signature(report, first, layout);
  if (is_imprint(text->kind)) return style_imprint(report, first, layout);
  return std::nullopt;
}

std::optional<StyledPart> part_begun_by(const Report& report, std::size_t index) {
  const TextBlock* text = text_at(report, index);
  if (text == nullptr || index == 0) return std::nullopt;
  if (text->kind == TextKind::annex_label) return StyledPart{};
  // Of the lines of 版记 the first begins it.
  const TextBlock* above = text_at(report, index - 1);
  if (is_imprint(text->kind) && (above == nullptr || !is_imprint(above->kind))) {
    return StyledPart{0, {}, true};
  }
  return std::nullopt;
}

}  // namespace banxin
