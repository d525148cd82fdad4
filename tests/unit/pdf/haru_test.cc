#include "pdf/haru.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "expand_objects.h"
#include "support/count_parts.h"

namespace banxin::testing {
namespace {

void fill_edges(HaruDocument& document) {
  document.fill(document.catalogue(), "/Lang (zh-CN)\n");
  document.fill(document.information(), "/Producer (banxin)\n");
}

std::string small_file(int pages) {
  HaruDocument document;
  std::vector<ObjectId> ids;
  for (int i = 0; i < pages; ++i) ids.push_back(document.reserve());
  for (const ObjectId id : ids) document.fill(id, "/Type /Page\n/MediaBox [0 0 100 100]\n");
  document.set_pages(ids);
  fill_edges(document);
  return document.write();
}

TEST(Haru, WritesObjectsInTheOrderOfTheirNumbers) {
  const std::string file = expand_objects(small_file(3));
  EXPECT_EQ(file.substr(0, 9), "%PDF-1.7\n");
  std::size_t last = 0;
  for (int number = 1; number <= 6; ++number) {
    const std::size_t at = file.find("\n" + std::to_string(number) + " 0 obj");
    ASSERT_NE(at, std::string::npos) << number;
    EXPECT_GT(at, last);
    last = at;
  }
  EXPECT_NE(file.find("/Count 3"), std::string::npos);
}

TEST(Haru, IdentifierFollowsTheContent) {
  const auto id_of = [](const std::string& file) { return file.substr(file.find("/ID ["), 71); };
  EXPECT_EQ(small_file(2), small_file(2));
  EXPECT_NE(id_of(small_file(2)), id_of(small_file(3)));
}

TEST(Haru, LargePageTreesHaveNodes) {
  const std::string file = expand_objects(small_file(250));
  EXPECT_EQ(count_parts(file, "/Type /Pages"), 4U);
  EXPECT_EQ(count_parts(file, "/Count 100"), 2U);
  EXPECT_EQ(count_parts(file, "/Count 250"), 1U);
  EXPECT_EQ(count_parts(file, "/Parent"), 253U);
}

TEST(Haru, SealedStreamsAreWrittenAsTheyAre) {
  HaruDocument document;
  const std::string bytes("\x01\x00\n>>\xFF", 6);
  const ObjectId id = document.reserve();
  document.fill_stream(id, "/Filter /FlateDecode\n", bytes);
  fill_edges(document);
  const std::string file = document.write();
  EXPECT_NE(file.find("<<\n/Length 6\n/Filter /FlateDecode\n>>\nstream\r\n" + bytes +
                      "\nendstream\nendobj\n"),
            std::string::npos);
  EXPECT_EQ(reference(id), std::to_string(id.number) + " 0 R");
}

TEST(Haru, ObjectsAreFilledOnceAndAll) {
  HaruDocument document;
  const ObjectId id = document.reserve();
  fill_edges(document);
  EXPECT_THROW(document.write(), InternalError);
  document.fill(id, "");
  EXPECT_THROW(document.fill(id, ""), InternalError);
  EXPECT_THROW(document.fill(ObjectId{99}, ""), InternalError);
  EXPECT_NO_THROW(document.write());
}

}  // namespace
}  // namespace banxin::testing
