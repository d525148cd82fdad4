// Every stage of a build by itself, on one thread, and the whole build as users get it; each with
// the sample report (short) and with fifty times as much text (long). How to run it: README.md.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "banxin.h"
#include "blocks/set_report.h"
#include "build/make_pdf.h"
#include "fonts/font_catalogue.h"
#include "fonts/font_set.h"
#include "fonts/slim_face.h"
#include "fonts/standard_characters.h"
#include "indicators/mark_lists.h"
#include "lines/break_lines.h"
#include "lines/line_items.h"
#include "pages/break_pages.h"
#include "pages/furnish_pages.h"
#include "pdf/write_pdf.h"
#include "report/recognize.h"
#include "sources/read_text.h"
#include "style/parse_layout.h"
#include "style/resolve_styles.h"
#include "text/shape_text.h"

namespace banxin {
namespace {

[[noreturn]] void give_up(const Problem& problem) {
  fmt::print(stderr, "{}\n", to_string(problem));
  std::exit(1);
}

template <typename T>
T value_of(Result<T> result) {
  if (!result) give_up(result.error());
  return std::move(*result);
}

void check(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) give_up(problem);
  }
}

// Fonts and slim faces as Engine::open has them; the slim faces lie in a cache of the benchmark's
// own.
struct Environment {
  FontSet fonts;
  SlimFaces slim{CacheDir(BANXIN_BENCH_CACHE), {}};
  Layout layout;

  Environment() {
    const std::string home = BANXIN_SOURCE_DIR;
    const std::string file = home + "/fonts/fonts.toml";
    const ParsedCatalogue catalogue = parse_font_catalogue(value_of(read_file(file)), file);
    check(catalogue.problems);
    fonts = std::move(value_of(load_fonts(catalogue.catalogue)).fonts);
    slim.characters = slim_characters(value_of(read_file(home + "/fonts/standard-characters.txt")));
    ParsedLayout parsed = parse_layout("handout", layouts_in(home + "/layouts"), {});
    check(parsed.problems);
    layout = std::move(parsed.layout);
    for (std::size_t i = 0; i < fonts.size(); ++i) {
      const FontFile& face = fonts.face({static_cast<std::uint16_t>(i)}).file;
      open_slim_face(face, slim.cache, slim.characters);
    }
  }
};

const Environment& environment() {
  static const Environment kEnvironment;
  return kEnvironment;
}

// A paragraph as it comes to line breaking.
struct Paragraph {
  const StyledParagraph* styled;
  std::vector<LineItem> items;
};

// Every value on the way from text to PDF: what each stage is given.
struct Work {
  std::string name, bytes;
  Report recognized, marked;
  StyledReport styled;
  std::vector<const StyledText*> texts;  // everything that set_report shapes, head rows once
  std::vector<Paragraph> paragraphs;
  std::vector<Part> parts;
  Pages pages;
  GlyphUsage usage;
  DocumentInfo info;
  Claims claims;
  std::vector<PageStream> streams;
  std::vector<EmbeddedFont> embedded;

  explicit Work(std::string file);
  Work(const Work&) = delete;  // `texts` and `paragraphs` point into `styled`

 private:
  void collect(const StyledParagraph& paragraph);
  void collect(const StyledTable& table);
  void collect_texts();
  void collect_paragraphs();
};

Report read_and_recognize(const std::string& bytes, const std::string& name) {
  return recognize(value_of(read_text(bytes, name))).report;
}

std::vector<PageStream> draw_pages(const Work& work) {
  std::vector<PageStream> streams;
  streams.reserve(work.pages.pages.size());
  for (const Page& page : work.pages.pages) {
    streams.push_back(draw_page(page, work.pages.tags, environment().fonts, work.usage));
  }
  return streams;
}

std::vector<EmbeddedFont> embed_fonts(const GlyphUsage& usage) {
  const auto& [fonts, slim, layout] = environment();
  std::vector<EmbeddedFont> embedded;
  for (const FaceUsage& used : usage.faces) {
    const Face& face = fonts.face(used.face);
    const auto cut = find_slim_face(face.file, slim.cache, slim.characters);
    embedded.push_back(value_of(embed_font(used, face, cut ? &*cut : nullptr)));
  }
  return embedded;
}

