#include "pdf/output_intent.h"

#include "base/deflate.h"
#include "pdf/metadata.h"
#include "pdf/srgb_profile.h"
#include "pdf/syntax.h"

namespace banxin {

std::string deflated_srgb_profile() { return deflate(srgb_profile()); }

std::string output_intents(ObjectId profile) {
  return "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
         " /Info (sRGB IEC61966-2.1) /DestOutputProfile " +
         reference(profile) + ">>]\n";
}

std::string information_entries(const DocumentInfo& info) {
  std::string entries = std::string("/Producer (") + kProducer + ")\n";
  const std::u32string title = legal_characters(info.title);
  if (!title.empty()) entries += "/Title " + text_string(title) + "\n";
  return entries;
}

Problem pdf_failed(const HaruError& error) {
  return {.code = "pdf.failed",
          .severity = Severity::error,
          .place = {},
          .what = std::string("cannot write the PDF: ") + error.what(),
          .remedy = "",
          .blame = Blame::environment};
}

}  // namespace banxin
