#include "pdf/tag_structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/check.h"
#include "pdf/syntax.h"

namespace banxin {
namespace {

constexpr std::size_t kKeysPerLeaf = 64;

// A piece of a page's content, or an annotation behind all content of its page.
struct ContentItem {
  std::size_t page = 0;
  std::size_t mcid = 0;
  ObjectId annotation;  // 0: none
};

// What is known of a node before its element is written.
struct PlannedElement {
  ObjectId id;  // 0: left out
  std::vector<ContentItem> content;
  std::vector<std::size_t> children;
  std::optional<std::pair<std::size_t, std::size_t>> first;  // page, MCID of all it holds
};

struct Plan {
  std::vector<PlannedElement> elements;  // by node
  std::vector<std::size_t> roots;
};

void place_content(const StructureTree& tags, const std::vector<PageStream>& streams,
                   const std::vector<StructuredLink>& links, Plan& plan) {
  const auto element_of = [&](TagIndex tag) -> PlannedElement& {
    CHECK(static_cast<std::size_t>(tag) < tags.size(), "content belongs to a node of the tree");
    return plan.elements[static_cast<std::size_t>(tag)];
  };
  for (std::size_t page = 0; page < streams.size(); ++page) {
    for (std::size_t mcid = 0; mcid < streams[page].marked.size(); ++mcid) {
      PlannedElement& element = element_of(streams[page].marked[mcid]);
      element.content.push_back({page, mcid, {}});
      if (!element.first) element.first = {page, mcid};
    }
  }
  for (const StructuredLink& link : links) {
    PlannedElement& element = element_of(link.tag);
    element.content.push_back({link.page, 0, link.annotation});
    if (!element.first) element.first = {link.page, streams[link.page].marked.size()};
  }
}

bool is_part_of_table(StructureRole role) {
  return role == StructureRole::table_row || role == StructureRole::table_head_cell ||
         role == StructureRole::table_cell;
}

// What holds content is written, and every cell of a table that does.
void find_children(const StructureTree& tags, Plan& plan) {
  for (std::size_t node = tags.size(); node-- > 0;) {
    const auto& first = plan.elements[node].first;
    if (tags[node].parent < 0) continue;
    const auto parent = static_cast<std::size_t>(tags[node].parent);
    CHECK(parent < node, "a node comes after its parent");
    if (!first) continue;
    auto& above = plan.elements[parent].first;
    if (!above || *first < *above) above = first;
  }
  for (std::size_t node = 0; node < tags.size(); ++node) {
    const bool top = tags[node].parent < 0;
    auto& first = plan.elements[node].first;
    if (!top && !first && is_part_of_table(tags[node].role)) {
      first = plan.elements[static_cast<std::size_t>(tags[node].parent)].first;
    }
    if (!first) continue;
    auto& siblings =
        top ? plan.roots : plan.elements[static_cast<std::size_t>(tags[node].parent)].children;
    siblings.push_back(node);
  }
}

Plan plan_elements(const StructureTree& tags, const std::vector<PageStream>& streams,
                   const std::vector<StructuredLink>& links) {
  Plan plan;
  plan.elements.resize(tags.size());
  place_content(tags, streams, links, plan);
  find_children(tags, plan);
  return plan;
}

// Numbers of one width, so that their order as strings is their order.
std::string note_identifier(std::size_t node) { return fmt::format("(note-{:08})", node); }

std::string attributes_of(const StructureNode& node, std::size_t index) {
  if (node.role == StructureRole::note) return "/ID " + note_identifier(index) + "\n";
  if (node.role == StructureRole::figure) return "/Alt " + text_string(node.alternative) + "\n";
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

// `page`: that of the element.
void append_content(std::string& out, const ContentItem& item, std::size_t page,
                    const std::vector<ObjectId>& pages) {
  if (item.annotation.number != 0) {
    out += "<</Type /OBJR /Pg " + reference(pages[item.page]) + " /Obj " +
           reference(item.annotation) + ">>";
  } else if (item.page == page) {
    append_integer(out, static_cast<std::int64_t>(item.mcid));
  } else {
    out += "<</Type /MCR /Pg " + reference(pages[item.page]) + " /MCID ";
    append_integer(out, static_cast<std::int64_t>(item.mcid));
    out += ">>";
  }
  out.push_back(' ');
}

// Content and children in reading order: content comes before the first child that begins later.
std::string kids_of(const Plan& plan, const PlannedElement& element,
                    const std::vector<ObjectId>& pages) {
  std::string out;
  auto item = element.content.begin();
  const auto append_until = [&](const std::pair<std::size_t, std::size_t>* limit) {
    for (; item != element.content.end(); ++item) {
      const bool later = item->annotation.number != 0 ||
                         (limit != nullptr && std::pair(item->page, item->mcid) > *limit);
      if (limit != nullptr && later) return;
      append_content(out, *item, element.content[0].page, pages);
    }
  };
  for (const std::size_t child : element.children) {
    append_until(&*plan.elements[child].first);
    append_reference(out, plan.elements[child].id);
    out.push_back(' ');
  }
  append_until(nullptr);
  if (!out.empty()) out.pop_back();
  return out;
}

std::string entries_of(const StructureTree& tags, std::size_t index, const Plan& plan,
                       const std::vector<ObjectId>& pages, ObjectId parent) {
  const StructureNode& node = tags[index];
  const PlannedElement& element = plan.elements[index];
  std::string out = "/Type /StructElem\n/S /";
  out += structure_type(node.role);
  out += "\n/P " + reference(parent) + "\n" + attributes_of(node, index);
  if (!element.content.empty()) out += "/Pg " + reference(pages[element.content[0].page]) + "\n";
  const std::string kids = kids_of(plan, element, pages);
  return kids.empty() ? out : out + "/K [" + kids + "]\n";
}

// A page index → the elements by MCID; a link's number → its element.
std::vector<std::string> parent_entries(const Plan& plan, const std::vector<PageStream>& streams,
                                        const std::vector<StructuredLink>& links) {
  const auto element_of = [&](TagIndex tag) {
    return reference(plan.elements[static_cast<std::size_t>(tag)].id);
  };
  std::vector<std::string> entries;
  for (const PageStream& stream : streams) {
    std::string entry = "[";
    for (const TagIndex tag : stream.marked) entry += element_of(tag) + " ";
    if (entry.back() == ' ') entry.pop_back();
    entries.push_back(entry + "]");
  }
  for (const StructuredLink& link : links) entries.push_back(element_of(link.tag));
  return entries;
}

// A number tree of `entries` by index.
ObjectId write_parent_tree(HaruDocument& document, const std::vector<std::string>& entries) {
  const ObjectId root = document.reserve();
  std::string kids;
  for (std::size_t first = 0; first < entries.size(); first += kKeysPerLeaf) {
    const std::size_t end = std::min(first + kKeysPerLeaf, entries.size());
    std::string leaf = fmt::format("/Limits [{} {}]\n/Nums [", first, end - 1);
    for (std::size_t key = first; key < end; ++key) {
      append_integer(leaf, static_cast<std::int64_t>(key));
      leaf += " " + entries[key] + "\n";
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

// /IDTree of the notes, or nothing.
std::string identifier_tree(const StructureTree& tags, const Plan& plan) {
  std::string names;
  for (std::size_t node = 0; node < tags.size(); ++node) {
    const ObjectId id = plan.elements[node].id;
    if (tags[node].role != StructureRole::note || id.number == 0) continue;
    names += note_identifier(node) + " " + reference(id) + " ";
  }
  if (names.empty()) return "";
  names.back() = ']';
  return "/IDTree <</Names [" + names + ">>\n";
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
    case StructureRole::list_label:
      return "Lbl";
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
    case StructureRole::link:
      return "Link";
    case StructureRole::reference:
      return "Reference";
    case StructureRole::note:
      return "Note";
    case StructureRole::ruby:
      return "Ruby";
    case StructureRole::ruby_base:
      return "RB";
    case StructureRole::ruby_text:
      return "RT";
    case StructureRole::figure:
      return "Figure";
    case StructureRole::contents:
      return "TOC";
    case StructureRole::contents_item:
      return "TOCI";
  }
  return "P";
}

ObjectId write_structure(HaruDocument& document, const StructureTree& tags,
                         const std::vector<PageStream>& streams,
                         const std::vector<StructuredLink>& links,
                         const std::vector<ObjectId>& pages) {
  Plan plan = plan_elements(tags, streams, links);
  const ObjectId root = document.reserve();
  const ObjectId top = document.reserve();
  for (PlannedElement& element : plan.elements) {
    if (element.first) element.id = document.reserve();
  }
  for (std::size_t node = 0; node < tags.size(); ++node) {
    const PlannedElement& element = plan.elements[node];
    if (!element.first) continue;
    const TagIndex parent = tags[node].parent;
    const ObjectId parent_id =
        parent < 0 ? top : plan.elements[static_cast<std::size_t>(parent)].id;
    document.fill(element.id, entries_of(tags, node, plan, pages, parent_id));
  }
  std::string kids;
  for (const std::size_t node : plan.roots) {
    if (!kids.empty()) kids.push_back(' ');
    append_reference(kids, plan.elements[node].id);
  }
  document.fill(top,
                "/Type /StructElem\n/S /Document\n/P " + reference(root) + "\n/K [" + kids + "]\n");
  const std::vector<std::string> parents = parent_entries(plan, streams, links);
  std::string entries = "/Type /StructTreeRoot\n/K [" + reference(top) + "]\n/ParentTree " +
                        reference(write_parent_tree(document, parents)) + "\n/ParentTreeNextKey ";
  append_integer(entries, static_cast<std::int64_t>(parents.size()));
  document.fill(root, entries + "\n" + identifier_tree(tags, plan));
  return root;
}

}  // namespace banxin
