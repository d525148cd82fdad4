#include "pdf/tag_structure.h"

#include <algorithm>

#include "base/check.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr std::size_t kPagesPerLeaf = 64;

struct MarkedContent {
  std::size_t page;
  std::size_t mcid;
};

// What is known of a node before its element is written.
struct PlannedElement {
  ObjectId id;  // 0: left out
  std::vector<MarkedContent> content;
  std::vector<std::size_t> children;
};

struct Plan {
  std::vector<PlannedElement> elements;  // by node
  std::vector<std::size_t> roots;
};

Plan plan_elements(const StructureTree& tags, const std::vector<PageStream>& streams) {
  Plan plan;
  plan.elements.resize(tags.size());
  for (std::size_t page = 0; page < streams.size(); ++page) {
    for (std::size_t mcid = 0; mcid < streams[page].marked.size(); ++mcid) {
      const auto tag = static_cast<std::size_t>(streams[page].marked[mcid]);
      CHECK(tag < tags.size(), "marked content belongs to a node of the tree");
      plan.elements[tag].content.push_back({page, mcid});
    }
  }
  for (std::size_t node = tags.size(); node-- > 0;) {
    PlannedElement& element = plan.elements[node];
    if (element.content.empty() && element.children.empty()) continue;
    std::reverse(element.children.begin(), element.children.end());
    if (tags[node].parent < 0) {
      plan.roots.push_back(node);
    } else {
      const auto parent = static_cast<std::size_t>(tags[node].parent);
      CHECK(parent < node, "a node comes after its parent");
      plan.elements[parent].children.push_back(node);
    }
  }
  std::reverse(plan.roots.begin(), plan.roots.end());
  return plan;
}

std::string attributes_of(const StructureNode& node) {
  const bool head = node.role == StructureRole::table_head_cell;
  if (!head && node.role != StructureRole::table_cell) return "";
  std::string out;
  if (head) out += node.row_scope ? " /Scope /Row" : " /Scope /Column";
  if (node.column_span > 1) {
    out += " /ColSpan ";
    append_integer(out, node.column_span);
  }
  if (node.row_span > 1) {
    out += " /RowSpan ";
    append_integer(out, node.row_span);
  }
  return out.empty() ? out : "/A <</O /Table" + out + ">>\n";
}

std::string entries_of(const StructureNode& node, const Plan& plan, const PlannedElement& element,
                       const std::vector<ObjectId>& pages, ObjectId parent) {
  std::string out = "/Type /StructElem\n/S /";
  out += structure_type(node.role);
  out += "\n/P " + reference(parent) + "\n" + attributes_of(node);
  const bool has_content = !element.content.empty();
  if (has_content) out += "/Pg " + reference(pages[element.content[0].page]) + "\n";
  out += "/K [";
  for (const MarkedContent& content : element.content) {
    if (content.page == element.content[0].page) {
      append_integer(out, static_cast<std::int64_t>(content.mcid));
    } else {
      out += "<</Type /MCR /Pg " + reference(pages[content.page]) + " /MCID ";
      append_integer(out, static_cast<std::int64_t>(content.mcid));
      out += ">>";
    }
    out.push_back(' ');
  }
  for (const std::size_t child : element.children) {
    append_reference(out, plan.elements[child].id);
    out.push_back(' ');
  }
  if (out.back() == ' ') out.pop_back();
  return out + "]\n";
}

// One leaf for every 64 pages: /Nums of page index → elements by MCID.
ObjectId write_parent_tree(HaruDocument& document, const Plan& plan,
                           const std::vector<PageStream>& streams) {
  const ObjectId root = document.reserve();
  std::string kids;
  for (std::size_t first = 0; first < streams.size(); first += kPagesPerLeaf) {
    const std::size_t end = std::min(first + kPagesPerLeaf, streams.size());
    std::string leaf = "/Limits [";
    append_integer(leaf, static_cast<std::int64_t>(first));
    leaf.push_back(' ');
    append_integer(leaf, static_cast<std::int64_t>(end - 1));
    leaf += "]\n/Nums [";
    for (std::size_t page = first; page < end; ++page) {
      append_integer(leaf, static_cast<std::int64_t>(page));
      leaf += " [";
      for (const TagIndex tag : streams[page].marked) {
        append_reference(leaf, plan.elements[static_cast<std::size_t>(tag)].id);
        leaf.push_back(' ');
      }
      if (leaf.back() == ' ') leaf.pop_back();
      leaf += "]\n";
    }
    leaf += "]\n";
    const ObjectId id = document.reserve();
    document.fill(id, std::move(leaf));
    if (!kids.empty()) kids.push_back(' ');
    append_reference(kids, id);
  }
  document.fill(root, kids.empty() ? "/Nums []\n" : "/Kids [" + kids + "]\n");
  return root;
}

}  // namespace

const char* structure_type(StructureRole role) {
  switch (role) {
    case StructureRole::heading1:
      return "H1";
    case StructureRole::heading2:
      return "H2";
    case StructureRole::heading3:
      return "H3";
    case StructureRole::heading4:
      return "H4";
    case StructureRole::heading5:
      return "H5";
    case StructureRole::heading6:
      return "H6";
    case StructureRole::paragraph:
      return "P";
    case StructureRole::list:
      return "L";
    case StructureRole::list_item:
      return "LI";
    case StructureRole::list_body:
      return "LBody";
    case StructureRole::caption:
      return "Caption";
    case StructureRole::table:
      return "Table";
    case StructureRole::table_row:
      return "TR";
    case StructureRole::table_head_cell:
      return "TH";
    case StructureRole::table_cell:
      return "TD";
  }
  return "P";
}

ObjectId write_structure(HaruDocument& document, const StructureTree& tags,
                         const std::vector<PageStream>& streams,
                         const std::vector<ObjectId>& pages) {
  Plan plan = plan_elements(tags, streams);
  const ObjectId root = document.reserve();
  const ObjectId top = document.reserve();
  for (PlannedElement& element : plan.elements) {
    if (!element.content.empty() || !element.children.empty()) element.id = document.reserve();
  }
  for (std::size_t node = 0; node < tags.size(); ++node) {
    const PlannedElement& element = plan.elements[node];
    if (element.id.number == 0) continue;
    const TagIndex parent = tags[node].parent;
    const ObjectId parent_id =
        parent < 0 ? top : plan.elements[static_cast<std::size_t>(parent)].id;
    document.fill(element.id, entries_of(tags[node], plan, element, pages, parent_id));
  }
  std::string kids;
  for (const std::size_t node : plan.roots) {
    if (!kids.empty()) kids.push_back(' ');
    append_reference(kids, plan.elements[node].id);
  }
  document.fill(top,
                "/Type /StructElem\n/S /Document\n/P " + reference(root) + "\n/K [" + kids + "]\n");
  std::string entries = "/Type /StructTreeRoot\n/K [" + reference(top) + "]\n/ParentTree " +
                        reference(write_parent_tree(document, plan, streams)) +
                        "\n/ParentTreeNextKey ";
  append_integer(entries, static_cast<std::int64_t>(pages.size()));
  document.fill(root, entries + "\n");
  return root;
}

}  // namespace banxin