Work::Work(std::string file) : name(std::move(file)), bytes(value_of(read_file(name))) {
  const auto& [fonts, slim, layout] = environment();
  recognized = read_and_recognize(bytes, name);
  marked = mark_lists(recognized);
  styled = resolve_styles(marked, layout);
  collect_texts();
  collect_paragraphs();
  SetParts set = set_report(styled, fonts);
  check(set.problems);
  parts = std::move(set.parts);
  pages = furnish_pages(parts, styled, fonts).pages;
  usage = collect_usage(pages);
  info = {styled.title, "zh-CN"};
  claims = judge_conformance(pages, usage, info).claims;
  streams = draw_pages(*this);
  embedded = embed_fonts(usage);
}

void Work::collect(const StyledParagraph& paragraph) {
  if (!paragraph.text.text.empty()) texts.push_back(&paragraph.text);
}

void Work::collect(const StyledTable& table) {
  collect(table.caption);
  collect(table.units);
  for (const auto* rows : {&table.head, &table.rows}) {
    for (const StyledRow& row : *rows) {
      for (const StyledCell& cell : row) {
        if (!cell.text.text.empty()) texts.push_back(&cell.text);
      }
    }
  }
  for (const StyledNote& note : table.notes) texts.push_back(&note.text);
}

void Work::collect_texts() {
  for (const StyledBlock& block : styled.blocks) {
    if (const auto* paragraph = std::get_if<StyledParagraph>(&block)) collect(*paragraph);
    if (const auto* table = std::get_if<StyledTable>(&block)) collect(*table);
    if (const auto* list = std::get_if<StyledList>(&block)) {
      for (const StyledParagraph& item : list->items) collect(item);
    }
  }
}

void Work::collect_paragraphs() {
  const auto& [fonts, slim, layout] = environment();
  for (const StyledBlock& block : styled.blocks) {
    const auto* paragraph = std::get_if<StyledParagraph>(&block);
    if (paragraph == nullptr) continue;
    const ShapedText shaped = shape_text(paragraph->text, fonts, layout.lines);
    auto items = make_line_items(shaped, paragraph->type, layout.lines);
    if (!items.empty()) paragraphs.push_back({paragraph, std::move(items)});
  }
}

enum class Text { short_report, long_report };

const Work& work(Text text) {
  if (text == Text::short_report) {
    static const Work kShort(BANXIN_SHORT_REPORT);
    return kShort;
  }
  static const Work kLong(BANXIN_LONG_REPORT);
  return kLong;
}

void per_second(benchmark::State& state, const char* what, std::size_t each_time) {
  state.counters[what] = benchmark::Counter(static_cast<double>(each_time),
                                            benchmark::Counter::kIsIterationInvariantRate);
}

template <typename Stage>
void time(benchmark::State& state, const char* what, std::size_t each_time, Stage stage) {
  for (auto _ : state) benchmark::DoNotOptimize(stage());
  per_second(state, what, each_time);
}

// ---- The stages --------------------------------------------------------------------------------

void read_and_recognize(benchmark::State& state, Text text) {
  const Work& given = work(text);
  time(state, "bytes", given.bytes.size(),
       [&] { return read_and_recognize(given.bytes, given.name); });
}

void mark_lists(benchmark::State& state, Text text) {
  const Work& given = work(text);
  for (auto _ : state) {
    state.PauseTiming();
    std::optional<Report> report = given.recognized;
    state.ResumeTiming();
    std::optional<Report> marked = mark_lists(std::move(*report));
    benchmark::DoNotOptimize(marked);
    state.PauseTiming();
    report.reset();
    marked.reset();
    state.ResumeTiming();
  }
  per_second(state, "blocks", given.recognized.blocks.size());
}

void resolve_styles(benchmark::State& state, Text text) {
  const Work& given = work(text);
  time(state, "blocks", given.marked.blocks.size(),
       [&] { return resolve_styles(given.marked, environment().layout); });
}

void shape_text(benchmark::State& state, Text text) {
  const Work& given = work(text);
  const auto& [fonts, slim, layout] = environment();
  std::size_t characters = 0;
  for (const StyledText* styled : given.texts) characters += styled->text.size();
  for (auto _ : state) {
    for (const StyledText* styled : given.texts) {
      benchmark::DoNotOptimize(shape_text(*styled, fonts, layout.lines));
    }
  }
  per_second(state, "characters", characters);
}

