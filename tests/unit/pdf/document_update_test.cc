// Updates behind a file: ISO 32000-1 7.5.6, B-31.
#include "pdf/document_update.h"

#include <gtest/gtest.h>

#include "expand_objects.h"
#include "support/count_parts.h"
#include "support/run_tool.h"
#include "support/temporary_folder.h"

namespace banxin::testing {
namespace {

// One page whose content is object `content`.
struct BaseFile {
  BaseFile() {
    HaruDocument document;
    page = document.reserve();
    content = document.reserve();
    document.fill(page,
                  "/Type /Page\n/MediaBox [0 0 100 100]\n/Contents " + reference(content) + "\n");
    document.fill_stream(content, "", "0 0 10 10 re f");
    document.set_pages({page});
    document.fill(document.catalogue(), "/Lang (zh-CN)\n");
    document.fill(document.information(), "/Producer (banxin)\n");
    bytes = document.write();
    end = document.end();
  }
  std::string bytes;
  FileEnd end;
  ObjectId page, content;
};

// The content replaced by `text`, and an object of its own.
std::string update_of(const BaseFile& base, const std::string& text) {
  DocumentUpdate update(base.end);
  const ObjectId added = update.reserve();
  EXPECT_EQ(added.number, base.end.objects + 1);
  update.fill(added, "/Added true\n");
  update.fill_stream(base.content, "", text);
  return update.finish();
}

std::string trailer_of(const std::string& bytes) {
  return bytes.substr(bytes.rfind("/Type /XRef\n"));
}

std::string ids_of(const std::string& bytes) {
  const std::string trailer = trailer_of(bytes);
  return trailer.substr(trailer.find("/ID ["), 71);
}

Output of_qpdf(const std::string& arguments, const std::string& bytes) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.pdf", bytes);
  return run("qpdf " + arguments + " '" + file + "'");
}

TEST(DocumentUpdate, PointsToTheTableOfTheFileBeforeIt) {
  const BaseFile base;
  const std::string update = update_of(base, "1 g");
  EXPECT_EQ(base.bytes.size(), base.end.size);
  EXPECT_EQ(number_after(update, "/Prev ", 0), base.end.table);
  EXPECT_EQ(base.bytes.find(std::to_string(base.end.objects) + " 0 obj\n<<\n/Type /XRef"),
            base.end.table);
  const std::size_t table = number_after(update, "startxref\n", 0);
  EXPECT_EQ(update.find(std::to_string(base.end.objects + 3) + " 0 obj\n<<\n/Type /XRef"),
            table - base.bytes.size());
  EXPECT_EQ(update.substr(update.size() - 6), "%%EOF\n");
}

// The content, which is replaced; then what is new: the object, its stream, the table.
TEST(DocumentUpdate, ItsTableHasOnlyWhatItHas) {
  const BaseFile base;
  const std::string trailer = trailer_of(update_of(base, "1 g"));
  const std::uint32_t first = base.end.objects + 1;
  EXPECT_NE(trailer.find("/Index [" + std::to_string(base.content.number) + " 1 " +
                         std::to_string(first) + " 3]\n"),
            std::string::npos)
      << trailer;
  EXPECT_NE(trailer.find("/Size " + std::to_string(first + 3) + "\n"), std::string::npos);
}

// ISO 32000-1 14.4: the first identifier stays, the second follows what is new (D-06).
TEST(DocumentUpdate, ChangesTheSecondIdentifierOnly) {
  const BaseFile base;
  const std::string before = ids_of(base.bytes);
  const std::string one = ids_of(update_of(base, "1 g"));
  const std::string other = ids_of(update_of(base, "0 g"));
  EXPECT_EQ(one.substr(0, 38), before.substr(0, 38));
  EXPECT_EQ(other.substr(0, 38), before.substr(0, 38));
  EXPECT_NE(one, before);
  EXPECT_NE(one, other);
  EXPECT_EQ(one, ids_of(update_of(base, "1 g")));
}

TEST(DocumentUpdate, ReplacesAnObjectForEveryReader) {
  ASSERT_TRUE(have("qpdf")) << "sh .ci/setup.sh tests";
  const BaseFile base;
  const std::string show =
      "--show-object=" + std::to_string(base.content.number) + " --filtered-stream-data";
  EXPECT_EQ(of_qpdf(show, base.bytes).text, "0 0 10 10 re f");
  const std::string updated = base.bytes + update_of(base, "0 0 99 99 re f");
  EXPECT_EQ(of_qpdf(show, updated).text, "0 0 99 99 re f");
  const std::string added = std::to_string(base.end.objects + 1);
  EXPECT_EQ(of_qpdf("--show-object=" + added, updated).text, "<< /Added true >>\n");
  const Output checked = of_qpdf("--check", updated);
  EXPECT_EQ(checked.status, 0) << checked.text;
  EXPECT_EQ(checked.text.find("WARNING"), std::string::npos) << checked.text;
}

// What was taken away is in the file, so the offsets of what follows count it.
TEST(DocumentUpdate, MayBeTakenInPieces) {
  ASSERT_TRUE(have("qpdf")) << "sh .ci/setup.sh tests";
  const BaseFile base;
  DocumentUpdate update(base.end);
  std::string pieces;
  std::vector<ObjectId> added;
  for (int i = 0; i < 5; ++i) {
    added.push_back(update.reserve());
    update.fill(added.back(), "/Piece " + std::to_string(i) + "\n");
    update.fill_stream(update.reserve(), "", "piece " + std::to_string(i));
    pieces += update.take();
  }
  EXPECT_EQ(count_parts(pieces, "piece "), 5U);
  pieces += update.finish();
  const std::string file = base.bytes + pieces;
  EXPECT_EQ(of_qpdf("--check", file).status, 0);
  for (int i = 0; i < 5; ++i) {
    const std::string number = std::to_string(added[static_cast<std::size_t>(i)].number);
    EXPECT_EQ(of_qpdf("--show-object=" + number, file).text,
              "<< /Piece " + std::to_string(i) + " >>\n");
  }
}

}  // namespace
}  // namespace banxin::testing
