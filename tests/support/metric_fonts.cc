#include "support/metric_fonts.h"

#include <cstdio>
#include <cstdlib>

#include "support/metric_engine.h"

namespace banxin::testing {
namespace {

FontSet load() {
  ::setenv("BANXIN_FONTS", BANXIN_METRIC_FONT_DIR, 1);
  const std::string file = BANXIN_SOURCE_DIR "/tests/fonts/metric-fonts.toml";
  auto loaded = load_fonts(parse_font_catalogue(metric_catalogue(), file).catalogue);
  if (!loaded) {
    std::fprintf(stderr, "%s\n", to_string(loaded.error()).c_str());
    std::abort();
  }
  return std::move(loaded->fonts);
}

}  // namespace

const FontSet& metric_fonts() {
  static const FontSet fonts = load();
  return fonts;
}

}  // namespace banxin::testing
