#include "pdf/tag_structure.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "expand_objects.h"

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

struct LinkPlan {
  TagIndex tag;
  std::size_t page;
};

Written written(const StructureTree& tags, const std::vector<std::vector<TagIndex>>& marked,
                const std::vector<LinkPlan>& links = {}) {
  HaruDocument document;
  Written result;
  std::vector<PageStream> streams;
  for (const auto& tags_of_page : marked) {
    result.pages.push_back(document.reserve());
    document.fill(result.pages.back(), "/Type /Page\n");
    streams.emplace_back();
    streams.back().marked = tags_of_page;
  }
  std::vector<StructuredLink> structured;
  for (const LinkPlan& link : links) {
    structured.push_back({link.tag, link.page, document.reserve()});
    document.fill(structured.back().annotation, "/Type /Annot\n");
  }
  result.root = write_structure(document, tags, streams, structured, result.pages);
  document.set_pages(result.pages);
  document.fill(document.catalogue(), "");
  document.fill(document.information(), "");
  result.file = expand_objects(document.write());
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

// ISO 14289-1 7.5: a table is regular with its empty cells only.
TEST(TagStructure, EmptyCellsAreWrittenOtherNodesWithoutContentAreNot) {
  const StructureTree tags = {{Role::table, -1},
                              {Role::caption, 0},
                              {Role::table_row, 0},
                              {Role::table_head_cell, 2, 2, 1},
                              {Role::table_head_cell, 2, 1, 2, true},
                              {Role::table_row, 0},
                              {Role::table_cell, 5, 2, 1},
                              {Role::table, -1},
                              {Role::table_row, 7},
                              {Role::table_cell, 8},
                              {Role::paragraph, -1}};
  const Written result = written(tags, {{3, 4}});
  // Page 4, root 5, Document 6, Table 7, TR 8, TH 9 and 10, TR 11, TD 12.
  EXPECT_EQ(entry(result.object(6), "/K"), "[7 0 R]");
  EXPECT_EQ(entry(result.object(7), "/K"), "[8 0 R 11 0 R]");
  EXPECT_EQ(entry(result.object(8), "/K"), "[9 0 R 10 0 R]");
  EXPECT_EQ(entry(result.object(9), "/A"), "<</O /Table /Scope /Column /ColSpan 2>>");
  EXPECT_EQ(entry(result.object(10), "/A"), "<</O /Table /Scope /Row /RowSpan 2>>");
  EXPECT_EQ(entry(result.object(11), "/K"), "[12 0 R]");
  EXPECT_EQ(entry(result.object(12), "/S"), "/TD");
  EXPECT_EQ(entry(result.object(12), "/K"), "");
  EXPECT_EQ(result.object(13), "/Kids [14 0 R]\n") << "the parent tree: nothing else is written";
}

// A link in a paragraph that goes on behind it and on the next page.
TEST(TagStructure, InlineElementsStandBetweenTheWordsAroundThem) {
  const Written result = written({{Role::paragraph, -1}, {Role::link, 0}, {Role::paragraph, -1}},
                                 {{0, 1, 0}, {1, 0, 2}}, {{1, 0}, {1, 1}});
  // Pages 4 and 5, annotations 6 and 7, root 8, Document 9, P 10, Link 11.
  EXPECT_EQ(entry(result.object(10), "/K"), "[0 11 0 R 2 <</Type /MCR /Pg 5 0 R /MCID 1>>]");
  EXPECT_EQ(entry(result.object(11), "/K"),
            "[1 <</Type /MCR /Pg 5 0 R /MCID 0>> <</Type /OBJR /Pg 4 0 R /Obj 6 0 R>> "
            "<</Type /OBJR /Pg 5 0 R /Obj 7 0 R>>]");
  EXPECT_NE(result.file.find("\n2 11 0 R\n3 11 0 R\n]"), std::string::npos) << "parent tree";
  EXPECT_EQ(entry(result.object(8), "/ParentTreeNextKey"), "4");
}

// ISO 14289-1 7.3, 7.9.
TEST(TagStructure, FiguresHaveAlternativesAndNotesIdentifiers) {
  const Written result = written({{Role::figure, -1, 1, 1, false, U"图"},
                                  {Role::paragraph, -1},
                                  {Role::reference, 1},
                                  {Role::note, -1},
                                  {Role::note, -1}},
                                 {{0, 1, 2, 3, 4}});
  // Page 4, root 5, Document 6, Figure 7, P 8, Reference 9, Notes 10 and 11.
  EXPECT_EQ(entry(result.object(7), "/Alt"), "<FEFF56FE>");
  EXPECT_EQ(entry(result.object(8), "/K"), "[1 9 0 R]");
  EXPECT_EQ(entry(result.object(10), "/ID"), "(note-00000003)");
  EXPECT_EQ(entry(result.object(5), "/IDTree"),
            "<</Names [(note-00000003) 10 0 R (note-00000004) 11 0 R]>>");
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
