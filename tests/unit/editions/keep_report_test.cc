// Editions of whole reports: written, read again and held, in every layout.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "editions/edition_file.h"
#include "editions/fingerprint_page.h"
#include "editions/record_edition.h"
#include "sources/read_text.h"
#include "support/handout.h"
#include "support/metric_fonts.h"

namespace banxin::testing {
namespace {

std::string sample() { return *read_file(BANXIN_SOURCE_DIR "/data/reports/cangshan-2023.txt"); }

Typeset set(const std::string& report, const std::string& layout, const EditionPages& keep = {}) {
  StageTimes times;
  return typeset(read_report(report, "report.txt", times),
                 layout_named(layout, {{"lines.missing_glyphs", "placeholder"}}), metric_fonts(),
                 times, keep);
}

std::string edition_of(const Typeset& set) {
  return write_edition(record_edition(
      {set.pages, set.styled.layout, set.styled.title, {}, record_pages(set.parts, set.cut)},
      nullptr, metric_fonts()));
}

std::size_t changed_pages(const Typeset& then, const Typeset& now) {
  const auto before = fingerprint_pages(then.pages, metric_fonts());
  const auto after = fingerprint_pages(now.pages, metric_fonts());
  std::size_t changed = 0;
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
    if (i >= before.size() || i >= after.size() || before[i] != after[i]) ++changed;
  }
  return changed;
}

class KeepReport : public ::testing::TestWithParam<const char*> {};

// Was a fault: a page that began inside another setting of a paragraph made the file unreadable.
TEST_P(KeepReport, AnEditionIsReadAgainAndHeld) {
  const Typeset then = set(sample(), GetParam());
  const auto read = read_edition(edition_of(then), "a.edition");
  ASSERT_TRUE(read) << to_string(read.error());
  EXPECT_EQ(changed_pages(then, set(sample(), GetParam(), read->cut)), 0U);
}

// Was a fault: an edited page that had been short before, above a table, was filled, and all that
// came behind it moved. One digit after the other, one in each paragraph.
TEST_P(KeepReport, ADigitNeverChangesMorePagesThanAFreshCut) {
  const Typeset then = set(sample(), GetParam());
  const EditionPages print = record_pages(then.parts, then.cut);
  const std::string report = sample();
  std::size_t edits = 0;
  std::size_t one = 0;
  for (std::size_t line = 0; line < report.size(); line = report.find('\n', line) + 1) {
    const std::size_t digit = report.find_first_of("0123456789", line);
    if (digit == std::string::npos) break;
    if (digit > report.find('\n', line)) continue;
    std::string edited = report;
    edited[digit] = edited[digit] == '7' ? '8' : '7';
    const std::size_t kept = changed_pages(then, set(edited, GetParam(), print));
    EXPECT_LE(kept, changed_pages(then, set(edited, GetParam()))) << "byte " << digit;
    one += kept <= 1 ? 1 : 0;
    ++edits;
  }
  EXPECT_GT(edits, 20U);
  EXPECT_GE(one * 20, edits * 19) << one << " of " << edits;
}

INSTANTIATE_TEST_SUITE_P(Layouts, KeepReport,
                         ::testing::Values("handout", "booklet-a4", "booklet-a5", "large-print",
                                           "document", "brief"));

// A file that was tampered with is refused, or does no harm.
TEST(ReadCut, WhatCannotBeIsRefused) {
  const Typeset then = set(sample(), "booklet-a5");
  const std::string whole = edition_of(then);
  const auto error_with = [&](const std::string& key, const std::string& value) {
    std::string other = whole;
    const std::size_t at = other.find("\"" + key + "\":[[") + key.size() + 5;
    other.replace(at, other.find(']', at) + 1 - at, value);
    const auto read = read_edition(other, "a.edition");
    return read ? "" : to_string(read.error());
  };
  using ::testing::HasSubstr;
  EXPECT_THAT(error_with("settings", "[0,2,-100000,[],0,[]]"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_with("settings", "[0,2,0,[10],0,[]]"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_with("settings", "[0,2,0,[],-1,[]]"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_with("pages", "[0,[0,-1,0,1"), HasSubstr("edition.unreadable"));
  EXPECT_THAT(error_with("pages", "[999999999,[0,-1,0,0"), HasSubstr("edition.unreadable"));
}

}  // namespace
}  // namespace banxin::testing