// Total fit, with the ways of one line less and one line more.
void break_lines(benchmark::State& state, Text text) {
  const Work& given = work(text);
  const Layout& layout = environment().layout;
  const Length measure = layout.page.measure();
  std::size_t items = 0;
  for (const Paragraph& paragraph : given.paragraphs) items += paragraph.items.size();
  for (auto _ : state) {
    for (const Paragraph& paragraph : given.paragraphs) {
      const auto& [element, words, style, type, notes] = *paragraph.styled;
      const LineMeasures measures = {measure - type.cell.scale(style.indent, 1000), measure};
      benchmark::DoNotOptimize(break_lines(paragraph.items, measures, type.cell, layout.lines));
    }
  }
  per_second(state, "items", items);
}

// Shaping, line breaking and all else that makes galleys.
void set_report(benchmark::State& state, Text text) {
  const Work& given = work(text);
  time(state, "blocks", given.styled.blocks.size(),
       [&] { return set_report(given.styled, environment().fonts); });
}

void break_pages(benchmark::State& state, Text text) {
  const Work& given = work(text);
  std::size_t strips = 0;
  for (const Part& part : given.parts) strips += part.galley.strips.size();
  for (auto _ : state) {
    for (const Part& part : given.parts) benchmark::DoNotOptimize(break_pages(part));
  }
  per_second(state, "strips", strips);
}

// The page cut with it.
void furnish_pages(benchmark::State& state, Text text) {
  const Work& given = work(text);
  time(state, "pages", given.pages.pages.size(),
       [&] { return furnish_pages(given.parts, given.styled, environment().fonts); });
}

void collect_usage(benchmark::State& state, Text text) {
  const Work& given = work(text);
  time(state, "pages", given.pages.pages.size(), [&] { return collect_usage(given.pages); });
}

void draw_page(benchmark::State& state, Text text) {
  const Work& given = work(text);
  time(state, "pages", given.pages.pages.size(), [&] { return draw_pages(given); });
}

// Opens the slim faces in a warm cache and cuts every subset.
void embed_font(benchmark::State& state, Text text) {
  const Work& given = work(text);
  std::size_t glyphs = 0;
  for (const FaceUsage& face : given.usage.faces) glyphs += face.texts.size();
  time(state, "glyphs", glyphs, [&] { return embed_fonts(given.usage); });
}

void write_pdf(benchmark::State& state, Text text) {
  const Work& given = work(text);
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes =
        value_of(write_pdf(given.pages, given.streams, given.embedded, given.info, given.claims))
            .size();
  }
  per_second(state, "bytes", bytes);
}

// ---- The whole ---------------------------------------------------------------------------------

Engine open_engine() {
  environment();  // fills the cache
  return value_of(
      Engine::open({.home = BANXIN_SOURCE_DIR, .font_catalogue = {}, .cache = BANXIN_BENCH_CACHE}));
}

void open_engine(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(open_engine());
}

void build(benchmark::State& state, Text text) {
  const Work& given = work(text);
  const Engine engine = open_engine();
  BuildRequest request;
  request.name = given.name;
  request.bytes = given.bytes;
  for (auto _ : state) {
    const Built built = engine.build(request);
    check(built.problems);
    benchmark::DoNotOptimize(built.pdf.data());
  }
  per_second(state, "pages", given.pages.pages.size());
}

using Stage = void (*)(benchmark::State&, Text);

// Wall time: a build uses every core.
void add(const char* stage, Stage run) {
  for (const auto& [name, text] :
       {std::pair("short", Text::short_report), std::pair("long", Text::long_report)}) {
    benchmark::RegisterBenchmark(fmt::format("{}/{}", stage, name).c_str(), run, text)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  }
}

void add_all() {
  add("read_and_recognize", read_and_recognize);
  add("mark_lists", mark_lists);
  add("resolve_styles", resolve_styles);
  add("shape_text", shape_text);
  add("break_lines", break_lines);
  add("set_report", set_report);
  add("break_pages", break_pages);
  add("furnish_pages", furnish_pages);
  add("collect_usage", collect_usage);
  add("draw_page", draw_page);
  add("embed_font", embed_font);
  add("write_pdf", write_pdf);
  benchmark::RegisterBenchmark("open_engine", static_cast<void (*)(benchmark::State&)>(open_engine))
      ->Unit(benchmark::kMillisecond)
      ->UseRealTime();
  add("build", build);
}

}  // namespace
}  // namespace banxin

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  banxin::add_all();
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
