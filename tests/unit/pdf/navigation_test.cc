#include "pdf/navigation.h"

#include <gtest/gtest.h>

#include "expand_objects.h"

namespace banxin::testing {
namespace {

using namespace literals;

Pages pages_with(std::vector<std::vector<Anchor>> anchors) {
  Pages pages;
  for (auto& of_page : anchors) {
    Drawing drawing;
    drawing.anchors = std::move(of_page);
    PlacedDrawing placed;
    placed.x = 79_pt;
    placed.y = 100_pt;
    placed.drawing = std::make_shared<const Drawing>(std::move(drawing));
    pages.pages.push_back({595_pt, 842_pt, 0, {placed}});
  }
  return pages;
}

std::string written(const Pages& pages, bool names) {
  HaruDocument document;
  std::vector<ObjectId> ids;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    ids.push_back(document.reserve());
    document.fill(ids.back(), "/Type /Page\n");
  }
  const Destinations destinations = collect_destinations(pages);
  if (names) {
    write_name_tree(document, destinations, ids);
  } else {
    write_outline(document, destinations, ids);
  }
  document.set_pages(ids);
  document.fill(document.catalogue(), "");
  document.fill(document.information(), "");
  return expand_objects(document.write());
}

TEST(Navigation, OutlineNestsByLevelAndToleratesJumps) {
  const std::string file =
      written(pages_with({{{"a", U"一", 1, 0_pt}, {"b", U"三", 3, 20_pt}, {"t", U"表", 0, 0_pt}},
                          {{"c", U"二", 2, 0_pt}, {"d", U"四", 1, 0_pt}}}),
              false);
  // Pages 4 and 5, Outlines 6, items a 7, b 8, c 9, d 10.
  EXPECT_NE(file.find("6 0 obj\n<<\n/Type /Outlines\n/First 7 0 R\n/Last 10 0 R\n/Count 4\n"),
            std::string::npos);
  EXPECT_NE(file.find("7 0 obj\n<<\n/Title <FEFF4E00>\n/Parent 6 0 R\n/Next 10 0 R\n/First 8 0 R\n"
                      "/Last 9 0 R\n/Count 2\n/Dest [4 0 R /XYZ 79 742 null]\n"),
            std::string::npos);
  EXPECT_NE(file.find("8 0 obj\n<<\n/Title <FEFF4E09>\n/Parent 7 0 R\n/Next 9 0 R\n"
                      "/Dest [4 0 R /XYZ 79 722 null]\n"),
            std::string::npos);
  EXPECT_NE(file.find("9 0 obj\n<<\n/Title <FEFF4E8C>\n/Parent 7 0 R\n/Prev 8 0 R\n"
                      "/Dest [5 0 R /XYZ 79 742 null]\n"),
            std::string::npos);
  EXPECT_NE(file.find("10 0 obj\n<<\n/Title <FEFF56DB>\n/Parent 6 0 R\n/Prev 7 0 R\n"),
            std::string::npos);
}

TEST(Navigation, NamesAreSortedAndTheFirstOfEqualNamesCounts) {
  const std::string file = written(
      pages_with({{{"table-2", U"", 0, 0_pt}, {"table-10", U"", 0, 0_pt}, {"", U"", 0, 0_pt}},
                  {{"table-2", U"", 0, 0_pt}}}),
      true);
  EXPECT_NE(file.find("/Limits [(table-10) (table-2)]\n"
                      "/Names [(table-10) [4 0 R /XYZ 79 742 null]\n"
                      "(table-2) [4 0 R /XYZ 79 742 null]\n]"),
            std::string::npos);
}

PlacedDrawing placed_links(std::vector<Link> links) {
  Drawing drawing;
  drawing.links = std::move(links);
  PlacedDrawing placed;
  placed.x = 79_pt;
  placed.y = 100_pt;
  placed.tag_base = 5;
  placed.drawing = std::make_shared<const Drawing>(std::move(drawing));
  return placed;
}

// ISO 19005-2 6.3.2, ISO 14289-1 7.18.5: printed, and told where they lead.
TEST(Navigation, LinkAnnotations) {
  Pages pages = pages_with({{{"a", U"一", 1, 0_pt}}});
  PlacedDrawing placed =
      placed_links({{LinkKind::anchor, "a", 1_pt, 2_pt, 30_pt, 16_pt, 2},
                    {LinkKind::anchor, "nowhere", 1_pt, 2_pt, 30_pt, 16_pt, 2},
                    {LinkKind::address, "https://例.cn", 0_pt, 0_pt, 30_pt, 16_pt}});
  pages.pages[0].drawings.push_back(placed);
  placed.artifact = true;
  pages.pages[0].drawings.push_back(placed);
  const Destinations destinations = collect_destinations(pages);
  const std::vector<PlacedLink> links = collect_links(pages, destinations);
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].tag, 7);
  EXPECT_EQ(links[1].tag, kArtifact);
  EXPECT_EQ(link_entries(links[0], destinations),
            "/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/F 4\n/Rect [80 724 110 740]\n"
            "/Contents <FEFF4E00>\n/Dest (a)\n");
  EXPECT_EQ(link_entries(links[1], destinations),
            "/Type /Annot\n/Subtype /Link\n/Border [0 0 0]\n/F 4\n/Rect [79 726 109 742]\n"
            "/Contents <FEFF00680074007400700073003A002F002F4F8B002E0063006E>\n"
            "/A <</S /URI /URI (https://%E4%BE%8B.cn)>>\n");
}

TEST(Navigation, NothingToPointAt) {
  HaruDocument document;
  const Destinations none = collect_destinations(pages_with({{}}));
  EXPECT_FALSE(write_outline(document, none, {}));
  EXPECT_FALSE(write_name_tree(document, none, {}));
}

}  // namespace
}  // namespace banxin::testing
