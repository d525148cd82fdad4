#include "blocks/block_memo.h"

#include <optional>
#include <utility>
#include <variant>

namespace banxin {
namespace {

struct BlockKey {
  Fingerprint key;
  int first_line = 0;
};

// Photos and the lines of official documents are few and soon set.
std::optional<BlockKey> key_of(const StyledBlock& block, FingerprintBuilder builder) {
  builder.relate_lines();
  builder.add(block.index());
  if (const auto* paragraph = std::get_if<StyledParagraph>(&block)) {
    builder.add(*paragraph);
  } else if (const auto* list = std::get_if<StyledList>(&block)) {
    builder.add(*list);
  } else if (const auto* table = std::get_if<StyledTable>(&block)) {
    builder.add(*table);
  } else if (const auto* chart = std::get_if<StyledChart>(&block)) {
    builder.add(*chart);
  } else {
    return std::nullopt;
  }
  return BlockKey{builder.finish(), builder.first_line()};
}

std::size_t bytes_of(const std::vector<Strip>& strips) {
  std::size_t bytes = 0;
  for (const Strip& strip : strips) {
    bytes += sizeof(Strip);
    if (strip.drawing) bytes += bytes_of(*strip.drawing);
    for (const StripNote& note : strip.notes) {
      bytes += sizeof(StripNote) + (note.drawing ? bytes_of(*note.drawing) : 0);
    }
  }
  return bytes;
}

std::size_t bytes_of(const BlockGalley& block) {
  const Galley& galley = block.set.galley;
  return sizeof(BlockGalley) + bytes_of(galley.strips) + galley.seams.size() * sizeof(Seam) +
         galley.tags.size() * sizeof(StructureNode) +
         galley.alternatives.size() * sizeof(Alternative) +
         block.set.problems.size() * sizeof(Problem);
}

}  // namespace

bool BlockMemo::remembers(const StyledBlock& block) {
  return banxin::key_of(block, {}).has_value();
}

Fingerprint BlockMemo::key_of(const Layout& layout) {
  FingerprintBuilder builder;
  builder.add(layout.page);
  builder.add(layout.lines);
  builder.add(layout.tables);
  builder.add(layout.official);
  for (const ElementStyle& style : layout.elements) builder.add(style);
  return builder.finish();
}

BlockMemo::Known BlockMemo::set(const StyledBlock& block, std::size_t alike_before,
                                const Layout& layout, const Fingerprint& layout_key,
                                const FontSet& fonts) {
  FingerprintBuilder builder;
  builder.add(layout_key);
  builder.add(alike_before);
  const auto key = banxin::key_of(block, std::move(builder));
  if (!key) {
    return {std::make_shared<const BlockGalley>(set_block(block, alike_before, layout, fonts)), 0,
            true};
  }
  bool anew = false;
  const auto known = blocks_.get(
      key->key,
      [&] {
        anew = true;
        return Placed<BlockGalley>{set_block(block, alike_before, layout, fonts), key->first_line};
      },
      [](const auto& set) { return bytes_of(set.value); });
  return {{known, &known->value}, key->first_line - known->first_line, anew};
}

std::vector<Strip> BlockMemo::set_alternative(const StyledBlock& block,
                                              const Alternative& alternative, const Layout& layout,
                                              const FontSet& fonts) {
  FingerprintBuilder builder;
  builder.add(layout.page);  // all that it reads of the layout
  builder.add(layout.lines);
  builder.add(alternative.looseness);
  builder.add(alternative.ends);
  builder.add(alternative.item);
  const auto key = banxin::key_of(block, std::move(builder));
  if (!key) return banxin::set_alternative(block, alternative, layout, fonts);
  const auto known = alternatives_.get(
      key->key,
      [&] {
        return Placed<std::vector<Strip>>{
            banxin::set_alternative(block, alternative, layout, fonts), key->first_line};
      },
      [](const auto& set) { return bytes_of(set.value); });
  std::vector<Strip> strips = known->value;
  for (Strip& strip : strips) {
    if (strip.place.line > 0) strip.place.line += key->first_line - known->first_line;
  }
  return strips;
}

}  // namespace banxin
