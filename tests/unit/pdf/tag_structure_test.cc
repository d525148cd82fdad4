#include "pdf/tag_structure.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace banxin::testing {
namespace {

using Role = StructureRole;

struct Written {
  std::string file;
  ObjectId root;
  std::vector<ObjectId> pages;

  // The entries of an object.
  std::string object(std::uint32_t number) const {
    const std::string start = "\n" + std::to_string(number) + " 0 obj\n<<\n";
    const std::size_t begin = file.find(start);
    if (begin == std::string::npos) return "";
    return file.substr(begin + start.size(), file.find(">>\nendobj", begin) - begin - start.size());
  }
};

Written written(const StructureTree& tags, const std::vector<std::vector<TagIndex>>& marked) {
  HaruDocument document;
  Written result;
  std::vector<PageStream> streams;
  for (const auto& tags_of_page : marked) {
    result.pages.push_back(document.reserve());
    document.fill(result.pages.back(), "/Type /Page\n");
    streams.push_back({"", {}, tags_of_page});
  }
  result.root = write_structure(document, tags, streams, result.pages);
  document.set_pages(result.pages);
  document.fill(document.catalogue(), "");
  document.fill(document.information(), "");
  result.file = document.write();
  return result;
}

std::string entry(const std::string& object, const std::string& key) {
  const std::size_t at = object.find(key + " ");
  if (at == std::string::npos) return "";
  const std::size_t begin = at + key.size() + 1;
  return object.substr(begin, object.find('\n', begin) - begin);
}

TEST(TagStructure, NamesOfTheRoles) {
  EXPECT_STREQ(structure_type(Role::heading6), "H6");
  EXPECT_STREQ(structure_type(Role::list_body), "LBody");
  EXPECT_STREQ(structure_type(Role::table_head_cell), "TH");
}

// Pages are objects 4 and 5, StructTreeRoot 6, Document 7, elements from 8.
TEST(TagStructure, AParagraphOverTwoPagesIsOneElement) {
  const Written result = written({{Role::heading1, -1}, {Role::paragraph, -1}}, {{0, 1}, {1}});
  ASSERT_EQ(result.root.number, 6U);
  EXPECT_EQ(entry(result.object(6), "/K"), "[7 0 R]");
  EXPECT_EQ(entry(result.object(7), "/S"), "/Document");
  EXPECT_EQ(entry(result.object(7), "/K"), "[8 0 R 9 0 R]");
  EXPECT_EQ(entry(result.object(8), "/S"), "/H1");
  EXPECT_EQ(entry(result.object(8), "/K"), "[0]");
  EXPECT_EQ(entry(result.object(9), "/P"), "7 0 R");
  EXPECT_EQ(entry(result.object(9), "/Pg"), "4 0 R");
  EXPECT_EQ(entry(result.object(9), "/K"), "[1 <</Type /MCR /Pg 5 0 R /MCID 0>>]");
  EXPECT_NE(result.file.find("/Nums [0 [8 0 R 9 0 R]\n1 [9 0 R]\n]"), std::string::npos);
}

TEST(TagStructure, NodesWithoutContentAreLeftOut) {
  const StructureTree tags = {{Role::table, -1},
                              {Role::table_row, 0},
                              {Role::table_head_cell, 1, 2, 1},
                              {Role::table_head_cell, 1, 1, 3, true},
                              {Role::table_row, 0},
                              {Role::table_cell, 4}};
  const Written result = written(tags, {{2, 3}});
  // Page 4, root 5, Document 6, Table 7, TR 8, TH 9 and 10.
  EXPECT_EQ(entry(result.object(7), "/K"), "[8 0 R]");
  EXPECT_EQ(entry(result.object(8), "/K"), "[9 0 R 10 0 R]");
  EXPECT_EQ(entry(result.object(9), "/A"), "<</O /Table /Scope /Column /ColSpan 2>>");
  EXPECT_EQ(entry(result.object(10), "/A"), "<</O /Table /Scope /Row /RowSpan 3>>");
  EXPECT_EQ(result.file.find("/S /TD"), std::string::npos);
}

TEST(TagStructure, ADocumentWithoutTagsIsStillATree) {
  const Written result = written({}, {{}});
  EXPECT_EQ(entry(result.object(6), "/K"), "[]");
  EXPECT_EQ(entry(result.object(5), "/ParentTreeNextKey"), "1");
}

TEST(TagStructure, TagsOutsideTheTreeAreOurBug) {
  EXPECT_THROW(written({{Role::paragraph, -1}}, {{1}}), InternalError);
}

TEST(TagStructure, TheParentTreeHasLeaves) {
  const Written result =
      written({{Role::paragraph, -1}}, std::vector<std::vector<TagIndex>>(130, {0}));
  EXPECT_NE(result.file.find("/Limits [64 127]"), std::string::npos);
  EXPECT_NE(result.file.find("/Limits [128 129]"), std::string::npos);
}

}  // namespace
}  // namespace banxin::testing
