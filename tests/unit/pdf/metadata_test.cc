#include "pdf/metadata.h"

#include <gtest/gtest.h>

namespace banxin::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Metadata, ClaimsAreThoseGiven) {
  const DocumentInfo info{U"报告", "zh-CN"};
  const std::string none = make_metadata(info, {});
  EXPECT_FALSE(has(none, "id:part>"));
  const std::string archive = make_metadata(info, {true, false});
  EXPECT_TRUE(has(archive, "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</"));
  EXPECT_FALSE(has(archive, "<pdfuaid:part>"));
  const std::string access = make_metadata(info, {false, true});
  EXPECT_TRUE(has(access, "<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_FALSE(has(access, "<pdfaid:"));
}

// ISO 19005-2 6.6.2.3.3: a schema that is not XMP's own is described.
TEST(Metadata, TheSchemaOfTheSecondClaimIsDescribedForTheFirst) {
  const std::string packet = make_metadata({U"报告", "zh-CN"}, {true, true});
  EXPECT_TRUE(has(packet, "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</"));
  EXPECT_TRUE(has(packet, "<pdfaProperty:name>part</pdfaProperty:name>"));
  EXPECT_FALSE(has(make_metadata({U"报告", "zh-CN"}, {false, true}), "<pdfaExtension:schemas>"));
}

// ISO 19005-2 6.6.2.1: the packet's header has no attributes bytes and encoding.
TEST(Metadata, ThePacketHeaderIsBare) {
  const std::string packet = make_metadata({U"报告", "zh-CN"}, {true, true});
  const std::string header = packet.substr(0, packet.find("?>"));
  EXPECT_EQ(header, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
}

TEST(Metadata, WhatXmlCannotHoldIsDropped) {
  EXPECT_EQ(legal_characters(U"甲\x1\x1F\xFFFE乙\n<"), U"甲乙\n<");
  EXPECT_TRUE(has(make_metadata({U"甲<&\x2>", ""}, {}), "x-default\">甲&lt;&amp;&gt;</"));
  EXPECT_FALSE(has(make_metadata({U"\x2", ""}, {}), "<dc:title>"));
}

}  // namespace
}  // namespace banxin::testing
