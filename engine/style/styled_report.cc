#include "style/styled_report.h"

namespace banxin {
namespace {

using Paragraphs = std::vector<const StyledParagraph*>;

void add(Paragraphs& all, const std::optional<StyledParagraph>& paragraph) {
  if (paragraph) all.push_back(&*paragraph);
}
void add(Paragraphs& all, const std::vector<StyledParagraph>& paragraphs) {
  for (const StyledParagraph& paragraph : paragraphs) all.push_back(&paragraph);
}

struct Collector {
  Paragraphs operator()(const StyledParagraph& paragraph) const { return {&paragraph}; }
  Paragraphs operator()(const StyledList& list) const {
    Paragraphs all;
    add(all, list.items);
    return all;
  }
  Paragraphs operator()(const StyledTable&) const { return {}; }
  Paragraphs operator()(const StyledPhoto&) const { return {}; }
  Paragraphs operator()(const StyledChart&) const { return {}; }
  Paragraphs operator()(const StyledMasthead& masthead) const {
    Paragraphs all;
    add(all, masthead.serial);
    add(all, masthead.secrecy);
    add(all, masthead.urgency);
    add(all, masthead.issuers);
    add(all, masthead.issuer_word);
    add(all, masthead.number);
    add(all, masthead.signatory_label);
    add(all, masthead.signatories);
    return all;
  }
  Paragraphs operator()(const StyledAttachments& attachments) const {
    Paragraphs all;
    for (const StyledAttachments::Item& item : attachments.items) all.push_back(&item.paragraph);
    return all;
  }
  Paragraphs operator()(const StyledSignature& signature) const {
    Paragraphs all;
    add(all, signature.organs);
    all.push_back(&signature.date);
    return all;
  }
  Paragraphs operator()(const StyledImprint& imprint) const {
    Paragraphs all;
    add(all, imprint.copies_to);
    add(all, imprint.printed_by);
    add(all, imprint.printed_on);
    return all;
  }
};

}  // namespace

Paragraphs paragraphs_of(const StyledBlock& block) { return std::visit(Collector{}, block); }

}  // namespace banxin
