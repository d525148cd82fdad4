// Engine::open, and what all requests share.
#include <fmt/format.h>

#include <new>
#include <system_error>

#include "api/engine_state.h"
#include "base/check.h"
#include "build/home.h"
#include "build/loaded_code.h"
#include "editions/edition_file.h"
#include "fonts/font_catalogue.h"
#include "fonts/standard_characters.h"
#include "sources/read_text.h"

namespace banxin {
namespace {

// Memory that could not be had, for threads too.
bool tells_of_memory(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
  const auto* const system = dynamic_cast<const std::system_error*>(&error);
  return system != nullptr && system->code() == std::errc::resource_unavailable_try_again;
}

}  // namespace

Problem internal_problem(const std::exception& error) {
  if (tells_of_memory(error)) {
    return {"memory.exhausted",
            Severity::error,
            {},
            "there is not enough memory",
            "give it more, or make the report shorter",
            Blame::environment};
  }
  return {"internal",
          Severity::error,
          {},
          fmt::format("this is a fault of banxin itself: {}", error.what()),
          "please report it with the report and the layout that show it",
          Blame::environment};
}

Problem first_error(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::error) return problem;
  }
  CHECK(false, "there is an error among the problems");
  return {};
}

// An edition that a request names; none if it names none. Errors: those of read_edition.
Result<std::optional<Edition>> edition_of(const std::string& bytes, const std::string& name) {
  if (bytes.empty()) return std::optional<Edition>();
  auto read = read_edition(bytes, name);
  if (!read) return tl::unexpected(read.error());
  return std::optional<Edition>(std::move(*read));
}

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  try {
    CacheDir cache = options.cache.empty() ? CacheDir::from_environment() : CacheDir(options.cache);
    auto state = std::make_unique<State>(
        State{find_home(options.home), options.threads, {}, {}, {}, {std::move(cache), {}, {}}});
    const std::string catalogue_file = state->home + "/fonts/fonts.toml";
    std::string catalogue_text = options.font_catalogue;
    if (catalogue_text.empty()) {
      auto text = read_file(catalogue_file);
      if (!text) return tl::unexpected(text.error());
      catalogue_text = std::move(*text);
    }
    const ParsedCatalogue catalogue = parse_font_catalogue(catalogue_text, catalogue_file);
    if (has_errors(catalogue.problems)) return tl::unexpected(first_error(catalogue.problems));
    auto loaded = load_fonts(catalogue.catalogue);
    if (!loaded) return tl::unexpected(loaded.error());
    auto standard = read_file(state->home + "/fonts/standard-characters.txt");
    if (!standard) return tl::unexpected(standard.error());
    state->slim.characters = slim_characters(*standard);
    state->slim.code = loaded_code();
    state->catalogue = std::move(catalogue_text);
    state->fonts = std::move(loaded->fonts);
    state->font_problems = std::move(loaded->problems);
    return Engine(std::move(state));
  } catch (const std::exception& error) {
    return tl::unexpected(internal_problem(error));
  }
}

const Problems& Engine::font_problems() const { return state_->font_problems; }

// The caller's layout, else that of the front matter, else `otherwise`.
ParsedLayout Engine::State::layout_of(const BuildRequest& request, const FrontMatter& front,
                                      const char* otherwise) const {
  const FindLayout find = layouts_in(home + "/layouts");
  return named_layout(request, front, otherwise, [&](const std::string& name) {
    return memos->layouts.parse(name, find, request.settings);
  });
}

ParsedLayout Engine::State::named_layout(const BuildRequest& request, const FrontMatter& front,
                                         const char* otherwise, const ParseLayout& parse) {
  if (!request.layout.empty()) return parse(request.layout);
  if (front.layout.empty()) return parse(otherwise);
  ParsedLayout parsed = parse(front.layout);
  for (Problem& problem : parsed.problems) {
    if (problem.code != "layout.not-found" || !problem.place.file.empty()) continue;
    problem.place = {request.name, front.layout_line, 0};
    problem.blame = Blame::document;
  }
  return parsed;
}

}  // namespace banxin
