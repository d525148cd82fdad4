#pragma once
// Anchors are places that can be pointed at; links point. Both travel in drawings.
#include <string>
#include <tuple>

#include "base/length.h"
#include "marks/structure.h"

namespace banxin {

struct Anchor {
  std::string name;       // unique in a document, ASCII: "heading-5f2a…", "contents"
  std::u32string title;   // outline text
  int outline_level = 0;  // 1 = top; 0 = not in the outline
  Length y;               // top of what it names, from the drawing's top
  auto fields() const { return std::tie(name, title, outline_level, y); }
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

enum class LinkKind { anchor, address };

struct Link {
  LinkKind kind = LinkKind::anchor;
  std::string target;  // an anchor's name, or an address as typed (UTF-8)
  Length x, y, width, height;
  TagIndex tag = kArtifact;  // of its Link element
  auto fields() const { return std::tie(kind, target, x, y, width, height, tag); }
  friend bool operator==(const Link&, const Link&) = default;
};

}  // namespace banxin
