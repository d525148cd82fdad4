#include "support/metric_engine.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace banxin::testing {

Engine open_metric_engine(std::size_t threads) {
  ::setenv("BANXIN_FONTS", BANXIN_METRIC_FONT_DIR, 1);
  EngineOptions options;
  options.home = BANXIN_SOURCE_DIR;
  options.font_catalogue = metric_catalogue();
  options.cache = "/dev/null/no-cache";  // every face is cut anew
  options.threads = threads;
  auto engine = Engine::open(options);
  if (!engine) {
    std::fprintf(stderr, "%s\n", to_string(engine.error()).c_str());
    std::abort();
  }
  return std::move(*engine);
}

std::string metric_catalogue() {
  std::ifstream stream(BANXIN_SOURCE_DIR "/tests/fonts/metric-fonts.toml", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

const Engine& metric_engine() {
  static const Engine engine = open_metric_engine();
  return engine;
}

}  // namespace banxin::testing
