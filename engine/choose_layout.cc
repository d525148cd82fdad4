// Which layout a request is set in.
#include "engine_state.h"

namespace banxin {

// The caller's layout, else that of the front matter, else `otherwise`.
ParsedLayout Engine::State::layout_of(const BuildRequest& request, const FrontMatter& front,
                                      const char* otherwise) const {
  return layout_found(request, front, otherwise, layouts_in(home + "/layouts"));
}

ParsedLayout Engine::State::layout_found(const BuildRequest& request, const FrontMatter& front,
                                         const char* otherwise, const FindLayout& find) const {
  if (!request.layout.empty()) return parse_layout(request.layout, find, request.settings);
  if (front.layout.empty()) return parse_layout(otherwise, find, request.settings);
  ParsedLayout parsed = parse_layout(front.layout, find, request.settings);
  for (Problem& problem : parsed.problems) {
    if (problem.code != "layout.not-found" || !problem.place.file.empty()) continue;
    problem.place = {request.name, front.layout_line, 0};
    problem.blame = Blame::document;
  }
  return parsed;
}

}  // namespace banxin
